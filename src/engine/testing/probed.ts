/**
 * A program with something added to each of its named values: as much as stands behind its input. The gradient of what is
 * added is that of the value, by whatever means gradients are taken.
 */
import type { Program, Value, ValueId } from "../../cell/program.ts";
import type { Batch } from "../engine.ts";

export interface Probed {
  readonly program: Program;
  /** Where in the input what is added to a named value lies. */
  readonly places: ReadonlyMap<string, { readonly offset: number; readonly size: number }>;
}

export function probed(program: Program): Probed {
  const places = new Map<string, { offset: number; size: number }>();
  const offsets = new Map<ValueId, number>();
  let inputWidth = program.inputWidth;
  for (const { name, value, turns } of program.named) {
    const ids = turns?.values ?? [value];
    // One value under two names, or in two loops, has one place.
    const known = offsets.get(ids[0] ?? -1);
    const size = ids.reduce((sum, id) => sum + sizeOf(program, id), 0);
    places.set(name, { offset: known ?? inputWidth, size });
    if (known !== undefined) continue;
    for (const id of ids) {
      offsets.set(id, inputWidth);
      inputWidth += sizeOf(program, id);
    }
  }
  return { program: { ...rewritten(program, offsets), inputWidth }, places };
}

function sizeOf({ values, sizes }: Program, id: ValueId): number {
  return (values[id]?.axes ?? []).reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
}

function rewritten(program: Program, offsets: ReadonlyMap<ValueId, number>): Program {
  const values: Value[] = [];
  const moved: ValueId[] = [];
  const to = (id: ValueId): ValueId => moved[id] ?? id;
  program.values.forEach((value, id) => {
    const at = values.push("args" in value ? ({ ...value, args: value.args.map(to) } as unknown as Value) : value) - 1;
    const offset = offsets.get(id);
    const { axes } = value;
    if (offset !== undefined) {
      values.push({ op: "input", offset, axes });
      values.push({ op: "map", name: "add", args: [at, at + 1], axes });
    }
    moved.push(values.length - 1);
  });
  const { output, reversedOutput, states, terms, named } = program;
  return {
    ...program,
    values,
    output: to(output),
    reversedOutput: reversedOutput === undefined ? undefined : to(reversedOutput),
    states: states.map((state) => ({ ...state, next: to(state.next) })),
    terms: terms.map((term) => ({ ...term, value: to(term.value) })),
    named: named.map((one) => ({ ...one, value: to(one.value) })),
  };
}

/** `batch` with nothing added to any value. */
export function withRoom(batch: Batch, from: number, to: number): Batch {
  const rows = batch.size * batch.steps;
  const input = new Float32Array(rows * to);
  for (let row = 0; row < rows; row++) input.set(batch.input.subarray(row * from, (row + 1) * from), row * to);
  return { ...batch, input };
}
