import { afterEach, describe, expect, it } from "vitest";
import type { Encoding } from "../../core/encodings.ts";
import { readReference, unshelve } from "../../core/shelf.ts";
import { decodeLink } from "../../share/decode.ts";
import { encodeLink } from "../../share/encode.ts";
import { bookmarkOf } from "../../share/bookmark.ts";
import { fakePlayground, type FakePlayground } from "../../store/fake.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetById } from "../../train/presets.ts";
import { readStateDict } from "../../train/state-dict/read.ts";
import { fittingTasks } from "../../train/state-dict/tasks.ts";
import { torchCase } from "../../train/state-dict/testing/files.ts";
import { openLink } from "../share/address.ts";
import type { Page } from "../context.tsx";
import { pageAround } from "../testing/page.ts";
import { openModule } from "../torch/module.ts";
import { openFile } from "./open-file.ts";
import { openFiles, openFor } from "./several.ts";
import { ownTask, takeData, takeInEncoding, takeStored } from "./take.ts";

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
  return pageAround(playground);
}

const pairs = (count: number): string =>
  ["source,target", ...Array.from({ length: count }, (_, i) => `a${i}b,${i}c`)].join("\n");
const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
/** As tables are saved by office programs: with a mark at the beginning. */
const inUtf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
const settingsOf = ({ playground }: Page) => playground.run.getState().experiment.task.settings;
const messages = ({ playground }: Page): readonly unknown[] =>
  playground.notices.getState().notices.map(({ problem }) => problem?.key);

const askedOf = ({ playground }: Page) => playground.files.state.getState().asked;

async function openOn(page: Page, task: string): Promise<void> {
  const base = presetById("lstm-copy");
  const model = { id: "lstm", settings: { unit: 3 } };
  await page.playground.open(checkExperiment({ ...base, model, task: { id: task, settings: {} } }));
}

/** The value of the task's only data setting. */
const dataOf = (page: Page): string => String(settingsOf(page)[ownTask("translation").own.keys[0] ?? ""]);

describe("a file of PyTorch's", () => {
  it("that is a pickle is refused by name, with what to do", async () => {
    await expect(openFile(await setUp(), file("net.pth", "PK\u0003\u0004"))).rejects.toThrow(
      /net\.pth is a program that only Python runs; .*save_file/,
    );
  });

  it("whose module has other numbers than the present task is opened on a task that has them", async () => {
    const page = await setUp();
    const dict = readStateDict(torchCase("lstm-two-layers").bytes);
    const task = [...fittingTasks(dict)].find((found) => found?.id === "copy");
    if (!task) throw new Error("copy can be three numbers wide");
    await openModule(page, { name: "net.safetensors", dict }, "tanh", task);
    const { experiment, isReproducible } = page.playground.run.getState();
    expect(experiment.model).toMatchObject({ id: "lstm", settings: { unit: 5, layers: "2" } });
    expect(experiment.task).toEqual(task);
    expect(isReproducible).toBe(false);
    await expect(
      openModule(page, { name: "net.safetensors", dict }, "tanh", { id: "adding", settings: {} }),
    ).rejects.toThrow(/nn\.LSTM takes 3 numbers at a step and gives 2, the task adding has 2 and 1/);
    expect(page.playground.run.getState().experiment).toBe(experiment);
  });
});

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

describe("the encoding of a text file", () => {
  const task = ownTask("translation");
  const [key = ""] = task.own.keys;
  /** Half of each line is я in Windows-1251, ÿ in Windows-1252. */
  const cyrillic = (count: number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(`\xea\xee\xe4,\xf1\xeb\xee\n${pairs(count).replaceAll("b", "\xff")}`, (letter) =>
      letter.charCodeAt(0),
    );
  const inEncoding = (page: Page, bytes: Uint8Array, encoding?: Encoding): Promise<void> =>
    takeInEncoding(page, task, key, { name: "old.csv", bytes, ...(encoding && { encoding }) });

  it("is guessed, and can be said: of a short text, the text is another", async () => {
    const page = await setUp();
    await openFile(page, file("old.csv", cyrillic(40)));
    await inEncoding(page, cyrillic(40), "windows-1251");
    expect(dataOf(page)).toContain("a0я");
    expect(page.playground.files.sourceOf(dataOf(page))).toMatchObject({ name: "old.csv", encoding: "windows-1251" });
    await inEncoding(page, cyrillic(40), "windows-1252");
    expect(dataOf(page)).toContain("a0ÿ");
  });

  it("of a long file is part of the experiment and of its link, and chosen columns stay", async () => {
    const page = await setUp();
    await openFile(page, file("old.csv", cyrillic(3000)));
    await takeData(page, task, {}, "source:2,target:1");
    await inEncoding(page, cyrillic(3000), "windows-1251");
    expect(readReference(dataOf(page))).toMatchObject({ name: "old.csv", encoding: "windows-1251" });
    expect(settingsOf(page)["columns"]).toBe("source:2,target:1");
    const { experiment } = page.playground.run.getState();
    const { runs } = await decodeLink(await encodeLink(bookmarkOf(experiment)));
    expect(runs[0]?.experiment.task).toEqual(experiment.task);
    await inEncoding(page, cyrillic(3000));
    expect(readReference(dataOf(page))?.encoding).toBe(undefined);
  });

  it("in which the file is no text is refused, and the run stays", async () => {
    const page = await setUp();
    await openFile(page, file("old.csv", cyrillic(3000)));
    const before = page.playground.run.getState().experiment;
    await expect(inEncoding(page, cyrillic(3000), "utf-8")).rejects.toThrow(/is not UTF-8/);
    await expect(inEncoding(page, cyrillic(40), "euc-kr")).rejects.toThrow(/not text in euc-kr/);
    expect(page.playground.run.getState().experiment).toEqual(before);
  });
});

describe("a file for no task in particular", () => {
  it("is a text when its ending says so and the task does not read such files", async () => {
    const page = await setUp();
    await openFile(page, file("poem.md", "the sea remembers every stone. ".repeat(30)));
    expect(page.playground.run.getState().experiment.task.id).toBe("text");
  });

  it("goes to the present task where its ending says nothing, and takes no run away where it is none", async () => {
    const page = await setUp();
    await openFile(page, file("pairs.train", pairs(40)));
    expect(dataOf(page)).toBe(pairs(40));
    const before = page.playground.run.getState().experiment;
    await expect(openFile(page, file("graph.xyz", "1\n2"))).rejects.toThrow();
    expect(page.playground.run.getState().experiment).toEqual(before);
    expect(askedOf(page)?.tasks).toEqual(["text"]);
  });

  it("is a text in UTF-16, too", async () => {
    const page = await setUp();
    const text = "the sea remembers every stone. ".repeat(30);
    await openFor(page, [file("poem.txt", inUtf16(text))], "text");
    expect(settingsOf(page)).toMatchObject({ text });
  });

  it("is asked about when several tasks could read it, and goes where it is told to", async () => {
    const page = await setUp();
    await openOn(page, "copy");
    const table = file("table.csv", pairs(20));
    await openFile(page, table);
    expect(page.playground.run.getState().experiment.task.id).toBe("copy");
    expect(page.view.getState().panel).toBe("data");
    expect(askedOf(page)?.tasks).toEqual(expect.arrayContaining(["translation", "series", "text"]));
    await openFor(page, [table], "translation");
    expect(page.playground.run.getState().experiment.task.id).toBe("translation");
    expect(askedOf(page)).toBe(null);
  });

  it("is asked about only where it begins as the data of several tasks do", async () => {
    const page = await setUp();
    await openOn(page, "copy");
    const askedFor = async (content: string): Promise<readonly string[] | undefined> => {
      await openFile(page, file("some.txt", content));
      return askedOf(page)?.tasks;
    };
    expect(await askedFor("day\tvalue\n2020-01-01\t1\n2020-01-02\t2")).toContain("series");
    await openFile(page, file("utf-16.txt", inUtf16("day\tvalue\n2020-01-01\t1\n2020-01-02\t2")));
    expect(askedOf(page)).toMatchObject({ files: [{ name: "utf-16.txt" }], tasks: expect.arrayContaining(["series"]) });
    expect(await askedFor("1 Mary moved to the bathroom.\n2 Where is Mary? \tbathroom\t1\n")).toEqual([
      "story",
      "text",
    ]);
    expect(await askedFor("EU B-ORG\nrejects O\nGerman B-MISC\ncall O\n")).toEqual(["entities", "text"]);
    await openFile(page, file("poem.txt", "the sea remembers, and every stone\nforgets. ".repeat(30)));
    expect(page.playground.run.getState().experiment.task.id).toBe("text");
  });

  it("is asked about, too, when the chosen task cannot use it", async () => {
    const page = await setUp();
    await expect(openFile(page, file("bad.csv", "source,target\na,b\nc"))).rejects.toThrow(/line 3/);
    expect(askedOf(page)?.tasks).not.toContain("translation");
    expect(askedOf(page)?.tasks).toContain("series");
    expect(page.playground.files.state.getState().chosen?.problem?.key).toBe("table.ragged");
  });

  it("is refused when nothing reads such files", async () => {
    const page = await setUp();
    await expect(openFile(page, file("picture.png", "x"))).rejects.toThrow(/no task reads files like “picture.png”/);
  });
});

describe("several files at once", () => {
  it("for a task that reads one: the page asks which", async () => {
    const page = await setUp();
    const files = [file("one.csv", pairs(20)), file("two.csv", pairs(30))];
    await openFiles(page, files);
    expect(askedOf(page)).toEqual({ files, tasks: ["translation"] });
    await openFor(page, files.slice(1), "translation");
    expect(dataOf(page)).toBe(pairs(30));
  });

  it("one of which the task reads: it is used, and the others are named", async () => {
    const page = await setUp();
    await openFiles(page, [file("notes.docx", "x"), file("one.csv", pairs(20))]);
    expect(dataOf(page)).toBe(pairs(20));
    const told = page.playground.notices.getState().notices.at(-1)?.problem;
    expect(told).toMatchObject({ key: "data.leftOut", parameters: { names: "notes.docx" } });
  });

  it("none of which the task reads: they are named, nothing is asked, and the run stays", async () => {
    const page = await setUp();
    await openFile(page, file("mine.csv", pairs(20)));
    const { id } = page.playground.run.getState();
    const files = [file("a.docx", "x"), file("b.docx", "x")];
    for (const task of ["translation", "digits"]) {
      await openFor(page, files, task);
      expect(page.playground.run.getState().id).toBe(id);
      expect(page.playground.files.state.getState()).toMatchObject({ asked: null, chosen: null });
      const { reads } = page.playground.notices.getState().notices.at(-1)?.problem?.parameters ?? {};
      expect(reads).toBe(ownTask(task).own.endings.join(" "));
    }
    await openFor(page, [file("a.zip", "x"), file("b.zip", "x")], "text");
    const told = page.playground.notices.getState().notices.at(-1)?.problem;
    expect(told).toEqual({ key: "data.leftOut.text", parameters: { names: "a.zip, b.zip" }, place: undefined });
    expect(askedOf(page)).toBe(null);
  });

  it("for a task that asks for two: each goes to its place, by its name", async () => {
    const page = await setUp();
    await openOn(page, "digits");
    const labels = file("t10k-labels-idx1-ubyte", "l");
    const images = file("t10k-images-idx3-ubyte", "i");
    await expect(openFiles(page, [labels, images])).rejects.toThrow();
    const { chosen } = page.playground.files.state.getState();
    expect(readReference(String(chosen?.values["images"]))?.name).toBe(images.name);
    expect(readReference(String(chosen?.values["labels"]))?.name).toBe(labels.name);
    expect(chosen?.problem).not.toBe(null);
  });

  it("that are pictures: a sentence says what to do with them", async () => {
    const page = await setUp();
    const files = ["a", "b", "c"].map((name) => file(`${name}.png`, "x"));
    await expect(openFiles(page, files)).rejects.toThrow(/3 pictures.*zip/);
  });
});

describe("the columns of a table", () => {
  it("are found by what they hold where places would mislead, and are part of the experiment", async () => {
    const page = await setUp();
    const rows = Array.from({ length: 40 }, (_, i) => `${i + 1}\ta${i}b\t${100 + 3 * i}\t${i}c ${i}`);
    await openFile(page, file("sentences.tsv", rows.join("\n")));
    expect(settingsOf(page)["columns"]).toBe("source:2,target:4");
    await takeData(page, ownTask("translation"), {}, "source:4,target:2");
    expect(settingsOf(page)["columns"]).toBe("source:4,target:2");
    expect(page.playground.run.getState().table).toEqual({
      rows: 40,
      columns: 4,
      taken: [
        { role: "source", columns: [3], by: "chosen" },
        { role: "target", columns: [1], by: "chosen" },
      ],
    });
    const link = await decodeLink(await encodeLink(bookmarkOf(page.playground.run.getState().experiment)));
    expect(link.runs[0]?.experiment.task.settings["columns"]).toBe("source:4,target:2");
  });

  it("that cannot be used leave the run as it is, and can be chosen again", async () => {
    const page = await setUp();
    await openFile(page, file("mine.csv", pairs(40)));
    const before = page.playground.run.getState().experiment;
    const wrong = takeData(page, ownTask("translation"), {}, "source:1,target:9");
    await expect(wrong).rejects.toThrow(/column 9.*the table has 2/);
    expect(page.playground.run.getState().experiment).toEqual(before);
    await takeData(page, ownTask("translation"), {}, "source:2,target:1");
    expect(settingsOf(page)["columns"]).toBe("source:2,target:1");
  });

  it("of another table are found anew", async () => {
    const page = await setUp();
    await openFile(page, file("mine.csv", pairs(40)));
    await takeData(page, ownTask("translation"), {}, "source:2,target:1");
    await openFile(page, file("other.csv", pairs(30)));
    expect(settingsOf(page)["columns"]).toBe("");
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
