import { describe, expect, it } from "vitest";
import { modelSettings } from "../../cell/settings.ts";
import { functionNames } from "../../cell/typing.ts";
import { models } from "../../models/all.ts";
import { isWorkshopKey } from "../../i18n/workshop.ts";
import { offersAt } from "./offers.ts";
import { functions, itemWords } from "./vocabulary.ts";

const text = `model mine "Mine"
size unit = 8 in 1..64
size slot = 4
size from = slot
option kind = soft | hard
state h[unit], memory[slot, unit]
param scale = 1

cell part(a, b[unit]) -> c
  inner = a * b
  c = inner + 0
end

gate keep = sigmoid(linear[unit](x, h))
if kind == soft
  h' = keep * h
else
  h' = h + 0
end
memory' = memory + 0
output linear(h')
`;
const options = { models: ["gru", "lstm"], axesOf: new Map([["keep", "[unit]"]]) };

/** Labels offered where `typed` stands in place of line `line` and whatever follows it. */
function offered(line: number, typed: string): string[] {
  const before = text.split("\n").slice(0, line - 1);
  const now = [...before, typed].join("\n");
  return offersAt(now, now.length, options)?.offers.map(({ label }) => label) ?? [];
}

describe("what is offered", () => {
  it("at the head of a line: words, meanings, states that wait for their new value", () => {
    expect(offered(14, "st")).toEqual(expect.arrayContaining(["state", "gate", "h'", "memory'"]));
    expect(offered(20, "m")).toContain("memory'");
    expect(offered(20, "m")).not.toContain("h'");
    expect(offered(14, "gate ")).toEqual(["h'", "memory'"]);
  });

  it("in brackets and behind @: the axes, with their sizes", () => {
    expect(offered(14, "a = sum[")).toEqual(["input", "output", "time", "unit", "slot", "from"]);
    expect(offered(14, "a = memory@")).toContain("from");
    expect(
      offersAt(`${text}a = sum[sl`, text.length + 10, options)?.offers.find(({ label }) => label === "slot")?.detail,
    ).toBe("4");
  });

  it("in the brackets of grad: what it can be taken for", () => {
    const there = offered(15, "a = grad[");
    expect(there).toEqual(expect.arrayContaining(["h", "memory", "scale", "keep"]));
    expect(there).not.toContain("slot");
  });

  it("in a value: what is defined above, cells and functions, and not what comes below", () => {
    const there = offered(15, "a = tanh(");
    expect(there).toEqual(expect.arrayContaining(["x", "h", "memory", "scale", "keep", "part", "linear", "softmax"]));
    expect(there).not.toContain("inner");
    expect(there).not.toContain("h'");
    expect(offered(14, "a = ")).not.toContain("keep");
    expect(offered(20, "a = ")).toContain("h'");
  });

  it("within a cell: its formals and the model's axes, none of the model's names", () => {
    const there = offered(11, "  c = ");
    expect(there).toEqual(expect.arrayContaining(["a", "b", "inner"]));
    expect(there).not.toContain("h");
    expect(there).not.toContain("part");
    expect(offered(11, "  c = sum[")).toContain("slot");
  });

  it("of options and their choices, models to use, and words that follow", () => {
    expect(offered(14, "if ")).toEqual(["kind"]);
    expect(offered(14, "if kind == ")).toEqual(["soft", "hard"]);
    expect(offered(14, "use ")).toEqual(["gru", "lstm", "kind"]);
    expect(offered(14, "state s[unit] = ")).toContain("learned");
    expect(offered(14, "size more = ")).toContain("unit");
    expect(offered(14, "param p[unit] = ")).toEqual(expect.arrayContaining(["uniform", "glorot", "index", "sin"]));
    expect(offered(14, "a = linear[unit](x, bias: ")).toEqual(expect.arrayContaining(["uniform", "loguniform"]));
  });

  it("is nothing in comments, numbers, titles and new names", () => {
    for (const typed of ["# tan", "a = 12", 'model "m', "paper Gra", "cell new(", "option new = "])
      expect(offered(14, typed)).toEqual([]);
  });

  it("begins where the word begins, and lives with errors below and lines unfinished above", () => {
    const broken = `${text.split("\n").slice(0, 13).join("\n")}\na = tanh(\nb = si`;
    const found = offersAt(`${broken}\nwrong ?? here`, broken.length, options);
    expect(found?.from).toBe(broken.length - 2);
    expect(found?.offers.map(({ label }) => label)).toEqual(expect.arrayContaining(["sigmoid", "h"]));
  });

  it("has an answer at every place of every model", () => {
    for (const model of models)
      for (let at = 0; at <= model.text.length; at += 7) {
        const found = offersAt(model.text, at, options);
        if (found) expect(found.from).toBeLessThanOrEqual(at);
      }
  });
});

describe("the vocabulary", () => {
  it("has every function of the compiler, each with how it is called and a line on it", () => {
    expect(Object.keys(functions).toSorted()).toEqual([...new Set(functionNames)].toSorted());
    expect(Object.keys(functions).filter((name) => !isWorkshopKey(`function.${name}`))).toEqual([]);
  });

  it("has words that the compiler takes for the beginning of an item, each with a line on it", () => {
    const all = [...Object.keys(itemWords), ...Object.values(itemWords).flat()];
    expect([...new Set(all)].filter((word) => !isWorkshopKey(`word.${word}`))).toEqual([]);
    const used = new Set(
      models.flatMap((model) => model.text.match(/^\s*[a-z]+(?= )/gm)?.map((word) => word.trim()) ?? []),
    );
    for (const word of ["size", "option", "state", "use", "cell", "repeat", "stack", "loss", "number", "input"])
      expect([word, used.has(word) && Object.hasOwn(itemWords, word)]).toEqual([word, true]);
    expect(() => modelSettings("model m\nsize\n")).toThrow("axis");
  });
});

it("is offered below a few lines that are unfinished, in an open block, too, and not below many", () => {
  const broken = "  q = ((\n";
  const typed = (count: number): string => `${text}if kind == soft\n${broken.repeat(count)}  r = ta`;
  const labels = (whole: string) => offersAt(whole, whole.length, options)?.offers.map(({ label }) => label);
  expect(labels(typed(3))).toEqual(expect.arrayContaining(["tanh", "keep"]));
  expect(labels(typed(7))).toBeUndefined();
});
