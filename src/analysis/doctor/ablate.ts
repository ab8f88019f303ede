/** A program in which some values are zero at every step: what the network would say if they told it nothing. */
import type { Program, Value, ValueId } from "../../cell/program.ts";

/** `program` with the values `silent` at zero, before anything that is computed from them. Its weights are the same. */
export function silenced(program: Program, silent: ReadonlySet<ValueId>): Program {
  const values: Value[] = [{ axes: [], op: "constant", value: 0 }];
  const moved: ValueId[] = [];
  program.values.forEach((value, id) => {
    values.push(withArguments(value, moved));
    if (silent.has(id)) values.push({ axes: value.axes, op: "map", name: "multiply", args: [values.length - 1, 0] });
    moved.push(values.length - 1);
  });
  const to = (id: ValueId): ValueId => moved[id] ?? id;
  return {
    ...program,
    values,
    states: program.states.map((state) => ({ ...state, next: to(state.next) })),
    output: to(program.output),
    reversedOutput: program.reversedOutput === undefined ? undefined : to(program.reversedOutput),
    terms: program.terms.map((term) => ({ ...term, value: to(term.value) })),
    named: program.named.map((named) => ({
      ...named,
      value: to(named.value),
      ...(named.turns && { turns: { ...named.turns, values: named.turns.values.map(to) } }),
    })),
  };
}

function withArguments(value: Value, moved: readonly ValueId[]): Value {
  if (!("args" in value)) return value;
  return { ...value, args: value.args.map((id) => moved[id] ?? id) } as Value;
}
