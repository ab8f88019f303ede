/** docs/cell-language.md, held to its word: its models compile, its mistakes get the errors that it quotes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { alongNames, type Program } from "./program.ts";
import { functionNames } from "./typing.ts";

const page = readFileSync(new URL("../../docs/cell-language.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/^```(cell(?: wrong)?)\n([\s\S]*?)^```\n+(?:> (.*)\n)?/gm)].map(
  ([, kind = "", text = "", message = ""]) => ({
    kind,
    text: text.trimEnd(),
    message,
    name: text.split("\n", 1)[0] ?? "",
  }),
);
const models = blocks.filter(({ kind }) => kind === "cell");
const mistakes = blocks.filter(({ kind }) => kind === "cell wrong");

function compile(text: string): Program {
  return compileCell(text, { settings: {}, input: 4, output: 3, library });
}

describe("the page of the cell language", () => {
  test("has models and mistakes", () => {
    expect(models.length).toBeGreaterThan(3);
    expect(mistakes.length).toBeGreaterThan(5);
  });

  test.each(models)("$name compiles", ({ text }) => {
    expect(compile(text).parameterCount).toBeGreaterThan(0);
  });

  test.each(mistakes)("$name is refused in the words of the page", ({ text, message }) => {
    expect(message).not.toBe("");
    expect(() => compile(text)).toThrow(expect.objectContaining({ message }));
  });

  test("the weights of its examples have the names that it gives", () => {
    const names = models.flatMap(({ text }) => compile(text).parameters.map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining(["i.x", "i.bias", "output.h", "first.keep.below", "fast.i.x", "slow.z.fast"]),
    );
  });

  test("names every function", () => {
    const along: readonly string[] = [...alongNames, "rotate"];
    for (const name of functionNames) {
      if (along.includes(name)) expect(page).toContain(`\`${name}[axis](`);
      else expect(page).toMatch(new RegExp(`\`${name}[(\\[]`));
    }
  });
});
