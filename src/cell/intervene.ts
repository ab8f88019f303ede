/**
 * Interventions: what a named value is set to, in place of what the program computes, before anything downstream reads it.
 * A program becomes another program, so that engines, gradients and traces stay as they are. Which steps and indices are
 * changed, and to what, the new program reads from columns behind its input (`engine/change.ts` fills them): another number
 * needs no other program. Why it is so: docs/decisions/2026-11-30-interventions.md.
 */
import { Problem } from "../core/problem.ts";
import { pastAxis } from "../core/signal.ts";
import type { Extra, NamedValue, Program, State, Value, ValueId } from "./program.ts";

export type SignalAct =
  /** Every chosen element is `value`. */
  | { readonly op: "set"; readonly value: number }
  /** Every chosen element times `value`. */
  | { readonly op: "scale"; readonly value: number }
  /** After step `from`, every chosen element stays what it is at step `from`. */
  | { readonly op: "hold" }
  /** 1 at the index that `at` has for `along`, 0 elsewhere along it. */
  | { readonly op: "point"; readonly along: string }
  /** What is at the index that `at` has for `along`, and what is at `other`, in each other's place. */
  | { readonly op: "swap"; readonly along: string; readonly other: number }
  /** The values of the same steps of another drawn episode. */
  | { readonly op: "take"; readonly episode: number };

/** What is done to a signal: at steps `from` to `to`, both included (null: to the end), and at these indices by axis (none: all). */
export type SignalChange = SignalAct & {
  readonly signal: string;
  readonly from: number;
  readonly to: number | null;
  readonly at: Readonly<Record<string, number>>;
};

/** Where in a row of the input the numbers of one change lie. */
export interface ChangeColumns {
  /** 1 at the steps that are changed, else 0. */
  readonly on: number;
  /** Index by axis. */
  readonly places: Readonly<Record<string, number>>;
  /** The number to set or to scale by, or the other index of a swap. */
  readonly number: number;
  /** The values of another episode, [turns…, axes…] of the signal. */
  readonly values: number;
  /** Elements of the signal at one step. */
  readonly size: number;
  readonly isReversed: boolean;
}

export interface Intervened {
  readonly program: Program;
  /** One per change. */
  readonly columns: readonly ChangeColumns[];
}

/** What the new program depends on; the rest of a change is numbers. */
export function shapeOf({ signal, op, at, ...act }: SignalChange): string {
  return JSON.stringify([signal, op, Object.keys(at).sort(), "along" in act ? act.along : ""]);
}

/** The axes of a signal as a trace shows them, without time: the loops' first. */
export function axesOfSignal({ values }: Program, { value, turns }: NamedValue): readonly string[] {
  return [...(turns?.axes ?? []), ...values[value].axes].map(shown);
}

function shown(axis: string): string {
  return axis === "time" ? pastAxis : axis;
}

/**
 * `program` with `changes` done to it, one after another. Names of one and the same value are changed together; a state is
 * changed after the step. @throws Problem where there is no such signal or axis.
 */
export function intervene(program: Program, changes: readonly SignalChange[]): Intervened {
  return new Intervention(program, changes).run();
}

/** One change of one value: of one turn, where the signal has turns. */
interface Stage {
  readonly change: SignalChange;
  readonly columns: ChangeColumns;
  /** Which turn of each loop the value is. */
  readonly turn: Readonly<Record<string, number>>;
  /** First of its elements in `columns.values`. */
  readonly offset: number;
}

class Intervention {
  readonly #program: Program;
  readonly #changes: readonly SignalChange[];
  readonly #values: Value[] = [];
  readonly #states: State[];
  readonly #extras: Extra[];
  #inputWidth: number;
  /** What stands for each value of the program from where it has been changed. */
  readonly #ids: ValueId[] = [];

  constructor(program: Program, changes: readonly SignalChange[]) {
    this.#program = program;
    this.#changes = changes;
    this.#states = [...program.states];
    this.#extras = [...program.extras];
    this.#inputWidth = program.inputWidth;
  }

  run(): Intervened {
    const program = this.#program;
    const columns = this.#changes.map((change) => this.#columns(change));
    const stages = this.#stages(columns);
    program.values.forEach((value, id) => {
      const own = "args" in value ? { ...value, args: value.args.map((arg) => this.#ids[arg]) } : value;
      const last = (stages.get(id) ?? []).reduce(
        (before, stage) => this.#stage(before, stage),
        this.#add(own as Value),
      );
      this.#ids.push(last);
    });
    const now = (id: ValueId): ValueId => this.#ids[id];
    const states = this.#states.map((state, i) =>
      i < program.states.length ? { ...state, next: now(state.next) } : state,
    );
    const changed: Program = {
      ...program,
      states,
      values: this.#values,
      extras: this.#extras,
      inputWidth: this.#inputWidth,
      output: now(program.output),
      reversedOutput: program.reversedOutput === undefined ? undefined : now(program.reversedOutput),
      terms: program.terms.map((term) => ({ ...term, value: now(term.value) })),
      named: program.named.map(({ turns, ...named }) => ({
        ...named,
        value: now(named.value),
        ...(turns && { turns: { ...turns, values: turns.values.map(now) } }),
      })),
    };
    return { program: changed, columns };
  }

  #columns(change: SignalChange): ChangeColumns {
    const named = this.#named(change.signal);
    const axes = axesOfSignal(this.#program, named);
    const along = "along" in change ? [change.along] : [];
    const wanted = [...new Set([...Object.keys(change.at), ...along])];
    const { signal } = change;
    const unknown = wanted.find((axis) => !axes.includes(axis));
    if (unknown !== undefined) throw new Problem("intervene.axis", { signal, axis: unknown, axes: axes.join(", ") });
    const [axis] = along;
    if (axis !== undefined && !Object.hasOwn(change.at, axis)) throw new Problem("intervene.along", { signal, axis });
    if (named.turns?.axes.some((turn) => shown(turn) === axis)) throw new Problem("intervene.turns", { signal, axis });
    if (change.op === "hold" && named.isReversed) throw new Problem("intervene.hold", { signal });
    const { turns, value } = named;
    const size = this.#count([...(turns?.axes ?? []), ...this.#program.values[value].axes]);
    return {
      on: this.#column(1),
      places: Object.fromEntries(wanted.map((one) => [one, this.#column(1)])),
      number: this.#column(1),
      values: this.#column(change.op === "take" ? size : 0),
      size,
      isReversed: named.isReversed,
    };
  }

  #named(signal: string): NamedValue {
    const found = this.#program.named.find(({ name }) => name === signal);
    if (found) return found;
    throw new Problem("intervene.signal", { signal, model: this.#program.name });
  }

  #count(axes: readonly string[]): number {
    return axes.reduce((product, axis) => product * this.#program.sizes[axis], 1);
  }

  #column(width: number): number {
    const offset = this.#inputWidth;
    this.#inputWidth += width;
    return offset;
  }

  /** What is done to each value, in the order of the changes. */
  #stages(columns: readonly ChangeColumns[]): ReadonlyMap<ValueId, readonly Stage[]> {
    const stages = new Map<ValueId, Stage[]>();
    this.#changes.forEach((change, i) => {
      const { turns, value } = this.#named(change.signal);
      const size = this.#count(this.#program.values[value].axes);
      (turns?.values ?? [value]).forEach((id, number) => {
        const stage = {
          change,
          columns: columns[i],
          turn: this.#turn(turns?.axes ?? [], number),
          offset: number * size,
        };
        stages.set(id, [...(stages.get(id) ?? []), stage]);
      });
    });
    return stages;
  }

  /** Turn `number` of nested loops, of which the innermost runs fastest. */
  #turn(axes: readonly string[], number: number): Readonly<Record<string, number>> {
    let left = number;
    const turn = axes.toReversed().map((axis): [string, number] => {
      const size = this.#program.sizes[axis];
      const index = left % size;
      left = (left - index) / size;
      return [shown(axis), index];
    });
    return Object.fromEntries(turn);
  }

  #stage(before: ValueId, stage: Stage): ValueId {
    const { axes } = this.#values[before];
    const hold = stage.change.op === "hold" ? this.#heldState(stage, axes) : undefined;
    const changed = hold?.before ?? this.#changed(before, stage);
    const after = this.#map("where", [this.#isChosen(stage, axes), changed, before], axes);
    if (hold) this.#states[hold.state] = { ...this.#states[hold.state], next: after };
    return after;
  }

  #changed(before: ValueId, { change, columns, offset }: Stage): ValueId {
    const { axes } = this.#values[before];
    switch (change.op) {
      case "set":
        return this.#extra(columns.number);
      case "scale":
        return this.#map("multiply", [before, this.#extra(columns.number)], axes);
      case "point":
        return this.#isAt(this.#axis(change.along, axes), columns.places[change.along]);
      case "swap":
        return this.#swapped(before, this.#axis(change.along, axes), columns.places[change.along], columns.number);
      case "take":
        return this.#extra(columns.values + offset, axes);
      case "hold":
        throw new Error("what is held is a state");
    }
  }

  /** What was there one step before. */
  #heldState({ change }: Stage, axes: readonly string[]): { readonly state: number; readonly before: ValueId } {
    const state = this.#states.length;
    const before = this.#add({ op: "state", state, axes });
    this.#states.push({ name: `${change.signal} held`, axes, initial: { kind: "constant", value: 0 }, next: before });
    return { state, before };
  }

  #swapped(before: ValueId, axis: string, first: number, second: number): ValueId {
    const { axes } = this.#values[before];
    const rest = axes.filter((other) => other !== axis);
    const places = [first, second].map((column) => this.#isAt(axis, column));
    const [one, other] = places.map((place) => {
      const alone = this.#map("where", [place, before, this.#constant(0)], axes);
      return this.#add({ op: "along", name: "sum", axis, args: [alone], axes: rest });
    });
    return this.#map("where", [places[0], other, this.#map("where", [places[1], one, before], axes)], axes);
  }

  /** 1 where the change is made, over some of `axes`. */
  #isChosen({ change, columns, turn }: Stage, axes: readonly string[]): ValueId {
    const along = "along" in change ? change.along : undefined;
    return Object.entries(columns.places)
      .filter(([axis]) => axis !== along)
      .reduce((mask, [axis, column]) => {
        const isHere = Object.hasOwn(turn, axis)
          ? this.#map("equal", [this.#constant(turn[axis]), this.#extra(column)], [])
          : this.#isAt(this.#axis(axis, axes), column);
        const over = [...new Set([...this.#values[mask].axes, ...this.#values[isHere].axes])];
        return this.#map("multiply", [mask, isHere], over);
      }, this.#extra(columns.on));
  }

  /** The axis of a value that traces call `name`. */
  #axis(name: string, axes: readonly string[]): string {
    return axes.find((axis) => shown(axis) === name) ?? name;
  }

  #isAt(axis: string, column: number): ValueId {
    const index = this.#add({ op: "index", axis, axes: [axis] });
    return this.#map("equal", [index, this.#extra(column)], [axis]);
  }

  #extra(offset: number, axes: readonly string[] = []): ValueId {
    this.#extras.push({ kind: "change", axes, source: 0, offset });
    return this.#add({ op: "extra", extra: this.#extras.length - 1, axes });
  }

  #constant(value: number): ValueId {
    return this.#add({ op: "constant", value, axes: [] });
  }

  #map(name: "where" | "multiply" | "equal", args: readonly ValueId[], axes: readonly string[]): ValueId {
    return this.#add({ op: "map", name, args, axes });
  }

  #add(value: Value): ValueId {
    this.#values.push(value);
    return this.#values.length - 1;
  }
}
