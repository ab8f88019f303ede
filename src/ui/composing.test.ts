import { expect, it } from "vitest";
import { isComposing } from "./composing.ts";

it("a key of a word being composed is known, also the one that ends it in Safari", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 27 })).toBe(false);
});
