/** Random bookmarks, for tests of what carries them. */
import * as fc from "fast-check";
import type { SignalChange } from "../../cell/intervene.ts";
import type { Setting, SettingValues } from "../../core/setting.ts";
import { models } from "../../models/all.ts";
import { tasks } from "../../tasks/all.ts";
import type { Task } from "../../tasks/task.ts";
import { liveSettings } from "../../train/changes.ts";
import { checkExperiment, settingsOfModel } from "../../train/check.ts";
import { trainingSettings, type Experiment } from "../../train/experiment.ts";
import { mostBeside, mostRuns, type Bookmark, type SharedRun, hidables } from "../bookmark.ts";

export const cellText =
  "model mine \"学\"\nsize batch = 3 in 1..8\nsize step = 2 in 1..4\nstate h[step]\nh' = tanh(linear[step](x, h))\noutput linear(h')\n";

const files = fc.constantFrom("file:7840016:0123456789ab:t10k-images-idx3-ubyte", "file:12:zzzzzzzzzzzz:我的 数据.csv");

function valueOf(setting: Setting): fc.Arbitrary<number | string> {
  if (setting.kind === "choice") return fc.constantFrom(...setting.options);
  if (setting.kind === "text") return fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 300 }));
  if (setting.kind === "data") return fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 300 }), files);
  if (setting.kind === "columns")
    return fc.constantFrom("", ...setting.roles.flatMap(({ key }) => [`${key}:0`, `${key}:3.12`]));
  const { min, max, integer } = setting;
  if (integer) return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

function valuesOf(settings: readonly Setting[]): fc.Arbitrary<SettingValues> {
  return fc.record(Object.fromEntries(settings.map((setting) => [setting.key, valueOf(setting)])));
}

const modelChoice = fc.oneof(
  fc.constantFrom(...models.filter(({ isPart }) => !isPart)).map(({ id }) => ({ id })),
  fc.constant({ id: "rnn", text: cellText }),
);
const taskChoice = fc.constantFrom(...tasks);

function experimentsOf(model: { readonly id: string; readonly text?: string }, task: Task): fc.Arbitrary<Experiment> {
  const change = fc
    .constantFrom(...liveSettings(task.id))
    .chain((setting) => fc.record({ update: fc.nat(1e9), key: fc.constant(setting.key), value: valueOf(setting) }));
  return fc
    .record({
      model: valuesOf(settingsOfModel(model)).map((settings) => ({ ...model, settings })),
      task: valuesOf(task.settings).map((settings) => ({ id: task.id, settings })),
      training: valuesOf(trainingSettings),
      seed: fc.integer({ min: 1, max: 0xffffffff }),
      engine: fc.constantFrom("auto", "wasm", "webgpu", "reference"),
      changes: fc.array(change, { maxLength: 5 }),
    })
    .map(checkExperiment);
}

/** Of any model in any task. */
export const experiments = fc.tuple(modelChoice, taskChoice).chain(([model, task]) => experimentsOf(model, task));

/** Runs as people have them: some differ from `first` in little, some in everything. */
function besides(first: Experiment): fc.Arbitrary<Experiment> {
  const [model] = [{ id: first.model.id, ...(first.model.text !== undefined && { text: first.model.text }) }];
  const task = tasks.find(({ id }) => id === first.task.id);
  if (!task) return experiments;
  const near = fc.record({ other: experimentsOf(model, task), keys: fc.subarray(Object.keys(first)) });
  const mixed = near.map(({ other, keys }) => ({
    ...first,
    ...Object.fromEntries(Object.entries(other).filter(([key]) => keys.includes(key))),
  }));
  return fc.oneof(
    mixed,
    mixed,
    modelChoice.chain((another) => experimentsOf(another, task)),
    experiments,
  );
}

const names = fc.string({ unit: "binary", maxLength: 30 });

/** `before`: how many runs there are before it, of which it may be a fork. */
function runsOf(experiment: Experiment, before: number): fc.Arbitrary<SharedRun> {
  return fc.record({
    experiment: fc.constant(experiment),
    name: names,
    update: fc.oneof(fc.constant(0), fc.nat(1e9)),
    fingerprint: fc.option(fc.constantFrom("0123456789ab", "zzzzzzzzzzzz")),
    fork: before === 0 ? fc.constant(null) : fc.option(fc.record({ of: fc.nat(before - 1), update: fc.nat(1e9) })),
    textName: names,
    missing: fc.constant(null),
  });
}

/** In another order, with forks and all: a run may also be a fork of a later one. */
function shuffled(runs: readonly SharedRun[], order: readonly number[]): readonly SharedRun[] {
  return order.map((place) => {
    const run = runs[place] as SharedRun;
    return run.fork ? { ...run, fork: { ...run.fork, of: order.indexOf(run.fork.of) } } : run;
  });
}

const manyRuns: fc.Arbitrary<readonly SharedRun[]> = experiments
  .chain((first) => fc.tuple(fc.constant(first), fc.array(besides(first), { maxLength: mostRuns - 1 })))
  .chain(([first, others]) => fc.tuple(...[first, ...others].map(runsOf)))
  .chain((runs) => permutations(runs.length).map((order) => shuffled(runs, order)));

function permutations(length: number): fc.Arbitrary<readonly number[]> {
  const places = Array.from({ length }, (_, i) => i);
  return fc.shuffledSubarray(places, { minLength: length });
}

/** Names of signals and axes, odd ones too. */
const words = fc.oneof(
  fc.constantFrom("time", "slot", "M'", "学,a:b+%41"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 9 }),
);
const indices = fc.array(fc.tuple(words, fc.nat(999_999)), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
const values = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const acts = fc.oneof(
  fc.record({ op: fc.constantFrom("set" as const, "scale" as const), value: values }),
  fc.record({ op: fc.constant("hold" as const) }),
  fc.record({ op: fc.constant("point" as const), along: words }),
  fc.record({ op: fc.constant("swap" as const), along: words, other: fc.nat(999_999) }),
  fc.record({ op: fc.constant("take" as const), episode: fc.nat(1e9) }),
);
const steps = { from: fc.nat(999_999), to: fc.option(fc.nat(999_999)) };
const signalChanges = fc
  .tuple(acts, fc.record({ signal: words, ...steps, at: indices }))
  .map(([act, where]): SignalChange => ({ ...where, ...act }));
const weightChanges = fc.record({
  op: fc.constantFrom("weight.set" as const, "weight.scale" as const),
  weight: words,
  index: fc.array(fc.nat(999_999), { maxLength: 3 }),
  value: values,
});

const plainProbes = fc.record({
  episode: fc.oneof(fc.constant(0), fc.nat(1e9)),
  given: fc.option(fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 300 }))),
  edits: fc.array(fc.record({ time: fc.nat(999_999), channel: fc.nat(999_999) }), { maxLength: 6 }),
  noise: fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)), {
    maxLength: 4,
  }),
  settings: fc.dictionary(
    fc.stringMatching(/^[a-zA-Z]\w{0,9}$/),
    fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 100),
    { maxKeys: 3, noNullPrototype: true },
  ),
  changes: fc.array(fc.oneof(signalChanges, weightChanges), { maxLength: 4 }),
});

const probes = fc
  .tuple(plainProbes, fc.boolean())
  .map(([probe, isGradient]) => (isGradient ? { ...probe, lens: "gradient" as const } : probe));

const views = fc.record({
  step: fc.option(fc.nat(999_999)),
  language: fc.option(fc.constantFrom("en" as const, "zh" as const)),
  isProjector: fc.boolean(),
  hasGates: fc.constantFrom(true, false, null),
  hasMore: fc.boolean(),
  large: fc.constantFrom(null, "write", "read.weights"),
  isStored: fc.boolean(),
  isDifference: fc.boolean(),
  panel: fc.option(fc.constantFrom("runs", "own-data", "equations_2")),
  hides: fc.uniqueArray(fc.constantFrom(...hidables)),
  touch: fc.option(fc.uniqueArray(fc.constantFrom("batch", "seed", "learningRate"))),
  lesson: fc.option(fc.constantFrom("what-an-rnn-forgets", "own-1")),
  lessonFile: fc.option(fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 300 }))),
  question: fc.option(fc.constantFrom("length", "stored", "own-question_2")),
  pin: fc.option(
    fc.record(
      { signal: words, also: fc.array(words, { minLength: 1, maxLength: 3 }), at: indices },
      { requiredKeys: ["at"] },
    ),
  ),
  copies: indices,
});

/** Of one to eight runs. */
export const bookmarks: fc.Arbitrary<Bookmark> = manyRuns.chain((runs) => {
  const places = runs.map((_, i) => i);
  const ofOneTask = places.filter((i) => runs[i]?.experiment.task.id === runs[0]?.experiment.task.id);
  const all = fc.record({
    runs: fc.constant(runs),
    shown: fc.constantFrom(...places),
    beside: fc.shuffledSubarray(ofOneTask, { maxLength: Math.min(mostBeside, ofOneTask.length) }),
    pace: fc.constantFrom("updates" as const, "seconds" as const),
    overlaid: fc.shuffledSubarray(places),
    look: fc.option(fc.nat(1e9)),
    probe: probes,
    view: views,
  });
  return all.map((one) => {
    const { probe, view } = one;
    return { ...one, view: { ...view, isDifference: view.isDifference && !("lens" in probe) } };
  });
});
