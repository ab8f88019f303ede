import { expect, test } from "vitest";
import { formatNumber } from "../draw/format.ts";
import { spoken } from "./spoken.ts";
import { fetchWords, wordsOf } from "./translate.ts";

await fetchWords("zh");
const [english, chinese] = [wordsOf("en"), wordsOf("zh")];

test.each([
  ["loss 0.003", "loss 0.003 (3 thousandths)"],
  ["loss 0.001; held-out 0.0034", "loss 0.001 (1 thousandth); held-out 0.0034 (3.4 thousandths)"],
  ["0.00027", "0.00027 (270 millionths)"],
  ["< 0.0001", "< 0.0001 (100 millionths)"],
  ["4.2 × 10⁻⁵", "4.2 × 10⁻⁵ (42 millionths)"],
  ["−3 × 10⁻⁸", "−3 × 10⁻⁸ (30 billionths)"],
])("%s is said as %s", (written, heard) => {
  expect(spoken(english, written)).toBe(heard);
});

test("what is no small number stays: larger ones, nought, versions, and what has no name", () => {
  for (const text of ["0.01", "0.25", "0.00", "10.003", "3,000.001", "1.0.003", "2 × 10⁻¹²", "step 3"])
    expect(spoken(english, text)).toBe(text);
});

test("every number of the page below a hundredth is found as it is written, in Chinese too", () => {
  for (const value of [0.0099, 0.005, 0.001, 0.00072, 0.0001, 0.00005, 0.0000012])
    for (const words of [english, chinese]) {
      const written = formatNumber(words === english ? "en" : "zh-Hans", value);
      expect(spoken(words, written)).not.toBe(written);
    }
  expect(spoken(chinese, "损失 0.003")).toBe("损失 0.003（千分之 3）");
});
