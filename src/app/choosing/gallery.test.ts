import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { meanings } from "../../core/signal.ts";
import { fetchLaterWords, fetchWords, isTextKey, type Words } from "../../i18n/translate.ts";
import { models } from "../../models/all.ts";
import { tasks } from "../../tasks/all.ts";
import { learntOf } from "../../train/results-page.ts";
import { isFound } from "../../ui/find.ts";
import { thumbnailCells } from "../../views/thumbnail/shrink.ts";
import { detailsOf, firstSentence } from "./about-preset.ts";
import { textsOfPreset } from "./find.ts";
import { byIdea, byModel, ideas, offered } from "./ideas.ts";
import { shelf } from "./shelf.ts";

const spoken = async (): Promise<readonly Words[]> => {
  await fetchLaterWords();
  return Promise.all([fetchWords("en"), fetchWords("zh")]);
};

test("every offered preset has its picture, and none that is not offered; `npm run thumbnails` makes them", () => {
  expect(Object.keys(shelf)).toEqual(offered.map(({ id }) => id));
});

test.each(Object.entries(shelf))("the picture of %s shows something in its range", (_, { picture }) => {
  expect(meanings).toContain(picture.meaning);
  const cells = thumbnailCells(picture);
  const values = Array.from({ length: cells.columns * cells.rows }, (__, i) =>
    cells.at(i % cells.columns, Math.floor(i / cells.columns)),
  );
  expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.1 * picture.high);
  expect(values.every((value) => Math.abs(value) <= picture.high)).toBe(true);
});

test("updates and seconds are those of docs/results.json: `npm run thumbnails` brings them up to date", () => {
  const results = JSON.parse(readFileSync("docs/results.json", "utf8"));
  for (const { id } of offered) expect(shelf[id]?.learnt, id).toEqual(learntOf(results[id]));
});

test("all pictures together are small", () => {
  expect(gzipSync(JSON.stringify(shelf)).length).toBeLessThan(60_000);
});

test("every example stands once by idea and once by model; ideas name tasks that there are, once, and have words", async () => {
  await fetchLaterWords();
  for (const sections of [byIdea(offered), byModel(offered)]) {
    const ids = sections.flatMap(({ presets }) => presets.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(offered.map(({ id }) => id).toSorted());
    expect(sections.filter(({ id }) => !isTextKey(id))).toEqual([]);
  }
  const named = Object.values(ideas).flat();
  expect(new Set(named).size).toBe(named.length);
  expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

test("an example of a task that no idea names stands under the heading of its task", () => {
  const { notes: _, ...others } = ideas;
  const sections = byIdea(offered, others);
  expect(sections.at(-1)?.id).toBe("group.benchmarks");
  expect(sections.at(-1)?.presets.map(({ id }) => id)).toContain("ntm-copy");
});

test("two examples of one pair say what tells them apart, once", async () => {
  for (const words of await spoken()) {
    const said = offered.map((preset) => `${preset.model} ${preset.task} ${detailsOf(words, preset)}`);
    expect(new Set(said).size).toBe(said.length);
    for (const preset of offered) {
      const parts = detailsOf(words, preset).split(" · ");
      expect(new Set(parts).size, preset.id).toBe(parts.length);
    }
  }
});

test("an example is found by model, task and idea in both languages, by several words, in any case and width", async () => {
  const both = await spoken();
  const idsOf = (query: string): readonly string[] =>
    offered.filter((preset) => isFound(query, textsOfPreset(both, preset))).map(({ id }) => id);
  expect(idsOf("")).toHaveLength(offered.length);
  expect(idsOf("  NTM copy ")).toContain("ntm-copy");
  expect(idsOf("神经图灵机 复制")).toContain("ntm-copy");
  expect(idsOf("ｌｓｔｍ parity")).toContain("lstm-parity");
  expect(idsOf("计数")).toEqual(expect.arrayContaining(["lstm-parity", "lstm-anbn", "lstm-dyck"]));
  expect(idsOf("ntm forecasting")).toEqual([]);
  expect(idsOf("no such thing anywhere")).toEqual([]);
});

test("every model that is offered says in one line what it is, in both languages", async () => {
  const both = await spoken();
  for (const { id } of models.filter(({ isPart }) => !isPart)) {
    const [en, zh] = both.map((words) => words.loose(`model.${id}.what`, ""));
    expect(en, id).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(zh, id).toMatch(/[\u4e00-\u9fff]/);
  }
});

test("the first sentence ends at a full stop that a blank follows, or at its Chinese sign", () => {
  expect(firstSentence("Choose. Then wait.")).toBe("Choose.");
  expect(firstSentence("From 0.5 to 1")).toBe("From 0.5 to 1");
  expect(firstSentence("先选。再等。")).toBe("先选。");
});
