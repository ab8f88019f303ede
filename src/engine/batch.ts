/** Parts of a batch. */
import type { Batch } from "./engine.ts";

/** Episode number `episode` as a batch of one. */
export function oneEpisode(batch: Batch, episode: number): Batch {
  const part = (data: Float32Array): Float32Array => {
    const length = data.length / batch.size;
    return data.slice(episode * length, (episode + 1) * length);
  };
  return { size: 1, steps: batch.steps, input: part(batch.input), target: part(batch.target), mask: part(batch.mask) };
}
