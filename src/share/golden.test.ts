/**
 * Links that people may hold. They are kept for ever: a change that breaks one of these breaks a teacher's page. Add new
 * ones below; never edit or remove one.
 */
import { defaultValues } from "../core/setting.ts";
import { settingsOfModel } from "../train/check.ts";
import { describe, expect, it } from "vitest";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import type { Shared } from "./shared.ts";

interface Golden {
  readonly name: string;
  readonly link: string;
  readonly shared: Shared;
}

const golden: readonly Golden[] = [
  {
    name: "ntm-copy",
    link: "#v1&model=ntm&unit=64&slot=20&width=12&head=1&controller=lstm&order=read-first&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
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
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "lstm-copy",
    link: "#v1&model=lstm&unit=100&peephole=off&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.005&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
      experiment: {
        model: { id: "lstm", settings: { unit: 100, peephole: "off" } },
        task: { id: "copy", settings: { bits: 6, from: 1, to: 8 } },
        training: { batch: 16, optimiser: "adam", learningRate: 0.005, clipNorm: 10, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "lstm-recall",
    link: "#v1&model=lstm&unit=64&peephole=off&task=recall&task.symbols=4&task.length=5&task.delay=10&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
      experiment: {
        model: { id: "lstm", settings: { unit: 64, peephole: "off" } },
        task: { id: "recall", settings: { symbols: 4, length: 5, delay: 10 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "gru-adding",
    link: "#v1&model=gru&unit=64&task=adding&task.length=50&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
      experiment: {
        model: { id: "gru", settings: { unit: 64 } },
        task: { id: "adding", settings: { length: 50 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "lstm-text",
    link: "#v1&model=lstm&unit=128&peephole=off&task=text&task.sample=english&task.text=&task.window=48&task.alphabet=256&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
      experiment: {
        model: { id: "lstm", settings: { unit: 128, peephole: "off" } },
        task: { id: "text", settings: { sample: "english", text: "", window: 48, alphabet: 256 } },
        training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1, clipValue: 0, weightDecay: 0 },
        seed: 1,
        engine: "auto",
        changes: [],
      },
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "everything",
    link: "#v1&model=ntm&unit=64&slot=20&width=12&head=1&controller=lstm&order=read-first&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=4294967295&engine=wasm&changes=0:batch:32,1200:learningRate:0.001,1200:task.to:16&time=13&lang=zh&projector=on&update=2000&fingerprint=5sqxh037gscp",
    shared: {
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
      view: { time: 13, language: "zh", projector: true },
      proof: { update: 2000, fingerprint: "5sqxh037gscp" },
      textName: "",
      missing: null,
    },
  },
  {
    name: "own cell",
    link: "#v1&model=rnn&cell=y81PSc1RyM3MS1VQetYx8fmsFiWu4syqVIXSvMwSBVsFC4XMPAVDPT0zE4hwUmJJcoaCrYIRVNyEq7gksSRVISMapCGWK0NdwVahJDEvQyMnMy81sQgirFGho5ChqcmVX1pSUFqiAJHSyFDX5AIA&unit=8&model.batch=3&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=auto&projector=off",
    shared: {
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
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "",
      missing: null,
    },
  },
  {
    name: "own text",
    link: "#v1&model=lstm&unit=128&peephole=off&task=text&task.sample=own&task.text=packed:ezZj6fM5C57s6H2xvPPZzMnv9_Q8XdLydEnLy-m7n07d83LH_McNTVzPRhWNKhq6igA&task.window=16&task.alphabet=256&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=auto&name=%E6%98%A5%E6%99%93.txt&projector=off",
    shared: {
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
      view: { time: null, language: null, projector: false },
      proof: null,
      textName: "春晓.txt",
      missing: null,
    },
  },
];

describe("golden links", () => {
  it.each(golden)("$name opens to what it always meant", async ({ link, shared }) => {
    const { experiment, ...rest } = await decodeLink(link);
    const { model } = experiment;
    const known = shared.experiment.model.settings;
    const later = Object.entries(model.settings).filter(([key]) => !Object.hasOwn(known, key));
    // A setting that the model has got since then is at its default, with which it computes what it always did.
    const defaults = defaultValues(settingsOfModel(model));
    for (const [key, value] of later) expect(value).toBe(defaults[key]);
    const settings = Object.fromEntries(Object.entries(model.settings).filter(([key]) => Object.hasOwn(known, key)));
    expect({ ...rest, experiment: { ...experiment, model: { ...model, settings } } }).toEqual(shared);
  });

  // How tightly a text is packed is the browser's affair, so only the others are written to the letter.
  it.each(golden.filter(({ link }) => !/cell=|packed:/.test(link)))(
    "$name is still written so",
    async ({ link, shared }) => {
      expect(await encodeLink(shared)).toBe(link);
    },
  );
});
