import { expect, it } from "vitest";
import { indexPlugin } from "../../../scripts/index-plugin.js";
import { largest } from "../../tasks/score.ts";

const turned = (code: string): string | undefined => indexPlugin().transform(code, "/src/a.ts")?.code;

it("an index outside of a typed array throws in our own code", () => {
  const values = Float32Array.of(1, 3, 2);
  expect(largest(values, 0, 3)).toBe(1);
  expect(() => largest(values, 1, 3)).toThrow(/index 3 of 3/);
});

it.each([
  ["a[i]", "__readIndex(a, i)"],
  ["f(a[b[i]] + a[i][j])", "f(__readIndex(a, __readIndex(b, i)) + __readIndex(__readIndex(a, i), j))"],
  ["(a ?? b)[(i)]", "__readIndex((a ?? b), (i))"],
  ["a[i] = b[j]", "a[i] = __readIndex(b, j)"],
  ["a[b[i]] += 1", "a[__readIndex(b, i)] += 1"],
  ["x ? a[i] : b[i] ?? 0", "x ? __readIndex(a, i) : b[i] ?? 0"],
])("%s is read as %s", (code, wanted) => {
  expect(turned(code)).toBe(wanted);
});

it.each(["a[i] ?? 0", "a[i] === undefined", "a[i]++", "a[i](x)", "a?.[i]", "delete a[i]", "[a[i]] = x", "a[0]", "a.b"])(
  "%s is left alone",
  (code) => {
    expect(turned(code) ?? code).toBe(code);
  },
);
