import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { asShown } from "./as-shown.ts";

describe("what is shown of a stranger's text", () => {
  it.each([
    ["my run", "my run"],
    ["红楼梦.txt", "红楼梦.txt"],
    ["naïve café №5 – “x” 😀 👍🏽", "naïve café №5 – “x” 😀 👍🏽"],
    ["two\tcolumns\nand a line", "two\tcolumns\nand a line"],
    ["annexe\u202etxt.exe", "annexe[U+202E]txt.exe"],
    ["a\u2066b\u2069c\u200ed\u061c", "a[U+2066]b[U+2069]c[U+200E]d[U+061C]"],
    ["pay\u200bpal\ufeff\u00ad\u2060", "pay[U+200B]pal[U+FEFF][U+00AD][U+2060]"],
    ["pay\u200dpal, 红\u200c楼, 1\u200d2", "pay[U+200D]pal, 红[U+200C]楼, 1[U+200D]2"],
    ["\u3164", "[U+3164]"],
    ["\u{e0041}", "[U+E0041]"],
    ["\x1b[31mred\x07\r\x9b", "[U+001B][31mred[U+0007][U+000D][U+009B]"],
    ["👩\u200d🔬 🏳️\u200d🌈", "👩\u200d🔬 🏳️\u200d🌈"],
    ["क्\u200dष", "क्\u200dष"],
    ["می\u200cخواهم", "\u2068می\u200cخواهم\u2069"],
    ["קובץ.txt", "\u2068קובץ.txt\u2069"],
    ["ab\u202e\u05d0", "\u2068ab[U+202E]\u05d0\u2069"],
    ["\u2069\u05d0\u2068", "\u2068[U+2069]\u05d0[U+2068]\u2069"],
  ])("%j is %j", (text, expected) => expect(asShown(text)).toBe(expected));

  const anything = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        "a",
        " ",
        "\u05d0",
        "\u0627",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u2069",
        "\u202e",
        "\u202c",
        "\u200d",
        "\u200b",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  });

  it("ends every turn of direction that it begins, and is the same when shown again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = asShown(text);
        expect(once.replace(/\u2068[^\u2066-\u2069]*\u2069/g, "")).not.toMatch(
          /[\u2066-\u2069\u202a-\u202e\u200b\u0590-\u05ff]/u,
        );
        expect(asShown(once)).toBe(once);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it("is what a sentence holds, and a sentence within a sentence", () => {
    const inner = new Problem("zip.path", { name: "\u05d0/\u202e..\u200b" });
    expect(inner.message).toContain("\u2068\u05d0/[U+202E]..[U+200B]\u2069");
    const outer = new Problem("zip.path", { name: inner.message });
    expect(outer.message).toContain(inner.message);
  });
});
