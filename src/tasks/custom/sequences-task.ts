/** Episodes of sequences that a person brings: to be continued symbol by symbol, or to be answered. */
import type { Random } from "../../core/random.ts";
import type { Scene, Verdict } from "../../core/scene.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { Problem } from "../../core/problem.ts";
import { pick, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { classCrossEntropy, largest } from "../score.ts";
import type { Composing, Episodes, Fact, Metrics, OpenTask, Progress, Reading } from "../task.ts";
import type { Coding } from "./encode.ts";
import { endSign } from "./grammar.ts";
import { guessing } from "./guess.ts";
import { scoreOf } from "./rules-task.ts";
import {
  arrow,
  codesOf,
  expectSteps,
  joined,
  longestOf,
  readSequences,
  signBetween,
  stepsOf,
  type Sequence,
  type Sequences,
} from "./sequences.ts";

/** Lines by which guessing without looking is measured, of training and of those held out. */
const mostCounted = 2000;

export function openSequences(value: string, progress?: Progress): OpenTask {
  const { sequences, facts } = madeOnce(`custom sequences ${value}`, () => {
    const read = readSequences(textOf(value), progress);
    return { sequences: read, facts: factsOf(read) };
  });
  const { kind, inputs, outputs, lines, heldOutFrom } = sequences;
  const isAnswered = kind === "answered";
  const [train, heldOutLines] = [lines.slice(0, heldOutFrom), lines.slice(heldOutFrom)];
  const some = (random: Random, size: number, of: readonly Sequence[]): Episodes =>
    encode(sequences, upTo(size).map(() => pick(random, of))); // prettier-ignore
  const heldOut = (random: Random, size: number): Episodes => some(random, size, heldOutLines);
  const coding = codingOf(sequences);
  const chance = (): number => {
    const [known, unknown] = [train, heldOutLines].map((of) =>
      of.slice(0, mostCounted).map((line) => wantedOf(sequences, line)),
    );
    return guessing(known ?? [], unknown ?? []);
  };
  return {
    loss: "class",
    input: coding.input,
    output: coding.output,
    longest: stepsOf(sequences, lines),
    draw: (random, size) => some(random, size, train),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => {
      const { accuracy = 0, wholeAnswers = 0 } = scoreOf(episodes, output, coding);
      const second: Metrics = isAnswered
        ? { wholeAnswers }
        : { bitsPerSymbol: classCrossEntropy(episodes, output, coding.output) };
      return { accuracy, ...second, chance: madeOnce(`custom chance ${value}`, chance) };
    },
    read: (episodes, output) => read(episodes, output, sequences),
    scene: (episodes, output) => sceneOf(episodes, output, sequences),
    composing: composingOf(sequences),
    facts,
    labels: { input: [...inputs, ...(isAnswered ? ["answer now"] : [])], output: [...outputs, endSign] },
  };
}

function codingOf({ kind, inputs, outputs }: Sequences): Coding {
  const symbol = inputs.length;
  const input = symbol + (kind === "answered" ? 1 : 0);
  return { loss: "class", symbol, input, output: outputs.length + 1, end: outputs.length };
}

/** What is wanted one after another, with the end. */
function wantedOf({ kind, outputs }: Sequences, { input, output }: Sequence): readonly number[] {
  return [...(kind === "answered" ? output : input.slice(1)), outputs.length];
}

/**
 * Continued: at each symbol the next is wanted, at the last the end. Answered: blanks before the shorter inputs, the arrow on a
 * channel of its own for all at the same time, and in the silence after it the output and its end.
 */
function encode(sequences: Sequences, lines: readonly Sequence[]): Episodes {
  const { input: width } = codingOf(sequences);
  const { input: longest } = longestOf(lines);
  const isAnswered = sequences.kind === "answered";
  const steps = stepsOf(sequences, lines);
  const episodes = blankEpisodes(lines.length, steps, width, 0);
  for (const [episode, line] of lines.entries()) {
    const { input } = line;
    const first = episode * steps;
    const begin = first + (isAnswered ? longest - input.length : 0);
    for (const [i, code] of input.entries()) episodes.input[(begin + i) * width + code] = 1;
    if (isAnswered) episodes.input[(first + longest + 1) * width - 1] = 1;
    const answer = isAnswered ? first + longest + 1 : first;
    for (const [i, code] of wantedOf(sequences, line).entries()) {
      episodes.target[answer + i] = code;
      episodes.mask[answer + i] = 1;
    }
  }
  return episodes;
}

/** What comes in at a time of episode 0: a symbol's number, −1 for a blank. */
function shownAt(episodes: Episodes, width: number, time: number): number {
  const code = largest(episodes.input, time * width, width);
  return episodes.input[time * width + code] === 1 ? code : -1;
}

/** When the arrow comes; −1 where there is none. */
function arrowTime(episodes: Episodes, { kind, inputs }: Sequences): number {
  const width = inputs.length + 1;
  return kind === "answered" ? upTo(episodes.steps).findIndex((time) => shownAt(episodes, width, time) === inputs.length) : -1; // prettier-ignore
}

function read(episodes: Episodes, output: Float32Array | null, sequences: Sequences): readonly Reading[] {
  const { inputs, outputs } = sequences;
  const { input: width, output: classes } = codingOf(sequences);
  const arrowAt = arrowTime(episodes, sequences);
  return upTo(episodes.steps).map((time): Reading => {
    const code = shownAt(episodes, width, time);
    const shown = inputs[code] ?? "";
    if (time === arrowAt) return { key: "reading.custom.arrow", parameters: {}, symbol: "→" };
    if (!episodes.mask[time]) {
      const key = code >= 0 ? "reading.custom.came" : time > arrowAt ? "reading.custom.over" : "reading.custom.blank";
      return { key, parameters: { symbol: shown }, symbol: shown };
    }
    const wanted = outputs[episodes.target[time]] ?? endSign;
    const isNext = arrowAt < 0;
    const parameters = { symbol: shown, wanted, position: time - arrowAt };
    const symbol = isNext ? shown : wanted;
    if (!output) return { key: `reading.custom.${isNext ? "next" : "wanted"}`, parameters, symbol };
    const got = outputs[largest(output, time * classes, classes)] ?? endSign;
    const way = got === wanted ? "right" : "wrong";
    const key = isNext ? (got === wanted ? "nextRight" : "nextWrong") : way;
    return { key: `reading.custom.${key}`, parameters: { ...parameters, got }, symbol };
  });
}

function sceneOf(episodes: Episodes, output: Float32Array | null, sequences: Sequences): Scene {
  const { inputs, outputs } = sequences;
  const { input: width, output: classes } = codingOf(sequences);
  const arrowAt = arrowTime(episodes, sequences);
  const words = upTo(episodes.steps).map((time) =>
    time === arrowAt ? "→" : (inputs[shownAt(episodes, width, time)] ?? ""),
  );
  const verdicts = words.map((_, time): Verdict | null => {
    if (!episodes.mask[time]) return null;
    const wanted = outputs[episodes.target[time]] ?? endSign;
    return { wanted, got: output ? (outputs[largest(output, time * classes, classes)] ?? endSign) : null };
  });
  return { kind: "words", words, verdicts };
}

/** A line of the same form as the data. */
function composingOf(sequences: Sequences): Composing {
  const { kind, separator, inputs, outputs } = sequences;
  return {
    write: (episodes) => {
      const { input: width, end } = codingOf(sequences);
      const shown = upTo(episodes.steps).map((time) => inputs[shownAt(episodes, width, time)] ?? "");
      const said = joined(shown.filter((symbol) => symbol !== ""), separator); // prettier-ignore
      if (kind === "continued") return said;
      const wanted = upTo(episodes.steps).filter((time) => episodes.mask[time] && episodes.target[time] !== end);
      return `${said} -> ${joined(wanted.map((time) => outputs[episodes.target[time]] ?? ""), separator)}`; // prettier-ignore
    },
    compose: (given) => {
      const [line = ""] = given.trim().split(/\r\n|\r|\n/);
      if (line === "") throw new Problem("data.empty");
      const made = (input: readonly number[], output: readonly number[]): Episodes => {
        expectSteps(sequences, [{ input, output }]);
        return encode(sequences, [{ input, output }]);
      };
      if (kind === "continued") return made(codesOf(line, separator, inputs, 1), []);
      const sides = line.split(arrow);
      const [side = "", answer = ""] = sides;
      if (sides.length !== 2 || side.trim() === "" || answer.trim() === "")
        throw new Problem("custom.lines.arrow", { got: sides.length - 1 }, { line: 1, column: 1 });
      const column = line.length - answer.length + 1;
      return made(codesOf(side, separator, inputs, 1), codesOf(answer, separator, outputs, column));
    },
  };
}

/** What was found; and how many held-out lines are no news, since training has them too. */
function factsOf(sequences: Sequences): readonly Fact[] {
  const { kind, separator, inputs, outputs, lines, heldOutFrom } = sequences;
  const sign = signBetween(sequences);
  const text = ({ input, output }: Sequence): string => `${input.join()};${output.join()}`;
  const known = new Set(lines.slice(0, heldOutFrom).map(text));
  const heldOut = lines.slice(heldOutFrom);
  const repeated = heldOut.filter((line) => known.has(text(line))).length;
  return [
    { key: `fact.custom.${kind}`, parameters: { lines: lines.length, heldOut: heldOut.length } },
    { key: `fact.custom.${separator}`, parameters: { inputs: inputs.length, outputs: outputs.length } },
    ...(sign === null ? [] : [{ key: "fact.custom.once", parameters: { sign } }]),
    ...(repeated > 0 ? [{ key: "fact.custom.repeated", parameters: { repeated, heldOut: heldOut.length } }] : []),
  ];
}
