/** Which buffers of a plan move with the timestep, and which stay. */
import type { BufferName } from "../../cell/plan.ts";

/** Buffers whose place depends on the timestep: parameters of every nest function, in this order. */
export const movingBuffers = ["tape", "before", "input", "delta", "outputGradient", "carryIn", "carryOut"] as const;
export type MovingBuffer = (typeof movingBuffers)[number];

/** Byte addresses of the other buffers. */
export type FixedAddresses = Readonly<Record<Exclude<BufferName, MovingBuffer>, number>>;

/** Sequences that run side by side. */
export const lanes = 8;
