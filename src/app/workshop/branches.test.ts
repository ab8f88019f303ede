import { describe, expect, it } from "vitest";
import { modelSettings } from "../../cell/settings.ts";
import { parseModel } from "../../cell/parser.ts";
import type { Item } from "../../cell/syntax.ts";
import type { SettingValues } from "../../core/setting.ts";
import { models } from "../../models/all.ts";
import { unusedBranches } from "./branches.ts";

/** Every combination of the choices that a text offers. */
function choicesOf(text: string): readonly SettingValues[] {
  let all: readonly SettingValues[] = [{}];
  for (const setting of modelSettings(text))
    if (setting.kind === "choice")
      all = all.flatMap((values) => setting.options.map((option) => ({ ...values, [setting.key]: option })));
  return all;
}

/** Lines of what the settings leave out, and of what they take, as the compiler's own parser has them. */
function linesByUse(items: readonly Item[], valueOf: (option: string) => string): { used: number[]; unused: number[] } {
  const [used, unused]: [number[], number[]] = [[], []];
  const walk = (all: readonly Item[], isUsed: boolean): void => {
    for (const item of all) {
      if (item.kind === "if") {
        const isTaken = valueOf(item.option) === item.choice;
        walk(item.then, isUsed && isTaken);
        walk(item.otherwise, isUsed && !isTaken);
      } else if (item.kind === "cell" || item.kind === "loop") walk(item.body, isUsed);
      else (isUsed ? used : unused).push(item.kind === "assign" ? item.target.place.line : placeOf(item));
    }
  };
  walk(items, true);
  return { used, unused };
}

function placeOf(item: Exclude<Item, { kind: "if" | "assign" }>): number {
  return item.kind === "loss" ? item.name.place.line : item.place.line;
}

describe.each(models.map(({ id, text }) => [id, text] as const))("the text of %s", (_, text) => {
  it.each(choicesOf(text))("leaves out what the compiler leaves out, and nothing else, with %o", (settings) => {
    const defaults = Object.fromEntries(modelSettings(text).map(({ key, default: value }) => [key, value]));
    const unused = unusedBranches(text, settings);
    const isLeftOut = (line: number): boolean => unused.some(({ from, to }) => from <= line && line <= to);
    const lines = linesByUse(parseModel(text).items, (option) => String(settings[option] ?? defaults[option]));
    expect(lines.unused.filter((line) => !isLeftOut(line))).toEqual([]);
    expect(lines.used.filter(isLeftOut)).toEqual([]);
  });
});

describe("branches", () => {
  const text = "option a = x | y | z\nif a == x\n1\nelse if a == y\n2\nelse\n3\nend";
  const told = (settings: SettingValues): readonly string[] =>
    unusedBranches(text, settings).map(({ from, to, option, value }) => `${from}–${to} ${option} ${value}`);

  it("say whose value leaves them out; what is silent has its first choice", () => {
    expect(told({})).toEqual(["5–5 a x", "7–7 a x"]);
    expect(told({ a: "y" })).toEqual(["3–3 a y", "7–7 a y"]);
    expect(told({ a: "z" })).toEqual(["3–3 a z", "5–5 a z"]);
  });

  it("within one that is left out belong to it", () => {
    const nested =
      "option a = x | y\nif a == y\nif a == x\n1\nelse\n2\nend\nend\nstack layer with s = e\nif a == y\n3\nend\nend";
    expect(unusedBranches(nested, {}).map(({ from, to }) => [from, to])).toEqual([
      [3, 7],
      [11, 11],
    ]);
  });

  it("are told of a text that is being written, whatever it says", () => {
    expect(unusedBranches("if\nelse\nend\nend\nelse if a == b\nif a == b", {})).toEqual([]);
    expect(unusedBranches("option a = x | y\nif a == y\n1", {})).toEqual([]);
  });
});
