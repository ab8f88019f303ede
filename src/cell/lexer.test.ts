import { describe, expect, it } from "vitest";
import { tokenise } from "./lexer.ts";

const textsOf = (text: string): readonly string[] =>
  tokenise(text).flatMap(({ kind, text: one, isPrimed }) =>
    kind === "newline" || kind === "end" ? [] : [one + (isPrimed ? "'" : "")],
  );

describe("signs that look like the language's", () => {
  it("are read as those, from a Chinese keyboard and from a word processor", () => {
    const plain = "h' = f * h + (1 - f) * tanh(linear[unit](x, h, bias: 0.5))";
    for (const typed of [
      "h’ ＝ f × h ＋ （1 − f） · tanh（linear［unit］（x， h， bias： ０．５））",
      "\ufeffh′ = f ∗ h + (1 – f) ⋅ tanh(linear[unit](x、 h、 bias∶ 0.5))　",
    ])
      expect(textsOf(typed)).toEqual(textsOf(plain));
    expect(textsOf("a ≥ b ≠ c ≤ d")).toEqual(["a", "≥", "b", "≠", "c", "≤", "d"]);
  });

  it("keep their places, and stay as they are in titles, papers and comments", () => {
    const [model, name, title] = tokenise('model ｍ "A – “B”，C"');
    expect([model?.text, name?.text, title?.text]).toEqual(["model", "ｍ", "A – “B”，C"]);
    expect(textsOf("paper “On” × and −, 2000\nsize a = 2 ＃ “comment”")).toEqual([
      "paper",
      "“On” × and −, 2000",
      "size",
      "a",
      "=",
      "2",
    ]);
    expect(tokenise("a ＝ （1）").map(({ place }) => place.column)).toEqual([1, 3, 5, 6, 7, 8, 8]);
    expect(textsOf("model a “A”")).toEqual(["model", "a", "A"]);
  });
});
