import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { inWords, isHeldOutNumber, lettersOf, longestInWords, mostNumbers, readWords } from "./numbers.ts";
import { translation } from "./task.ts";

const english: readonly (readonly [number, string])[] = [
  [0, "zero"],
  [13, "thirteen"],
  [40, "forty"],
  [99, "ninety-nine"],
  [100, "one hundred"],
  [105, "one hundred and five"],
  [2007, "two thousand and seven"],
  [2107, "two thousand one hundred and seven"],
  [12_000, "twelve thousand"],
  [105_010, "one hundred and five thousand and ten"],
  [999_999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine"],
  [1_000_005, "one million and five"],
  [9_120_300, "nine million one hundred and twenty thousand three hundred"],
];

const chinese: readonly (readonly [number, string])[] = [
  [0, "零"],
  [2, "二"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [101, "一百零一"],
  [110, "一百一十"],
  [112, "一百一十二"],
  [200, "二百"],
  [2000, "两千"],
  [2007, "两千零七"],
  [2010, "两千零一十"],
  [2222, "两千二百二十二"],
  [10_000, "一万"],
  [10_010, "一万零一十"],
  [20_000, "两万"],
  [22_000, "两万两千"],
  [100_005, "十万零五"],
  [105_000, "十万五千"],
  [120_034, "十二万零三十四"],
  [1_002_003, "一百万两千零三"],
  [9_999_999, "九百九十九万九千九百九十九"],
];

test.each(english)("%i is “%s” in English", (value, text) => expect(inWords("en", value)).toBe(text));
test.each(chinese)("%i is %s in Chinese", (value, text) => expect(inWords("zh", value)).toBe(text));

describe.each(["en", "zh"] as const)("numbers in %s", (language) => {
  it("are read as what they were, all below 12,000 and any below ten millions", () => {
    for (let value = 0; value < 12_000; value++)
      if (readWords(language, inWords(language, value)) !== value) expect(inWords(language, value)).toBe(value);
    fc.assert(
      fc.property(fc.nat(mostNumbers - 1), (value) => readWords(language, inWords(language, value)) === value),
      { numRuns: 500 },
    );
  });

  it("are nothing where nobody writes so", () => {
    const none = ["", "seven seven", "twenty seven", "一十二", "二千", "两", "百", "seven hundred seven", "toString"];
    expect(none.map((text) => readWords(language, text))).toEqual(none.map(() => null));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = readWords(language, text);
        return value === null || inWords(language, value) === text;
      }),
    );
  });

  it("of so many digits have the characters and the length that are told", () => {
    for (const most of [3, 4, 5, 6, 7]) {
      const [longest, letters] = [longestInWords(language, most), new Set(lettersOf(language, most))];
      const values = [...upTo(300), ...upTo(100).map((i) => (i * 7919 * 4243) % 10 ** most)];
      const texts = values.filter((value) => value < 10 ** most).map((value) => Array.from(inWords(language, value)));
      expect(Math.max(...texts.map((characters) => characters.length))).toBeLessThanOrEqual(longest);
      expect(texts.flat().filter((character) => !letters.has(character))).toEqual([]);
    }
  });

  it.each(["words-digits", "digits-words"] as const)("%s: what is wanted is the number that came in", (pair) => {
    for (const digits of [3, 4, 7]) {
      const open = translation.open({ pair, language, digits, characters: digits === 7 ? 80 : 40 });
      for (let seed = 1; seed <= 25; seed++)
        for (const kind of ["draw", "heldOut"] as const) {
          const readings = open.read(open[kind](randomStream(seed, kind), 1), null);
          const { written, wanted } =
            readings.find(({ key }) => key === "reading.translation.wanted")?.parameters ?? {};
          const [words, figures] = pair === "words-digits" ? [written, wanted] : [wanted, written];
          expect(inWords(language, Number(figures))).toBe(words);
          expect(isHeldOutNumber(Number(figures))).toBe(kind === "heldOut");
          expect(Number(figures)).toBeLessThan(10 ** digits);
        }
    }
  });

  it("come up with every count of digits, and never with more characters than are allowed", () => {
    const open = translation.open({ pair: "digits-words", language, digits: 7, characters: 24 });
    const lengths = upTo(200).map((seed) => {
      const [reading] = open.read(open.draw(randomStream(seed, "data"), 1), null).slice(7);
      return Array.from(String(reading?.parameters.wanted)).length;
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(24);
    const wide = translation.open({ pair: "digits-words", language, digits: 7, characters: 80 });
    const digits = upTo(200).map(
      (seed) => String(wide.read(wide.draw(randomStream(seed, "data"), 1), null).at(7)?.parameters.written).length,
    );
    expect(new Set(digits)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it("hold out one number in ten of those with three digits or more, odd and even", () => {
    const heldOut = upTo(10_000).filter(isHeldOutNumber);
    expect(Math.abs(heldOut.length / 9900 - 0.1)).toBeLessThan(0.01);
    expect(Math.min(...heldOut)).toBeGreaterThanOrEqual(100);
    expect(new Set(heldOut.map((value) => value % 10)).size).toBe(10);
  });
});
