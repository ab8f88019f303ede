/** What is told of an episode that a network looked at. */
import type { Scene } from "../core/scene.ts";
import type { Program } from "../cell/program.ts";
import type { Signal, Trace } from "../core/signal.ts";
import type { Batch, LossName } from "../engine/engine.ts";
import type { Episodes, Metrics, OpenTask, Reading } from "../tasks/task.ts";
import type { Network } from "./changed.ts";
import type { Lens } from "./probe.ts";

export interface ProbeReport {
  readonly update: number;
  readonly trace: Trace;
  /** Where the probe changes the network: the trace of the network as it is. */
  readonly unchanged?: Trace;
  readonly readings: readonly Reading[];
  /** The episode as a person could write it, where the task can be written; null where it can not. */
  readonly told: string | null;
  /** Where the task has one. */
  readonly scene?: Scene;
}

/** What is recorded of the first episode of `batch`. Gradients are taken on wasm, whatever engine trains. */
export async function traceOf(
  { program, session }: Pick<Network, "program" | "session">,
  batch: Batch,
  { loss, lens }: { readonly loss: LossName; readonly lens: Lens | undefined },
): Promise<Trace> {
  const trace = await session.trace(batch);
  if (lens !== "gradient") return trace;
  const { withGradients } = await import("../engine/wasm/flows.ts");
  const { weights } = await session.snapshot();
  return withGradients(trace, { program, loss, weights, batch });
}

/** The first of `episodes`, of which `trace` was recorded. */
export function reportOf(task: OpenTask, episodes: Episodes, trace: Trace, update: number): ProbeReport {
  const shown = trace.signals.find((signal) => signal.name === "output")?.data;
  const output = shown ? asOutput(shown, task.loss) : null;
  return {
    update,
    trace: withLabels(trace, task),
    readings: task.read(episodes, output),
    ...(task.scene && { scene: task.scene(episodes, output) }),
    told: task.composing?.write(episodes) ?? null,
  };
}

/** Where the task says what the input's and the output's indices stand for, that is written beside them. */
function withLabels(trace: Trace, { alphabet, labels = { input: alphabet, output: alphabet } }: OpenTask): Trace {
  const signals = trace.signals.map((signal) => {
    const axis = signal.axes[1];
    const own = axis === "input" || axis === "output" ? labels[axis] : undefined;
    return axis && own && signal.axes.length === 2 ? { ...signal, labels: { [axis]: own } } : signal;
  });
  return { ...trace, signals };
}

/** `trace` of a changed network: its numbers, and what is told of each signal of the network as it is. */
export function asBefore({ steps, signals }: Trace, before: Trace): Trace {
  const known = new Map(before.signals.map((signal) => [signal.name, signal]));
  const told = (signal: Signal): Signal => {
    const { sizes, data, gradient } = signal;
    return { ...(known.get(signal.name) ?? signal), sizes, data, gradient };
  };
  return { steps, signals: signals.map(told) };
}

/** What the engine gave, from what a trace shows: logits from probabilities (those of a class up to a constant). */
function asOutput(shown: Float32Array, loss: OpenTask["loss"]): Float32Array {
  if (loss === "value") return shown;
  return shown.map((p) => Math.log(loss === "bits" ? p / (1 - p) : p));
}

/** `metrics` with what each further term of the loss contributes to it, under its own name, behind them; a metric of the same name stays. */
export function withTerms(metrics: Metrics, program: Program, terms: readonly number[]): Metrics {
  const own = Object.fromEntries(program.terms.map(({ name }, i) => [name, terms[i] ?? NaN]));
  return { ...metrics, ...own, ...metrics };
}
