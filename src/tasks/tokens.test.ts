import fc from "fast-check";
import { expect, test } from "vitest";
import { anyString } from "./testing/any-string.ts";
import { commonestOf, joined, placedTokensOf, tokensOf } from "./tokens.ts";

test("a text is cut into words, characters of Chinese, and punctuation", () => {
  expect(tokensOf("It isn't GOOD, is it?")).toEqual(["it", "isn't", "good", ",", "is", "it", "?"]);
  expect(tokensOf("我买了iPhone 15，很好")).toEqual(["我", "买", "了", "iphone", "15", "，", "很", "好"]);
  expect(placedTokensOf("a  bc")).toEqual([
    { text: "a", at: 0 },
    { text: "bc", at: 3 },
  ]);
});

test("tokens that are joined are cut into the same tokens again", () => {
  expect(joined(["很", "好", "ok", "不"])).toBe("很好 ok 不");
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyString(20)), (text) => {
      const tokens = tokensOf(text);
      return tokensOf(joined(tokens)).join("\n") === tokens.join("\n");
    }),
    { numRuns: 100 },
  );
});

test("the commonest are found, equals in a fixed order", () => {
  expect(commonestOf([["b", "a", "c"], ["c"], "ab"], 2)).toEqual(["a", "b"]);
});
