/** How far back in time an answer still depends on what was shown: every step of the input is moved a little. */
import type { Random } from "../../core/random.ts";
import type { Batch, Session } from "../../engine/engine.ts";
import type { Evidence } from "./evidence.ts";

/** Standard deviation of what the input is moved by: more than rounding, less than the input itself. */
const nudge = 0.1;

/** Of the last scored answer of each episode of `batch`. Steps are tried at distances that double. */
export async function reachOf(session: Session, batch: Batch, random: Random): Promise<Evidence["reach"]> {
  const last = Array.from({ length: batch.size }, (_, episode) =>
    batch.mask.subarray(episode * batch.steps, (episode + 1) * batch.steps).findLastIndex((mask) => mask !== 0),
  );
  const lag = Math.max(...last);
  if (lag < 1) return null;
  const { output } = await session.evaluate(batch);
  const changes: number[] = [];
  for (const back of distances(lag)) {
    const moved = await session.evaluate(nudged(session, batch, lag - back, random));
    changes.push(difference(output, moved.output, { ...batch, last }));
  }
  const most = Math.max(...changes);
  return most > 0 ? { lag, share: (changes.at(-1) ?? NaN) / most } : null;
}

/** 0, 1, 2, 4, … and `lag` at the end. */
function distances(lag: number): readonly number[] {
  const found = [0];
  for (let back = 1; back < lag; back *= 2) found.push(back);
  return [...found, lag];
}

/** `batch` with the task's own input of every episode moved at `step`. */
function nudged({ program }: Session, batch: Batch, step: number, random: Random): Batch {
  const { inputWidth, sizes } = program;
  const input = batch.input.slice();
  for (let episode = 0; episode < batch.size; episode++) {
    const from = (episode * batch.steps + step) * inputWidth;
    for (let i = from; i < from + (sizes["input"] ?? 1); i++) input[i] += nudge * random.normal();
  }
  return { ...batch, input };
}

/** Length of the difference of the answers at the last scored step of each episode. */
function difference(
  one: Float32Array,
  other: Float32Array,
  { size, steps, last }: Pick<Batch, "size" | "steps"> & { readonly last: readonly number[] },
): number {
  const width = one.length / (size * steps);
  let sum = 0;
  last.forEach((step, episode) => {
    const from = (episode * steps + Math.max(0, step)) * width;
    for (let i = from; i < from + width; i++) sum += (one[i] - other[i]) ** 2;
  });
  return Math.sqrt(sum);
}
