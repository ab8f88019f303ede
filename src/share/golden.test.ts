/**
 * Links that people may hold. From the first release on they are kept for ever: a change that breaks one of these breaks a
 * teacher's page. Add new ones below; never edit or remove one.
 */
import { defaultValues } from "../core/setting.ts";
import { settingsOfModel } from "../train/check.ts";
import { describe, expect, it } from "vitest";
import { firstProbe } from "../train/probe.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { bookmarkOf, sharedRun, silentView, type Bookmark, type SharedRun } from "./bookmark.ts";

interface Golden {
  readonly name: string;
  readonly link: string;
  readonly bookmark: Bookmark;
}

/** One run by itself, at its beginning but for what is given. */
function alone(run: Pick<SharedRun, "experiment"> & Partial<SharedRun>, around: Partial<Bookmark> = {}): Bookmark {
  return { ...bookmarkOf(run.experiment), runs: [{ ...sharedRun(run.experiment), ...run }], ...around };
}

const ntmCopy: Pick<SharedRun, "experiment"> = {
  experiment: {
    model: {
      id: "ntm",
      settings: { unit: 64, slot: 20, width: 12, head: 1, controller: "lstm", order: "read-first" },
    },
    task: { id: "copy", settings: { bits: 6, from: 1, to: 8 } },
    training: { batch: 16, optimiser: "adam", learningRate: 0.01, clipNorm: 10, clipValue: 0, weightDecay: 0 },
    seed: 1,
    engine: "auto",
    changes: [],
  },
};

const lstmCopy: Pick<SharedRun, "experiment"> = {
  experiment: {
    model: { id: "lstm", settings: { unit: 100, peephole: "off" } },
    task: { id: "copy", settings: { bits: 6, from: 1, to: 8 } },
    training: { batch: 16, optimiser: "adam", learningRate: 0.005, clipNorm: 10, clipValue: 0, weightDecay: 0 },
    seed: 1,
    engine: "auto",
    changes: [],
  },
};

const golden: readonly Golden[] = [
  {
    name: "ntm-copy",
    link: "#v1&model=ntm&unit=64&slot=20&width=12&head=1&controller=lstm&order=read-first&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone(ntmCopy),
  },
  {
    name: "lstm-copy",
    link: "#v1&model=lstm&unit=100&peephole=off&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.005&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone(lstmCopy),
  },
  {
    name: "lstm-recall",
    link: "#v1&model=lstm&unit=64&peephole=off&task=recall&task.symbols=4&task.length=5&task.delay=10&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone({
      experiment: {
        model: { id: "lstm", settings: { unit: 64, peephole: "off" } },
        task: { id: "recall", settings: { symbols: 4, length: 5, delay: 10 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
    }),
  },
  {
    name: "gru-adding",
    link: "#v1&model=gru&unit=64&task=adding&task.length=50&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone({
      experiment: {
        model: { id: "gru", settings: { unit: 64 } },
        task: { id: "adding", settings: { length: 50 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
    }),
  },
  {
    name: "lstm-text",
    link: "#v1&model=lstm&unit=128&peephole=off&task=text&task.sample=english&task.text=&task.window=48&task.alphabet=256&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone({
      experiment: {
        model: { id: "lstm", settings: { unit: 128, peephole: "off" } },
        task: { id: "text", settings: { sample: "english", text: "", window: 48, alphabet: 256 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
    }),
  },
  {
    name: "everything",
    link: "#v1&model=ntm&unit=64&slot=20&width=12&head=1&controller=lstm&order=read-first&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=4294967295&engine=wasm&changes=0:batch:32,1200:learningRate:0.001,1200:task.to:16&update=2000&fingerprint=5sqxh037gscp&step=13&lang=zh&projector=on",
    bookmark: alone(
      {
        experiment: {
          model: {
            id: "ntm",
            settings: { unit: 64, slot: 20, width: 12, head: 1, controller: "lstm", order: "read-first" },
          },
          task: { id: "copy", settings: { bits: 6, from: 1, to: 8 } },
          training: { batch: 16, optimiser: "adam", learningRate: 0.01, clipNorm: 10, clipValue: 0, weightDecay: 0 },
          seed: 4294967295,
          engine: "wasm",
          changes: [
            { update: 0, key: "batch", value: 32 },
            { update: 1200, key: "learningRate", value: 0.001 },
            { update: 1200, key: "task.to", value: 16 },
          ],
        },
        update: 2000,
        fingerprint: "5sqxh037gscp",
      },
      { view: { ...silentView, step: 13, language: "zh", isProjector: true } },
    ),
  },
  {
    name: "own cell",
    link: "#v1&model=rnn&cell=y81PSc1RyM3MS1VQetYx8fmsFiWu4syqVIXSvMwSBVsFC4XMPAVDPT0zE4hwUmJJcoaCrYIRVNyEq7gksSRVISMapCGWK0NdwVahJDEvQyMnMy81sQgirFGho5ChqcmVX1pSUFqiAJHSyFDX5AIA&unit=8&model.batch=3&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto",
    bookmark: alone({
      experiment: {
        model: {
          id: "rnn",
          settings: { unit: 8, batch: 3 },
          text: "model mine \"我的\"\nsize unit = 8 in 1..64\nsize batch = 2 in 1..4\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n",
        },
        task: { id: "copy", settings: { bits: 6, from: 1, to: 8 } },
        training: { batch: 16, optimiser: "adam", learningRate: 0.01, clipNorm: 10, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
    }),
  },
  {
    name: "own text",
    link: "#v1&model=lstm&unit=128&peephole=off&task=text&task.sample=own&task.text=packed:ezZj6fM5C57s6H2xvPPZzMnv9_Q8XdLydEnLy-m7n07d83LH_McNTVzPRhWNKhq6igA&task.window=16&task.alphabet=256&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto&file=%E6%98%A5%E6%99%93.txt",
    bookmark: alone({
      experiment: {
        model: { id: "lstm", settings: { unit: 128, peephole: "off" } },
        task: {
          id: "text",
          settings: {
            sample: "own",
            text: "春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n春眠不觉晓，处处闻啼鸟。\n",
            window: 16,
            alphabet: 256,
          },
        },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
      textName: "春晓.txt",
    }),
  },
  {
    name: "two futures of one run",
    link: "#v1&model=lstm&unit=100&peephole=off&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.005&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=wasm&changes=100:batch:32&name=as%20it%20was&update=1500&fingerprint=5sqxh037gscp&2.changes=100:batch:32,400:learningRate:0.0025&2.name=half%20the%20rate&2.update=900&2.fingerprint=0123456789ab&2.fork=1:400&shown=2&beside=1,2&overlaid=1&look=412&edits=3:2,4:0&step=11",
    bookmark: {
      ...alone(lstmCopy),
      runs: [
        {
          ...sharedRun({
            ...lstmCopy.experiment,
            engine: "wasm",
            changes: [{ update: 100, key: "batch", value: 32 }],
          }),
          name: "as it was",
          update: 1500,
          fingerprint: "5sqxh037gscp",
        },
        {
          ...sharedRun({
            ...lstmCopy.experiment,
            engine: "wasm",
            changes: [
              { update: 100, key: "batch", value: 32 },
              { update: 400, key: "learningRate", value: 0.0025 },
            ],
          }),
          name: "half the rate",
          update: 900,
          fingerprint: "0123456789ab",
          fork: { of: 0, update: 400 },
        },
      ],
      shown: 1,
      beside: [0, 1],
      overlaid: [0],
      look: 412,
      probe: {
        ...firstProbe,
        edits: [
          { time: 3, channel: 2 },
          { time: 4, channel: 0 },
        ],
      },
      view: { ...silentView, step: 11 },
    },
  },
  {
    name: "a network that is changed",
    link: "#v1&model=lstm&unit=100&peephole=off&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.005&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto&intervene=set:f:0.5:3:7:unit:2,scale:o:0:0:,hold:h:4:,point:read.w:slot:5:5:slot:7,swap:memory:slot:3:2:2:slot:1,take:c:12:6:6:unit:0,weight.set:f.bias:-1e-7:4,weight.scale:i.x:2",
    bookmark: {
      ...alone(lstmCopy),
      probe: {
        ...firstProbe,
        changes: [
          { signal: "f", op: "set", value: 0.5, from: 3, to: 7, at: { unit: 2 } },
          { signal: "o", op: "scale", value: 0, from: 0, to: null, at: {} },
          { signal: "h", op: "hold", from: 4, to: null, at: {} },
          { signal: "read.w", op: "point", along: "slot", from: 5, to: 5, at: { slot: 7 } },
          { signal: "memory", op: "swap", along: "slot", other: 3, from: 2, to: 2, at: { slot: 1 } },
          { signal: "c", op: "take", episode: 12, from: 6, to: 6, at: { unit: 0 } },
          { op: "weight.set", weight: "f.bias", index: [4], value: -1e-7 },
          { op: "weight.scale", weight: "i.x", index: [], value: 2 },
        ],
      },
    },
  },
  {
    name: "a race of LSTM and NTM",
    link: "#v1&model=lstm&unit=100&peephole=off&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.005&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto&update=4000&2.model=ntm&2.unit=64&2.slot=20&2.width=12&2.head=1&2.controller=lstm&2.order=read-first&2.learningRate=0.01&2.update=620&beside=1,2&pace=seconds&episode=7&drawn=0.5,,-1e-7&panel=runs&pin=write,slot:5&copies=head:1",
    bookmark: {
      ...alone(lstmCopy),
      runs: [
        { ...sharedRun(lstmCopy.experiment), update: 4000 },
        { ...sharedRun(ntmCopy.experiment), update: 620 },
      ],
      beside: [0, 1],
      pace: "seconds",
      probe: { ...firstProbe, episode: 7, noise: [0.5, null, -1e-7] },
      view: { ...silentView, panel: "runs", pin: { signal: "write", at: { slot: 5 } }, copies: { head: 1 } },
    },
  },
];

/** What was known when the link was written: a setting that the model has got since is at its default, as it always was. */
function asKnown(opened: Bookmark, known: Bookmark): Bookmark {
  const runs = opened.runs.map((run, i) => {
    const { model } = run.experiment;
    const before = known.runs[i]?.experiment.model.settings ?? {};
    const isOld = ([key]: readonly [string, unknown]): boolean => Object.hasOwn(before, key);
    const later = Object.entries(model.settings).filter((entry) => !isOld(entry));
    const defaults = defaultValues(settingsOfModel(model));
    for (const [key, value] of later) expect(value).toBe(defaults[key]);
    const settings = Object.fromEntries(Object.entries(model.settings).filter(isOld));
    return { ...run, experiment: { ...run.experiment, model: { ...model, settings } } };
  });
  return { ...opened, runs };
}

describe("golden links", () => {
  it.each(golden)("$name opens to what it always meant", async ({ link, bookmark }) => {
    expect(asKnown(await decodeLink(link), bookmark)).toEqual(bookmark);
  });

  // How tightly a text is packed is the browser's affair, so only the others are written to the letter.
  it.each(golden.filter(({ link }) => !/cell=|packed:/.test(link)))(
    "$name is still written so",
    async ({ link, bookmark }) => {
      expect(await encodeLink(bookmark)).toBe(link);
    },
  );
});
