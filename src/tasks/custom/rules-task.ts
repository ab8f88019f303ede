/** The task that a grammar describes: its episodes, its score, what it reads aloud, and episodes that a person writes. */
import { randomStream, type Random } from "../../core/random.ts";
import type { Scene, Verdict } from "../../core/scene.ts";
import { madeOnce } from "../../core/shelf.ts";
import { upTo } from "../choose.ts";
import { forEachScored } from "../episodes.ts";
import type { Episodes, Metrics, OpenTask, Reading } from "../task.ts";
import { wordsOf } from "./as-words.ts";
import { composingOf } from "./compose.ts";
import { codingOf, encode, lengthsOf, saidAt, shownIn, symbolText, wantedAt, type Coding } from "./encode.ts";
import { drawScript } from "./episode.ts";
import { endSign, type Grammar, type Phase } from "./grammar.ts";
import { Lengths } from "./lengths.ts";
import { grammarOf } from "./read-grammar.ts";
import { guessing, type Wanted } from "./guess.ts";

/** A label that no symbol and no marker can have, since it has a blank. */
const flagLabel = "answer now";

export function openRules(text: string): OpenTask {
  const grammar = madeOnce(`custom rules ${text}`, () => grammarOf(text));
  const { alphabet, markers, flag } = grammar;
  const coding = codingOf(grammar);
  const hardest = new Lengths(grammar, "most");
  const make = (random: Random, size: number, lengths: Lengths): Episodes => {
    const scripts = upTo(size).map(() => drawScript(random, grammar, lengths));
    return encode(grammar, lengths, scripts);
  };
  const heldOut = (random: Random, size: number): Episodes => make(random, size, hardest);
  const words = wordsOf(grammar, coding);
  const codes = coding.loss === "bits" ? upTo(coding.symbol).map((bit) => `bit ${bit + 1}`) : alphabet;
  return {
    loss: coding.loss,
    parts: [
      { name: "symbol", axes: [{ axis: coding.loss === "bits" ? "bit" : "symbol", size: coding.symbol }] },
      ...(markers.length > 0 ? [{ name: "marker", axes: [{ axis: "marker", size: markers.length }] }] : []),
      ...(flag ? [{ name: "write", axes: [{ axis: "flag", size: 1 }] }] : []),
    ],
    input: coding.input,
    output: coding.output,
    longest: hardest.steps,
    draw: (random, size) => make(random, size, new Lengths(grammar, random)),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => {
      const chance = madeOnce(`custom chance ${text}`, () => chanceOf(grammar, coding, hardest));
      return { ...scoreOf(episodes, output, coding), chance };
    },
    read: (episodes, output) => read(episodes, output, grammar, coding),
    scene: (episodes, output) => sceneOf(episodes, output, grammar, coding),
    composing: composingOf(grammar, coding),
    ...(words && { words }),
    labels: {
      input: [...codes, ...markers, ...(flag ? [flagLabel] : [])],
      output: [...codes, ...(coding.end >= 0 ? [endSign] : [])],
    },
  };
}

/** Episodes by which guessing is learnt, and as many by which it is measured. */
const guessed = 512;

/** Of held-out episodes. */
function chanceOf(grammar: Grammar, { end }: Coding, hardest: Lengths): number {
  const random = randomStream(1, "chance");
  const wanted = (): Wanted => {
    const script = drawScript(random, grammar, hardest);
    return grammar.phases.flatMap((phase, i) => {
      if (phase.kind !== "answer") return [];
      const said = [...(script[i] ?? []), ...(phase.hasEnd ? [end] : [])];
      return upTo(hardest.times[i]).map((place) => said[place] ?? -1);
    });
  };
  const some = (): Wanted[] => upTo(guessed).map(wanted);
  return guessing(some(), some());
}

/** Symbols of answers that are right, and episodes in which all are. */
export function scoreOf(episodes: Episodes, output: Float32Array, coding: Coding): Metrics {
  const wrong = new Float64Array(episodes.size);
  const asked = new Float64Array(episodes.size);
  forEachScored(episodes, (position) => {
    const episode = Math.floor(position / episodes.steps);
    asked[episode] += 1;
    if (saidAt(output, coding, position) !== wantedAt(episodes, coding, position)) wrong[episode] += 1;
  });
  const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    accuracy: 1 - total(wrong) / Math.max(total(asked), 1),
    wholeAnswers: wrong.filter((count) => count === 0).length / episodes.size,
  };
}

/** One time of episode 0, and the phase that it is in. */
interface Moment {
  readonly time: number;
  readonly phase: Phase;
  /** From 0, of `times` of its phase. */
  readonly position: number;
  readonly times: number;
}

function momentsOf(episodes: Episodes, grammar: Grammar): readonly Moment[] {
  const { starts, times } = lengthsOf(grammar, episodes);
  return grammar.phases.flatMap((phase, i) =>
    upTo(times[i]).map((position) => {
      return { time: starts[i] + position, phase, position, times: times[i] };
    }),
  );
}

function read(episodes: Episodes, output: Float32Array | null, grammar: Grammar, coding: Coding): readonly Reading[] {
  return momentsOf(episodes, grammar).map((moment): Reading => {
    const { time, phase, position, times } = moment;
    const shared = { position: position + 1, length: times };
    if (phase.kind === "answer") return readAnswer(episodes, output, grammar, coding, moment);
    if (phase.kind === "wait")
      return { key: "reading.custom.wait", parameters: { left: times - position }, symbol: "" };
    if (phase.kind === "marker") {
      const symbol = grammar.markers[phase.marker] ?? "";
      return { key: "reading.custom.marker", parameters: { symbol }, symbol };
    }
    const symbol = symbolText(grammar, shownIn(episodes, coding, time, 1)[0] ?? 0);
    const name = phase.kind === "show" ? phase.name : "";
    const key = phase.kind === "distract" ? "distract" : name === "" ? "symbol" : "named";
    return { key: `reading.custom.${key}`, parameters: { ...shared, symbol, name }, symbol };
  });
}

function readAnswer(
  episodes: Episodes,
  output: Float32Array | null,
  grammar: Grammar,
  coding: Coding,
  { time, position }: Moment,
): Reading {
  if (!episodes.mask[time]) return { key: "reading.custom.over", parameters: {}, symbol: "" };
  const symbol = symbolText(grammar, wantedAt(episodes, coding, time));
  const parameters = { position: position + 1, wanted: symbol };
  if (!output) return { key: "reading.custom.wanted", parameters, symbol };
  const got = symbolText(grammar, saidAt(output, coding, time));
  return { key: `reading.custom.${got === symbol ? "right" : "wrong"}`, parameters: { ...parameters, got }, symbol };
}

function sceneOf(episodes: Episodes, output: Float32Array | null, grammar: Grammar, coding: Coding): Scene {
  const moments = momentsOf(episodes, grammar);
  const words = moments.map(({ time, phase }) => {
    if (phase.kind === "marker") return grammar.markers[phase.marker] ?? "";
    if (phase.kind === "wait" || phase.kind === "answer") return "";
    return symbolText(grammar, shownIn(episodes, coding, time, 1)[0] ?? 0);
  });
  const verdicts = moments.map(({ time }): Verdict | null => {
    if (!episodes.mask[time]) return null;
    const wanted = symbolText(grammar, wantedAt(episodes, coding, time));
    return { wanted, got: output ? symbolText(grammar, saidAt(output, coding, time)) : null };
  });
  return { kind: "words", words, verdicts };
}
