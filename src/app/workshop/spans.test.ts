import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { models } from "../../models/all.ts";
import { spansOf } from "./spans.ts";

/** "kind:text" of each coloured part. */
const said = (line: string): string[] => spansOf(line).map(({ from, to, kind }) => `${kind}:${line.slice(from, to)}`);

describe("the colours of a line", () => {
  it("tell words, targets, functions and axes apart", () => {
    expect(said("gate   f = sigmoid(linear[unit](x, h, bias: 1))")).toEqual([
      "meaning:gate",
      "target:f",
      "function:sigmoid",
      "function:linear",
      "axis:unit",
      "number:1",
    ]);
    expect(said("size unit = 64 in 1..512")).toEqual([
      "keyword:size",
      "axis:unit",
      "number:64",
      "keyword:in",
      "number:1",
      "number:512",
    ]);
    expect(said("h' = o * tanh(c')")).toEqual(["target:h'", "function:tanh"]);
    expect(said("state wr[head, slot] = learned softmax # heads")).toEqual([
      "keyword:state",
      "axis:head",
      "axis:slot",
      "keyword:learned",
      "keyword:softmax",
      "comment:# heads",
    ]);
    expect(said("read wr' = w@from")).toEqual(["read:read", "target:wr'", "axis:from"]);
    expect(said("g = grad[memory](sum[slot](miss))")).toEqual([
      "target:g",
      "function:grad",
      "function:sum",
      "axis:slot",
    ]);
    expect(said("repeat hop with u = query")).toEqual(["keyword:repeat", "axis:hop", "keyword:with"]);
    expect(said("own = linear[width](memory, each: entity)")).toContain("axis:entity");
    expect(said('model ntm "Neural Turing machine"')).toEqual(["keyword:model", 'string:"Neural Turing machine"']);
    expect(said("paper Graves et al., # 2014")).toEqual(["keyword:paper", "string: Graves et al., # 2014"]);
  });

  it("treat a word of the language as a name where it is one", () => {
    expect(said("read = tanh(state)")).toEqual(["target:read", "function:tanh"]);
    expect(said("size = 3 * input")).toEqual(["target:size", "number:3"]);
  });

  it("go on after what cannot be read", () => {
    expect(said("a = ? tanh(b) $ 3")).toEqual([
      "target:a",
      "unreadable:?",
      "function:tanh",
      "unreadable:$",
      "number:3",
    ]);
    expect(said('a = "open')).toEqual(["target:a", 'unreadable:"']);
  });

  it("lie within the line, in order, apart, whatever the line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (line) => {
        let last = 0;
        for (const { from, to } of spansOf(line.replaceAll("\n", " "))) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it("leave no word of a model's text uncoloured that begins an item", () => {
    for (const { text } of models)
      for (const line of text
        .split("\n")
        .filter((one) => /^\s*(size|state|use|cell|output|end|stack|repeat)\b(?!')/.test(one)))
        expect(said(line)[0], line).toMatch(/^keyword:/);
  });
});
