/** One step of a network as a map from its states to its states, for an input that stays the same. */
import type { Parameter, Program } from "../../cell/program.ts";
import { unmoved, type Session } from "../../engine/engine.ts";
import { blankEpisodes } from "../../tasks/episodes.ts";
import type { Subject } from "../analysis.ts";
import type { StepMap } from "./fixed.ts";

/** `program`, begun at states that are weights, behind its own. */
export function withStarts(program: Program): Program {
  let offset = program.parameterCount;
  const starts = program.states.map(({ name, axes }): Parameter => {
    const sizes = axes.map((axis) => program.sizes[axis] ?? 1);
    const start = { name: `start of ${name}`, axes, sizes, initial: { kind: "constant", value: 0 } as const, offset };
    offset += sizes.reduce((product, size) => product * size, 1);
    return start;
  });
  const first = program.parameters.length;
  return {
    ...program,
    parameters: [...program.parameters, ...starts],
    parameterCount: offset,
    states: program.states.map((state, i) => ({
      ...state,
      initial: { kind: "learned", parameter: first + i, isSoftmax: false },
    })),
  };
}

export interface Stepping {
  /** With one step of this input. [input] */
  readonly mapOf: (input: Float32Array) => StepMap;
  readonly session: Session;
}

/** The caller disposes of the session. A state is all states side by side, in their order. */
export async function openStepping(subject: Subject): Promise<Stepping> {
  const { program, engine, task, weights, extend } = subject;
  const started = withStarts(program);
  const all = new Float32Array(started.parameterCount);
  all.set(weights);
  const session = await engine.open(started, { loss: task.loss, weights: all });
  const mapOf = (input: Float32Array): StepMap => {
    const blank = blankEpisodes(1, 1, task.input, task.loss === "class" ? 0 : task.output);
    const batch = extend({ ...blank, input });
    return async (state) => {
      all.set(state, program.parameterCount);
      session.restore(unmoved(all));
      const { signals } = await session.trace(batch);
      return Float64Array.from(
        program.states.flatMap(({ name }) => [...(signals.find((signal) => signal.name === name)?.data ?? [])]),
      );
    };
  };
  return { mapOf, session };
}
