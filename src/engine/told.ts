/**
 * What a trace tells about a recorded value besides its numbers: its formula, what it is computed from, whether it is
 * a state, which of its axes are one axis under two names, and which are counted. All of it is read off the program.
 */
import type { NamedValue, Program, Value, ValueId } from "../cell/program.ts";
import { pastAxis, type FormulaPart, type Signal } from "../core/signal.ts";

export type Told = Pick<Signal, "isState" | "formula" | "uses" | "relates" | "turns" | "counted">;

/** A formula of more parts than this is not read but skipped. */
const longestFormula = 48;

const toldPrograms = new WeakMap<Program, ReadonlyMap<string, Told>>();

/** What there is to tell of each named value, by name. */
export function toldOf(program: Program): ReadonlyMap<string, Told> {
  const known = toldPrograms.get(program);
  if (known) return known;
  const names = namesOf(program);
  const told = new Map(program.named.map((named) => [named.name, tell(program, names, named)]));
  toldPrograms.set(program, told);
  return told;
}

/** An axis of a value as traces call it: a second axis of time is one of times looked back at. */
export function shownAxis(axis: string): string {
  return axis === "time" ? pastAxis : axis;
}

function namesOf(program: Program): ReadonlyMap<ValueId, string> {
  const names = new Map<ValueId, string>();
  for (const { name, value, turns } of program.named) {
    for (const id of turns?.values ?? [value]) names.set(id, name);
  }
  return names;
}

function tell(program: Program, names: ReadonlyMap<ValueId, string>, named: NamedValue): Told {
  const { name, turns } = named;
  const value = turns?.values[0] ?? named.value;
  const formula = formulaOf(program, names, value);
  const axes = program.values[value]?.axes ?? [];
  const relates = isAmount(named) ? relationOf(program, axes) : undefined;
  const counted = axes.filter((axis) => program.values.some((one) => one.op === "index" && one.axis === axis));
  return {
    isState: program.states.some((state) => state.name === name || turns?.values.includes(state.next)),
    uses: usesOf(program, names, value).filter((used) => used !== name),
    ...(formula && { formula }),
    ...(relates && { relates }),
    ...(turns && { turns: turns.axes }),
    ...(counted.length > 0 && { counted: counted.map(shownAxis) }),
  };
}

/** Signed numbers over an axis and its second name are the weights of an inner network, say: they link nothing. */
function isAmount({ meaning }: NamedValue): boolean {
  return meaning !== "signed" && meaning !== "plain";
}

/** The two of `axes` of which one is the other, renamed somewhere in the program. */
function relationOf(program: Program, axes: readonly string[]): readonly [string, string] | undefined {
  for (const value of program.values) {
    if (value.op !== "rename" || !axes.includes(value.from) || !axes.includes(value.to)) continue;
    return [shownAxis(value.from), shownAxis(value.to)];
  }
  return undefined;
}

/** Names that `root` is computed from in the same step, in the order in which they are met. */
function usesOf(program: Program, names: ReadonlyMap<ValueId, string>, root: ValueId): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<ValueId>();
  const visit = (id: ValueId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const name = id === root ? undefined : names.get(id);
    if (name !== undefined) found.add(name);
    else argumentsOf(program.values[id]).forEach(visit);
  };
  visit(root);
  return [...found];
}

function argumentsOf(value: Value | undefined): readonly ValueId[] {
  return value && "args" in value ? value.args : [];
}

/** How tightly an operation binds: an argument that binds less is put in brackets. */
const binding = { comparison: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 };

interface Printed {
  readonly parts: readonly FormulaPart[];
  readonly binds: number;
}

const infix: Readonly<Record<string, { readonly sign: string; readonly binds: number }>> = {
  add: { sign: " + ", binds: binding.sum },
  subtract: { sign: " − ", binds: binding.sum },
  multiply: { sign: " · ", binds: binding.product },
  divide: { sign: " / ", binds: binding.product },
  power: { sign: "^", binds: binding.power },
  less: { sign: " < ", binds: binding.comparison },
  equal: { sign: " = ", binds: binding.comparison },
};

const spoken: Readonly<Record<string, string>> = { sum: "Σ", product: "Π", sqrt: "√", log: "ln" };

/** The formula of `root` down to named values, or nothing where it has too many parts. */
export function formulaOf(
  program: Program,
  names: ReadonlyMap<ValueId, string>,
  root: ValueId,
): readonly FormulaPart[] | undefined {
  let left = longestFormula;
  const print = (id: ValueId): Printed => {
    left--;
    const name = id === root ? undefined : names.get(id);
    if (left < 0) return atom("…");
    if (name !== undefined) return atom({ signal: name, isBefore: false });
    const value = program.values[id];
    return value ? printValue(program, value, print) : atom("?");
  };
  const { parts } = print(root);
  return left < 0 ? undefined : joined(parts);
}

function printValue(program: Program, value: Value, print: (id: ValueId) => Printed): Printed {
  switch (value.op) {
    case "constant":
      return atom(constantText(value.value));
    case "input":
      return atom("x");
    case "state":
      return stateBefore(program, program.states[value.state]?.name ?? "?");
    case "parameter":
      return atom(program.parameters[value.parameter]?.name ?? "?");
    case "map":
      return printMap(value.name, value.args.map(print));
    case "rename":
      return print(value.args[0]);
    case "pick":
      return picked(print(value.args[0]), value.axis, value.index);
    case "extra":
      return atom(program.extras[value.extra]?.kind ?? "?");
    case "index":
      return atom(value.axis);
    default: {
      const name = value.op === "along" ? value.name : value.op;
      return call(spoken[name] ?? name, value.args.map(print));
    }
  }
}

/** Six digits are enough to read: −1e9, 0.999999. */
function constantText(value: number): string {
  return String(Number(value.toPrecision(6)))
    .replace(
      /^(-?)(\d)0{6,}$/,
      (whole, sign: string, digit: string) => `${sign}${digit}e${whole.length - sign.length - 1}`,
    )
    .replace("-", "−");
}

/** What has no record (the number of the step) goes by its name. */
function stateBefore(program: Program, name: string): Printed {
  return atom(program.named.some((named) => named.name === name) ? { signal: name, isBefore: true } : name);
}

/** One index of a value: told of a recorded one, written behind anything else. */
function picked(whole: Printed, axis: string, index: number): Printed {
  const [part, ...others] = whole.parts;
  if (part !== undefined && typeof part !== "string" && others.length === 0)
    return atom({ ...part, at: { ...part.at, [shownAxis(axis)]: index } });
  return { parts: [...wrapped(whole, binding.atom), `[${index}]`], binds: binding.atom };
}

function printMap(name: string, args: readonly Printed[]): Printed {
  const [a, b] = args;
  if (name === "stop" && a) return a;
  if (name === "negate" && a) return { parts: ["−", ...wrapped(a, binding.sign)], binds: binding.sign };
  const operation = infix[name];
  if (!operation || !a || !b) return call(spoken[name] ?? name, args);
  const { sign, binds } = operation;
  const isOrdered = name !== "add" && name !== "multiply";
  return { parts: [...wrapped(a, binds), sign, ...wrapped(b, isOrdered ? binds + 1 : binds)], binds };
}

function call(name: string, args: readonly Printed[]): Printed {
  const inner = args.flatMap(({ parts }, i) => (i === 0 ? parts : [", ", ...parts]));
  return { parts: [`${name}(`, ...inner, ")"], binds: binding.atom };
}

function wrapped({ parts, binds }: Printed, least: number): readonly FormulaPart[] {
  return binds < least ? ["(", ...parts, ")"] : parts;
}

function atom(part: FormulaPart): Printed {
  return { parts: [part], binds: binding.atom };
}

/** Neighbouring words as one. */
function joined(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  const result: FormulaPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
