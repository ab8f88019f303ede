/** The weights of a run file: which entry holds what, and of which parameters it says that they are. */
import { Problem } from "../../core/problem.ts";
import type { Frame } from "../../train/archive/archive.ts";
import type { Checkpoint } from "../../train/run.ts";
import { readTensors } from "../../train/safetensors.ts";
import { readCheckpoint, readWeights, writeCheckpoint, writeWeights, type Layout } from "../../train/weights.ts";

const kinds = ["frames", "checkpoints"] as const;
const nameForm = /^(frames|checkpoints)\/(0|[1-9]\d{0,9})\.safetensors$/;

/** Which weights an entry of this name holds; null: none. */
export function weightsEntry(name: string): { readonly kind: (typeof kinds)[number]; readonly update: number } | null {
  const [, folder, update] = nameForm.exec(name) ?? [];
  const kind = kinds.find((known) => known === folder);
  return kind ? { kind, update: Number(update) } : null;
}

/** One file per frame and per checkpoint, by its name. What is not finite can not be read again, so it is left out. */
export function writeAllWeights(
  layout: Layout,
  frames: readonly Frame[],
  checkpoints: readonly Checkpoint[],
): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const isWhole = ({ update, weights }: Frame): boolean => {
    const [got, wanted] = [weights.length, layout.parameterCount];
    if (got !== wanted) throw new Problem("file.length", { update, got, wanted });
    return weights.every(Number.isFinite);
  };
  const asFrame = ({ update, snapshot: { weights } }: Checkpoint): Frame => ({ update, weights });
  return [
    ...checkpoints
      .filter((checkpoint) => isWhole(asFrame(checkpoint)))
      .map((one) => [`checkpoints/${one.update}.safetensors`, writeCheckpoint(layout, one)] as const),
    ...frames
      .filter(isWhole)
      .map(({ update, weights }) => [`frames/${update}.safetensors`, writeWeights(layout, weights, { update: String(update) })] as const), // prettier-ignore
  ];
}

/** Reads entries that all have the layout of the first one. */
export class WeightsReader {
  layout: Layout | null = null;

  /** @throws Problem when it is damaged, not finite, or of other parameters than the entry before. */
  frame(update: number, bytes: Uint8Array): Frame {
    return { update, weights: readWeights(this.#layoutOf(bytes, ""), bytes) };
  }

  /** @throws Problem as `frame`, and when it says itself that it is of another update. */
  checkpoint(update: number, bytes: Uint8Array): Checkpoint {
    const checkpoint = readCheckpoint(this.#layoutOf(bytes, "weights/"), bytes);
    if (checkpoint.update !== update)
      throw new Problem("file.update", { name: `checkpoints/${update}.safetensors`, got: checkpoint.update });
    return checkpoint;
  }

  #layoutOf(bytes: Uint8Array, prefix: string): Layout {
    return (this.layout ??= layoutOfFile(bytes, prefix));
  }
}

/** The tensors in the order in which they lie are the parameters in theirs. */
function layoutOfFile(bytes: Uint8Array, prefix: string): Layout {
  const { tensors, metadata } = readTensors(bytes);
  let offset = 0;
  const parameters = tensors
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, shape, data }) => {
      const parameter = { name: name.slice(prefix.length), sizes: shape, offset };
      offset += data.length;
      return parameter;
    });
  const name = Object.hasOwn(metadata, "model") ? (metadata["model"] ?? "") : "";
  return { name: name.slice(0, 64), parameters, parameterCount: offset };
}
