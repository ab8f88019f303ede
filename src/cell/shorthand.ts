/** Functions that are no more than a way of writing others: they become the values that they stand for. */
import { Problem, type Place } from "../core/problem.ts";
import { shadowOf, type Builder } from "./builder.ts";
import type { MapName, ValueId } from "./program.ts";
import type { Syntax } from "./syntax.ts";
import type { Context } from "./context.ts";

type Call = Extract<Syntax, { kind: "call" }>;

interface Shorthand {
  /** Axes in brackets; `any`: one or more. */
  readonly axes: number | "any";
  readonly args: number;
  readonly write: (writer: Writer, axes: readonly string[], args: readonly ValueId[]) => ValueId;
}

/** Adds values at one place of a text. */
class Writer {
  readonly builder: Builder;
  readonly place: Place;

  constructor(builder: Builder, place: Place) {
    this.builder = builder;
    this.place = place;
  }

  number(value: number): ValueId {
    return this.builder.constant(value, this.place);
  }

  map(name: MapName, ...args: readonly ValueId[]): ValueId {
    const axes = [...new Set(args.flatMap((arg) => this.builder.axesOf(arg)))];
    return this.builder.add({ op: "map", name, args, axes }, this.place);
  }

  /** The number that `id` is, where it is one. */
  constantOf(id: ValueId): number | undefined {
    const value = this.builder.values[id];
    return value.op === "constant" ? value.value : undefined;
  }

  index(axis: string): ValueId {
    return this.builder.add({ op: "index", axis, axes: [axis] }, this.place);
  }

  /** 1 at index `n` of the axis. */
  onehot(axis: string, n: ValueId): ValueId {
    return this.map("equal", this.index(axis), n);
  }

  /** `arg` one place on or back, in a circle. */
  moved(axis: string, sign: 1 | -1, arg: ValueId): ValueId {
    return this.builder.add({ op: "shift", axis, sign, args: [arg], axes: this.builder.axesOf(arg) }, this.place);
  }

  along(name: "sum" | "mean" | "rank", axis: string, arg: ValueId): ValueId {
    const axes = this.builder.axesOf(arg).filter((other) => other !== axis || name === "rank");
    return this.builder.add({ op: "along", name, axis, args: [arg], axes }, this.place);
  }

  need(axis: string, arg: ValueId, name: string): void {
    const axes = this.builder.axesOf(arg);
    if (axes.includes(axis)) return;
    throw new Problem("cell.axisMissing", { name, axis, got: axes.join(", ") || "no axes" }, this.place);
  }

  refuse(axis: string, arg: ValueId, name: string): void {
    if (this.builder.axesOf(arg).includes(axis)) throw new Problem("cell.axisUnused", { name, axis }, this.place);
  }
}

const rmsEpsilon = 1e-6;

export const shorthands: Readonly<Record<string, Shorthand>> = {
  clip: { axes: 0, args: 3, write: (w, _, [value, low, high]) => w.map("max", w.map("min", value, high), low) },
  /** b > 0: from 0 up to b, also below 0. The quotient may be rounded across a whole number, which is set right. */
  mod: {
    axes: 0,
    args: 2,
    write: (w, _, [value, by]) => {
      const rest = w.map("subtract", value, w.map("multiply", by, w.map("floor", w.map("divide", value, by))));
      const below = w.map("where", w.map("less", rest, by), rest, w.map("subtract", rest, by));
      return w.map("where", w.map("less", below, w.number(0)), w.map("add", below, by), below);
    },
  },
  silu: { axes: 0, args: 1, write: (w, _, [value]) => w.map("multiply", value, w.map("sigmoid", value)) },
  elu: {
    axes: 0,
    args: 1,
    write: (w, _, [value]) => {
      const falling = w.map("subtract", w.map("exp", w.map("min", value, w.number(0))), w.number(1));
      return w.map("where", value, value, falling);
    },
  },
  /** x / sqrt(mean of squares + 1e-6), without a learned scale. */
  rmsnorm: {
    axes: 1,
    args: 1,
    write: (w, [axis], [value]) => {
      w.need(axis, value, "rmsnorm");
      const square = w.along("mean", axis, w.map("square", value));
      return w.map("divide", value, w.map("sqrt", w.map("add", square, w.number(rmsEpsilon))));
    },
  },
  index: { axes: 1, args: 0, write: (w, [axis]) => w.index(axis) },
  count: { axes: 1, args: 0, write: (w, [axis]) => w.number(w.builder.sizes[axis]) },
  onehot: {
    axes: 1,
    args: 1,
    write: (w, [axis], [n]) => {
      w.refuse(axis, n, "onehot");
      return w.onehot(axis, n);
    },
  },
  upto: {
    axes: 1,
    args: 1,
    write: (w, [axis], [n]) => {
      w.refuse(axis, n, "upto");
      return w.map("less", w.index(axis), n);
    },
  },
  put: {
    axes: 1,
    args: 3,
    write: (w, [axis], [memory, n, row]) => {
      w.need(axis, memory, "put");
      for (const arg of [n, row]) w.refuse(axis, arg, "put");
      return w.map("where", w.onehot(axis, n), row, memory);
    },
  },
  push: {
    axes: 1,
    args: 2,
    write: (w, [axis], [memory, row]) => {
      w.need(axis, memory, "push");
      w.refuse(axis, row, "push");
      return w.map("where", w.onehot(axis, w.number(0)), row, w.moved(axis, 1, memory));
    },
  },
  /** Every value one place back; what was at place 0 is gone, and 0 comes last. */
  pop: {
    axes: 1,
    args: 1,
    write: (w, [axis], [memory]) => {
      w.need(axis, memory, "pop");
      const last = w.number(w.builder.sizes[axis] - 1);
      return w.map("where", w.onehot(axis, last), w.number(0), w.moved(axis, -1, memory));
    },
  },
  /** Every value one place on; 0 comes first. */
  shift: {
    axes: 1,
    args: 1,
    write: (w, [axis], [value]) => {
      w.need(axis, value, "shift");
      return w.map("where", w.onehot(axis, w.number(0)), w.number(0), w.moved(axis, 1, value));
    },
  },
  /** Σ of the values up to each place, its own included. */
  cumsum: {
    axes: 1,
    args: 1,
    write: (w, [axis], [value]) => {
      w.need(axis, value, "cumsum");
      w.builder.addShadow(axis);
      const earlier = shadowOf(axis);
      const axes = w.builder.axesOf(value).map((own) => (own === axis ? earlier : own));
      const theirs = w.builder.add({ op: "rename", from: axis, to: earlier, args: [value], axes }, w.place);
      const isLater = w.map("less", w.index(axis), w.index(earlier));
      return w.along("sum", earlier, w.map("multiply", theirs, w.map("subtract", w.number(1), isLater)));
    },
  },
  lookup: {
    axes: 1,
    args: 2,
    write: (w, [axis], [table, n]) => {
      w.need(axis, table, "lookup");
      w.refuse(axis, n, "lookup");
      return w.along("sum", axis, w.map("multiply", table, w.onehot(axis, n)));
    },
  },
  least: {
    axes: 1,
    args: 2,
    write: (w, [axis], [usage, n]) => {
      w.need(axis, usage, "least");
      w.builder.addShadow(axis);
      return w.map("less", w.along("rank", axis, usage), n);
    },
  },
  offdiagonal: {
    axes: 2,
    args: 1,
    write: (w, [one, other], [value]) => {
      for (const axis of [one, other]) w.need(axis, value, "offdiagonal");
      const isDiagonal = w.map("equal", w.index(one), w.index(other));
      return w.map("where", isDiagonal, w.number(0), value);
    },
  },
  /** While training: 0 with the chance `rate`, else value / (1 − rate). Srivastava et al., 2014, with the scale of today's libraries. */
  dropout: {
    axes: 0,
    args: 2,
    write: (w, _, [value, rate]) => {
      const chance = w.constantOf(rate);
      if (chance === undefined || chance < 0 || chance >= 1)
        throw new Problem("cell.dropoutRate", { got: chance ?? "something else" }, w.place);
      const drawn = w.builder.extra("uniform", w.builder.axesOf(value), 0, w.place);
      const isKept = w.map("subtract", w.number(1), w.map("less", drawn, rate));
      const training = w.builder.extra("training", [], 0, w.place);
      return w.map(
        "multiply",
        value,
        w.map("where", training, w.map("multiply", isKept, w.number(1 / (1 - chance))), w.number(1)),
      );
    },
  },
  uniform: { axes: "any", args: 0, write: (w, axes) => w.builder.extra("uniform", axes, 0, w.place) },
  normal: { axes: "any", args: 0, write: (w, axes) => w.builder.extra("noise", axes, 0, w.place) },
};

/** The values that a call of a shorthand stands for. */
export function writeShorthand(call: Call, args: readonly ValueId[], { builder, scope }: Context): ValueId {
  const { axes, args: wanted, write } = shorthands[call.name];
  if (args.length !== wanted)
    throw new Problem("cell.arguments", { name: call.name, wanted, got: args.length }, call.place);
  if (axes === 0 && call.axes.length > 0) throw new Problem("cell.axisUnwanted", { name: call.name }, call.place);
  const isShort = axes === "any" ? call.axes.length === 0 : call.axes.length !== axes;
  if (isShort && axes === 2) throw new Problem("cell.axesWanted", { name: call.name }, call.place);
  if (isShort && axes !== 0) throw new Problem("cell.axisWanted", { name: call.name }, call.place);
  const resolved = call.axes.map((axis) => scope.axis(axis, call.place));
  return write(new Writer(builder, call.place), resolved, args);
}
