import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { meanings } from "../core/signal.ts";
import { models } from "../models/all.ts";
import { editsOf } from "../models/edits.ts";
import { fetchWords } from "./translate.ts";
import { isWorkshopKey, workshopChinese, workshopEnglish, workshopWords } from "./workshop.ts";

const inChinese = await fetchWords("zh");
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").toSorted();

describe("errors of a text in Chinese", () => {
  const folder = new URL("../cell/", import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.includes(".test."));
  const code = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const asked = [...code.matchAll(/(?:expectName|unexpected)\("([^"]+)"\)/g)].map(([, phrase]) => phrase ?? "");

  it("say what was wanted in Chinese, too: no phrase of the compiler's is left out", () => {
    expect(asked.length).toBeGreaterThan(15);
    for (const phrase of asked) {
      const sentence = inChinese.problem({ key: "cell.syntax", parameters: { wanted: phrase, got: '"+"' } });
      expect(sentence, phrase).not.toContain(phrase);
    }
  });

  it("leave what the text itself says as it is", () => {
    const problem = { key: "cell.syntax", parameters: { wanted: '"="', got: '"constructor"' } } as const;
    expect(inChinese.problem(problem)).toContain("constructor");
  });
});

describe("the workshop's words", () => {
  it("have the same parameters in both languages, and are not the same words", () => {
    for (const [key, text] of Object.entries(workshopEnglish)) {
      const chinese = workshopChinese[key as keyof typeof workshopChinese];
      expect([key, holes(chinese)]).toEqual([key, holes(text)]);
      expect(chinese, key).toMatch(/\p{Script=Han}|^\{|MB$/u);
    }
  });

  it("name every guided edit of every model and say what to expect, in Chinese where there is some", () => {
    const [english, chinese] = [workshopWords("en"), workshopWords("zh")];
    for (const { id } of models)
      for (const edit of editsOf(id)) {
        const keys = [`edit.${id}.${edit.id}`, `edit.${id}.${edit.id}.expect`];
        expect(keys.map(english.loose)).toEqual([edit.en.name, edit.en.expect]);
        const { name, expect: outcome } = edit.zh ?? edit.en;
        expect(keys.map(chinese.loose)).toEqual([name, outcome]);
        for (const sentence of edit.zh ? [name, outcome] : []) expect(sentence).toMatch(/\p{Script=Han}/u);
      }
  });

  it("explain every meaning", () => {
    const named = meanings.filter((meaning) => meaning !== "plain");
    expect(named.filter((meaning) => !isWorkshopKey(`meaning.${meaning}`))).toEqual([]);
  });

  it("are filled in and looked up loosely", () => {
    const { text, loose } = workshopWords("en");
    expect(text("desk.goTo", { line: 4 })).toBe("Go to line 4");
    expect([loose("function.tanh"), loose("nothing"), loose("constructor")]).toEqual([
      "squeezed between −1 and 1",
      "",
      "",
    ]);
  });
});
