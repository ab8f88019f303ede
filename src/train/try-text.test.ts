import { describe, expect, it } from "vitest";
import { library, models } from "../models/all.ts";
import { compileCell } from "../cell/compile.ts";
import { presetById } from "./presets.ts";
import { heaviestPlace, tryText, type TriedText } from "./try-text.ts";

const base = presetById("lstm-copy");
const small =
  "model mine \"Mine\"\nsize unit = 8 in 1..64\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";

function refused(text: string): Extract<TriedText, { kind: "refused" }> {
  const checked = tryText(base, text);
  if (checked.kind !== "refused") throw new Error("the text fits");
  return checked;
}

describe("a text, checked", () => {
  it("that fits tells what it would run and what that costs", () => {
    const checked = tryText(base, small);
    expect(checked.kind === "fits" && checked.experiment.model).toEqual({
      id: "lstm",
      settings: { unit: 8 },
      text: small,
    });
    expect(checked.cost?.parameters).toBe(8 * 7 + 8 * 8 + 8 + 6 * 8 + 6);
  });

  it("keeps the settings whose line is as it was, and lets the text decide where it was changed", () => {
    const { text = "" } = models.find(({ id }) => id === "lstm") ?? {};
    const kept = tryText(base, text.replace("tanh(c')", "c'"));
    expect(kept.kind === "fits" && kept.experiment.model.settings["unit"]).toBe(base.model.settings["unit"]);
    const edited = tryText(base, text.replace("size unit = 64", "size unit = 32"));
    expect(edited.kind === "fits" && edited.experiment.model.settings["unit"]).toBe(32);
  });

  it("that is the model's own is the model itself", () => {
    const { text = "" } = models.find(({ id }) => id === "lstm") ?? {};
    const checked = tryText({ ...base, model: { ...base.model, text: small } }, text);
    expect(checked.kind === "fits" && checked.experiment.model.text).toBeUndefined();
  });

  it("that is wrong is refused at its place", () => {
    expect(refused(small.replace("(x, h)", "(x, hh)"))).toMatchObject({
      problem: { key: "cell.unknownName" },
      place: { line: 4, column: 27 },
      cost: null,
    });
    expect(refused("").place).toEqual({ line: 1, column: 1 });
  });

  it("that is too long is refused where reading ends, and at once", () => {
    const started = performance.now();
    const { problem, place } = refused(small + "# one more line of text\n".repeat(4200));
    expect(problem.key).toBe("cell.tooLong");
    expect(place.line).toBeGreaterThan(2000);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("that uses itself is refused: a cell in itself, in a ring, and a model in itself", () => {
    const recursive = small.replace("h' = tanh", "cell again(a) -> b\n  b = again(a)\nend\nc = again(x)\nh' = tanh");
    expect(refused(recursive)).toMatchObject({ problem: { key: "cell.recursive" }, place: { line: 5 } });
    const ring = small.replace(
      "h' = tanh",
      "cell one(a) -> b\n  b = two(a)\nend\ncell two(a) -> b\n  b = one(a)\nend\nc = one(x)\nh' = tanh",
    );
    expect(refused(ring)).toMatchObject({ problem: { key: "cell.recursive" }, place: { line: 8 } });
  });

  it("that costs too much is refused at its heaviest line, with its cost", () => {
    const wide = small.replace("8 in 1..64", "4000 in 1..9000");
    const { problem, place, cost } = refused(wide);
    expect(problem.key).toMatch(/^run\.cost\./);
    expect(place.line).toBe(4);
    expect(cost?.parameters).toBeGreaterThan(16_000_000);
  });

  it("whatever it is, gets an answer", () => {
    for (const text of [
      "\u0000",
      "model",
      "model __proto__\nconstructor = toString\noutput linear(x)",
      "}{".repeat(9000),
      "model m\n" + "(".repeat(40_000),
    ])
      expect(["fits", "refused"]).toContain(tryText(base, text).kind);
  });
});

it("the heaviest line of a program is the one whose values and weights are the most", () => {
  const text = small.replace("h' =", "big = linear[unit](x)\nh' =");
  const program = compileCell(text, { settings: {}, input: 6, output: 6, library });
  expect(heaviestPlace(program)).toEqual({ line: 5, column: 1 });
});
