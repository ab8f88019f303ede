import { describe, expect, it } from "vitest";
import { className, identifier, Names, plainWords } from "./names.ts";
import { assignment, call, numeral, operation, suffixed, text, write } from "./python.ts";
import { arrange, einsumLetters, spread, type Term } from "./term.ts";

const [a, b, c] = ["a", "b", "c"].map(text) as [ReturnType<typeof text>, ReturnType<typeof text>, ReturnType<typeof text>]; // prettier-ignore

describe("an expression", () => {
  it("has the brackets that its meaning needs, and no others", () => {
    expect(write(operation("*", operation("+", a, b), c))).toBe("(a + b) * c");
    expect(write(operation("+", operation("*", a, b), c))).toBe("a * b + c");
    expect(write(operation("-", a, operation("-", b, c)))).toBe("a - (b - c)");
    expect(write(operation("-", operation("-", a, b), c))).toBe("a - b - c");
    expect(write(operation("/", a, operation("*", b, c)))).toBe("a / (b * c)");
    expect(write(operation("**", { kind: "minus", of: a }, b))).toBe("(-a) ** b");
    expect(write(operation("**", operation("**", a, b), c))).toBe("(a ** b) ** c");
    expect(write({ kind: "minus", of: operation("+", a, b) })).toBe("-(a + b)");
    expect(write(suffixed(operation("-", a, b), ".sum(dim=1)"))).toBe("(a - b).sum(dim=1)");
    expect(write(operation("**", text(-0.5), text(2)))).toBe("(-0.5) ** 2");
  });

  it("breaks at its operators and arguments where a line is too short for it", () => {
    const sum = operation("+", operation("*", a, call("function", b, c)), c);
    expect(assignment("x", sum, 60)).toBe("x = a * function(b, c) + c");
    expect(assignment("x", sum, 24)).toBe("x = (\n    a * function(b, c)\n    + c\n)");
    expect(assignment("x", call("function", a, b), 12)).toBe("x = function(\n    a,\n    b,\n)");
  });

  it("writes numbers as people do", () => {
    expect([1, 0.5, 1e-6, 1.5e-8, -1e9, 0, 123456, 1 / 3].map(numeral)).toEqual(
      ["1", "0.5", "1e-6", "1.5e-8", "-1e9", "0", "123456", "0.3333333333333333"], // prettier-ignore
    );
  });
});

describe("a term among others", () => {
  const memory: Term = { code: text("memory"), axes: ["slot", "width"], isBatched: true };
  const key: Term = { code: text("key"), axes: ["head", "width"], isBatched: true };
  const bias: Term = { code: text("bias"), axes: ["width"], isBatched: false };
  const axes = ["head", "slot", "width"];

  it("gets a dimension of size 1 for every axis that it lacks", () => {
    expect([memory, key, bias].map((term) => write(spread(term, axes)))).toEqual([
      "memory[:, None]",
      "key[:, :, None]",
      "bias",
    ]);
    const strength: Term = { code: text("strength"), axes: ["head"], isBatched: true };
    expect(write(spread(strength, axes))).toBe("strength[..., None, None]");
    expect(write(spread({ ...strength, isBatched: false }, axes))).toBe("strength[:, None, None]");
    expect(write(spread({ code: text("rate"), axes: [], isBatched: true }, axes))).toBe("rate[:, None, None, None]");
  });

  it("gets its dimensions in the order of the others", () => {
    expect(write(arrange(memory, ["width", "slot"]).code)).toBe("memory.transpose(1, 2)");
    const link: Term = { code: text("link"), axes: ["a", "b", "c"], isBatched: true };
    expect(write(arrange(link, ["c", "a", "b"]).code)).toBe("link.permute(0, 3, 1, 2)");
    expect(write(spread(memory, ["width", "head", "slot"]))).toBe("memory.transpose(1, 2)[:, :, None]");
  });

  it("has a letter of its own for every axis", () => {
    expect([...einsumLetters(["slot", "state", "batch", "stage"]).values()]).toEqual(["s", "t", "a", "g"]);
    const many = einsumLetters(Array.from({ length: 51 }, (_, i) => `axis${i}`));
    expect(new Set(many.values()).size).toBe(51);
  });
});

describe("names", () => {
  it("are valid in Python and not its own", () => {
    expect(["lambda", "ww.key", "记忆", "3d", "h'"].map(identifier)).toEqual([
      "lambda_",
      "ww_key",
      "记忆",
      "_3d",
      "h_",
    ]);
    const names = new Names(["torch"]);
    expect([names.take("torch"), names.take("a.b"), names.take("a_b"), names.takeNumbered("max")]).toEqual(
      ["torch_", "a_b", "a_b_", "max_1"], // prettier-ignore
    );
  });

  it("make a class of a title", () => {
    expect(className("Neural Turing machine", "ntm")).toBe("NeuralTuringMachine");
    expect(className("", "mann-lrua")).toBe("MannLrua");
    expect(className("…", "…")).toBe("Model");
  });

  it("cannot end a docstring", () => {
    expect(plainWords('a """ b\\\n\u2028c')).toBe("a ''' b/ c");
  });
});
