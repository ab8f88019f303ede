/** Random programs made into cases of agreement. */
import { compileCell } from "../../cell/compile.ts";
import { randomStream } from "../../core/random.ts";
import type { LossName } from "../engine.ts";
import { makeCase, type AgreementCase, type ModelText } from "./agreement.ts";
import { randomProgram } from "./random-program.ts";

const losses: readonly LossName[] = ["value", "bits", "class"];

/** The choices of program number `seed`. */
export function randomChoices(seed: number): number[] {
  const random = randomStream(seed, "program");
  return Array.from({ length: 200 }, () => random.next() >>> 8);
}

/** A case from the choices of a program; weights, episodes and loss follow from `seed`. */
export function caseOfChoices(choices: readonly number[], seed: number, textOf: ModelText): AgreementCase {
  const { text, settings, input, output } = randomProgram(choices);
  const program = compileCell(text, { settings, input, output, library: textOf });
  const loss = losses[seed % losses.length] ?? "value";
  return makeCase(text, program, loss, { size: 1 + (seed % 3), steps: 2 + (seed % 2) }, seed, 0.4);
}

/** The first `count` programs: the same at every call. */
export function randomCases(count: number, textOf: ModelText): AgreementCase[] {
  return Array.from({ length: count }, (_, i) => caseOfChoices(randomChoices(i + 1), i + 1, textOf));
}
