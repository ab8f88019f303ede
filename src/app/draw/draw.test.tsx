import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { readDrawings, writeDrawings } from "../../data/drawing.ts";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import { digits } from "../../tasks/digits/task.ts";
import { drawingOf } from "../../tasks/digits/pool.ts";
import { glyphs } from "../../tasks/glyphs/task.ts";
import { drawingsOf } from "../../tasks/glyphs/pool.ts";
import type { Point } from "../../tasks/strokes.ts";
import { WordsContext } from "../../ui/words.tsx";
import { inkOf, type Line } from "./ink.ts";
import { DrawPad, type DrawPadProps } from "./pad.tsx";
import { classesOf, reshuffled, sheetIn, textOfSheet, withDrawing, withoutDrawing, type Sheet } from "./sheet.ts";

await fetchWords("zh");

const line = (...points: Point[]): Line => points;
const total = (pixels: Uint8Array): number => pixels.reduce((sum, value) => sum + value, 0);

/** Rows and columns with ink in them. */
function extent(pixels: Uint8Array, columns: number): readonly [number, number, number, number] {
  const inked = [...pixels].flatMap((value, i) => (value > 60 ? [i] : []));
  const [xs, ys] = [inked.map((i) => i % columns), inked.map((i) => Math.floor(i / columns))];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

describe("what a person draws", () => {
  const hook = [line([0.2, 0.1], [0.4, 0.1], [0.3, 0.4])];

  it("is the same wherever on the sheet, and however large", () => {
    const moved = hook.map((own) => own.map(([x, y]): Point => [x / 2 + 0.4, y / 2 + 0.45]));
    // What is within the smallest size is not blown up, so both are larger.
    const large = hook.map((own) => own.map(([x, y]): Point => [2 * x, 2 * y]));
    expect(inkOf(large, 14, 14)).toEqual(inkOf(hook, 14, 14));
    expect(total(inkOf(moved, 14, 14))).toBeLessThan(total(inkOf(hook, 14, 14)));
  });

  it("fills the picture as the task's own drawings do, in the middle", () => {
    for (const [rows, columns] of [
      [14, 14],
      [28, 28],
      [20, 40],
    ] as const) {
      const [left, right, top, bottom] = extent(inkOf(hook, rows, columns), columns);
      expect(Math.abs(left + right - columns + 1)).toBeLessThanOrEqual(1);
      expect(Math.abs(top + bottom - rows + 1)).toBeLessThanOrEqual(1);
      expect((bottom - top + 1) / rows).toBeGreaterThan(0.7);
      expect((bottom - top + 1) / rows).toBeLessThan(0.87);
    }
  });

  it("has as much ink as the task's own drawings", () => {
    const one = [line([0.45, 0.15], [0.55, 0.1], [0.53, 0.85])];
    const zero = [
      line(...Array.from({ length: 40 }, (_, i): Point => [0.5 + 0.25 * Math.sin(i / 6), 0.5 - 0.4 * Math.cos(i / 6)])),
    ];
    const own = (digit: number): number[] => Array.from({ length: 20 }, (_, i) => total(drawingOf(digit + 10 * i)));
    for (const [digit, drawn] of [
      [1, one],
      [0, zero],
    ] as const) {
      const mean = own(digit).reduce((sum, value) => sum + value, 0) / 20;
      expect(Math.abs(total(inkOf(drawn, 14, 14)) / mean - 1)).toBeLessThan(0.35);
    }
    expect(Math.max(...inkOf(zero, 14, 14))).toBeGreaterThan(240);
  });

  it("leaves no gaps, however fast the pen was", () => {
    const fast = inkOf([line([0.1, 0.5], [0.9, 0.5])], 14, 14);
    const row = [...fast.subarray(6 * 14, 7 * 14)].slice(3, 11);
    expect(Math.max(...row) - Math.min(...row)).toBeLessThan(20);
  });

  it("stays a dot where it is one, and paper where it is nothing", () => {
    expect([...inkOf([line([0.9, 0.1])], 15, 15)].filter((value) => value > 60).length).toBeLessThan(6);
    expect(total(inkOf([], 14, 14))).toBe(0);
  });
});

describe("a sheet of drawings", () => {
  const made = (label: string, seed: number): Sheet["drawings"][number] => ({
    label,
    pixels: drawingsOf(seed)[0] ?? new Uint8Array(),
  });
  const empty: Sheet = { rows: 14, columns: 14, drawings: [] };
  const four = ["A", "B", "A", "B"].reduce(
    (sheet, label, i) => withDrawing(sheet, label, made(label, i).pixels),
    empty,
  );

  it("is the text and back", () => {
    expect(sheetIn(textOfSheet(four))).toEqual(four);
    expect([sheetIn(""), sheetIn("= A\n...."), sheetIn("= A\n....\n..xx")].map((sheet) => sheet?.rows)).toEqual([
      undefined,
      1,
      undefined,
    ]);
    const open = glyphs.open({ classes: 3, sights: 2 });
    const told = open.composing?.write(open.probe(randomStream(1, "probe"))) ?? "";
    expect(textOfSheet(sheetIn(told) ?? empty)).toBe(told);
  });

  it("takes every drawing in, in an order in which the classes mix", () => {
    const many = Array.from({ length: 24 }, (_, i) => (i < 12 ? "A" : "B")).reduce(
      (sheet, label, i) => withDrawing(sheet, label, made(label, i).pixels),
      empty,
    );
    const labels = many.drawings.map(({ label }) => label).join("");
    expect(labels.replaceAll("B", "").length).toBe(12);
    expect(labels.length).toBe(24);
    expect(labels).not.toMatch(/A{12}|B{12}/);
    expect(classesOf(many)).toEqual(["A", "B"]);
    expect(withoutDrawing(many, 0).drawings).toEqual(many.drawings.slice(1));
  });

  it("asks last, and one question only", () => {
    const asked = withDrawing(withDrawing(four, "", made("", 8).pixels), "", made("", 9).pixels);
    expect(asked.drawings.length).toBe(5);
    expect(asked.drawings.at(-1)).toEqual(made("", 9));
    expect(withDrawing(asked, "C", made("C", 5).pixels).drawings.at(-1)).toEqual(made("", 9));
    expect(classesOf(asked)).toEqual(["A", "B"]);
  });

  it("can be shown in another order, with the same drawings and the question last", () => {
    const asked = withDrawing(four, "", made("", 8).pixels);
    const orders = [1, 2, 3, 4].map((turn) => reshuffled(asked, turn).drawings);
    expect(new Set(orders.map((drawings) => writeDrawings(drawings, 14))).size).toBeGreaterThan(1);
    for (const drawings of orders) {
      expect(drawings.at(-1)?.label).toBe("");
      expect(new Set(drawings)).toEqual(new Set(asked.drawings));
    }
  });

  it("is an episode of the task", () => {
    const open = glyphs.open({ classes: 5, sights: 5 });
    expect(open.composing?.compose(textOfSheet(four)).steps).toBe(4);
    const [read] = readDrawings(textOfSheet({ ...empty, drawings: [made("7", 1)] }), 14, 14, 1);
    expect(read?.label).toBe("7");
  });
});

describe("the pads", () => {
  const toldBy = (task: typeof digits): string => {
    const open = task.open({});
    return open.composing?.write(open.probe(randomStream(1, "probe"))) ?? "";
  };
  const markup = (props: Omit<DrawPadProps, "onChange">, language: "en" | "zh" = "en"): string =>
    renderToString(
      <WordsContext value={wordsOf(language)}>
        <DrawPad {...props} onChange={() => undefined} />
      </WordsContext>,
    );

  it.each(["en", "zh"] as const)(
    "of a digit offer the pen, what the network sees, and what it is meant to be (%s)",
    (language) => {
      const text = toldBy(digits);
      const page = markup({ text, kind: "digit" }, language);
      expect(page).toContain('role="application"');
      expect(page.match(/<option/g)?.length).toBe(11);
      expect(page).toContain(language === "en" ? "don&#x27;t know" : "不知道");
      expect(page).toContain(`<option selected="">${text[2]}</option>`);
      expect(page).toMatch(/14 × 14/);
    },
  );

  it("of glyphs show every drawing under its class, each with a way to remove it", () => {
    const page = markup({ text: toldBy(glyphs), kind: "glyphs" });
    expect(page.match(/<canvas/g)?.length).toBe(25);
    for (const label of ["A", "B", "C", "D", "E"]) expect(page).toContain(`Remove drawing 5 of ${label}`);
    expect(page).toContain("F (new)");
    expect(markup({ text: toldBy(glyphs), kind: "glyphs", labels: ["A", "B", "C", "D", "E"] })).not.toContain("(new)");
  });

  it("say so where there is no episode yet", () => {
    expect(markup({ text: "", kind: "digit" })).toContain("no episode");
  });
});
