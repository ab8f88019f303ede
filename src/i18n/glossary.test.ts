import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { glossaryOf, glossaryPage, isEveryday, termFinder, termsIn } from "./glossary.ts";
import { languages, type Language } from "./language.ts";

const pages = { en: "docs/glossary.md", zh: "docs/glossary.zh.md" } as const;

describe.each(languages)("the glossary in %s", (language) => {
  const terms = glossaryOf(language);

  it("is the page in docs, word for word", () => {
    expect(readFileSync(new URL(`../../${pages[language]}`, import.meta.url), "utf8")).toBe(glossaryPage(language));
  });

  it("has one term for each form, and plain sentences", () => {
    const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()));
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    for (const { what, where } of terms) {
      expect(what).toMatch(language === "en" ? /^[A-Z−].*[.]$/ : /。$/);
      expect(where).not.toBe("");
    }
    expect(terms.length).toBeGreaterThanOrEqual(60);
  });
});

describe("terms in a text", () => {
  const markedIn = (texts: readonly string[], language: Language): readonly (readonly string[])[] =>
    termFinder(language)(texts).map((pieces) => pieces.map(({ text, term }) => (term ? `[${text}]` : text)));
  const marked = (text: string, language: Language): readonly string[] => markedIn([text], language)[0] ?? [];

  it("are marked where they first stand, the longest first, and as whole words", () => {
    expect(marked("Forget gates are gates; gateway is none, a gate is.", "en")).toEqual([
      "[Forget gates]",
      " are ",
      "[gates]",
      "; gateway is none, a gate is.",
    ]);
    expect(marked("遗忘门是一种门。", "zh")).toEqual(["[遗忘门]", "是一种", "[门]", "。"]);
  });

  it("give the text back, whatever it is", () => {
    for (const text of ["", "no such thing", "(gate)", "update: 1.5 updates?"])
      expect(
        termFinder("en")([text])
          .flat()
          .map(({ text: piece }) => piece)
          .join(""),
      ).toBe(text);
  });

  it("that comes in several pieces are marked in the first that has them, every time it is read", () => {
    const pieces = ["A gate opens. ", "The gate", " is a forget gate."];
    const expected = [["A ", "[gate]", " opens. "], ["The gate"], [" is a ", "[forget gate]", "."]];
    expect(markedIn(pieces, "en")).toEqual(expected);
    expect(markedIn(pieces, "en")).toEqual(expected);
  });

  it("are told of several texts, each once, in their order", () => {
    const found = termsIn("en", ["held-out loss", "gate", "loss"]).map(({ id }) => id);
    expect(found).toEqual(["heldOut", "loss", "gate"]);
  });

  it("are found by one finder per language, made once", () => {
    for (const language of languages) {
      expect(termFinder(language)).toBe(termFinder(language));
      expect(glossaryOf(language)).toBe(glossaryOf(language));
    }
    expect(termFinder("en")).not.toBe(termFinder("zh"));
  });

  it("that anybody knows are not marked", () => {
    expect(
      glossaryOf("en")
        .filter(isEveryday)
        .map(({ id }) => id),
    ).toContain("step");
    expect(
      glossaryOf("en")
        .filter(isEveryday)
        .map(({ id }) => id),
    ).not.toContain("gate");
    expect(marked("A step of the run.", "en")).toEqual(["A step of the run."]);
  });
});
