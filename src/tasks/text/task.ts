/**
 * Next-character prediction on the user's own text, in any script: a window of characters, and at each of them the
 * next is wanted. The last twentieth of the text is held out.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes } from "../episodes.ts";
import { cost } from "../metric.ts";
import { classCrossEntropy, largest, logSumExp } from "../score.ts";
import { exp } from "../../core/numbers.ts";
import type { Episodes, MetricAbout, OpenTask, Reading, Task } from "../task.ts";
import { encodeText, visibleCharacter, type EncodedText } from "./encode.ts";
import { samples } from "./samples.ts";

/** Five megabytes of UTF-8 never decode to more UTF-16 units than this. */
const limit = 5 * 1024 * 1024;

const settings: readonly Setting[] = [
  { key: "sample", kind: "choice", default: "english", options: [...Object.keys(samples), "own"], live: false },
  { key: "text", kind: "text", default: "", limit, live: false },
  { key: "window", kind: "number", default: 48, min: 8, max: 256, integer: true, live: true },
  { key: "alphabet", kind: "number", default: 256, min: 2, max: 1024, integer: true, live: false, logarithmic: true },
];

const metrics: readonly MetricAbout[] = [cost("bitsPerCharacter")];

export const text: Task = { id: "text", group: "applications", lengths: [{ key: "window" }], settings, metrics, open };

function open(values: SettingValues): OpenTask {
  const {
    sample,
    text: own,
    window,
    alphabet: most,
  } = checkValues(settings, values) as {
    sample: string;
    text: string;
    window: number;
    alphabet: number;
  };
  const chosen = sample === "own" ? own : samples[sample as keyof typeof samples];
  const encoded = encodeText(chosen, window, most, limit);
  const classes = encoded.alphabet.length;
  const heldOut = (random: Random, size: number): Episodes =>
    windows(random, size, window, encoded, encoded.heldOutFrom, encoded.codes.length);
  return {
    loss: "class",
    input: classes,
    output: classes,
    longest: window,
    draw: (random, size) => windows(random, size, window, encoded, 0, encoded.heldOutFrom),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => ({ bitsPerCharacter: classCrossEntropy(episodes, output, classes) }),
    read: (episodes, output) => read(episodes, output, encoded.alphabet),
    alphabet: encoded.alphabet,
    facts: [
      {
        key: "fact.text",
        parameters: {
          count: encoded.codes.length,
          symbols: classes - 1,
          heldOut: encoded.codes.length - encoded.heldOutFrom,
        },
      },
    ],
  };
}

/** Windows that begin anywhere in codes [from, to): input one-hot, target the next character, all scored. */
function windows(
  random: Random,
  size: number,
  steps: number,
  { codes, alphabet }: EncodedText,
  from: number,
  to: number,
): Episodes {
  const classes = alphabet.length;
  const episodes = blankEpisodes(size, steps, classes, 0);
  for (let episode = 0; episode < size; episode++) {
    const start = random.between(from, to - steps - 1);
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      episodes.input[position * classes + codes[start + time]] = 1;
      episodes.target[position] = codes[start + time + 1];
    }
  }
  episodes.mask.fill(1);
  return episodes;
}

function read(episodes: Episodes, output: Float32Array | null, alphabet: readonly string[]): readonly Reading[] {
  const classes = alphabet.length;
  const character = (code: number): string => visibleCharacter(alphabet[code] ?? "");
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const symbol = character(largest(episodes.input, time * classes, classes));
    const wanted = episodes.target[time];
    const shared = { character: symbol, wanted: character(wanted) };
    if (!output) return { key: "reading.text.wanted", parameters: shared, symbol };
    const start = time * classes;
    const guess = largest(output, start, classes);
    const total = logSumExp(output, start, classes);
    const percent = (code: number): number => Math.round(100 * exp(output[start + code] - total));
    const parameters = { ...shared, guess: character(guess), guessed: percent(guess), expected: percent(wanted) };
    return { key: guess === wanted ? "reading.text.right" : "reading.text.wrong", parameters, symbol };
  });
}
