import { describe, expect, test } from "vitest";
import { palettes } from "../../../draw/palette.ts";
import { wordsOf } from "../../../i18n/translate.ts";
import type { Look } from "../../../train/archive/archive.ts";
import { emptyCurve, extendCurve } from "../../../train/archive/curve.ts";
import { propsOf, runOf, wrongBits } from "../fixture.ts";
import { trackCsv } from "./csv.ts";
import { figureOf } from "./figure.ts";
import { trackDrawing } from "./drawing.ts";

const run = runOf("NTM", 300);
const input = propsOf({ runs: [{ ...run, label: "NTM <1> & more" }, runOf("DNC", 200)], metric: wrongBits });
const figure = figureOf(input, wordsOf("en"), null);

describe("the table", () => {
  const curve = extendCurve(emptyCurve, Float64Array.of(1, 0.5, 2, 0.1, 2, 0.25, 1, 0.2));
  const looks: readonly Look[] = [
    { update: 0, seconds: 0, loss: 0.7, metrics: { wrong: 3 } },
    { update: 2, seconds: 0.2, loss: 0.3, metrics: { wrong: NaN, extra: 1 } },
  ];

  test("has a line per run and update, in order, and nothing where nothing is known", () => {
    expect(trackCsv([{ ...run, label: "A", curve, looks }])).toBe(
      "run,update,seconds,loss,gradient_norm,heldout_loss,wrong,extra\r\n" +
        "A,0,0,,,0.7,3,\r\n" +
        "A,1,0.1,0.5,2,,,\r\n" +
        "A,2,0.2,0.25,1,0.3,,1\r\n",
    );
  });

  test("keeps commas and quotes of a name in its cell", () => {
    expect(trackCsv([{ ...run, label: 'a, "b"', curve, looks: [] }])).toContain('\r\n"a, ""b""",1,');
  });

  test("holds every run, and every point of its curve", () => {
    const lines = trackCsv(input.runs).trimEnd().split("\r\n");
    const updates = (of: (typeof input.runs)[number]): number => new Set([...of.curve.update, ...of.looks.map(({ update }) => update)]).size; // prettier-ignore
    expect(lines.length).toBe(1 + input.runs.reduce((sum, one) => sum + updates(one), 0));
    expect(new Set(lines.map((line) => line.split(",").length)).size).toBe(1);
  });
});

describe("the figure", () => {
  const { markup: svg } = trackDrawing(figure, palettes.light);

  test("is well formed, with its lines as paths and its words as text", () => {
    const opened = [...svg.matchAll(/<(\w+)(?: [^>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(opened.toSorted()).toEqual(closed.toSorted());
    expect(svg.match(/<path /g)?.length).toBeGreaterThan(5);
    for (const word of ["loss (average of 30)", "held-out", "wrong bits", "DNC", "goal &lt; 0.1"]) expect(svg).toContain(`>${word}</text>`); // prettier-ignore
  });

  test("escapes the names of runs, and has no number that is none", () => {
    expect(svg).toContain("NTM &lt;1&gt; &amp; more");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
