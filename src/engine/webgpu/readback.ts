/** Copies from the GPU: a ring of small buffers for reports that must not wait, and one-off reads of whole buffers. */
import type { Guard } from "./guard.ts";

/** `floats` (32-bit words) of `buffer` from word `first`. */
export interface Reading {
  readonly buffer: GPUBuffer;
  readonly first?: number;
  readonly floats: number;
}

/** The words of each reading, after all that `encoder` holds has run. Submits the encoder: one submit. */
export async function readBuffers(
  device: GPUDevice,
  guard: Guard,
  encoder: GPUCommandEncoder,
  readings: readonly Reading[],
): Promise<Float32Array<ArrayBuffer>[]> {
  const size = readings.reduce((sum, reading) => sum + reading.floats * 4, 0);
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const staging = device.createBuffer({ label: "staging", size: Math.max(4, size), usage });
  let offset = 0;
  for (const { buffer, first = 0, floats } of readings) {
    if (floats > 0) encoder.copyBufferToBuffer(buffer, first * 4, staging, offset, floats * 4);
    offset += floats * 4;
  }
  device.queue.submit([encoder.finish()]);
  try {
    await guard.wait(staging.mapAsync(GPUMapMode.READ));
    const bytes = staging.getMappedRange();
    let start = 0;
    return readings.map(({ floats }) => {
      const words = new Float32Array(bytes.slice(start, start + floats * 4));
      start += floats * 4;
      return words;
    });
  } finally {
    staging.destroy();
  }
}

/** A place for one report on its way to the CPU. */
export interface RingSlot {
  readonly copy: (encoder: GPUCommandEncoder) => void;
  /** After the submit: the words; the slot is free again when they have come. */
  readonly read: () => Promise<ArrayBuffer>;
}

export interface Ring {
  /** A free slot, or null when all are on their way. */
  readonly take: () => RingSlot | null;
  readonly dispose: () => void;
}

/** A ring of `length` slots for the first `words` words of `source`. */
export function openRing(device: GPUDevice, guard: Guard, source: GPUBuffer, words: number, length: number): Ring {
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const all = Array.from({ length }, () => device.createBuffer({ label: "report", size: words * 4, usage }));
  const free = [...all];
  async function read(buffer: GPUBuffer): Promise<ArrayBuffer> {
    await guard.wait(buffer.mapAsync(GPUMapMode.READ));
    const bytes = buffer.getMappedRange().slice(0);
    buffer.unmap();
    free.push(buffer);
    return bytes;
  }
  function take(): RingSlot | null {
    const buffer = free.pop();
    if (!buffer) return null;
    return {
      copy: (encoder) => encoder.copyBufferToBuffer(source, 0, buffer, 0, words * 4),
      read: () => read(buffer),
    };
  }
  return { take, dispose: () => all.forEach((buffer) => buffer.destroy()) };
}
