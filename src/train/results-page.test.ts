import { expect, it } from "vitest";
import { presets } from "./presets.ts";
import { looksRunning } from "./goal.ts";
import { learntOf, writePage } from "./results-page.ts";
import { markOf, type Row } from "./results-table.ts";
import type { Attempt } from "./solve.ts";

const attempt: Attempt = { seed: 1, solvedAt: 800, seconds: 12.34, reached: 0.91, parameters: 4096 };

const old = (...attempts: readonly Attempt[]): Row => ({ looks: 1, attempts });

it("has a row for each preset that was measured, and none for the others", () => {
  const page = writePage(presets, {
    "prototype-glyphs": old(attempt, { ...attempt, seed: 2, solvedAt: null, reached: 0.5 }),
  });
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("| 1 of 2 † | 800 | 25600 | 12.3 | 0.500–0.910 | 4096 |");
  expect(page).not.toContain("## Real data");
});

it("gives every metric of a preset on real files, with the mean of the seeds and the span of their intervals", () => {
  const first = { ...attempt, metrics: { sight2: [0.8, 0.78, 0.82] as const } };
  const second = { ...attempt, metrics: { sight2: [0.9, 0.87, 0.93] as const } };
  const page = writePage(presets, { "prototype-omniglot": old(first, second) });
  expect(page).toContain("| `prototype-omniglot` | sight2 | 0.850 | 0.780 to 0.930 | 2 |");
});

it("says how soon the middle seed reaches the goal, of those that do; seconds are rounded up", () => {
  const seeds = [800, 500, null, 650].map((solvedAt, i) => ({ ...attempt, solvedAt, seconds: [12.34, 0.02, 0, 5.01][i] ?? 0 })); // prettier-ignore
  expect(learntOf(old(...seeds))).toEqual({ updates: 650, seconds: 5.1 });
  expect(learntOf(old(attempt))).toEqual({ updates: 800, seconds: 13 });
  expect(learntOf(old({ ...attempt, solvedAt: null }))).toBeNull();
});

it("tells a row of the older rule from a new one, and names the machine of the new ones", () => {
  const preset = presets.find(({ id }) => id === "prototype-glyphs");
  if (!preset) throw new Error("no such preset");
  const row: Row = { looks: looksRunning, mark: markOf(preset), machine: "a small one, 2 cores", attempts: [attempt] };
  const page = writePage(presets, { "prototype-glyphs": row });
  expect(page).toContain("| 1 of 1 | 800 |");
  expect(page).toContain("Seconds are of: a small one, 2 cores.");
  expect(page).not.toContain("†");
  const both = writePage(presets, { "prototype-glyphs": row, "rnn-parity": old(attempt) });
  expect(both).toContain("Rows with † are of an older rule");
  expect(both).toContain("| 1 of 1 † |");
});
