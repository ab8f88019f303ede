import { expect, test } from "vitest";
import { fetchWords, wordsOf } from "../i18n/translate.ts";
import {
  fullName,
  readout,
  rowNames,
  rowsTold,
  signalName,
  sizeParts,
  sizeText,
  staveSentence,
  symbolOf,
} from "./describe.ts";
import { ntmTrace, signalOf } from "./fixture.ts";

const words = wordsOf("en");
const inChinese = await fetchWords("zh");

test("known signals have plain names, others the model's own", () => {
  expect(signalName(words, "ww")).toBe("Write");
  expect(signalName(words, "ctrl.f")).toBe("Forget gate");
  expect(fullName(words, "ctrl.f")).toBe("Controller · Forget gate");
  expect(signalName(words, "mine")).toBe("mine");
  expect(signalName(inChinese, "ww")).toBe("写");
});

test("the symbol of the equations is shown where the name is another", () => {
  expect(symbolOf(words, "ww")).toBe("ww");
  expect(symbolOf(words, "memory")).toBe("");
});

test("what is counted stands apart from how many there are, in both languages", () => {
  const heads = signalOf("w", "write", { time: 2, head: 3, slot: 20 }, () => 0);
  expect(sizeParts(words, heads)).toEqual(["3 × 20 ", "slots"]);
  expect(sizeParts(inChinese, heads)).toEqual(["3 × 20 ", expect.stringMatching(/\p{Script=Han}/u)]);
});

test("sizes count the last axis, times the heads", () => {
  expect(
    sizeText(
      words,
      signalOf("w", "write", { time: 2, head: 1, slot: 20 }, () => 0),
    ),
  ).toBe("20 slots");
  expect(
    sizeText(
      words,
      signalOf("w", "write", { time: 2, head: 2, slot: 20 }, () => 0),
    ),
  ).toBe("2 × 20 slots");
  expect(
    sizeText(
      words,
      signalOf("input", "bit", { time: 2, input: 8 }, () => 0),
    ),
  ).toBe("8 channels");
  expect(
    sizeText(
      words,
      signalOf("d", "plain", { time: 2, depth: 3 }, () => 0),
    ),
  ).toBe("3 depth");
});

test("sizes of a matrix are rows times columns, of single numbers how many there are", () => {
  const size = (shape: Readonly<Record<string, number>>): string =>
    sizeText(
      words,
      signalOf("m", "signed", { time: 2, ...shape }, () => 0),
    );
  expect(size({ head: 2, slot: 20, width: 8 })).toBe("20 × 8 numbers");
  expect(size({ head: 4 })).toBe("4 heads");
  expect(size({ layer: 3, head: 2, past: 9 })).toBe("6 × 9 past steps");
});

test("a row is called the same beside a stave and beside a matrix; a matrix counts rows that have no name", () => {
  const move = signalOf("ww.move", "plain", { time: 2, offset: 3 }, () => 0);
  expect(rowNames(words, move)).toEqual(["−1", "0", "+1"]);
  expect(rowsTold(words, move, "offset", 3)).toEqual(rowNames(words, move));
  const recent = signalOf("recent", "signed", { time: 2, tap: 4, unit: 8 }, () => 0);
  expect(rowsTold(words, recent, "tap", 4)).toEqual(["0", "1", "2", "3"]);
  expect(rowsTold(words, recent, "unit", 20)).toEqual([]);
});

test("names that the tables lack are the model's own, as words", () => {
  expect(signalName(words, "my_odd_name")).toBe("my odd name");
});

test("the readout says name, time, place and value in words", () => {
  const trace = ntmTrace();
  const focus = { signal: "memory", at: { time: 13, slot: 5, width: 2 } };
  expect(readout(words, trace, [], focus, 0)).toBe("Memory: step 13, slot 5, number 2: −0.81; write 0.0032; read 0.98");
});

test("a pinned place without a time is read at the playhead", () => {
  const sentence = readout(words, ntmTrace(), [], { signal: "wr", at: { slot: 5 } }, 13);
  expect(sentence).toMatch(/^Read: step 13, slot 5: 0\.98/);
});

test("one head is not named, two are, counted from 1", () => {
  const at = { time: 3, head: 0, slot: 4 };
  expect(readout(words, ntmTrace(), [], { signal: "ww", at }, 0)).not.toContain("head");
  expect(readout(words, ntmTrace(2), [], { signal: "ww", at }, 0)).toContain("head 1, slot 4");
});

test("without a focus it says what the task does at the playhead", () => {
  const readings = [{ key: "reading.copy.delimiter", parameters: { length: 8 }, symbol: "" }];
  expect(readout(words, ntmTrace(), readings, null, 0)).toContain("8 patterns");
  expect(readout(words, ntmTrace(), [], null, 4)).toBe("Step 4 of 20");
});

test("a stave is described by a sentence with its range", () => {
  const signal = signalOf("f", "gate", { time: 5, unit: 3 }, (t = 0) => t / 8);
  expect(staveSentence(words, signal)).toBe("Forget gate: gate of 3 units over 5 steps, from 0 to 0.5");
});

test("an index that stands for a character is told as that character, and blanks can be seen", () => {
  const output = signalOf("output", "bit", { time: 2, output: 3 }, () => 0.5);
  const trace = { steps: 2, signals: [{ ...output, labels: { output: ["n", " ", "\n"] } }] };
  const told = (index: number): string =>
    readout(words, trace, [], { signal: "output", at: { time: 1, output: index } }, 0);
  expect([0, 1, 2].map(told)).toEqual([
    "Output: step 1, “n”: 0.5",
    "Output: step 1, “␣”: 0.5",
    "Output: step 1, “⏎”: 0.5",
  ]);
});
