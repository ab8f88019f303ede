import { expect, test } from "vitest";
import { changedLine, refusedAt } from "./tried.ts";

test("a problem without a place is told where the text begins to differ from one that fits", () => {
  const before = "model m\nsize unit = 8\noutput linear(x)";
  const place = (after: string) => refusedAt({ key: "cell.tooSlow", parameters: {} }, before, after);
  expect(place(before.replace("8", "9"))).toMatchObject({ kind: "refused", place: { line: 2, column: 1 } });
  expect(place(`${before}\n# more`)).toMatchObject({ place: { line: 4 } });
  const own = { line: 3, column: 7 };
  expect(refusedAt({ key: "cell.syntax", parameters: {}, place: own }, before, "")).toMatchObject({ place: own });
  expect(changedLine(["a", "b"], ["a", "b"])).toBe(1);
});
