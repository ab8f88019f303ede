import * as fc from "fast-check";
import { expect, it } from "vitest";
import { changedLines } from "./changed.ts";

it("marks lines that are new, and the places where lines are gone", () => {
  expect(changedLines("a\nb\nc", "a\nB\nc")).toEqual({ added: [2], removed: [] });
  expect(changedLines("a\nb\nc", "a\nc")).toEqual({ added: [], removed: [2] });
  expect(changedLines("a\nb\nc", "a\nb")).toEqual({ added: [], removed: [3] });
  expect(changedLines("a\nb\nc\nd\ne", "a\nc\nX\nd\ne")).toEqual({ added: [3], removed: [2] });
  expect(changedLines("a", "a")).toEqual({ added: [], removed: [] });
});

it("leaves exactly the lines that both texts share, in their order", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { added } = changedLines(before.join("\n"), after.join("\n"));
      const stayed = after.filter((_, i) => !added.includes(i + 1));
      let at = 0;
      for (const line of before) if (line === stayed[at]) at++;
      expect(at).toBe(stayed.length);
      if (before.join() === after.join()) expect(added).toEqual([]);
    }),
  );
});

it("takes long texts in its stride", () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `line ${i}`);
  const other = lines.map((line) => `${line} other`);
  expect(changedLines(lines.join("\n"), other.join("\n")).added).toHaveLength(3000);
});
