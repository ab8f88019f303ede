/** Changed programs against texts that are edited to do the same, and engines against each other. */
import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { intervene, type SignalChange } from "../cell/intervene.ts";
import type { Program } from "../cell/program.ts";
import { randomStream } from "../core/random.ts";
import type { Trace } from "../core/signal.ts";
import { library } from "../models/all.ts";
import { changeBatch, type TakenSignal } from "./change.ts";
import type { Batch, Engine } from "./engine.ts";
import { relativeError } from "./golden.ts";
import { referenceEngine } from "./reference/engine.ts";
import { beyond, answer, disagreement, makeCase, type AgreementCase } from "./testing/agreement.ts";
import { randomCases } from "./testing/random-case.ts";
import { wasmEngine } from "./wasm/engine.ts";

const steps = 6;
const text = `model small
size unit = 3
size slot = 4
state h[unit], memory[slot, unit] = 0.1
gate f = sigmoid(linear[unit](x, h))
signed g = tanh(linear[unit](x, h))
attention w = softmax[slot](linear[slot](x, h))
memory' = memory * (1 - w * f) + w * g
h' = tanh(sum[slot](w * memory') + f * h)
output linear(h')
`;
const plain: SignalChange = { signal: "f", op: "set", value: 0.25, from: 2, to: 3, at: {} };

const compiled = (source: string): Program =>
  compileCell(source, { settings: {}, input: 2, output: 2, time: steps, library });
const at = (first: number, last = first): string => `step >= ${first} and step <= ${last}`;

/** `batch`, made for `program`, as the changed program reads it. */
function changed(
  one: AgreementCase,
  changes: readonly SignalChange[],
  taken?: ReadonlyMap<SignalChange, TakenSignal>,
): AgreementCase {
  const intervened = intervene(one.program, changes);
  const { program } = intervened;
  const { size, steps: length, input } = one.batch;
  const wide = new Float32Array(size * length * program.inputWidth);
  for (let row = 0; row < size * length; row++)
    wide.set(
      input.subarray(row * one.program.inputWidth, (row + 1) * one.program.inputWidth),
      row * program.inputWidth,
    );
  return { ...one, program, batch: changeBatch(intervened, { ...one.batch, input: wide }, changes, taken) };
}

async function traceOf(engine: Engine, { program, loss, weights, batch }: AgreementCase): Promise<Trace> {
  const session = await engine.open(program, { loss, weights });
  const trace = await session.trace(batch);
  session.dispose();
  return trace;
}

const dataOf = ({ signals }: Trace, name: string): Float32Array =>
  signals.find((signal) => signal.name === name)?.data ?? new Float32Array();

/** What differs most between two traces, over the signals of both that are of the model. */
function apart(one: Trace, other: Trace, names: readonly string[]): number {
  return Math.max(...names.map((name) => relativeError(dataOf(one, name), dataOf(other, name))));
}

const base = makeCase("small", compiled(text), "value", { size: 1, steps }, 1);
const names = base.program.named.map(({ name }) => name);

/** A change, and what the text says where it is written out. */
const edits: readonly { name: string; changes: readonly SignalChange[]; edited: readonly [string, string][] }[] = [
  {
    name: "a gate is set at some steps",
    changes: [plain],
    edited: [["sigmoid(linear[unit](x, h))", `where(${at(2, 3)}, 0.25, sigmoid(linear[unit](x, h)))`]],
  },
  {
    name: "one element is scaled to the end",
    changes: [{ ...plain, op: "scale", value: -2, to: null, at: { unit: 1 } }],
    edited: [
      ["sigmoid(linear[unit](x, h))", "where(step >= 2 and index[unit]() == 1, -2, 1) * sigmoid(linear[unit](x, h))"],
    ],
  },
  {
    name: "a state is wiped at one of its slots after a step",
    changes: [{ signal: "memory", op: "set", value: 0, from: 2, to: 2, at: { slot: 1 } }],
    edited: [
      ["memory * (1 - w * f) + w * g", "where(step == 2 and index[slot]() == 1, 0, memory * (1 - w * f) + w * g)"],
    ],
  },
  {
    name: "a state is held",
    changes: [{ signal: "h", op: "hold", from: 1, to: null, at: {} }],
    edited: [["tanh(sum[slot](w * memory') + f * h)", "where(step > 1, h, tanh(sum[slot](w * memory') + f * h))"]],
  },
  {
    name: "one element of a gate is held for two steps",
    changes: [{ signal: "g", op: "hold", from: 1, to: 3, at: { unit: 2 } }],
    edited: [
      ["state h[unit],", "state h[unit], last[unit],"],
      [
        "signed g = tanh(linear[unit](x, h))",
        "signed g = where(step > 1 and step <= 3 and index[unit]() == 2, last, tanh(linear[unit](x, h)))\nlast' = g",
      ],
    ],
  },
  {
    name: "attention points at one slot",
    changes: [{ signal: "w", op: "point", along: "slot", from: 3, to: 4, at: { slot: 2 } }],
    edited: [
      [
        "softmax[slot](linear[slot](x, h))",
        `where(${at(3, 4)}, index[slot]() == 2, softmax[slot](linear[slot](x, h)))`,
      ],
    ],
  },
  {
    name: "two slots change places",
    changes: [{ signal: "memory", op: "swap", along: "slot", other: 3, from: 2, to: 2, at: { slot: 1 } }],
    edited: [
      [
        "memory' = memory * (1 - w * f) + w * g",
        `made = memory * (1 - w * f) + w * g
second = sum[slot](where(index[slot]() == 3, made, 0))
first = sum[slot](where(index[slot]() == 1, made, 0))
memory' = where(step == 2 and index[slot]() == 1, second, where(step == 2 and index[slot]() == 3, first, made))`,
      ],
    ],
  },
  {
    name: "changes follow one another",
    changes: [plain, { ...plain, op: "scale", value: 2, from: 3, to: 5 }],
    edited: [
      ["sigmoid(linear[unit](x, h))", `where(step >= 3, 2, 1) * where(${at(2, 3)}, 0.25, sigmoid(linear[unit](x, h)))`],
    ],
  },
];

describe("a changed program computes what the text does that is edited to do the same", () => {
  it.each(edits)("$name", async ({ changes, edited }) => {
    const source = edited.reduce((said, [from, to]) => said.replace(from, to), text);
    expect(source).not.toBe(text);
    const twin = { ...base, program: compiled(source) };
    expect(twin.program.parameterCount).toBe(base.program.parameterCount);
    const one = changed(base, changes);
    const unchanged = await traceOf(wasmEngine, base);
    for (const engine of [wasmEngine, referenceEngine]) {
      const [got, wanted] = [await traceOf(engine, one), await traceOf(engine, twin)];
      expect(apart(wanted, got, [...names, "output"])).toBeLessThan(1e-6);
      expect(apart(unchanged, got, names)).toBeGreaterThan(1e-3);
    }
    const gradients = disagreement(one.program, await answer(wasmEngine, twin), await answer(wasmEngine, one));
    expect(beyond(gradients, 1e-5)).toEqual([]);
  });
});

describe("a value of another episode", () => {
  it("is there at the step that takes it, and nowhere before", async () => {
    const other = makeCase("other", base.program, "value", { size: 1, steps }, 2);
    const source = (await traceOf(wasmEngine, { ...other, weights: base.weights })).signals.find(({ name }) => name === "memory") as TakenSignal; // prettier-ignore
    const change: SignalChange = { signal: "memory", op: "take", episode: 2, from: 3, to: 3, at: { slot: 2 } };
    const [before, after] = [
      await traceOf(wasmEngine, base),
      await traceOf(wasmEngine, changed(base, [change], new Map([[change, source]]))),
    ];
    const [was, is] = [dataOf(before, "memory"), dataOf(after, "memory")];
    is.subarray(0, 4 * 12).forEach((value, i) => {
      const isTaken = i >= 3 * 12 + 6 && i < 3 * 12 + 9;
      expect(value).toBe(isTaken ? source.data[i] : was[i]);
    });
    expect(dataOf(after, "h").subarray(0, 9)).toEqual(dataOf(before, "h").subarray(0, 9));
    expect(relativeError(dataOf(before, "h").subarray(9), dataOf(after, "h").subarray(9))).toBeGreaterThan(1e-3);
  });

  it("is refused at a step that the other episode has not", () => {
    const change: SignalChange = { signal: "f", op: "take", episode: 7, from: 3, to: null, at: {} };
    const short = new Map([[change, { sizes: [5, 3], data: new Float32Array(15) }]]);
    expect(() => changed(base, [change], short)).toThrow("episode 7 is 5 steps long, and has no value at step 5");
  });
});

describe("in loops and backwards in time", () => {
  const looped = `model looped
size unit = 3
size layer = 2
repeat layer with stream = linear[unit](x)
  gate open = sigmoid(stream)
  stream' = stream * open + 0.5
end
output linear(stream)
`;
  const outer = looped.replace("stream = linear[unit](x)", "stream = begun").replace("repeat", "begun = linear[unit](x)\nrepeat"); // prettier-ignore

  it("one turn alone is changed", async () => {
    const program = compiled(outer);
    const one = makeCase("looped", program, "value", { size: 1, steps }, 3);
    const change: SignalChange = { signal: "open", op: "set", value: 2, from: 1, to: 1, at: { layer: 1, unit: 0 } };
    const [before, after] = [await traceOf(wasmEngine, one), await traceOf(wasmEngine, changed(one, [change]))];
    const [was, is] = [dataOf(before, "open"), dataOf(after, "open")];
    expect(is.length).toBe(steps * 2 * 3);
    is.forEach((value, i) => expect(value).toBe(i === 6 + 3 ? 2 : was[i]));
    expect(dataOf(after, "output").subarray(2, 4)).not.toEqual(dataOf(before, "output").subarray(2, 4));
    const moved: SignalChange = { ...change, op: "swap", along: "layer", other: 0 };
    expect(() => changed(one, [moved])).toThrow("layer counts the turns of a loop");
  });

  it("the step is the one that it is shown at", async () => {
    const program = compileCell(library("bilstm") ?? "", { settings: { unit: 3 }, input: 2, output: 2, time: steps, library }); // prettier-ignore
    const one = makeCase("bilstm", program, "value", { size: 1, steps }, 3);
    const { name } = program.named.find(({ isReversed }) => isReversed) ?? { name: "" };
    const change: SignalChange = { signal: name, op: "set", value: 0.5, from: 4, to: 4, at: { unit: 1 } };
    const after = dataOf(await traceOf(wasmEngine, changed(one, [change])), name);
    const before = dataOf(await traceOf(wasmEngine, one), name);
    expect(after[4 * 3 + 1]).toBe(0.5);
    expect(after[5 * 3 + 1]).toBe(before[5 * 3 + 1]);
    expect(() => changed(one, [{ ...change, op: "hold" }])).toThrow("it runs from the end of the episode");
  });
});

describe("an intervention is refused", () => {
  it.each([
    [{ ...plain, signal: "forget" }, "the model small has no signal of that name now"],
    [{ ...plain, at: { slot: 1 } }, "it has no axis slot; its axes are: unit"],
    [{ ...plain, at: { unit: 3 } }, "expected an index of unit from 0 to below 3, got 3"],
    [{ ...plain, at: { unit: 0.5 } }, "expected an index of unit from 0 to below 3, got 0.5"],
    [{ ...plain, from: steps, to: null }, "expected a step from 0 to below 6, as long as this episode is, got 6"],
    [{ ...plain, to: 9 }, "expected a step from 0 to below 6, as long as this episode is, got 9"],
    [{ ...plain, from: 3, to: 2 }, "its last step is 2, before its first, 3"],
    [{ ...plain, value: Infinity }, "expected a finite number, got Infinity"],
    [{ ...plain, op: "point", along: "unit" }, "it works along unit, and needs an index there"],
    [{ ...plain, op: "swap", along: "unit", other: 3, at: { unit: 0 } }, "an index of unit from 0 to below 3, got 3"],
  ] satisfies [SignalChange, string][])("with a sentence: %j", (change, sentence) => {
    expect(() => changed(base, [change])).toThrow(sentence);
  });
});

describe("changed random programs", { timeout: 60_000 }, () => {
  const picked = randomCases(20, library).map((one, i) => changed(one, someChanges(one.program, one.batch, i)));

  it("are the same to wasm and the reference", async () => {
    for (const one of picked) {
      const [wanted, got] = [await answer(referenceEngine, one), await answer(wasmEngine, one)];
      expect(relativeError(wanted.output, got.output), one.name).toBeLessThan(1e-4);
    }
  });

  it("change something, and are otherwise the programs themselves", async () => {
    let differing = 0;
    for (const [i, one] of randomCases(20, library).entries()) {
      const off = changed(one, someChanges(one.program, one.batch, i).map((change) => ({ ...change, op: "scale", value: 1 }))); // prettier-ignore
      const [before, same, after] = [one, off, picked[i] ?? one].map(async (each) => (await answer(wasmEngine, each)).output); // prettier-ignore
      expect(relativeError((await before) ?? [], (await same) ?? []), one.name).toBeLessThan(1e-5);
      if (relativeError((await before) ?? [], (await after) ?? []) > 1e-3) differing++;
    }
    expect(differing).toBeGreaterThan(6);
  });

  /** Two changes of named values, whatever they are. */
  function someChanges(program: Program, { steps: length }: Batch, seed: number): SignalChange[] {
    const random = randomStream(seed, "changes");
    return [0.5, -1].map((value, i) => {
      const { name } = program.named[random.between(0, program.named.length - 1)] ?? { name: "" };
      const from = random.between(0, length - 1);
      return { signal: name, op: i === 0 ? "set" : "scale", value, from, to: null, at: {} } as const;
    });
  }
});
