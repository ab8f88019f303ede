import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../core/languages.ts";
import { factsOf, isLanguage } from "./language.ts";
import { wordsFrom } from "./translate.ts";
import { chinese } from "./zh.ts";

const source = new URL("../", import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(?<!\.test)\.tsx?$/.test(file),
);

/** Those of a task's own words, and the poster of a frame, which is built before there are any words. */
const isOther = (file: string): boolean => /^(?:tasks|app\/embed)\/|\/testing\//.test(file);

test("the languages of the page are listed in one place", () => {
  const lists = files.filter((file) => /"en"\s*[,|]\s*"zh"/.test(readFileSync(new URL(file, source), "utf8")));
  expect(lists.filter((file) => !isOther(file))).toEqual(["core/languages.ts"]);
});

test("nothing asks for a language by its name", () => {
  const asked = files.filter((file) => /(?:language|lang) === "\w/.test(readFileSync(new URL(file, source), "utf8")));
  expect(asked.filter((file) => !isOther(file))).toEqual([]);
});

test.each(languages)("%s has a name, a tag that the browser knows, and its words", async (language) => {
  const { name, tag, direction, fetch } = factsOf(language);
  expect(name).not.toBe("");
  expect(Intl.NumberFormat.supportedLocalesOf([tag])).toEqual([tag]);
  expect(direction).toBe("ltr");
  expect((await fetch?.())?.language ?? "en").toBe(language);
  expect(isLanguage(language)).toBe(true);
});

test("a language with one word says the rest in English", () => {
  const one = { "score.moment": chinese["score.moment"] ?? "" };
  const { text, number } = wordsFrom({ language: "zh", texts: one, problems: {}, terms: {}, comments: {} });
  expect([text("score.moment"), text("score.time"), number(1234)]).toEqual(["此刻", "Step", "1,234"]);
});
