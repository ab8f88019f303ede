/** A continuation of a text, drawn character by character from what the model expects next. */
import { exp } from "../core/numbers.ts";
import { Problem } from "../core/problem.ts";
import type { Random } from "../core/random.ts";
import type { Batch, Evaluation } from "../engine/engine.ts";

export interface SampleOptions {
  /** Index = class; the last stands for unknown characters and is never drawn. */
  readonly alphabet: readonly string[];
  readonly prompt: string;
  /** Characters to add. */
  readonly length: number;
  /** 0: always the likeliest; 1: as the model says; above: bolder. */
  readonly temperature: number;
  readonly random: Random;
  readonly evaluate: (batch: Batch) => Promise<Evaluation>;
  /** Told after every character: what there is so far. */
  readonly tell?: (written: string) => void;
}

/** The model sees at most so many characters back. */
const context = 192;
/** Episodes are padded to a multiple of this, so that an engine meets few different lengths. */
const padding = 32;

/** `length` characters after `prompt`. @throws Problem when the temperature is no number from 0 to 10. */
export async function sampleText(options: SampleOptions): Promise<string> {
  const { alphabet, temperature, length, random } = options;
  if (!(temperature >= 0 && temperature <= 10))
    throw new Problem("run.temperature", { got: String(temperature).slice(0, 40) });
  const classes = new Map(alphabet.map((character, code) => [character, code]));
  const unknown = alphabet.length - 1;
  const codes = Array.from(options.prompt, (character) => classes.get(character) ?? unknown);
  // Without a prompt there is nothing to predict from: begin with the commonest character, unseen.
  if (codes.length === 0) codes.push(0);
  let written = "";
  for (let i = 0; i < length; i++) {
    const seen = codes.slice(-context);
    const { output } = await options.evaluate(prefix(seen, alphabet.length));
    const first = (seen.length - 1) * alphabet.length;
    const code = drawClass(output.subarray(first, first + unknown), temperature, random);
    codes.push(code);
    written += alphabet[code] ?? "";
    options.tell?.(written);
  }
  return written;
}

/** One episode of one-hot characters [1, time, classes], padded behind with silence. */
function prefix(codes: readonly number[], classes: number): Batch {
  const steps = Math.ceil(codes.length / padding) * padding;
  const input = new Float32Array(steps * classes);
  codes.forEach((code, time) => (input[time * classes + code] = 1));
  const mask = new Float32Array(steps);
  mask[codes.length - 1] = 1;
  return { size: 1, steps, input, target: new Float32Array(steps), mask };
}

/** A class drawn from softmax(logits / temperature). */
export function drawClass(logits: Float32Array, temperature: number, random: Random): number {
  let best = 0;
  logits.forEach((logit, i) => {
    if (logit > logits[best]) best = i;
  });
  if (temperature === 0) return best;
  const top = logits[best];
  const weights = Array.from(logits, (logit) => exp((logit - top) / temperature));
  let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return best;
}
