import { afterEach, describe, expect, it } from "vitest";
import { readReference, unshelve } from "../../core/shelf.ts";
import { decodeLink } from "../../share/decode.ts";
import { encodeLink } from "../../share/encode.ts";
import { bookmarkOf } from "../../share/bookmark.ts";
import { createFocusStore } from "../../store/focus.ts";
import { fakePlayground, type FakePlayground } from "../../store/fake.ts";
import { createViewStore } from "../../store/view.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetById } from "../../train/presets.ts";
import { openLink } from "../share/address.ts";
import type { Page } from "../context.tsx";
import { openFile, ownTask, takeStored } from "./open-file.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

/** A page whose run translates, small enough for the fake engine. */
async function setUp(model = "lstm"): Promise<Page> {
  const base = presetById("ntm-copy");
  const experiment = checkExperiment({
    ...base,
    model: { id: model, settings: { unit: 3 } },
    task: { id: "translation", settings: {} },
    training: { ...base.training, batch: 2 },
  });
  const fake = fakePlayground(experiment);
  made.push(fake);
  const { playground } = fake;
  await playground.open(experiment);
  return { playground, focus: createFocusStore(), view: createViewStore("en"), awaited: { current: null } };
}

const pairs = (count: number): string =>
  ["source,target", ...Array.from({ length: count }, (_, i) => `a${i}b,${i}c`)].join("\n");
const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
const settingsOf = ({ playground }: Page) => playground.run.getState().experiment.task.settings;
const messages = ({ playground }: Page): readonly unknown[] =>
  playground.notices.getState().notices.map(({ problem }) => problem?.key);

/** The value of the task's only data setting. */
const dataOf = (page: Page): string => String(settingsOf(page)[ownTask("translation").own.keys[0] ?? ""]);

describe("a file for the present task", () => {
  it("is learnt at once; a short text goes into the run itself", async () => {
    const page = await setUp();
    await openFile(page, file("mine.csv", pairs(40)));
    expect(settingsOf(page)).toMatchObject(ownTask("translation").own.use);
    expect(dataOf(page)).toBe(pairs(40));
    expect(page.playground.run.getState().facts.length).toBeGreaterThan(0);
    expect((await page.playground.train(2)).update).toBe(2);
    expect(page.playground.files.state.getState().files.map(({ name }) => name)).toEqual(["mine.csv"]);
  });

  it("that is long is named by the run, and told while it is read", async () => {
    const page = await setUp();
    await openFile(page, file("long.csv", pairs(3000)));
    expect(readReference(dataOf(page))).toMatchObject({ name: "long.csv" });
    expect(page.playground.run.getState().reading).toBe(null);
    expect((await page.playground.train(1)).update).toBe(1);
  });

  it("that cannot be used leaves the run as it is", async () => {
    const page = await setUp();
    await page.playground.train(3);
    const before = page.playground.run.getState().experiment;
    for (const content of ["", "source,target\n", "a,b,c\nd", new Uint8Array([0xff, 0x00, 0x9f, 0x92])])
      await expect(openFile(page, file("bad.csv", content))).rejects.toThrow();
    expect(page.playground.run.getState().experiment).toEqual(before);
    expect(page.playground.run.getState()).toMatchObject({ update: 3, phase: "ready", reading: null });
    expect((await page.playground.train(2)).update).toBe(5);
  });

  it("that is too large is refused before it is read", async () => {
    const page = await setUp();
    const huge = file("huge.csv", "");
    Object.defineProperty(huge, "size", { value: 2 ** 31 });
    Object.defineProperty(huge, "arrayBuffer", { value: () => Promise.reject(new Error("was read")) });
    await expect(openFile(page, huge)).rejects.toThrow(/“huge.csv” has 2048 MB, the limit is 16 MB/);
  });

  it("can be used again from the list, and is not when it was deleted", async () => {
    const page = await setUp();
    await openFile(page, file("long.csv", pairs(3000)));
    const value = dataOf(page);
    await openFile(page, file("other.csv", pairs(30)));
    await takeStored(page, ownTask("translation"), value);
    expect(dataOf(page)).toBe(value);
    await page.playground.files.remove([readReference(value)?.mark ?? ""]);
    await expect(takeStored(page, ownTask("translation"), value)).rejects.toThrow(/“long.csv”/);
  });
});

describe("a file for no task in particular", () => {
  it("is a text when its ending says so and the task does not read such files", async () => {
    const page = await setUp();
    await openFile(page, file("poem.md", "the sea remembers every stone. ".repeat(30)));
    expect(page.playground.run.getState().experiment.task.id).toBe("text");
  });

  it("says when several tasks could read it", async () => {
    const page = await setUp();
    await openFile(page, file("poem.md", "the sea remembers every stone. ".repeat(30)));
    const copy = checkExperiment({ ...presetById("lstm-copy"), model: { id: "lstm", settings: { unit: 3 } } });
    await page.playground.open(copy);
    await expect(openFile(page, file("table.csv", pairs(20)))).rejects.toThrow(/several tasks.*translation/);
    expect(page.playground.run.getState().experiment.task.id).toBe("copy");
  });
});

describe("a link to a run on a file", () => {
  async function linkToLong(): Promise<string> {
    const sender = await setUp();
    await openFile(sender, file("long.csv", pairs(3000)));
    const { experiment } = sender.playground.run.getState();
    unshelve(readReference(dataOf(sender))?.mark ?? "");
    return encodeLink(bookmarkOf(experiment));
  }

  it("names the file, asks for it, and opens with that file only", async () => {
    const link = await linkToLong();
    expect(link).toMatch(/file:\d+:[0-9a-z]{12}:long\.csv/);
    const page = await setUp();
    const before = page.playground.run.getState().experiment;
    const shared = await decodeLink(link);
    await expect(openLink(page, link)).rejects.toThrow(/needs the file “long.csv”/);
    expect(page.view.getState().panel).toBe("data");
    expect(page.playground.files.state.getState().awaited).toMatchObject([{ name: "long.csv" }]);
    await expect(openFile(page, file("long.csv", pairs(2999)))).rejects.toThrow(/not the one/);
    const almost = pairs(3000).replace("a7b", "a8b");
    await expect(openFile(page, file("long.csv", almost))).rejects.toThrow(/not the one/);
    expect(page.playground.run.getState().experiment).toEqual(before);
    await openFile(page, file("renamed.txt", pairs(3000)));
    expect(page.playground.run.getState().experiment).toEqual(shared.runs[0]?.experiment);
    expect(page.playground.files.state.getState().awaited).toEqual([]);
    expect(page.awaited.current).toBe(null);
  });

  it("opens at once where the file is at hand", async () => {
    const link = await linkToLong();
    const page = await setUp();
    await page.playground.files.add("long.csv", new TextEncoder().encode(pairs(3000)));
    await openLink(page, link);
    expect(dataOf(page)).toMatch(/^file:/);
    expect(messages(page)).toEqual([]);
  });
});
