import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { meanings } from "../core/signal.ts";
import { mix, parseHex, toLinear, type Triple } from "./oklab.ts";
import { palettes, type Palette } from "./palette.ts";
import { colourScale, rgb, roundUp } from "./scale.ts";

const themes = Object.entries(palettes) as readonly (readonly ["light" | "dark", Palette])[];

function luminance(colour: Triple): number {
  const [r, g, b] = [toLinear(colour[0]), toLinear(colour[1]), toLinear(colour[2])];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Triple, b: Triple): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

describe.each(themes)("%s paper", (name, palette) => {
  test("zero is paper for every meaning", () => {
    for (const meaning of meanings) expect(rgb(colourScale(meaning, palette), 0)).toEqual(parseHex(palette.paper));
  });

  test("full strength is the hue itself", () => {
    expect(rgb(colourScale("bit", palette), 1)).toEqual(parseHex(palette.ink));
    expect(rgb(colourScale("read", palette), 1)).toEqual(parseHex(palette.read));
    expect(rgb(colourScale("write", palette), 1)).toEqual(parseHex(palette.write));
    expect(rgb(colourScale("signed", palette), -1)).toEqual(parseHex(palette.negative));
    expect(rgb(colourScale("signed", palette), 1)).toEqual(parseHex(palette.positive));
  });

  test("a gate stops at 55 % ink", () => {
    expect(rgb(colourScale("gate", palette), 1)).toEqual(mix(palette.paper, palette.ink, 0.55));
  });

  test("every hue has the contrast that the design states", () => {
    const stated = {
      light: { ink: 16.3, read: 6.1, write: 4.8, negative: 7.4, positive: 4.9, focus: 5.7 },
      dark: { ink: 14.1, read: 7.3, write: 6.6, negative: 6.2, positive: 9.5, focus: 8.9 },
    }[name];
    for (const [token, least] of Object.entries(stated)) {
      const colour = parseHex(palette[token as keyof Palette]);
      expect(contrast(colour, parseHex(palette.paper)), token).toBeGreaterThanOrEqual(least - 0.1);
    }
  });

  test("the style sheet holds the same colours", () => {
    const sheet = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");
    for (const [token, colour] of Object.entries(palette)) {
      const both = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(sheet);
      expect(both?.[name === "light" ? 1 : 2], token).toBe(colour);
    }
  });
});

test("colours are mixed in OKLab", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toEqual([99, 99, 99]);
  expect(rgb(colourScale("read", palettes.light), 0.5)).toEqual(mix(palettes.light.paper, palettes.light.read, 0.5));
});

test("a signed scale is symmetric and reaches as far as it is told, an amount begins at 0", () => {
  const scale = colourScale("signed", palettes.light, 5);
  expect([scale.low, scale.high]).toEqual([-5, 5]);
  expect(rgb(scale, -5)).toEqual(parseHex(palettes.light.negative));
  const amount = colourScale("amount", palettes.light, 0.2);
  expect([amount.low, amount.high]).toEqual([0, 0.2]);
});

test("a share never grows beyond 1", () => {
  for (const meaning of ["gate", "attention", "read", "write", "bit"] as const)
    expect(colourScale(meaning, palettes.light, 40).high).toBe(1);
});

test("projector mode lifts bits and heads, and never a signed value or a gate", () => {
  for (const meaning of ["bit", "read", "write"] as const)
    expect(colourScale(meaning, palettes.light, 1, true).gamma).toBe(0.7);
  for (const meaning of ["signed", "plain", "gate", "attention", "amount"] as const)
    expect(colourScale(meaning, palettes.light, 1, true).gamma).toBe(1);
  const lifted = rgb(colourScale("bit", palettes.light, 1, true), 0.25);
  expect(lifted[0]).toBeLessThan(rgb(colourScale("bit", palettes.light), 0.25)[0]);
});

test("domains round up to 1, 2 or 5 times a power of ten", () => {
  expect([0.7, 1, 1.1, 2.3, 6, 120].map((value) => roundUp(value))).toEqual(
    [1, 1, 2, 5, 10, 200].map((x) => expect.closeTo(x, 9)),
  );
  expect([1.2, 3.5].map((value) => roundUp(value, [1, 1.5, 4, 10]))).toEqual([1.5, 4]);
  expect(roundUp(0)).toBe(0);
});
