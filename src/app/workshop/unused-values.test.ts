import { expect, test } from "vitest";
import { models } from "../../models/all.ts";
import { unusedBranches } from "./branches.ts";
import { unusedValues } from "./unused-values.ts";

const namesIn = (text: string): readonly string[] =>
  unusedValues(text, unusedBranches(text, {})).map(({ line, name }) => `${line} ${name}`);

test("a gate whose factor was taken out is unused, and so is what only it used", () => {
  const text = [
    "state c[unit]",
    "near = linear[unit](x) # f",
    "gate f = sigmoid(near)",
    "gate i = sigmoid(linear[unit](x, c))",
    "c' = c + i",
    "output linear(c')",
  ].join("\n");
  expect(namesIn(text)).toEqual(["2 near", "3 f"]);
  expect(namesIn(text.replace("= c + i", "= f * c + i"))).toEqual([]);
});

test("what only a branch uses that the settings leave out is unused", () => {
  const text = "option a = x | y\ngate f = 1\nif a == y\n  h' = f\nelse\n  h' = 1\nend";
  expect(namesIn(text)).toEqual(["2 f"]);
  expect(unusedValues(text, unusedBranches(text, { a: "y" }))).toEqual([]);
});

test("every text that comes with the page uses what it computes, or only shows it", () => {
  const found = Object.values(models).flatMap(({ text, id }) => namesIn(text).map((one) => `${id} ${one}`));
  expect(found).toEqual([]);
});
