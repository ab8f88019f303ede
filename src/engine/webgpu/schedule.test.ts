import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import { makePlan } from "../../cell/lower.ts";
import type { Access, Expression, Loop, Nest, Plan, Statement } from "../../cell/plan.ts";
import { randomStream } from "../../core/random.ts";
import { randomProgram } from "../testing/random-program.ts";
import { countSlices, packProducts, turnsPerThread, type Product } from "./product.ts";
import { schedule, type Scheduled } from "./schedule.ts";

/** Element of a buffer → threads that read it and threads that wrote it since the last barrier. */
type Touched = Map<string, { readonly reads: Set<number>; readonly writes: Set<number> }>;

const cellText = (id: string): string =>
  readFileSync(new URL(`../../models/${id}/${id}.cell`, import.meta.url), "utf8");

function touch(touched: Touched, element: string, thread: number, isWrite: boolean): void {
  const found = touched.get(element) ?? { reads: new Set(), writes: new Set() };
  (isWrite ? found.writes : found.reads).add(thread);
  touched.set(element, found);
}

/** Elements that one thread wrote and another thread touched. */
function races(touched: Touched): string[] {
  return [...touched].flatMap(([element, { reads, writes }]) =>
    writes.size > 0 && new Set([...reads, ...writes]).size > 1 ? [element] : [],
  );
}

function forEachIndex(loops: readonly Loop[], visit: (counters: Map<number, number>, n: number) => void): void {
  const count = loops.reduce((product, { size }) => product * size, 1);
  for (let n = 0; n < count; n++) {
    const counters = new Map<number, number>();
    let rest = n;
    for (const { id, size } of loops.toReversed()) {
      counters.set(id, rest % size);
      rest = Math.floor(rest / size);
    }
    visit(counters, n);
  }
}

function elementOf({ buffer, offset, terms }: Access, counters: ReadonlyMap<number, number>): string {
  let at = offset;
  for (const { loop, stride, shift } of terms) {
    let index = counters.get(loop) ?? NaN;
    if (shift) {
      const by = shift.by === undefined ? 0 : (counters.get(shift.by) ?? NaN);
      index = (index + shift.sign * (by - shift.half) + 8 * shift.size) % shift.size;
    }
    at += stride * index;
  }
  return `${buffer} ${at}`;
}

function loadsOf(expression: Expression): Access[] {
  if (expression.op === "load") return [expression.at];
  return expression.op === "map" ? expression.args.flatMap(loadsOf) : [];
}

function touchNest(touched: Touched, nest: Nest, threads: number): void {
  forEachIndex(nest.loops, (outer, n) => {
    const thread = n % threads;
    const read = (expression: Expression, counters: ReadonlyMap<number, number>): void => {
      for (const access of loadsOf(expression)) touch(touched, elementOf(access, counters), thread, false);
    };
    const run = (statement: Statement): void => {
      if (statement.op === "reduce") {
        forEachIndex(statement.loops, (inner) => {
          for (const fold of statement.folds) read(fold.value, new Map([...outer, ...inner]));
        });
        return;
      }
      read(statement.value, outer);
      if (statement.op === "store") touch(touched, elementOf(statement.at, outer), thread, true);
    };
    nest.body.forEach(run);
  });
}

/** Threads go over the rows in fours, then over the turns; a thread touches the block of its turn. */
function touchProduct(touched: Touched, product: Product, threads: number): void {
  const { times, rows, parts, result } = product;
  const each = turnsPerThread(product, threads);
  for (let turn = 0; turn < times; turn++) {
    for (let row = 0; row < rows; row++) {
      const thread = (Math.floor(turn / each) * Math.ceil(rows / 4) + Math.floor(row / 4)) % threads;
      touch(touched, `${result.buffer} ${result.offset + turn * rows + row}`, thread, true);
      for (const { buffer, offset, size } of parts) {
        for (let i = 0; i < size; i++) touch(touched, `${buffer} ${offset + turn * size + i}`, thread, false);
      }
    }
  }
}

/** Up to the product's own barrier: everybody reads the arguments and writes a part. */
function touchParts(touched: Touched, { times, parts }: Product, threads: number): void {
  for (let thread = 0; thread < threads; thread++) {
    touch(touched, `partial ${thread}`, thread, true);
    for (const { buffer, offset, size } of parts) {
      for (let i = 0; i < size * times; i++) touch(touched, `${buffer} ${offset + i}`, thread, false);
    }
  }
}

/** Behind it: everybody reads the parts, and the rows go round the threads. */
function touchSum(touched: Touched, { times, rows, result }: Product, threads: number): void {
  for (let i = 0; i < threads * threads; i++) touch(touched, `partial ${i % threads}`, Math.floor(i / threads), false);
  for (let n = 0; n < rows * times; n++) touch(touched, `${result.buffer} ${result.offset + n}`, n % threads, true);
}

/** Races of a section, were it run by `threads` threads that keep no step but at barriers. */
function racesOf(steps: readonly Scheduled[], threads: number): string[] {
  const found: string[] = [];
  let touched: Touched = new Map();
  for (const step of steps) {
    if (step.needsBarrier) touched = new Map();
    if (step.op === "nest") touchNest(touched, step.nest, threads);
    else if (countSlices(step.product, threads) === 1) touchProduct(touched, step.product, threads);
    else {
      touchParts(touched, step.product, threads);
      found.push(...races(touched));
      touched = new Map();
      touchSum(touched, step.product, threads);
    }
    found.push(...races(touched));
  }
  return found;
}

const turning = `model turning
size unit = 5
size slot = 3 in 1..100
size hop = 2
state memory[slot, unit] = first
key = linear[unit](x)
kept = linear[unit](memory, each: slot)
repeat hop with asked = key
  near = linear[slot](asked)
  asked' = asked + sum[slot](softmax[slot](near) * kept)
end
stack hop with deep = asked
  deep' = deep + tanh(linear[unit](deep))
end
mixed = 0.9 * memory + onehot[slot](1) * deep
fresh = linear[unit](mixed, memory, each: slot)
memory' = push[slot](fresh, deep)
use lstm(x) reversed as back[unit]
output linear(deep, back)
`;

function check(plan: Plan, threads = 4): void {
  const packing = packProducts(plan, true);
  for (const section of ["init", "forward", "backward", "initBackward"] as const) {
    const steps = schedule(plan[section], packing, threads);
    expect(racesOf(steps, threads), section).toEqual([]);
  }
}

describe(
  "no two threads touch one element, one of them writing, without a barrier between",
  { timeout: 60_000 },
  () => {
    test.each([
      ["rnn", {}],
      ["lstm", { peephole: "on" }],
      ["gru", {}],
      ["ntm", { slot: 5, width: 3, head: 2, order: "write-first" }],
      ["ntm", { slot: 6, width: 4, head: 1, order: "read-first", controller: "gru" }],
    ])("in %s %o", (id, settings) => {
      const options = { settings: { unit: 5, ...settings }, input: 3, output: 2, library: cellText };
      const program = compileCell(cellText(id), options);
      check(makePlan(program, { gradient: true, record: false }));
      check(makePlan(program, { gradient: true, record: true }));
    });

    test.each([4, 8, 32])(
      "in products that run for each slot, in loops, and backwards in time, by %i threads",
      (threads) => {
        for (const slot of [3, 40]) {
          const program = compileCell(turning, { settings: { slot }, input: 3, output: 2, library: cellText });
          check(makePlan(program, { gradient: true, record: false }), threads);
          check(makePlan(program, { gradient: true, record: true }), threads);
        }
      },
    );

    test("in a hundred random programs", () => {
      for (let seed = 0; seed < 100; seed++) {
        const random = randomStream(seed, "schedule");
        const { text, settings, input, output } = randomProgram(
          Array.from({ length: 300 }, () => random.between(0, 9999)),
        );
        const program = compileCell(text, { settings, input, output, library: cellText });
        check(makePlan(program, { gradient: true, record: false }));
      }
    });

    test("and the check itself finds a barrier that is missing", () => {
      const program = compileCell(cellText("lstm"), { settings: { unit: 5 }, input: 3, output: 2, library: cellText });
      const plan = makePlan(program, { gradient: true, record: false });
      const steps = schedule(plan.forward, packProducts(plan, true), 4);
      const careless = steps.map((step) => ({ ...step, needsBarrier: false }));
      expect(steps.some((step) => step.needsBarrier)).toBe(true);
      expect(racesOf(careless, 4)).not.toEqual([]);
    });
  },
);
