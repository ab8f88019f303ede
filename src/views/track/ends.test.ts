import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../draw/text-width.ts";
import { columnOf, endsIn, type Ends, type LevelEnd } from "./ends.ts";
import type { TextShape } from "./shape.ts";

const goal: LevelEnd = { label: "goal < 0.1", x: 500, y: 30, ink: "positive", dash: [3, 4] };

const more = (count: number): string => `+${count}`;

interface Case {
  readonly names: readonly string[];
  readonly levels?: readonly LevelEnd[];
  readonly width?: number;
  readonly height?: number;
}

function ended({
  names,
  levels = [],
  width = 1000,
  height = 90,
}: Case): Ends & { readonly texts: readonly TextShape[] } {
  const column = columnOf({ names, goal: levels[0]?.label ?? null, more, fontSize: 12, width, height });
  const ends = names.map((label, i) => ({ label, x: 490, y: 30 + i }));
  const room = { column, left: 500, top: 0, bottom: height, fontSize: 12, thickness: 1, more };
  const drawn = endsIn(ends, levels, room);
  return { ...drawn, texts: drawn.shapes.filter((shape): shape is TextShape => shape.kind === "text") };
}

const said = (given: Case): readonly string[] => ended(given).texts.map(({ text }) => text);
const rates = ["0.01", "0.003", "0.03"].map((rate) => `NTM, learning rate ${rate}`);
const sorts = ["LSTM", "GRU", "NTM"].map((model) => `${model}, with learning rate 0.01`);

describe("names at the ends of lines", () => {
  test("stand below each other where the lines end together, the first one bold", () => {
    const [first, second, third] = ended({ names: ["run 0", "run 1", "run 2"] }).texts;
    expect([first?.isBold, second?.isBold]).toEqual([true, false]);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(12);
    expect((third?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThanOrEqual(12);
  });

  test("are whole: in one line where that takes little room, else in two", () => {
    expect(said({ names: ["NTM", "DNC"] })).toEqual(["NTM", "DNC"]);
    expect(said({ names: rates, width: 700 })).toEqual(rates.flatMap((name) => ["NTM,", name.slice(5)]));
  });

  test("are whole or counted, where not all have room", () => {
    expect(said({ names: Array.from({ length: 8 }, (_, i) => `run ${i}`), height: 60 })).toEqual(["run 0", "run 1", "run 2", "+5"]); // prettier-ignore
    expect(said({ names: sorts, width: 460, height: 75 })).toEqual(["LSTM, with", "learning rate 0.01", "GRU, with learning", "rate 0.01", "+1"]); // prettier-ignore
  });

  test("are without what all begin with, rather than cut or counted", () => {
    expect(said({ names: rates, width: 530, height: 60 })).toEqual(rates.map((name) => name.slice(5)));
  });

  test("never leave the column, which leaves the lines most of the width", () => {
    const names = fc.array(fc.constantFrom(...rates, "a-name-without-any-place-to-break-it", "一个很长很长的名字", "DNC"), { minLength: 1, maxLength: 8 }); // prettier-ignore
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 300, max: 1400 }),
        fc.integer({ min: 40, max: 220 }),
        (all, width, height) => {
          const { width: wide } = columnOf({ names: all, goal: null, more, fontSize: 12, width, height });
          expect(wide).toBeLessThanOrEqual(0.3 * width + 46);
          for (const { text, x, isBold } of ended({ names: all, width, height }).texts)
            expect(x + textWidth(text, isBold ? 13 : 12)).toBeLessThanOrEqual(500 + wide);
        },
      ),
    );
  });
});

describe("goal and baselines", () => {
  test("stand in the column with the names", () => {
    const { texts, left } = ended({ names: ["NTM", "DNC"], levels: [goal] });
    expect(texts.map(({ text, ink }) => [text, ink])).toContainEqual(["goal < 0.1", "positive"]);
    expect(left).toEqual([]);
  });

  test("give way to names", () => {
    const { texts, left } = ended({ names: ["NTM", "DNC", "GRU"], levels: [goal], height: 44 });
    expect(texts.map(({ text }) => text)).toEqual(["NTM", "DNC", "GRU"]);
    expect(left).toEqual([goal]);
  });
});
