/** What a program said at each timestep: the output, with its part that runs backwards in time, and the loss terms. */
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { Program } from "../../cell/program.ts";
import type { Moment } from "./forward.ts";
import { spread } from "./named.ts";

export class Said {
  readonly #program: Program;
  readonly #outputs: Tensor[] = [];
  readonly #reversed: Tensor[] = [];
  /** [batch] per timestep and term. */
  readonly terms: Tensor[][] = [];

  constructor(program: Program) {
    this.#program = program;
  }

  add({ output, reversed, values }: Moment): void {
    this.#outputs.push(output);
    if (reversed) this.#reversed.push(reversed);
    const said = this.#program.terms.flatMap(({ value }) => values[value] ?? []);
    this.terms.push(said.map(({ tensor }) => spread(tensor, 0, output.shape[0] ?? 1)));
  }

  /** [batch, output] per timestep: output[t] + reversed output[T − 1 − t]. */
  get outputs(): Tensor[] {
    const last = this.#outputs.length - 1;
    return this.#outputs.map((output, time) => {
      const back = this.#reversed[last - time];
      return back ? add(output, back) : output;
    });
  }
}
