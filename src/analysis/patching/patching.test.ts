/**
 * Every share is checked against another way to the same number: the model's own text, edited by hand so that it reads what is
 * put back beside the task's input, read out loud in double precision, one run per cell.
 */
import { describe, expect, test } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import type { Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { defaultValues } from "../../core/setting.ts";
import { interpret } from "../../engine/testing/interpret.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { library } from "../../models/all.ts";
import lstmText from "../../models/lstm/lstm.cell?raw";
import ntmText from "../../models/ntm/ntm.cell?raw";
import { tasks } from "../../tasks/all.ts";
import { checkExperiment } from "../../train/check.ts";
import { prepare } from "../../train/prepare.ts";
import { firstProbe } from "../../train/probe.ts";
import { startWeights } from "../../train/start.ts";
import type { Findings, Subject } from "../analysis.ts";
import { canChange, changeOf, type Change } from "./change.ts";
import { openSubject } from "../subject.ts";
import { patching } from "./patching.ts";
import { lossesOf, pairOf, Recovery, type Losses, type Pair, type Try } from "./recover.ts";
import { fineRow, rowsOf } from "./rows.ts";
import { taken } from "./taken.ts";

const copy = { id: "copy", settings: { bits: 4, from: 2, to: 3 } };
const lstm = { id: "lstm", settings: { unit: 6 } };
const ntm = { id: "ntm", settings: { unit: 6, slot: 5, width: 4 } };

/** The model at weights as large as those of a network that has learned something. */
async function subjectOf(model: object, task: object = copy, scale = 3, probe = firstProbe): Promise<Subject> {
  const experiment = checkExperiment({ model, task, training: {}, seed: 5, engine: "wasm", changes: [] });
  const { program } = prepare(experiment);
  const weights = startWeights(program, experiment.seed).map((weight) => weight * scale);
  return openSubject({ experiment, update: 0, weights, engine: wasmEngine, probe });
}

function changed({ probeTask: task, episodes }: Subject, from = 0): Change {
  const change = changeOf(task, episodes, from, randomStream(5, "patching"));
  if (!change) throw new Error("no change");
  return change;
}

async function findingsOf(subject: Subject, settings: object = {}): Promise<Findings> {
  let last: Findings | undefined;
  for await (const { findings } of patching.run(subject, { ...defaultValues(patching.settings), ...settings }))
    last = findings;
  if (!last) throw new Error("nothing came");
  return last;
}

/** How the edited text is told what to put back: the index plus 1, 0 for nothing, −1 for all of it. */
interface Edited {
  readonly program: Program;
  readonly signal: string;
  readonly size: number;
}

function edited(
  text: string,
  edits: readonly [string, string][],
  shape: string,
  settings: object,
  size: number,
): Edited {
  const [, signal = "", axes = ""] = /^(\w+)\[(.*)\]$/.exec(shape) ?? [];
  const names = axes.split(", ");
  let own = text.replace(/^(paper .*)$/m, `$1\ninput x[bit], put[one], given[${axes}]`);
  for (const name of names) own = own.replace(new RegExp(`^size ${name} = .*$`, "m"), "");
  for (const [find, replacement] of edits) {
    if (!own.includes(find)) throw new Error(`no ${find}`);
    own = own.replace(find, replacement);
  }
  const sizes = new Map(Object.entries(settings));
  const parts = [
    { name: "x", axes: [{ axis: "bit", size: 5 }] },
    { name: "put", axes: [{ axis: "one", size: 1 }] },
    { name: "given", axes: names.map((axis) => ({ axis, size: Number(sizes.get(axis)) })) },
  ];
  const left = Object.fromEntries([...sizes].filter(([key]) => !names.includes(key)));
  const program = compileCell(own, { settings: left, input: 6 + size, output: 4, parts, time: 7, library });
  return { program, signal, size };
}

const chosen = (axis: string): string => `max(index[${axis}]() == sum[one](put) - 1, sum[one](put) == -1)`;

const editedLstm = edited(
  lstmText,
  [["  c' = f * c + i * g\nend", `  fresh = f * c + i * g\n  c' = where(${chosen("unit")}, given, fresh)\nend`]],
  "c[unit]",
  lstm.settings,
  6,
);

const editedNtm = edited(
  ntmText,
  [
    ["memory' = memory *", "fresh = memory *"],
    ["if order ==", `memory' = where(${chosen("slot")}, given, fresh)\nif order ==`],
  ],
  "memory[slot, width]",
  ntm.settings,
  20,
);

/** The loss at the affected steps when the edited program reads the changed episode, with one value put back. */
function lossOf(
  { program, size }: Edited,
  subject: Subject,
  pair: Pair,
  { time, index }: Omit<Try, "place">,
  put: Float32Array,
): number {
  // prettier-ignore
  const { steps, input } = pair.changed;
  const rows = Array.from({ length: steps }, (_, step) => {
    const own = [...input.subarray(step * 5, (step + 1) * 5)];
    if (step !== time) return [...own, 0, ...new Array<number>(size).fill(0)];
    return [...own, index === null ? -1 : index + 1, ...put.subarray(step * size, (step + 1) * size)];
  });
  const mask = new Float32Array(steps);
  for (const step of pair.change.affected) mask[step] = 1;
  const batch = { size: 1, steps, input: Float32Array.from(rows.flat()), target: subject.episodes.target, mask };
  return interpret(program, subject.task.loss, Float64Array.from(subject.weights), batch).loss;
}

async function opened(
  subject: Subject,
  signal: string,
  from = 0,
): Promise<{ pair: Pair; losses: Losses; recovery: Recovery }> {
  const pair = await pairOf(subject, changed(subject, from));
  const losses = await lossesOf(subject, pair);
  const axis = rowsOf(subject.program).find((row) => row.signal === signal)?.axes[0] ?? null;
  const both = taken(
    subject.program,
    [null, axis].map((one) => ({ signal, axis: one })),
  );
  return { pair, losses, recovery: await Recovery.open(subject, pair, losses, both) };
}

describe.each([
  ["lstm", lstm, editedLstm, 6],
  ["ntm", ntm, editedNtm, 5],
] as const)("a value of %s at a step, put back", (_id, model, text, parts) => {
  test("brings back what the edited text says, whole and by its parts", async () => {
    const subject = await subjectOf(model);
    const { pair, losses, recovery } = await opened(subject, text.signal);
    const { steps } = pair.changed;
    const indices = [null, ...Array.from({ length: parts }, (_, index) => index)];
    const tries = indices.flatMap((index) =>
      Array.from({ length: steps }, (_, time) => ({ place: index === null ? 0 : 1, time, index })),
    );
    const shares = await recovery.shares(tries);
    const first = pair.first.get(text.signal)?.data ?? new Float32Array();
    const same = lossOf(text, subject, pair, { time: -1, index: null }, first);
    expect(same).toBeCloseTo(losses.changed, 5);
    expect(Math.abs(losses.changed - losses.first)).toBeGreaterThan(0.01);
    for (const [i, one] of tries.entries()) {
      const wanted = (losses.changed - lossOf(text, subject, pair, one, first)) / (losses.changed - losses.first);
      expect(shares[i], JSON.stringify(one)).toBeCloseTo(wanted, 2);
    }
    expect(shares.some((share) => Math.abs(share) > 0.1)).toBe(true);
    recovery.dispose();
  });
});

describe("the two episodes", () => {
  const opened = tasks.map((task) => [task.id, task.open(defaultValues(task.settings))] as const);

  test("are there for tasks that can turn a bit, change a symbol, or read a text", () => {
    const able = opened.filter(([, task]) => canChange(task)).map(([id]) => id);
    expect(able).toEqual(
      expect.arrayContaining(["copy", "parity", "recall", "associative", "adding", "story", "custom"]),
    );
    expect(able).not.toContain("t-maze");
    expect(able).not.toContain("waves");
  });

  test.each(opened.filter(([, { flip, another }]) => flip ?? another))(
    "of %s differ from the step that is asked for on, and in the answer",
    (_id, task) => {
      const episodes = task.probe(randomStream(3, "two"));
      for (const from of [0, 1, 2]) {
        const change = changeOf(task, episodes, from, randomStream(3, "change"));
        if (!change) continue;
        const { time, affected } = change;
        expect(time).toBeGreaterThanOrEqual(from);
        const [a, b] = [episodes, change.episodes];
        const width = a.input.length / a.steps;
        expect(a.input.subarray(0, time * width)).toEqual(b.input.subarray(0, time * width));
        expect(a.input.join()).not.toBe(b.input.join());
        for (const step of affected) expect(a.mask[step]).toBeGreaterThan(0);
        expect(affected.length).toBeGreaterThan(0);
      }
      expect(changeOf(task, episodes, 0, randomStream(3, "change"))).not.toBeNull();
      expect(changeOf(task, episodes, episodes.steps, randomStream(3, "change"))).toBeNull();
    },
  );

  test.each(["story", "custom", "translation"])("of %s are one word or character apart, and can be opened", (id) => {
    const [, task] = opened.find(([other]) => other === id) ?? [];
    if (!task?.composing) throw new Error("no composing");
    const episodes = task.probe(randomStream(3, "two"));
    const change = changeOf(task, episodes, 0, randomStream(3, "change"));
    expect(change?.given).toBeDefined();
    const again = task.composing.compose(change?.given ?? "");
    expect(again.input).toEqual(change?.episodes.input);
    expect(again.target).toEqual(change?.episodes.target);
    const words = (text: string): number => text.split(/\s+/).length;
    expect(words(change?.given ?? "")).toBe(words(task.composing.write(episodes)));
  });
});

describe("a patching map", () => {
  test("has every state and every value that is shown in rows, and the parts of a memory; what comes before the change is 0", async () => {
    const subject = await subjectOf(ntm);
    const { grids, sentences } = await findingsOf(subject, { changedStep: 1 });
    const [signals, parts] = grids;
    expect(grids).toHaveLength(2);
    expect(signals?.labels?.["signal"]).toEqual(expect.arrayContaining(["memory", "wr", "ww", "seen", "erase", "add"]));
    expect(parts).toMatchObject({ of: "memory", axes: ["slot", "time"], sizes: [5, 7] });
    for (const { data, sizes, brackets } of grids) {
      expect(data).toHaveLength(sizes[0] * sizes[1]);
      expect([...data].every(Number.isFinite)).toBe(true);
      expect(brackets?.["time"]).toEqual([1, 1]);
      for (let row = 0; row < sizes[0]; row++) expect(data[row * sizes[1]]).toBe(0);
    }
    const [pair] = sentences;
    expect(pair).toMatchObject({ key: "pair", parameters: { step: 1, answers: 1, answer: 5 } });
    expect(pair?.opens?.edits).toEqual([{ time: 1, channel: 0 }]);
  });

  test("gives the same as a try by itself, whichever others share its batch", async () => {
    const subject = await subjectOf(ntm);
    const { grids } = await findingsOf(subject, { signal: "ww", changedStep: 1 });
    const [signals, parts] = grids;
    expect(parts?.of).toBe("ww");
    const row = signals?.labels?.["signal"]?.indexOf("memory") ?? -1;
    const { recovery, pair } = await opened(subject, "memory", 1);
    for (const time of [0, 2, 4]) {
      const [share] = await recovery.shares([{ place: 0, time, index: null }]);
      expect(signals?.data[row * pair.changed.steps + time]).toBeCloseTo(share ?? NaN, 4);
    }
    recovery.dispose();
  });

  test("puts back what is said of a step where a network reads from the end, at that step", async () => {
    const subject = await subjectOf({ id: "bilstm", settings: { unit: 4 } }, { id: "parity", settings: {} });
    const reversed = subject.program.named.find(({ isReversed }) => isReversed)?.name ?? "";
    const { recovery, pair } = await opened(subject, reversed);
    const { steps } = pair.changed;
    // What runs backwards differs at the change and at every step before it.
    const differing = Array.from({ length: steps }, (_, time) => recovery.differs({ place: 0, time, index: null }));
    expect(differing).toEqual(differing.map((_, time) => time <= pair.change.time));
    const shares = await recovery.shares(differing.map((_, time) => ({ place: 0, time, index: null })));
    expect(shares.slice(pair.change.time + 1).every((share) => Math.abs(share) < 1e-4)).toBe(true);
    recovery.dispose();
  });

  test.each([
    ["transformer", { unit: 4, layer: 2 }],
    ["dnc", { unit: 5, slot: 4, width: 3 }],
    ["bilstm", { unit: 4 }],
    ["lstm", { unit: 4, layers: "2" }],
    ["memn2n", {}],
  ])("changes nothing of %s where it puts back what is there anyway", async (id, settings) => {
    const subject = await subjectOf({ id, settings }, { id: "recall", settings: { delay: 2, length: 2 } }, 1);
    const pair = await pairOf(subject, changed(subject));
    const losses = await lossesOf(subject, pair);
    const rows = rowsOf(subject.program);
    expect(rows.length).toBeGreaterThan(2);
    const all = rows.flatMap(({ signal, axes, parts }) => [
      { signal, axis: null, index: null },
      ...(axes[0] === undefined ? [] : [{ signal, axis: axes[0], index: parts - 1 }]),
    ]);
    const unchanged = { ...pair, first: pair.second };
    const shift = { first: losses.changed - 1, changed: losses.changed };
    const recovery = await Recovery.open(subject, unchanged, shift, taken(subject.program, all));
    const tries = all.flatMap(({ index }, place) =>
      [0, 3, pair.changed.steps - 1].map((time) => ({ place, time, index })),
    );
    for (const share of await recovery.shares(tries)) expect(share).toBeCloseTo(0, 4);
    recovery.dispose();
  });

  test("finds a bit that an LSTM has learned to keep in its cells, from the step that shows it to the one before the answer", async () => {
    const subject = await subjectOf({ id: "lstm", settings: { unit: 8 } }, { id: "copy", settings: { bits: 1, from: 2, to: 2 } }, 1); // prettier-ignore
    const training = { optimiser: "adam", learningRate: 0.05, clipNorm: 10, clipValue: 0, weightDecay: 0 } as const;
    const random = randomStream(5, "data");
    for (let update = 0; update < 120; update++)
      await subject.session.update(subject.extend(subject.task.draw(random, 16)), training);
    const weights = (await subject.session.snapshot()).weights;
    const { grids, sentences } = await findingsOf({ ...subject, weights });
    const row = grids[0]?.labels?.["signal"]?.indexOf("c") ?? -1;
    const shares = [...(grids[0]?.data.subarray(row * 5, (row + 1) * 5) ?? [])];
    expect(shares.slice(0, 3).every((share) => share > 0.8)).toBe(true);
    const held = sentences.find(({ key, parameters }) => key === "held" && parameters["signal"] === "c");
    expect(held?.parameters).toMatchObject({ from: 0 });
    expect(Number(held?.parameters["to"])).toBeGreaterThanOrEqual(2);
  });

  test("says so where the network does not notice the change, and refuses a signal that is not there", async () => {
    const untrained = await subjectOf(lstm, copy, 0.01);
    const { grids, sentences } = await findingsOf(untrained);
    expect(grids).toEqual([]);
    expect(sentences.map(({ key }) => key)).toEqual(["unnoticed"]);
    await expect(findingsOf(untrained, { signal: "nothing" })).rejects.toThrow(/signal nothing: expected one of/);
    await expect(findingsOf(untrained, { changedStep: 99 })).rejects.toThrow(/no single change .* at step 99/);
    expect(patching.refuses(untrained.program, untrained.task, untrained.experiment)).toBeNull();
    const waves = tasks.find(({ id }) => id === "waves")?.open({});
    if (!waves) throw new Error("no waves");
    expect(patching.refuses(untrained.program, waves, untrained.experiment)).toBeInstanceOf(Problem);
  });

  test("is of the episode that is looked at, where that has a length of its own", async () => {
    const probe = { ...firstProbe, settings: { pairs: 3 } };
    const subject = await subjectOf(ntm, { id: "associative", settings: { pairs: 5, keys: 6, values: 4 } }, 3, probe);
    expect(changed(subject, 5)).toMatchObject({ time: 5, episodes: { steps: 9 } });
    // Its questions begin at step 6; those of the run's own episodes begin later.
    await expect(findingsOf(subject, { changedStep: 6 })).rejects.toThrow(/no single change/);
  });

  test("looks at the largest memory, unless another signal is named", async () => {
    const { program } = await subjectOf(ntm);
    const rows = rowsOf(program);
    expect(fineRow(program, rows, "")?.signal).toBe("memory");
    expect(fineRow(program, rows, "ww")?.axes).toEqual(["head", "slot"]);
    const dnc = (await subjectOf({ id: "dnc", settings: { unit: 6, slot: 6, width: 3 } })).program;
    expect(fineRow(dnc, rowsOf(dnc), "")?.signal).toBe("memory");
  });
});
