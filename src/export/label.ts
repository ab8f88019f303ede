/** Which values of a program get a name of their own in print, how often each is used, and what it is called. */
import type { Program, ValueId } from "../cell/program.ts";

/** How often what is printed reads each value; values that nothing needs count 0. */
export function countUses(program: Program): readonly number[] {
  const uses = program.values.map(() => 0);
  const read = (id: ValueId): void => void (uses[id] += 1);
  const isNamed = new Set(program.named.flatMap(({ value, turns }) => [value, ...(turns?.values ?? [])]));
  for (const { next } of program.states) read(next);
  for (const { value } of program.terms) read(value);
  read(program.output);
  if (program.reversedOutput !== undefined) read(program.reversedOutput);
  for (let id = program.values.length - 1; id >= 0; id--) {
    const value = program.values[id];
    if ((uses[id] > 0 || isNamed.has(id)) && "args" in value) argumentsOf(program, id).forEach(read);
  }
  return uses;
}

/** What is written as arguments: of `v * sigmoid(v)`, which is F.silu(v), only v. */
function argumentsOf(program: Program, id: ValueId): readonly ValueId[] {
  const value = program.values[id];
  const gated = siluArgument(program, id);
  return gated !== undefined ? [gated] : "args" in value ? value.args : [];
}

/** v of `v * sigmoid(v)`. */
export function siluArgument(program: Program, id: ValueId): ValueId | undefined {
  const value = program.values[id];
  if (value.op !== "map" || value.name !== "multiply") return undefined;
  const [arg, gate] = value.args;
  const sigmoid = program.values[gate];
  const isGate = sigmoid.op === "map" && sigmoid.name === "sigmoid" && sigmoid.args[0] === arg;
  return isGate && !program.named.some((named) => named.value === gate) ? arg : undefined;
}

/**
 * The name of a value, where the text gives it one: a state's new value `h_next`, its own name (the shortest path), `p_1`, `p_2`
 * for the turns of `repeat`, `layer1.p`, `layer2.p` for those of `stack`, or the name under which a linear reads it.
 */
export function labelValues(program: Program): ReadonlyMap<ValueId, string> {
  const labels = new Map<ValueId, string>();
  const label = (id: ValueId, name: string): void => {
    if (!labels.has(id)) labels.set(id, name);
  };
  for (const { name, next } of program.states) label(next, `${name}_next`);
  const depth = (name: string): number => name.split(".").length;
  const named = program.named.toSorted((a, b) => depth(a.name) - depth(b.name));
  for (const { name, value, turns } of named) {
    turns?.values.forEach((id, turn) => label(id, nameOfTurn(name, turns.axes, turn, program)));
    label(value, name);
  }
  for (const value of program.values) {
    if (value.op !== "linear") continue;
    value.args.forEach((id, i) => {
      const isInput = program.values[id].op === "input" || program.values[id].op === "extra";
      if (isInput) label(id, program.parameters[value.weights[i]].name.replace(/^.*\./, ""));
    });
  }
  return labels;
}

/** `layer1.p_2` in the second turn of a `repeat` in the first of a `stack`. `turn`: among all turns of all its loops. */
function nameOfTurn(name: string, axes: readonly string[], turn: number, { parameters, sizes }: Program): string {
  let rest = turn;
  let written = name;
  for (const axis of axes.toReversed()) {
    const index = (rest % sizes[axis]) + 1;
    rest = Math.floor(rest / sizes[axis]);
    const first = `${axis}1.`;
    const isStacked = parameters.some(
      (parameter) => parameter.name.startsWith(first) || (axes.length > 1 && parameter.name.includes(`.${first}`)),
    );
    written = isStacked ? `${axis}${index}.${written}` : `${written}_${index}`;
  }
  return written;
}

/** A name for a value that is used several times but has none: what it is. */
export function describeValue(program: Program, id: ValueId): string {
  const value = program.values[id];
  switch (value.op) {
    case "map":
      return value.name;
    case "along":
      return `${value.name}_${value.axis}`;
    default:
      return "axis" in value ? `${value.op}_${value.axis}` : value.op;
  }
}
