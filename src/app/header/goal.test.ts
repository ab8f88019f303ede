import { expect, test } from "vitest";
import { fetchWords } from "../../i18n/translate.ts";
import { besideGoal } from "./goal.ts";

test("a value that rounds to its goal has the digits that tell them apart", async () => {
  const words = await fetchWords("en");
  const goal = { metric: "accuracy", above: 0.95, within: 1000 };
  expect(besideGoal(words, 0.953125, goal)).toBe("0.9531");
  expect(besideGoal(words, 0.9497, goal)).toBe("0.9497");
  expect(besideGoal(words, 0.95, goal)).toBe("0.95");
  expect(besideGoal(words, 0.9612, goal)).toBe("0.96");
  expect(besideGoal(words, NaN, goal)).toBe(words.number(NaN));
});
