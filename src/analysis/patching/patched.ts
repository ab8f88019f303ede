/**
 * A program some of whose named values can be taken from elsewhere, step by step: by data, so that one program serves every
 * value and every step, and a batch tries many at a time.
 */
import type { Program, Value, ValueId } from "../../cell/program.ts";

/** A named value that can be replaced, and whether each index of its first axis can be by itself. */
export interface Wanted {
  readonly signal: string;
  readonly isByIndex: boolean;
}

/** Where the input of a step says of one signal what is to be replaced, and by what. */
export interface Place {
  readonly signal: string;
  /** The step that tells of time t is T − 1 − t. */
  readonly isReversed: boolean;
  /** First of `switches` numbers: above 0 where the value is replaced, one per index of its first axis, or one for all. */
  readonly at: number;
  readonly switches: number;
  /** First of `size` numbers: what replaces it, in the order of its signal in a trace. */
  readonly from: number;
  readonly size: number;
}

export interface Patched {
  readonly program: Program;
  /** In the order in which they were wanted. */
  readonly places: readonly Place[];
}

/** What stands for one value of the program once it may be replaced. */
interface Replacement {
  readonly at: number;
  /** The axis along which the switches lie; none for a single one. */
  readonly switched: readonly string[];
  readonly from: number;
}

/** `program` with places in its input, behind all that it reads already, for each of `wanted`. What it does not name is left out. */
export function patched(program: Program, wanted: readonly Wanted[]): Patched {
  const replacements = new Map<ValueId, Replacement>();
  const places: Place[] = [];
  let width = program.inputWidth;
  for (const one of wanted) {
    const place = placeOf(program, one, width, replacements);
    if (!place) continue;
    places.push(place);
    width = place.from + place.size;
  }
  return { program: rewritten({ ...program, inputWidth: width }, replacements), places };
}

function placeOf(
  program: Program,
  { signal, isByIndex }: Wanted,
  at: number,
  replacements: Map<ValueId, Replacement>,
): Place | undefined {
  const named = program.named.find(({ name }) => name === signal);
  if (!named) return undefined;
  const values = named.turns?.values ?? [named.value];
  if (values.some((id) => replacements.has(id))) return undefined;
  const own = axesOf(program, values[0] ?? named.value);
  const [first] = [...(named.turns?.axes ?? []), ...own];
  const switches = isByIndex && first !== undefined ? sizeOf(program, [first]) : 1;
  const each = sizeOf(program, own);
  for (const [turn, id] of values.entries()) {
    const isTurned = switches > 1 && named.turns !== undefined;
    replacements.set(id, {
      at: at + (isTurned ? Math.floor(turn / (values.length / switches)) : 0),
      switched: switches > 1 && !isTurned && first !== undefined ? [first] : [],
      from: at + switches + turn * each,
    });
  }
  const size = values.length * each;
  return { signal, isReversed: named.isReversed, at, switches, from: at + switches, size };
}

/** Every use of a value in `replacements` reads, in its place, what is given where the switch is on. */
function rewritten(program: Program, replacements: ReadonlyMap<ValueId, Replacement>): Program {
  const values: Value[] = [];
  const moved: ValueId[] = [];
  const add = (value: Value): ValueId => values.push(value) - 1;
  for (const [id, value] of program.values.entries()) {
    const same = add(withArguments(value, moved));
    const replacement = replacements.get(id);
    moved.push(replacement ? replace(same, value.axes, replacement, add) : same);
  }
  const to = (id: ValueId): ValueId => moved[id] ?? id;
  const { reversedOutput } = program;
  return {
    ...program,
    values,
    states: program.states.map((state) => ({ ...state, next: to(state.next) })),
    output: to(program.output),
    reversedOutput: reversedOutput === undefined ? undefined : to(reversedOutput),
    terms: program.terms.map((term) => ({ ...term, value: to(term.value) })),
    named: program.named.map((named) => ({
      ...named,
      value: to(named.value),
      ...(named.turns && { turns: { ...named.turns, values: named.turns.values.map(to) } }),
    })),
  };
}

function replace(
  same: ValueId,
  axes: readonly string[],
  { at, switched, from }: Replacement,
  add: (value: Value) => ValueId,
): ValueId {
  const isOn = add({ op: "input", offset: at, axes: switched });
  const given = add({ op: "input", offset: from, axes });
  return add({ op: "map", name: "where", args: [isOn, given, same], axes });
}

function withArguments(value: Value, moved: readonly ValueId[]): Value {
  if (!("args" in value)) return value;
  return { ...value, args: value.args.map((id) => moved[id] ?? id) } as Value;
}

export function axesOf(program: Program, id: ValueId): readonly string[] {
  return program.values[id]?.axes ?? [];
}

function sizeOf({ sizes }: Program, axes: readonly string[]): number {
  return axes.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
}
