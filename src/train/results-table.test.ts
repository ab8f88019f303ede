import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { looksRunning } from "./goal.ts";
import { presetIds, presets } from "./presets.ts";
import {
  cheapestFirst,
  firstSeedOf,
  isCurrent,
  leastSolved,
  markOf,
  seedsFor,
  seedsOfSlow,
  shareSolved,
  type Row,
  type Table,
} from "./results-table.ts";
import type { Attempt } from "./solve.ts";

const attempt: Attempt = { seed: 101, solvedAt: 800, seconds: 12, reached: 0.9, parameters: 40 };
const [first, second, third] = presets;
if (!first || !second || !third) throw new Error("there are presets");

describe("what is to be run", () => {
  it("is ten seeds, five where a run took over two minutes, and none by which settings were chosen", () => {
    expect(seedsFor([], firstSeedOf("rnn-parity"))).toEqual([101, 102, 103, 104, 105, 106, 107, 108, 109, 110]);
    expect(seedsFor([3, 121], 101)).toEqual([101, 102, 103, 104, 105]);
    expect(seedsFor([121], 7, 3)).toEqual([7, 8, 9]);
  });

  it("begins with what is cheap; what was never measured comes last", () => {
    const row = (seconds: number): Row => ({ looks: 1, attempts: [{ ...attempt, seconds }] });
    const table: Table = { [first.id]: row(9), [third.id]: row(2) };
    expect(cheapestFirst([first, second, third], table).map(({ id }) => id)).toEqual([third.id, first.id, second.id]);
  });
});

describe("a row", () => {
  const row: Row = { looks: looksRunning, mark: markOf(first), attempts: [attempt] };

  it("is of the preset as it is, its goal included, and of the rule", () => {
    expect(isCurrent(first, row)).toBe(true);
    expect(isCurrent(first, { ...row, looks: 1 })).toBe(false);
    expect(isCurrent({ ...first, goal: { ...first.goal, within: first.goal.within + 50 } }, row)).toBe(false);
    expect(isCurrent({ ...first, training: { ...first.training, batch: 3 } }, row)).toBe(false);
    expect(isCurrent({ ...first, isOffered: false }, row)).toBe(true);
  });

  it("counts who reached the goal", () => {
    const attempts = [attempt, attempt, { ...attempt, solvedAt: null }, attempt];
    expect(shareSolved({ ...row, attempts })).toBe(0.75);
  });
});

describe("docs/results.json", () => {
  const table: Table = JSON.parse(readFileSync("docs/results.json", "utf8"));
  const rows = presets.flatMap((preset) => (table[preset.id] ? [{ preset, row: table[preset.id] as Row }] : []));
  const isNew = ({ row }: { row: Row }): boolean => row.looks > 1;

  it("has rows of the older rule, and rows of presets as they are: `npm run results` makes the others anew", () => {
    expect(rows.filter(isNew).filter(({ preset, row }) => !isCurrent(preset, row))).toEqual([]);
  });

  it("has a row of every preset that is offered, by at least five seeds that nothing was chosen by, with the machine named", () => {
    expect(presetIds.filter((id) => !table[id])).toEqual([]);
    for (const { preset, row } of rows.filter(isNew)) {
      const seeds = row.attempts.map(({ seed }) => seed);
      expect(seeds.length, preset.id).toBeGreaterThanOrEqual(seedsOfSlow);
      expect(Math.min(...seeds), preset.id).toBeGreaterThanOrEqual(firstSeedOf(preset.id));
      expect(new Set(seeds).size, preset.id).toBe(seeds.length);
      expect(row.machine, preset.id).toMatch(/cores.*Node.*thread/);
    }
  });

  it("offers no preset of which fewer than four runs in five reach the goal", () => {
    const offered = rows.filter(({ preset }) => presetIds.includes(preset.id));
    expect(offered.filter(({ row }) => shareSolved(row) < leastSolved).map(({ preset }) => preset.id)).toEqual([]);
  });
});
