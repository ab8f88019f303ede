/** What holds for the maths of every model, and of any text that can be compiled. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCell, type CompileOptions } from "../cell/compile.ts";
import { modelSettings } from "../cell/settings.ts";
import { parseModel } from "../cell/parser.ts";
import type { Program } from "../cell/program.ts";
import type { InputPart } from "../core/input.ts";
import type { SettingValues } from "../core/setting.ts";
import { randomChoices } from "../engine/testing/random-case.ts";
import { randomProgram } from "../engine/testing/random-program.ts";
import { wordsFrom } from "../i18n/translate.ts";
import { chineseVocabulary } from "../i18n/zh.ts";
import { library, models } from "../models/all.ts";
import { mathsOf } from "./maths.ts";
import { nodesOf, widthOf, type MathNode } from "./node.ts";
import { linesOf, mathsOfLine, type Maths, type Part } from "./parts.ts";

function nodesOfPage({ parts }: Maths): readonly MathNode[] {
  const titles = (all: readonly Part[]): readonly MathNode[] =>
    all.flatMap((part) => (part.kind === "group" ? [] : [part.title, ...titles(part.parts)]));
  return [...titles(parts), ...linesOf(parts).flatMap(mathsOfLine)].flatMap(nodesOf);
}

function compile(text: string, settings: SettingValues): Program {
  const declared = parseModel(text).items.find((item) => item.kind === "input")?.parts ?? [];
  const parts: InputPart[] = declared.map(({ name, axes = ["input"] }) => ({
    name,
    axes: axes.map((axis) => ({ axis, size: 2 })),
  }));
  const width = parts.reduce((sum, { axes }) => sum + axes.reduce((product, { size }) => product * size, 1), 0);
  const options: CompileOptions = { settings, input: width || 6, output: 3, time: 5, library };
  return compileCell(text, parts.length > 0 ? { ...options, parts } : options);
}

/** The default settings, and every other choice of every option by itself. */
function variants(text: string): readonly SettingValues[] {
  const others = modelSettings(text).flatMap((setting) =>
    setting.kind === "choice" ? setting.options.map((option) => ({ [setting.key]: option })) : [],
  );
  return [{}, ...others];
}

describe.each(models.map(({ id, text }) => [id, text] as const))("the maths of %s", (_, text) => {
  it.each(variants(text))("names every signal and every weight, with %o", (settings) => {
    const program = compile(text, settings);
    const nodes = nodesOfPage(mathsOf(text, { settings, library }));
    const signals = new Set(nodes.flatMap((node) => node.signals ?? []));
    expect(program.named.map(({ name }) => name).filter((name) => !signals.has(name))).toEqual([]);
    const weights = new Set([...nodes.flatMap((node) => node.weights ?? []), ...signals]);
    expect(program.parameters.map(({ name }) => name).filter((name) => !weights.has(name))).toEqual([]);
  });

  it.each(variants(text))("names no signal of a branch that is not taken, with %o", (settings) => {
    const program = compile(text, settings);
    const known = new Set(["input", "output", ...program.named.map(({ name }) => name)]);
    const signals = nodesOfPage(mathsOf(text, { settings, library })).flatMap((node) => node.signals ?? []);
    expect([...new Set(signals)].filter((name) => !known.has(name))).toEqual([]);
  });

  it("breaks into pieces that a narrow panel can hold", () => {
    const pieces = linesOf(mathsOf(text, { settings: {}, library }).parts).flatMap(({ right }) => right);
    expect(pieces.length).toBeGreaterThan(0);
    expect(Math.max(...pieces.map(widthOf))).toBeLessThan(36);
  });
});

describe("the maths of random texts", () => {
  it("can always be written, and names every signal", { timeout: 60_000 }, () => {
    const choices = fc.array(fc.nat(1000), { maxLength: 80 });
    fc.assert(
      fc.property(choices, (list) => {
        const { text, settings, input, output } = randomProgram(list);
        const program = compileCell(text, { settings, input, output, library });
        const signals = new Set(
          nodesOfPage(mathsOf(text, { settings, library })).flatMap((node) => node.signals ?? []),
        );
        expect(program.named.map(({ name }) => name).filter((name) => !signals.has(name))).toEqual([]);
      }),
      { numRuns: 100 },
    );
    for (let seed = 1; seed <= 100; seed++) {
      const { text, settings } = randomProgram(randomChoices(seed));
      expect(() => mathsOf(text, { settings, library }), text).not.toThrow();
    }
  });

  it("is written even where the text could not be compiled", { timeout: 60_000 }, () => {
    const names = fc.constantFrom(
      "x",
      "a",
      "h",
      "h'",
      "a@from",
      "sum[slot](a)",
      "f(a)",
      "linear[slot]()",
      "where(a)",
      "1",
    );
    const line = fc.tuple(fc.constantFrom("a", "b", "h'"), fc.constantFrom("+", "*", "/", "<"), names, names);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const body = lines.map(([left, operator, a, b]) => `${left} = ${a} ${operator} ${b}`).join("\n");
        const text = `model m\nuse m(x) as again\nuse none(x) as nothing\nif missing == on\na = 1\nend\n${body}\n`;
        expect(() => mathsOf(text, { settings: {}, library })).not.toThrow();
      }),
    );
  });
});

describe("comments of the models' texts", () => {
  const textsIn = (parts: readonly Part[]): readonly string[] =>
    parts.flatMap((part) => [
      part.heading,
      ...(part.kind === "group" ? part.lines.map(({ comment }) => comment) : textsIn(part.parts)),
    ]);
  const shown = new Set(
    models.flatMap(({ text }) =>
      variants(text).flatMap((settings) => {
        const { about, parts } = mathsOf(text, { settings, library });
        return [about, ...textsIn(parts)];
      }),
    ),
  );
  shown.delete("");

  it("are said in Chinese, each of them and no other", () => {
    expect(Object.keys(chineseVocabulary.comments).toSorted()).toEqual([...shown].toSorted());
    expect(wordsFrom(chineseVocabulary).comment("decoder")).toBe("解码器");
  });

  it("stay as somebody wrote them where nobody has translated them", () => {
    expect(wordsFrom(chineseVocabulary).comment("toString")).toBe("toString");
  });
});
