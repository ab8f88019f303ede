import { expect, test } from "vitest";
import type { Signal, Trace } from "../core/signal.ts";
import { cellsOf } from "./cells.tsx";
import { signalOf } from "./fixture.ts";
import { lanesOf, planStaves } from "./lane.ts";
import { legendFamilies } from "./legend/legend.tsx";
import { focusAt, markOf } from "./pointing.ts";
import { rowPlace, valuesAt } from "./row.ts";
import { scaleOf } from "./scale.ts";
import { stepIndex } from "./score/keys.ts";
import { asStored, orderAt, Steady, steadyOf } from "./steady.ts";

const light = { name: "light", isProjector: false } as const;
const times = 16;
const units = 16;

/** Unit u peaks at time 7u mod 16, at `height`. */
function stateOf(name: string, height = 1): Signal {
  const shape = { time: times, unit: units };
  const at = (time: number, unit: number): number => (time === (unit * 7) % times ? height : 0);
  return { ...signalOf(name, "signed", shape, (time = 0, unit = 0) => at(time, unit)), isState: true };
}

/** Units peak the other way round. */
function lateState(): Signal {
  const at = (time: number, unit: number): number => Number(time === units - 1 - unit);
  return {
    ...signalOf("c", "signed", { time: times, unit: units }, (time = 0, unit = 0) => at(time, unit)),
    isState: true,
  };
}

function traceOf(...signals: readonly Signal[]): Trace {
  return { steps: times, signals };
}

const task = (name: string, meaning: Signal["meaning"], value: (time: number) => number): Signal =>
  signalOf(name, meaning, { time: times, [name === "output" ? "output" : name]: 1 }, (time = 0) => value(time));

test("units stand in the order in which they peak, in every signal over them", () => {
  const [cell, gate] = [stateOf("c"), signalOf("f", "gate", { time: times, unit: units }, (time = 0) => time / times)];
  const orders = new Steady().ordersOf(traceOf(gate, cell));
  const [lane] = lanesOf(cell, {}, orders);
  if (!lane) throw new Error("no lane");
  const cells = cellsOf(cell, lane);
  for (let row = 0; row < units; row++) expect(cells.at(row, row)).toBe(1);
  expect(lanesOf(gate, {}, orders)[0]?.order).toBe(lane.order);
});

test("what is pointed at is the unit that is stored, and its mark lies where it stands", () => {
  const cell = stateOf("c");
  const orders = new Steady().ordersOf(traceOf(cell));
  const [lane] = lanesOf(cell, {}, orders);
  if (!lane) throw new Error("no lane");
  const focus = focusAt(lane, 0, 3.5 / units);
  expect(focus.at["unit"]).toBe(orders.get("unit")?.byCopy.get("")?.at[3]);
  expect(markOf(lane, focus, 0)?.row).toBe(3);
  const below = stepIndex(traceOf(cell), focus, 1, orders);
  expect(below && markOf(lane, below, 0)?.row).toBe(4);
  const bars = rowPlace(cell, { time: 5 }, orders);
  expect(valuesAt(cell, bars).indexOf(1)).toBe(5);
});

test("places of a matrix, of a task, of weights, counted ones, and few rows with names stand as they are stored", () => {
  const signed = (name: string, shape: Readonly<Record<string, number>>): Signal =>
    signalOf(name, "signed", { time: times, ...shape }, (time = 0) => time);
  const matrix = signed("memory", { slot: 20, width: 12 });
  const { signals } = traceOf(
    matrix,
    signed("seen", { width: 12 }),
    signed("output", { output: 20 }),
    signed("few", { way: 8 }),
    { ...signed("coefficients", { degree: 20 }), counted: ["degree"] },
  );
  const weights = signalOf("w", "read", { time: times, place: 20 }, () => 0);
  expect([...new Steady().ordersOf(traceOf(...signals, weights, signed("score", { place: 20 }))).keys()]).toEqual([]);
});

test("each direction of a state has an order of its own", () => {
  const at = (time: number, layer: number, unit: number): number =>
    Number(time === (layer === 0 ? unit : times - 1 - unit));
  const both = signalOf("h", "signed", { time: times, layer: 2, unit: units }, (t = 0, l = 0, u = 0) => at(t, l, u));
  const orders = new Steady().ordersOf(traceOf(both));
  expect(orderAt(orders, "unit", { layer: 0 })?.at[0]).toBe(0);
  expect(orderAt(orders, "unit", { layer: 1 })?.at[0]).toBe(units - 1);
});

test("from one picture to the next ranges and orders stay until they are clearly wrong", () => {
  const steady = new Steady();
  const trace = traceOf(stateOf("c"));
  const first = steady.ordersOf(trace).get("unit")?.byCopy.get("");
  steady.keepOrders(trace);
  const rangeAt = (height: number): number => {
    const state = stateOf("c", height);
    const range = steady.rangeOf(state);
    steady.keep(state);
    return range;
  };
  expect([1, 0.6, 1.05, 1.8, 1.7, 1, 0.5].map(rangeAt)).toEqual([1, 1, 1, 2, 2, 2, 0.5]);
  expect(
    steady
      .ordersOf(traceOf(stateOf("c", 0.9)))
      .get("unit")
      ?.byCopy.get(""),
  ).toBe(first);
});

test("what is asked for, however often, changes nothing until it is on screen", () => {
  const asked = new Steady();
  const [strong, weak] = [stateOf("c", 9), stateOf("c", 0.9)];
  const [early, late] = [traceOf(stateOf("c")), traceOf(lateState())];
  for (let render = 0; render < 2; render++) {
    expect(asked.rangeOf(strong)).toBe(new Steady().rangeOf(strong));
    asked.ordersOf(late);
    asked.isSigned(task("input", "plain", () => -1));
  }
  expect(asked.rangeOf(weak)).toBe(new Steady().rangeOf(weak));
  expect(asked.ordersOf(early)).toEqual(new Steady().ordersOf(early));
  expect(asked.isSigned(task("input", "plain", () => 1))).toBe(false);
});

test("an answer that equals what is wanted looks like it, whatever the task says of either", () => {
  const cases = [
    { meaning: "plain", value: (time: number) => time / 4 },
    { meaning: "plain", value: (time: number) => Math.sin(time) * 30 },
    { meaning: "bit", value: (time: number) => time % 2 },
  ] as const;
  for (const { meaning, value } of cases) {
    const [target, output] = [task("target", meaning, value), task("output", "signed", value)];
    const wanted = { ...target, axes: ["time", "output"] };
    const drawn = { steady: new Steady(), trace: traceOf(wanted, output), orders: asStored };
    expect(scaleOf(output, light, drawn)).toBe(scaleOf(wanted, light, drawn));
  }
});

test("what a task gives stays signed once it was, so that episodes look alike", () => {
  const steady = new Steady();
  const meaningOf = (value: number): string => {
    const input = task("input", "plain", () => value);
    const { meaning } = scaleOf(input, light, { steady, trace: null });
    steady.keep(input);
    return meaning;
  };
  expect([2, -2, 2].map(meaningOf)).toEqual(["amount", "plain", "plain"]);
});

test("the legend has one swatch for each colour, however many ranges and meanings share it", () => {
  const steady = new Steady();
  const many = [stateOf("c", 5), stateOf("h", 1), signalOf("k", "plain", { time: 2 }, () => 9)];
  const inks = [signalOf("b", "bit", { time: 2 }, () => 1), signalOf("u", "amount", { time: 2 }, () => 7)];
  const scales = [...many, ...inks].map((signal) => scaleOf(signal, light, { steady, trace: null }));
  expect(legendFamilies(scales).map(({ meanings }) => meanings)).toEqual([["signed"], ["amount", "bit"]]);
});

test("planned staves stand as they are stored where nobody orders them", () => {
  expect(planStaves(traceOf(stateOf("c")))[0]?.lanes[0]?.order).toBeUndefined();
});

test("a gate that hardly opens has a chart of its own range, and one of many units runs from 0 to 1", () => {
  const steady = new Steady();
  const highOf = (shape: Readonly<Record<string, number>>, value: number): number =>
    scaleOf(signalOf("decay", "gate", { time: 8, ...shape }, () => value), light, { steady, trace: null }).high; // prettier-ignore
  expect([highOf({}, 0.9), highOf({ head: 2 }, 0.004), highOf({ unit: 16 }, 0.004)]).toEqual([1, 0.004, 1]);
});

test("what is kept for a run stays while it is on screen, and is let go long after", () => {
  const [shown, left] = [steadyOf("shown"), steadyOf("left")];
  for (let run = 0; run < 100; run++) {
    steadyOf(`run ${run}`);
    expect(steadyOf("shown")).toBe(shown);
  }
  expect(steadyOf("left")).not.toBe(left);
});
