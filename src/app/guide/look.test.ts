import { describe, expect, it } from "vitest";
import { fetchWords, wordsOf, type Words } from "../../i18n/translate.ts";
import { lookSentence } from "./look.ts";

/** English with these sentences instead of its own. */
function speaking(sentences: Readonly<Record<string, string>>): Words {
  return { ...wordsOf("en"), loose: (key, fallback) => sentences[key] ?? fallback };
}

describe("what to look for", () => {
  it("is said of model and task together where there is such a sentence", () => {
    const words = speaking({ "look.m": "A.", "look.task.t": "B.", "look.m.t": "C." });
    expect(lookSentence(words, "m", "t")).toBe("C.");
  });

  it("else of the model, then of the task", () => {
    const words = speaking({ "look.m": "A.", "look.task.t": "B." });
    expect(lookSentence(words, "m", "t")).toBe("A. B.");
    expect(lookSentence(words, "m", "other")).toBe("A.");
    expect(lookSentence(words, "other", "t")).toBe("B.");
    expect(lookSentence(words, "other", "other")).toBe("");
  });

  it("needs no blank between sentences in Chinese", async () => {
    expect((await fetchWords("zh")).text("look.join")).toBe("");
  });
});
