/** `data.safetensors`: training batches and held-out episodes, exactly those that the run draws from its seed. */
import { randomStream } from "../core/random.ts";
import { taskById } from "../tasks/all.ts";
import type { Episodes, OpenTask } from "../tasks/task.ts";
import { settingsAt } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";

/** Most batches, and most bytes of them all: what a mail may carry. */
const batchLimit = 400;
const byteLimit = 12_000_000;

export interface DataOptions {
  readonly experiment: Experiment;
  /** Step of the run at which the first batch is drawn. */
  readonly from: number;
}

/** Held-out episodes, as the run's own evaluation draws them. */
const heldOutBatches = 4;
const heldOutSize = 16;

export interface Data {
  readonly bytes: Uint8Array;
  readonly batches: number;
}

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | Uint8Array;
}

/** `train/0/input` [batch, time, input], `train/0/target`, `train/0/mask`, …, and `held-out/0/input` …. */
export function writeData({ experiment, from }: DataOptions): Data {
  const { seed } = experiment;
  let open = openAt(experiment, from);
  const entries = Array.from({ length: heldOutBatches }, (_, i) => {
    const heldOut = open.heldOut(randomStream(seed, "held-out", i), open.heldOutSize ?? heldOutSize);
    return entriesOf(`held-out/${i}`, heldOut, open.loss);
  }).flat();
  let size = entries.reduce((sum, { data }) => sum + data.byteLength, 0);
  let batches = 0;
  while (batches === 0 || (batches < batchLimit && size < byteLimit)) {
    const update = from + batches;
    if (experiment.changes.some((change) => change.update === update)) open = openAt(experiment, update);
    const { batch } = settingsAt(experiment, update).training;
    const drawn = entriesOf(
      `train/${batches}`,
      open.draw(randomStream(seed, "data", update), batch, update),
      open.loss,
    );
    entries.push(...drawn);
    size += drawn.reduce((sum, { data }) => sum + data.byteLength, 0);
    batches += 1;
  }
  return { bytes: writeTensors(entries), batches };
}

function openAt(experiment: Experiment, update: number): OpenTask {
  return taskById(experiment.task.id).open(settingsAt(experiment, update).task);
}

function entriesOf(name: string, { size, steps, input, target, mask }: Episodes, loss: OpenTask["loss"]): Entry[] {
  const entry = (part: string, data: Float32Array): Entry => {
    const width = data.length / (size * steps);
    const isFlat = part === "mask" || (part === "target" && loss === "class");
    return { name: `${name}/${part}`, shape: isFlat ? [size, steps] : [size, steps, width], data: packed(data) };
  };
  return [entry("input", input), entry("target", target), entry("mask", mask)];
}

/** Bits and small whole numbers as bytes. */
function packed(data: Float32Array): Float32Array | Uint8Array {
  const isSmall = data.every((value) => Number.isInteger(value) && value >= 0 && value <= 255);
  return isSmall ? Uint8Array.from(data) : data;
}

/** A safetensors file of float32 and bytes; the floats first, so that all are aligned. */
function writeTensors(entries: readonly Entry[]): Uint8Array {
  const ordered = [...entries].sort(
    (a, b) => Number(a.data instanceof Uint8Array) - Number(b.data instanceof Uint8Array),
  );
  let end = 0;
  const header = ordered.map(({ name, shape, data }) => {
    const start = end;
    end += data.byteLength;
    return [name, { dtype: data instanceof Uint8Array ? "U8" : "F32", shape, data_offsets: [start, end] }] as const;
  });
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const length = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + end).fill(0x20, 8, 8 + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length, true);
  bytes.set(json, 8);
  let at = 8 + length;
  for (const { data } of ordered) {
    if (data instanceof Uint8Array) bytes.set(data, at);
    else data.forEach((value, i) => view.setFloat32(at + 4 * i, value, true));
    at += data.byteLength;
  }
  return bytes;
}
