/**
 * What the loss has besides the task's: the part of the output that runs backwards in time, and the model's own terms. Both
 * are small, so plain numbers do; sums of two floats stored as floats are the same bits everywhere.
 */
import type { Plan } from "../../cell/plan.ts";
import { lanes } from "./places.ts";

interface Places {
  readonly output: number;
  readonly mask: number;
  readonly gradient: number;
}

/** Per timestep [output, reversed output, terms], each with eight lanes; addresses and strides in bytes. */
export class LossExtras {
  readonly #plan: Plan;
  readonly #floats: Float32Array;
  readonly #steps: number;
  readonly #mask: number;
  readonly #output: (time: number) => number;
  readonly #gradient: (time: number) => number;

  constructor(
    plan: Plan,
    floats: Float32Array,
    places: Places,
    strides: { readonly output: number; readonly gradient: number },
    steps: number,
  ) {
    this.#plan = plan;
    this.#floats = floats;
    this.#steps = steps;
    this.#mask = places.mask / 4;
    this.#output = (time) => (places.output + time * strides.output) / 4;
    this.#gradient = (time) => (places.gradient + time * strides.gradient) / 4;
  }

  /** output[t] += reversed output[T − 1 − t] */
  joinReversed(): void {
    if (this.#plan.program.reversedOutput === undefined) return;
    const size = this.#width();
    for (let t = 0; t < this.#steps; t++) {
      const to = this.#output(t);
      const from = this.#output(this.#steps - 1 - t) + size;
      for (let i = 0; i < size; i++) this.#floats[to + i] += this.#floats[from + i];
    }
  }

  /** gradient of reversed output[t] = gradient of output[T − 1 − t] */
  splitReversed(): void {
    if (this.#plan.program.reversedOutput === undefined) return;
    const size = this.#width();
    for (let t = 0; t < this.#steps; t++) {
      const from = this.#gradient(this.#steps - 1 - t);
      this.#floats.copyWithin(this.#gradient(t) + size, from, from + size);
    }
  }

  /** Sum of each term at scored positions, times `scale`; leaves their gradient. */
  addTerms(scale: number): number[] {
    const { program, lossWidth } = this.#plan;
    const count = program.terms.length;
    const first = (lossWidth - count) * lanes;
    const totals = new Array<number>(count).fill(0);
    for (let t = 0; t < this.#steps; t++)
      for (let i = 0; i < count * lanes; i++) {
        const weight = this.#floats[this.#mask + t * lanes + (i % lanes)] * scale;
        totals[Math.floor(i / lanes)] += weight * this.#floats[this.#output(t) + first + i];
        this.#floats[this.#gradient(t) + first + i] = weight;
      }
    return totals;
  }

  /** Floats of the output of one timestep. */
  #width(): number {
    return this.#plan.program.sizes.output * lanes;
  }
}
