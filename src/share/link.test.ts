import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import type { Setting, SettingValues } from "../core/setting.ts";
import { models } from "../models/all.ts";
import { tasks } from "../tasks/all.ts";
import { liveSettings } from "../train/changes.ts";
import { checkExperiment, settingsOfModel } from "../train/check.ts";
import { trainingSettings, type Experiment } from "../train/experiment.ts";
import { defaultExperiment, presetById, presetIds } from "../train/presets.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { linkLimit } from "./form.ts";
import { pack } from "./pack.ts";
import { expectComplete, share, supplyText, type Shared } from "./shared.ts";

const files = fc.constantFrom("file:7840016:0123456789ab:t10k-images-idx3-ubyte", "file:12:zzzzzzzzzzzz:我的 数据.csv");

function valueOf(setting: Setting): fc.Arbitrary<number | string> {
  if (setting.kind === "choice") return fc.constantFrom(...setting.options);
  if (setting.kind === "text") return fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 300 }));
  if (setting.kind === "data") return fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 300 }), files);
  const { min, max, integer } = setting;
  if (integer) return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

function valuesOf(settings: readonly Setting[]): fc.Arbitrary<SettingValues> {
  return fc.record(Object.fromEntries(settings.map((setting) => [setting.key, valueOf(setting)])));
}

const cellText =
  "model mine \"学\"\nsize batch = 3 in 1..8\nsize unit = 2 in 1..4\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";

const modelChoice = fc.oneof(
  fc.constantFrom(...models.filter(({ isPart }) => !isPart)).map(({ id }) => ({ id })),
  fc.constant({ id: "rnn", text: cellText }),
);

const experiments: fc.Arbitrary<Experiment> = fc
  .tuple(modelChoice, fc.constantFrom(...tasks))
  .chain(([model, task]) => {
    const live = liveSettings(task.id);
    const change = fc
      .constantFrom(...live)
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
  });

const shareds: fc.Arbitrary<Shared> = fc.record({
  experiment: experiments,
  view: fc.record({
    time: fc.option(fc.nat(999_999)),
    language: fc.option(fc.constantFrom("en" as const, "zh" as const)),
    projector: fc.boolean(),
  }),
  proof: fc.option(fc.record({ update: fc.nat(1e9), fingerprint: fc.constant("0123456789ab") })),
  textName: fc.string({ unit: "binary", maxLength: 30 }),
  missing: fc.constant(null),
});

/** Deflate and JSON see no difference between 0 and −0, nor need a link. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a link", () => {
  it("opens to what was shared, whatever the experiment", async () => {
    await fc.assert(
      fc.asyncProperty(shareds, async (shared) => {
        expect(plain(await decodeLink(await encodeLink(shared)))).toEqual(plain(shared));
      }),
      { numRuns: 200 },
    );
  }, 20_000);

  it.each(presetIds)("of the preset %s is readable, short, and carries every setting", async (id) => {
    const experiment = presetById(id);
    const link = await encodeLink(share(experiment));
    expect(link.length).toBeLessThan(500);
    expect(link).toMatch(/^#v1&model=[a-z][a-z0-9-]*&/);
    expect(link).not.toContain("%");
    for (const key of Object.keys(experiment.model.settings)) expect(link).toContain(`&${key}=`);
    for (const key of Object.keys(experiment.task.settings)) expect(link).toContain(`&task.${key}=`);
    for (const key of Object.keys(experiment.training)) expect(link).toContain(`&${key}=`);
    expect((await decodeLink(link)).experiment).toEqual(experiment);
  });

  it("gives a setting of the model that is named like the link's own a prefix", async () => {
    const experiment = checkExperiment({
      ...defaultExperiment(),
      model: { id: "rnn", text: cellText, settings: { batch: 5 } },
    });
    const link = await encodeLink(share(experiment));
    expect(link).toContain("&model.batch=5&");
    expect((await decodeLink(link)).experiment).toEqual(experiment);
  });

  it("written by hand may be short: silence means the default", async () => {
    const { experiment } = await decodeLink("#v1&model=lstm&task=copy");
    expect(experiment.model.settings.unit).toBe(64);
    expect(experiment.seed).toBe(1);
  });

  it("may come with or without its #, and with escapes that a browser or a chat program adds", async () => {
    const link = await encodeLink(
      share({ ...defaultExperiment(), changes: [{ update: 3, key: "task.to", value: 4 }] }),
    );
    const escaped = link.replaceAll(":", "%3A").replaceAll(",", "%2C").replaceAll("-", "%2D");
    expect(await decodeLink(escaped.slice(1))).toEqual(await decodeLink(link));
  });
});

const ownText = (text: string): Experiment =>
  checkExperiment({ ...presetById("lstm-text"), task: { id: "text", settings: { sample: "own", text } } });

describe("a text in a link", () => {
  const incompressible = Array.from({ length: 40_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
  ).join("");

  it("travels packed when it is short, with its name", async () => {
    const shared = { ...share(ownText("红楼梦 ".repeat(50))), textName: "红楼梦.txt" };
    const opened = await decodeLink(await encodeLink(shared));
    expect(opened).toEqual(shared);
    expect(() => expectComplete(opened)).not.toThrow();
  });

  it("that is too long stays at home, and the receiver is told which file is needed", async () => {
    const shared = { ...share(ownText(incompressible)), textName: "long.txt" };
    const opened = await decodeLink(await encodeLink(shared));
    expect(opened.missing).toMatchObject({ key: "text", name: "long.txt", length: 40_000 });
    expect(() => expectComplete(opened)).toThrow("long.txt (40000 characters)");
    expect(supplyText(opened, incompressible)).toEqual(shared);
    expect(() => supplyText(opened, incompressible.slice(1))).toThrow("this is not the text of the link");
    expect(() => supplyText(opened, incompressible.replace("丁", "丂"))).toThrow(Problem);
    expect(await decodeLink(await encodeLink(opened))).toEqual(opened);
  });

  it("is not unpacked beyond its bound", async () => {
    const bomb = await pack("a".repeat(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(decodeLink(`#v1&model=lstm&cell=${bomb}&task=copy`)).rejects.toThrow(
      /cell is longer than 400000 bytes/,
    );
    await expect(decodeLink(`#v1&model=lstm&task=text&task.text=packed:${bomb}`)).rejects.toThrow(
      /task.text is longer/,
    );
  });
});

describe("a bad link", () => {
  const from = "#v1&model=lstm&task=copy";
  it.each([
    ["", /begins with nothing/],
    ["#", /begins with nothing/],
    ["#v2&model=ntm", /begins with v2, but this page reads v1/],
    ["#v0&model=ntm", /begins with v0/],
    ["#model=ntm&task=copy", /begins with model=ntm/],
    ["#v1", /does not say which model/],
    ["#v1&model=lstm", /does not say which task/],
    ["#v1&model=nmt&task=copy", /model nmt does not exist/],
    ["#v1&model=lstm&task=cofy", /task cofy does not exist/],
    [`${from}&colour=red`, /colour is unknown; known are model,.*unit.*task.bits.*learningRate/],
    [`${from}&__proto__=1`, /__proto__ is unknown/],
    [`${from}&constructor=1`, /constructor is unknown/],
    [`${from}&task.constructor=1`, /task.constructor is unknown/],
    [`${from}&slot=4`, /slot is unknown/],
    [`${from}&unit=4&unit=4`, /unit is there twice/],
    [`${from}&unit=4&model.unit=4`, /unit is there twice/],
    [`${from}&unit`, /part unit is not of the form/],
    [`${from}&=4`, /part =4/],
    [`${from}&unit=many`, /unit: expected a number from 1 to 512, got many/],
    [`${from}&unit=0x10`, /unit.*got 0x10/],
    [`${from}&unit=`, /unit/],
    [`${from}&unit=%E0%A4%A`, /unit is damaged/],
    [`${from}&learningRate=1e999`, /learningRate.*Infinity/],
    [`${from}&seed=0`, /seed/],
    [`${from}&seed=-1`, /seed/],
    [`${from}&seed=99999999999`, /seed/],
    [`${from}&engine=abacus`, /engine.*abacus/],
    [`${from}&optimiser=lion`, /optimiser.*lion/],
    [`${from}&lang=fr`, /lang: expected en or zh, got fr/],
    [`${from}&projector=1`, /projector/],
    [`${from}&time=-3`, /time/],
    [`${from}&update=5`, /which fingerprint/],
    [`${from}&update=5&fingerprint=<script>`, /fingerprint/],
    [`${from}&changes=5`, /changes: expected update:key:value, got 5/],
    [`${from}&changes=5:seed:1`, /change of seed/],
    [`${from}&changes=5:batch:1:2`, /changes/],
    [`${from}&changes=${"1:batch:2,".repeat(300)}1:batch:2`, /201 live changes/],
    [`${from}&cell=!!!!`, /cell is damaged/],
    [`${from}&cell=AAAA`, /cell is damaged/],
    [`${from}${"&a=1".repeat(401)}`, /401 parts|403 parts/],
    [`${from}&name=${"x".repeat(201)}`, /name: expected at most 200 characters/],
    [`${from}&name=${"x".repeat(linkLimit)}`, /limit is 65536/],
  ])("%.60s is refused in words", async (link, message) => {
    const decoding = decodeLink(link);
    await expect(decoding).rejects.toThrow(Problem);
    await expect(decoding).rejects.toThrow(message);
  });
});

describe("any text as a link", () => {
  it("random characters, or a good link with random wounds, gives an experiment or a Problem, and soon", async () => {
    const good = await Promise.all([
      encodeLink(share(defaultExperiment())),
      encodeLink({
        ...share(checkExperiment({ ...defaultExperiment(), model: { id: "rnn", text: cellText, settings: {} } })),
      }),
    ]);
    const wound = fc
      .tuple(fc.constantFrom(...good), fc.nat(600), fc.nat(20), fc.string({ maxLength: 12 }))
      .map(([link, at, length, put]) => link.slice(0, at) + put + link.slice(at + length));
    const parts = fc
      .array(
        fc.tuple(fc.constantFrom("unit", "model", "task", "cell", "changes", "task.text", "seed", "x"), fc.string()),
      )
      .map((pairs) => `#v1&${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`);
    const began = Date.now();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), wound, parts), async (link) => {
        try {
          expect(checkExperiment((await decodeLink(link)).experiment)).toBeTruthy();
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 40_000);
});
