/** What it costs to look: a picture from the probe worker, and what a text needs before it has one. */
import { compileCell } from "../src/cell/compile.ts";
import { makePlan } from "../src/cell/lower.ts";
import { wasmEngine } from "../src/engine/wasm/engine.ts";
import { library, models } from "../src/models/all.ts";
import { textOfModel } from "../src/train/check.ts";
import type { Experiment } from "../src/train/experiment.ts";
import { prepare } from "../src/train/prepare.ts";
import { defaultExperiment } from "../src/train/presets.ts";
import { firstProbe, type Probe } from "../src/train/probe.ts";
import { openRun, type Run } from "../src/train/run.ts";
import type { FromProber } from "../src/worker/probe-protocol.ts";
import { Prober } from "../src/worker/prober.ts";
import { alternate, repeat } from "./alternate.ts";
import { experimentOf } from "./models.ts";
import type { Job, Pair } from "./row.ts";

/** What a person takes for at once, in ms. */
const limit = 50;
/** About as many as the archive of a run holds. */
const frames = 48;

export function lookingJobs(): readonly Job[] {
  const picture = "a picture of the default NTM at any kept frame, probe worker, Node";
  return [
    { work: `${picture} (ms)`, against: "one training update of it", atLeast: 0.2, measure: pictureAgainstUpdate },
    { work: `${picture} (ms, the slowest)`, against: `${limit} ms`, atLeast: 1, measure: slowestPicture },
    {
      work: "the default NTM with a read weight dragged: another number of an intervention, probe worker, Node (ms, the slowest)",
      against: `${limit} ms`,
      atLeast: 1,
      measure: slowestDrag,
    },
    {
      work: "a text compiled and planned, to train and to look, Node (ms, the slowest of all models)",
      against: `${limit} ms`,
      atLeast: 1,
      measure: slowestText,
    },
  ];
}

/** Asks a probe worker's host, on this thread, for the picture of frame `index`. */
type Look = (index: number, probe?: Probe) => Promise<void>;

/** The default run, its weights after each of its first updates, and a prober that has seen it once. */
async function openLook(): Promise<{ readonly run: Run; readonly look: Look }> {
  const experiment = defaultExperiment();
  const run = await openRun({ experiment, engine: wasmEngine });
  const kept: Float32Array[] = [];
  for (let update = 0; update < frames; update++) {
    kept.push(await run.weights());
    await run.advance();
  }
  let heard: (message: FromProber) => void = () => undefined;
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const prober = new Prober({
    post: (message) => heard(message),
    engine: async () => wasmEngine,
    breathe,
    now: () => performance.now(),
  });
  const look: Look = (index, probe = firstProbe) =>
    new Promise((resolve, reject) => {
      heard = (message) => {
        if (message.type === "pictured") resolve();
        else if (message.type === "problem") reject(new Error(JSON.stringify(message)));
      };
      const update = index % frames;
      const weights = structuredClone(kept[update] ?? new Float32Array(0));
      prober.receive({ type: "picture", id: 1, experiment, update, weights, probe });
    });
  await look(0);
  return { run, look };
}

async function pictureAgainstUpdate(): Promise<Pair> {
  const { run, look } = await openLook();
  let index = 0;
  return alternate(
    repeat(() => look(index++)),
    repeat(() => run.advance()),
  );
}

/** Of each frame the best of so many looks, and of each text the best of so many times: other work may take the processor. */
const tries = 5;

async function slowestPicture(): Promise<Pair> {
  const { look } = await openLook();
  const best = new Array<number>(frames).fill(Infinity);
  for (let index = 0; index < tries * frames; index++) {
    const started = performance.now();
    await look(index);
    best[index % frames] = Math.min(best[index % frames] ?? Infinity, performance.now() - started);
  }
  return { ours: Math.max(...best), theirs: limit };
}

/** Numbers over the reach of the slider; the first has opened the changed network. */
async function slowestDrag(): Promise<Pair> {
  const { look } = await openLook();
  const drag = (value: number): Promise<void> =>
    look(0, { ...firstProbe, changes: [{ signal: "wr", op: "set", value, from: 9, to: 9, at: { slot: 3 } }] });
  await drag(0);
  const best = new Array<number>(frames).fill(Infinity);
  for (let index = 0; index < tries * frames; index++) {
    const started = performance.now();
    await drag((index % frames) / frames);
    best[index % frames] = Math.min(best[index % frames] ?? Infinity, performance.now() - started);
  }
  return { ours: Math.max(...best), theirs: limit };
}

/** Every text is new to the compiler, as after an edit. */
async function slowestText(): Promise<Pair> {
  const times = models.flatMap(({ id }) => {
    const experiment = experimentOf(id);
    if (!experiment) return [];
    return [{ id, time: Math.min(...Array.from({ length: tries }, () => timeOfText(experiment))) }];
  });
  const slowest = times.reduce((a, b) => (b.time > a.time ? b : a));
  return { ours: slowest.time, theirs: limit, note: `${times.length} models, the slowest ${slowest.id}` };
}

function timeOfText(experiment: Experiment): number {
  const { task } = prepare(experiment);
  const { input, output, parts, longest: time } = task;
  const { settings } = experiment.model;
  const started = performance.now();
  const text = textOfModel(experiment.model);
  const program = compileCell(text, { settings, input, output, ...(parts && { parts }), time, library });
  makePlan(program, { gradient: true, record: false });
  makePlan(program, { gradient: false, record: true });
  return performance.now() - started;
}
