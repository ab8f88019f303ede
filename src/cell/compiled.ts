/**
 * What is made of a text is made once. A program is compiled once for the same text and sizes, and each of its plans is
 * made once for the same program: whoever asks again, for its cost or for another session, gets the very same value.
 */
import { Recent } from "../core/recent.ts";
import { compileCell, type CompileOptions } from "./compile.ts";
import { makePlan } from "./lower.ts";
import type { Plan } from "./plan.ts";
import type { Program } from "./program.ts";

/** The program of a text. @throws Problem, as `compileCell` does. */
export type Compiler = (text: string, options: Omit<CompileOptions, "library">) => Program;

/** Programs that a compiler remembers, with their plans. */
const mostPrograms = 8;

/** A compiler that remembers: the same text with the same options is the same program. */
export function createCompiler(library: CompileOptions["library"]): Compiler {
  const programs = new Recent<string, Program>(mostPrograms);
  return (text, options) => {
    const { settings, input, output, parts = null, time = 1 } = options;
    const key = JSON.stringify([settings, input, output, parts, time, text]);
    return programs.get(key, () => compileCell(text, { ...options, library }));
  };
}

/** The plan that trains and evaluates: with its backward sections. */
export const trainingPlan = planOnce({ gradient: true, record: false });

/** The plan that traces: forward only, with every named value in the tape. */
export const recordingPlan = planOnce({ gradient: false, record: true });

/** The plan that tells what flows back: the gradient of every named value and of the input, at every step. */
export const flowPlan = planOnce({ gradient: true, record: false, flows: true });

function planOnce(options: Parameters<typeof makePlan>[1]): (program: Program) => Plan {
  const plans = new WeakMap<Program, Plan>();
  return (program) => {
    const plan = plans.get(program) ?? makePlan(program, options);
    plans.set(program, plan);
    return plan;
  };
}
