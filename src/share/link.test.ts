import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import { defaultExperiment, presetById, presetIds } from "../train/presets.ts";
import { bookmarkOf, mostRuns, sharedRun, type Bookmark, type SharedRun } from "./bookmark.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { linkLimit, pageKeys, runKeys } from "./form.ts";
import { pack } from "./pack.ts";
import { bookmarks, cellText } from "./testing/bookmarks.ts";
import { expectComplete, supplyText } from "./text.ts";

/** Deflate and JSON see no difference between 0 and −0, nor need a link. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The only run of a link. */
async function only(link: string): Promise<SharedRun> {
  const { runs } = await decodeLink(link);
  expect(runs.length).toBe(1);
  return runs[0] ?? expect.fail("no run");
}

describe("a link", () => {
  it("opens to what was shared, whatever the runs", async () => {
    await fc.assert(
      fc.asyncProperty(bookmarks, async (bookmark) => {
        expect(plain(await decodeLink(await encodeLink(bookmark)))).toEqual(plain(bookmark));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each(presetIds)("of the preset %s is readable, short, and carries every setting", async (id) => {
    const experiment = presetById(id);
    const link = await encodeLink(bookmarkOf(experiment));
    expect(link.length).toBeLessThan(500);
    expect(link).toMatch(/^#v1&model=[a-z][a-z0-9-]*&/);
    expect(link).not.toContain("%");
    for (const key of Object.keys(experiment.model.settings)) expect(link).toContain(`&${key}=`);
    for (const key of Object.keys(experiment.task.settings)) expect(link).toContain(`&task.${key}=`);
    for (const key of Object.keys(experiment.training)) expect(link).toContain(`&${key}=`);
    expect((await only(link)).experiment).toEqual(experiment);
  });

  it("gives a setting of the model that is named like the link's own a prefix", async () => {
    const experiment = checkExperiment({
      ...defaultExperiment(),
      model: { id: "rnn", text: cellText, settings: { batch: 5 } },
    });
    const link = await encodeLink(bookmarkOf(experiment));
    expect(link).toContain("&model.batch=5&");
    expect((await only(link)).experiment).toEqual(experiment);
  });

  it("written by hand may be short: silence means the default", async () => {
    const { experiment } = await only("#v1&model=lstm&task=copy");
    expect(experiment.model.settings.unit).toBe(64);
    expect(experiment.seed).toBe(1);
  });

  it("may come with or without its #, and with escapes that a browser or a chat program adds", async () => {
    const link = await encodeLink(
      bookmarkOf({ ...defaultExperiment(), changes: [{ update: 3, key: "task.to", value: 4 }] }),
    );
    const escaped = link.replaceAll(":", "%3A").replaceAll(",", "%2C").replaceAll("-", "%2D");
    expect(await decodeLink(escaped.slice(1))).toEqual(await decodeLink(link));
  });
});

const ownText = (text: string): Experiment =>
  checkExperiment({ ...presetById("lstm-text"), task: { id: "text", settings: { sample: "own", text } } });

describe("docs/links.md", () => {
  const page = readFileSync("docs/links.md", "utf8");

  it("has a row for every key of the link's own", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    const told = rows.map((line) => line.split("|")[1] ?? "").join(" ");
    expect([...runKeys, ...pageKeys].filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  });

  it("shows links that open", async () => {
    const links = page.split("\n").filter((line) => line.startsWith("#v1&"));
    const opened = await Promise.all(links.map(decodeLink));
    expect(opened.map(({ runs, beside }) => [runs.length, beside.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });
});

const oneRun = (experiment: Experiment, known: Partial<SharedRun>): Bookmark => ({
  ...bookmarkOf(experiment),
  runs: [{ ...sharedRun(experiment), ...known }],
});

describe("a text in a link", () => {
  const incompressible = Array.from({ length: 40_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
  ).join("");

  it("travels packed when it is short, with its name", async () => {
    const bookmark = oneRun(ownText("红楼梦 ".repeat(50)), { textName: "红楼梦.txt" });
    const opened = await decodeLink(await encodeLink(bookmark));
    expect(opened).toEqual(bookmark);
    expect(() => expectComplete(opened)).not.toThrow();
  });

  it("that is too long stays at home, and the receiver is told which file is needed", async () => {
    const bookmark = oneRun(ownText(incompressible), { textName: "long.txt" });
    const opened = await decodeLink(await encodeLink(bookmark));
    expect(opened.runs[0]?.missing).toMatchObject({ key: "text", name: "long.txt", length: 40_000 });
    expect(() => expectComplete(opened)).toThrow("long.txt (40000 characters)");
    expect(supplyText(opened, incompressible)).toEqual(bookmark);
    expect(() => supplyText(opened, incompressible.slice(1))).toThrow("this is not the text of the link");
    expect(() => supplyText(opened, incompressible.replace("丁", "丂"))).toThrow(Problem);
    expect(await decodeLink(await encodeLink(opened))).toEqual(opened);
  });

  it("is supplied to every run that misses it, and another one to the others", async () => {
    const [one, other] = [ownText(incompressible), ownText(incompressible.slice(7))];
    const runs = [one, { ...one, seed: 2 }, other].map((experiment) => ({ ...sharedRun(experiment), textName: "a" }));
    const bookmark = { ...bookmarkOf(one), runs };
    const half = supplyText(await decodeLink(await encodeLink(bookmark)), incompressible);
    expect(half.runs.map(({ missing }) => missing?.length ?? null)).toEqual([null, null, 39_993]);
    expect(() => expectComplete(half)).toThrow("39993 characters");
    expect(supplyText(half, incompressible.slice(7))).toEqual(bookmark);
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

describe("a link of several runs", () => {
  const first = presetById("lstm-copy");

  it("says of the second only what is different", async () => {
    const runs = [first, { ...first, seed: 2 }, first].map((experiment) => sharedRun(experiment));
    const link = await encodeLink({ ...bookmarkOf(first), runs });
    expect(link).toBe(`${await encodeLink(bookmarkOf(first))}&2.seed=2&2.update=0&3.update=0`);
  });

  it("says the whole model where it is another, and what the first alone has where it is the same", async () => {
    const changed = { ...first, changes: [{ update: 5, key: "batch", value: 4 }] };
    const ntm = { ...presetById("ntm-copy"), changes: [{ update: 5, key: "batch", value: 4 }] };
    const runs = [changed, ntm, first].map((experiment) => sharedRun(experiment));
    const link = await encodeLink({ ...bookmarkOf(first), runs });
    expect(link).toContain("&2.model=ntm&2.unit=64&");
    expect(link).not.toContain("2.changes");
    expect(link).toContain("&3.changes=&");
    expect((await decodeLink(link)).runs).toEqual(runs);
  });

  it("written by hand: a further run is the first with what it says; another task begins at its own defaults", async () => {
    const { runs } = await decodeLink("#v1&model=lstm&unit=8&task=copy&task.bits=2&seed=5&2.unit=9&3.task=recall");
    expect(runs.map(({ experiment }) => experiment.model.settings.unit)).toEqual([8, 9, 8]);
    expect(runs.map(({ experiment }) => experiment.seed)).toEqual([5, 5, 5]);
    expect(runs[1]?.experiment.task.settings.bits).toBe(2);
    expect(runs[2]?.experiment.task).toEqual((await only("#v1&model=lstm&task=recall")).experiment.task);
  });

  it("is not written when there are more than can be read, or the written episode is too long", async () => {
    const runs = Array.from({ length: mostRuns + 1 }, () => sharedRun(first));
    await expect(encodeLink({ ...bookmarkOf(first), runs })).rejects.toThrow("a run 9, at most 8 runs");
    const given = Array.from({ length: 40_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)));
    const probe = { ...bookmarkOf(first).probe, given: given.join("") };
    await expect(encodeLink({ ...bookmarkOf(first), probe })).rejects.toThrow("has 40000 characters");
  });
});

it("a size that is called __proto__ is in a link as any other", async () => {
  const text = "model m\nsize __proto__ = 4 in 1..9\nh = tanh(linear[__proto__](x))\noutput linear(h)\n";
  const settings = Object.fromEntries([["__proto__", 5]]);
  const own = checkExperiment({ ...presetById("lstm-copy"), model: { id: "lstm", settings, text } });
  const link = await encodeLink(bookmarkOf(own));
  expect(link).toContain("&__proto__=5");
  const { experiment } = await only(link);
  expect(Object.entries(experiment.model.settings)).toEqual([["__proto__", 5]]);
  expect(prepare(experiment).program.sizes).toHaveProperty(["__proto__"], 5);
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
    [`${from}&step=-3`, /step/],
    [`${from}&step=1000000`, /step: expected a whole number from 0 to 999999, got 1000000/],
    [`${from}&update=1000000001`, /update: expected a whole number from 0 to 1000000000/],
    [`${from}&fingerprint=0123456789ab`, /which update/],
    [`${from}&update=5&fingerprint=<script>`, /fingerprint/],
    [`${from}&changes=5`, /changes: expected update:key:value, got 5/],
    [`${from}&changes=5:seed:1`, /change of seed/],
    [`${from}&changes=5:batch:1:2`, /changes/],
    [`${from}&changes=${"1:batch:2,".repeat(300)}1:batch:2`, /201 live changes/],
    [`${from}&cell=!!!!`, /cell is damaged/],
    [`${from}&cell=AAAA`, /cell is damaged/],
    [`${from}${"&a=1".repeat(1001)}`, /1003 parts/],
    [`${from}&2.unit=9&2.slot=4`, /2.slot is unknown/],
    [`${from}&2.shown=1`, /2.shown is unknown/],
    [`${from}&1.unit=4`, /1.unit is unknown/],
    [`${from}&02.unit=4`, /02.unit is unknown/],
    [`${from}&2.unit=4&2.unit=5`, /2.unit is there twice/],
    [`${from}&2.unit=4&2.model.unit=4`, /2.unit is there twice/],
    [`${from}&2.model=ntm&2.unit=many`, /unit: expected a number/],
    [`${from}&2.model=nmt`, /model nmt does not exist/],
    [`${from}&2.update=x`, /2.update: expected a whole number/],
    [`${from}&2.cell=!!`, /2.cell is damaged/],
    [`${from}&9.unit=4`, /a run 9, at most 8 runs/],
    [`${from}&999999999.unit=4`, /a run 999999999, at most 8/],
    [`${from}&4.unit=4&2.unit=3`, /a run 4, but none with the number 3/],
    [`${from}&shown=2`, /shown: expected a whole number from 1 to 1, got 2/],
    [`${from}&shown=0`, /shown.*got 0/],
    [`${from}&beside=1,2`, /beside names the run 2, but the link has 1/],
    [`${from}&2.seed=2&beside=1,1`, /beside.*each once/],
    [`${from}&2.seed=2&beside=0,1`, /beside names the run 0/],
    [`${from}&2.seed=2&3.seed=3&4.seed=4&5.seed=5&beside=1,2,3,4,5`, /at most 4 runs, got 5/],
    [`${from}&2.task=recall&beside=1,2`, /several tasks \(copy, recall\)/],
    [`${from}&overlaid=3`, /overlaid names the run 3/],
    [`${from}&overlaid=${"1,".repeat(5000)}1`, /overlaid/],
    [`${from}&fork=1:5`, /fork leads back to run 1 itself/],
    [`${from}&fork=2:5`, /fork names the run 2, but the link has 1/],
    [`${from}&fork=0:5`, /fork names the run 0/],
    [`${from}&fork=2:5&2.fork=1:3`, /leads back to run 1/],
    [`${from}&fork=2:5&2.fork=3:3&3.fork=2:1`, /2.fork leads back to run 2/],
    [`${from}&2.fork=1:1000000001`, /2.fork: expected an update of at most 1000000000/],
    [`${from}&2.fork=1`, /2.fork: expected run:update/],
    [`${from}&look=2000000000`, /look: expected a whole number from 0 to 1000000000/],
    [`${from}&pace=never`, /pace: expected updates or seconds, got never/],
    [`${from}&episode=1.5`, /episode/],
    [`${from}&edits=3`, /edits: expected time:channel, got 3/],
    [`${from}&edits=${"1:1,".repeat(4096)}1:1`, /edits: expected at most 4096 items/],
    [`${from}&drawn=1,1e999`, /drawn: expected numbers, got 1e999/],
    [`${from}&intervene=flip:f:1:2`, /intervene: expected changes such as set:f:0.5:3:7:unit:2, got flip:f:1:2/],
    [`${from}&intervene=set:f:x:1:2`, /intervene: expected changes/],
    [`${from}&intervene=set:f:1:1:2:unit`, /intervene: expected changes/],
    [`${from}&intervene=hold::1:`, /expected a name as signal/],
    [`${from}&intervene=hold:f:1.5:`, /expected a whole number from 0 to 999999 as from, got 1.5/],
    [`${from}&intervene=weight.halve:f:1`, /expected the op weight.set or weight.scale, got weight.halve/],
    [`${from}&intervene=${"hold:f:1:,".repeat(64)}hold:f:1:`, /65 changes of the network, at most 64/],
    [`${from}&given=hello`, /given: expected packed/],
    [`${from}&given=packed:!`, /given is damaged/],
    [`${from}&panel=<script>`, /panel/],
    [`${from}&large=two%20words`, /large: expected the name of a signal/],
    [`${from}&rows=upside`, /rows/],
    [`${from}&pin=write,slot:x`, /pin: expected axis:index, got slot:x/],
    [`${from}&pin=%25E0%25A4%25A`, /pin is damaged/],
    [`${from}&copies=head`, /copies: expected axis:index, got head/],
    [`${from}&name=${"x".repeat(201)}`, /name: expected at most 200 characters/],
    [`${from}&name=${"x".repeat(linkLimit)}`, /limit is 65536/],
  ])("%.60s is refused in words", async (link, message) => {
    const decoding = decodeLink(link);
    await expect(decoding).rejects.toThrow(Problem);
    await expect(decoding).rejects.toThrow(message);
  });
});

describe("any text as a link", () => {
  it("random characters, or a good link with random wounds, gives a bookmark or a Problem, and soon", async () => {
    const drawn = fc.sample(bookmarks, { numRuns: 12, seed: 7 });
    const good = await Promise.all([bookmarkOf(defaultExperiment()), ...drawn].map(encodeLink));
    const wound = fc
      .tuple(fc.constantFrom(...good), fc.nat(4000), fc.nat(20), fc.string({ maxLength: 12 }))
      .map(([link, at, length, put]) => {
        const start = at % link.length;
        return link.slice(0, start) + put + link.slice(start + length);
      });
    const keys =
      "unit model task cell changes task.text seed x 2.model 2.unit 3.fork fork beside shown edits intervene pin given";
    const parts = fc
      .array(fc.tuple(fc.constantFrom(...keys.split(" ")), fc.string()))
      .map((pairs) => `#v1&${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), wound, parts), async (link) => {
        try {
          const bookmark = await decodeLink(link);
          expect(bookmark.runs.map(({ experiment }) => checkExperiment(experiment)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 80_000);
});
