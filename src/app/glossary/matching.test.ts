import { describe, expect, test } from "vitest";
import { glossaryOf } from "../../i18n/glossary.ts";
import { languages } from "../../i18n/language.ts";
import { matching } from "./matching.ts";

describe.each(languages)("the glossary in %s", (language) => {
  const terms = glossaryOf(language);
  const idsOf = (wanted: string): readonly string[] => matching(terms, wanted).map(({ id }) => id);

  test("is found by term, form and what is said of it", () => {
    expect(idsOf(language === "en" ? "FORGET gate" : "遗忘门")[0]).toBe("forgetGate");
    expect(idsOf("  ")).toHaveLength(terms.length);
    expect(idsOf("xyzzy")).toEqual([]);
  });

  test("is found by several words in any order, in any width and with any accents, as in the other lists", () => {
    const query = language === "en" ? "gäte ｆｏｒｇｅｔ" : "门 遗忘";
    expect(idsOf(query)[0]).toBe("forgetGate");
  });

  test("has what is named so before what only speaks of it", () => {
    const wanted = language === "en" ? "gate" : "门";
    const isNamed = matching(terms, wanted).map(({ forms }) =>
      forms.some((form) => form.toLowerCase().includes(wanted)),
    );
    expect(isNamed).toContain(false);
    expect(isNamed.lastIndexOf(true)).toBeLessThan(isNamed.indexOf(false));
  });
});
