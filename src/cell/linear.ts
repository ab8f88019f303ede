/** `linear[axes](a, b, bias: n)`: the only function that owns parameters. */
import { Problem } from "../core/problem.ts";
import type { Builder } from "./builder.ts";
import type { Initial, ValueId } from "./program.ts";
import type { Syntax } from "./syntax.ts";
import type { Context } from "./typing.ts";

type Call = Extract<Syntax, { kind: "call" }>;

interface Argument {
  readonly name: string;
  readonly id: ValueId;
}

/**
 * Adds `<path><owner>.<argument>` [axes…, argument's axes…] per argument and `<path><owner>.bias` [axes…].
 * @throws Problem where an argument has no name, or where two linears would own the same weights.
 */
export function checkLinear(call: Call, context: Context): ValueId {
  const { builder, scope, owner } = context;
  if (call.axes.length === 0 && !context.isOutput) throw new Problem("cell.linearOutput", {}, call.place);
  const axes = call.axes.length === 0 ? ["output"] : call.axes.map((axis) => scope.axis(axis, call.place));
  if (new Set(axes).size < axes.length)
    throw new Problem(
      "cell.axisTwice",
      { axis: axes.find((axis, i) => axes.indexOf(axis) < i) ?? "", name: owner },
      call.place,
    );
  if (call.args.length === 0)
    throw new Problem("cell.arguments", { name: "linear", wanted: "one or more", got: 0 }, call.place);
  const args = call.args.flatMap((arg) => linearArguments(arg, context));
  const initials = initialValues(axes, args, builder);
  const prefix = scope.path + owner;
  const bias = builder.addParameter(
    `${prefix}.bias`,
    axes,
    { kind: "constant", value: call.options.bias ?? 0 },
    call.place,
  );
  const weights = args.map((arg, i) =>
    builder.addParameter(`${prefix}.${arg.name}`, [...axes, ...builder.axesOf(arg.id)], initials[i], call.place),
  );
  return builder.add({ op: "linear", args: args.map((arg) => arg.id), weights, bias, axes }, call.place);
}

function linearArguments(syntax: Syntax, { scope }: Context): readonly Argument[] {
  if (syntax.kind !== "name") throw new Problem("cell.linearName", {}, syntax.place);
  const binding = scope.lookUp(syntax.name, syntax.isPrimed, syntax.place);
  return binding.kind === "bundle" ? binding.items : [{ name: syntax.name, id: binding.id }];
}

/** Orthogonal where a state feeds a value of its own shape (recurrent blocks), else Glorot over all other inputs. */
function initialValues(axes: readonly string[], args: readonly Argument[], builder: Builder): Initial[] {
  const fanOut = builder.count(axes);
  const isRecurrent = args.map(({ id }) => {
    const value = builder.values[id];
    return value.op === "state" && value.axes.join() === axes.join() && axes.length > 0;
  });
  const fanIn = args.reduce((sum, { id }, i) => sum + (isRecurrent[i] ? 0 : builder.count(builder.axesOf(id))), 0);
  return isRecurrent.map((recurrent) =>
    recurrent ? { kind: "orthogonal", size: fanOut } : { kind: "glorot", fanIn, fanOut },
  );
}

/**
 * Linears that read the same arguments are one matrix, and Glorot's fan-out is that matrix's: the four gates of an LSTM
 * together, all parameters of all heads together. With the rows of each linear alone an NTM learns copy less reliably.
 */
export function shareFanOut(builder: Builder): void {
  const rows = new Map<string, number>();
  for (const value of builder.values) {
    if (value.op !== "linear") continue;
    const key = value.args.join();
    rows.set(key, (rows.get(key) ?? 0) + builder.count(value.axes));
  }
  for (const value of builder.values) {
    if (value.op !== "linear") continue;
    const fanOut = rows.get(value.args.join()) ?? 1;
    for (const index of value.weights) {
      const parameter = builder.parameters[index];
      if (parameter.initial.kind !== "glorot") continue;
      builder.parameters[index] = { ...parameter, initial: { ...parameter.initial, fanOut } };
    }
  }
}
