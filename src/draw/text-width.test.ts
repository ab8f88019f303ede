import { expect, test } from "vitest";
import { columnsOf, evenWidth, shortened, textWidth, wrapped } from "./text-width.ts";

test("a Chinese character is as wide as the type is high, a letter is not", () => {
  expect(textWidth("损失", 12)).toBe(24);
  expect(textWidth("loss", 12)).toBeLessThan(36);
  expect(textWidth("loss", 20)).toBeCloseTo((textWidth("loss", 12) * 20) / 12);
});

test("in even letters every letter is as wide as another, and a square character takes two columns", () => {
  expect(evenWidth("ill", 10)).toBe(evenWidth("wow", 10));
  expect(evenWidth("𠮷值", 10)).toBe(20);
  expect([columnsOf("PER"), columnsOf("人名"), columnsOf("🙂￥")]).toEqual([3, 4, 4]);
});

test("a text that does not fit is shortened, and then fits", () => {
  expect(shortened("DNC", 12, 100)).toBe("DNC");
  const text = shortened("a very long name of a run", 12, 80);
  expect(text).toMatch(/^a ver.*…run$/);
  expect(textWidth(text, 12)).toBeLessThanOrEqual(80);
  expect(shortened("long", 12, 0)).toBe("l…");
  const [one, other] = ["NTM, units 100, slots 20", "NTM, units 100, slots 128"].map((name) => shortened(name, 12, 90));
  expect(one).not.toBe(other);
});

test("a text is broken after a comma, else between words or Chinese characters, and stays whole", () => {
  expect(wrapped("DNC", 12, 100, 2)).toEqual(["DNC"]);
  expect(wrapped("NTM, units 64, learning rate 0.003", 12, 150, 2)).toEqual(["NTM, units 64,", "learning rate 0.003"]);
  expect(wrapped("NTM，学习率 0.003", 12, 90, 2)).toEqual(["NTM，", "学习率 0.003"]);
  expect(wrapped("NTM，学习率 0.003", 12, 70, 2)).toEqual(["NTM，学习", "率 0.003"]);
  for (const line of wrapped("NTM，单元数 64，学习率 0.003", 12, 90, 3) ?? [])
    expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
});

test("a text that has no room in so many lines is not broken", () => {
  expect(wrapped("NTM, units 64, learning rate 0.003", 12, 150, 1)).toBeNull();
  expect(wrapped("one-word-that-is-very-very-long", 12, 100, 4)).toBeNull();
});
