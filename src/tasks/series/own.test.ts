import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { SettingValues } from "../../core/setting.ts";
import { referenceTo, nameReference, shelve } from "../../core/shelf.ts";
import { isTextKey } from "../../i18n/translate.ts";
import { problemOf } from "../../core/testing/problem.ts";
import { upTo } from "../choose.ts";
import type { Fact, OpenTask } from "../task.ts";
import { example, ownSeries } from "./own.ts";
import { series } from "./task.ts";
import type { Windows } from "./window.ts";

const open = (csv: string, settings: SettingValues = {}): OpenTask => series.open({ series: "own", csv, ...settings });
const short = { length: 16, horizon: 1 };

/** Months of `count` values with a season, from January 2000. */
function months(count: number, valueOf = (t: number): string => (10 + (t % 12) + t / 50).toFixed(3)): string {
  const rows = upTo(count).map(
    (t) => `${2000 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")},${valueOf(t)}`,
  );
  return ["month,value", ...rows].join("\n");
}

const wobbling = (count: number): string => months(count, (t) => String((t * t) % 17));

function fact(task: OpenTask, name: string): Fact["parameters"] | undefined {
  return task.facts?.find(({ key }) => key === `fact.series.${name}`)?.parameters;
}

/** What the setting holds of a file that lies on the shelf. */
function shelved(name: string, bytes: Uint8Array): string {
  const reference = referenceTo(name, bytes);
  shelve(reference.mark, bytes);
  return nameReference(reference);
}

describe("a series of one's own", () => {
  it("is the example, with its season, its parts, and what was found in it", () => {
    const task = open(example);
    expect(fact(task, "values")).toEqual({ column: "value", count: 96 });
    expect(fact(task, "monthly")).toEqual({ column: "month" });
    expect(fact(task, "season.times")).toEqual({ season: 12 });
    expect(fact(task, "training")).toEqual({ count: 67, from: "2015-01", to: "2020-07" });
    expect(fact(task, "validation")).toEqual({ count: 14, from: "2020-08", to: "2021-09" });
    expect(fact(task, "test")).toEqual({ count: 15, from: "2021-10", to: "2022-12" });
    expect(task.facts?.map(({ key }) => key).filter((key) => !isTextKey(key))).toEqual([]);
  });

  it("may have no season, and then says so", () => {
    const random = randomStream(1, "noise");
    let level = 0;
    const walk = upTo(80).map(() => String((level += 1 + random.uniform())));
    expect(fact(open(walk.join("\n"), short), "season.none")).toEqual({});
    expect(isTextKey("fact.series.season.none")).toBe(true);
  });

  it("counts every time that is held out, however few there are", () => {
    const task = open(months(100), { length: 48, horizon: 6 });
    const episodes = task.heldOut(randomStream(1, "held-out"), 16) as Windows;
    const times = new Set<number>();
    episodes.mask.forEach((counts, position) => {
      if (counts) times.add((episodes.start[Math.floor(position / 48)] ?? 0) + (position % 48) + 6);
    });
    expect([...times].toSorted((a, b) => a - b)).toEqual(upTo(100).slice(85));
  });

  it("is scaled by what is trained on alone: other values at the end change nothing that is trained on", () => {
    const settings = { length: 24, horizon: 3 };
    const [calm, wild] = [
      open(months(120), settings),
      open(
        months(120, (t) => (t < 84 ? 10 + (t % 12) + t / 50 : 500 + t).toFixed(3)),
        settings,
      ),
    ];
    const drawn = (task: OpenTask): Float32Array => task.draw(randomStream(1, "data"), 50).target;
    expect(drawn(wild)).toEqual(drawn(calm));
  });

  it("fills what is missing by straight lines and says where", () => {
    const rows = months(60).split("\n");
    const csv = [...rows.slice(0, 5), ...rows.slice(7, 20), rows[20]?.replace(/,.*/, ","), ...rows.slice(21)].join(
      "\n",
    );
    const task = open(csv, short);
    expect(fact(task, "gaps")).toEqual({ count: 1, missing: 2, lines: "6" });
    expect(fact(task, "blank")).toEqual({ count: 1 });
    const { value } = ownSeries(csv, "");
    const [before = 0, after = 0] = [value[3], value[6]];
    expect(value.length).toBe(60);
    expect(value[4]).toBeCloseTo(before + (after - before) / 3, 9);
    expect(value[5]).toBeCloseTo(before + (2 * (after - before)) / 3, 9);
    expect(value[19]).toBeCloseTo(((value[18] ?? 0) + (value[20] ?? 0)) / 2, 9);
  });

  it("needs no header, no times and no comma, and may stand in a second column", () => {
    const plain = upTo(60)
      .map((t) => String(t % 7))
      .join("\n");
    const task = open(plain, short);
    expect(fact(task, "season.autocorrelation")).toEqual({ season: 7 });
    expect(fact(task, "timeless")).toEqual({});
    const named = `a;value\n${upTo(60)
      .map((t) => `${(t * t) % 31};${t % 7},5`)
      .join("\n")}`;
    expect(fact(open(named, short), "values")).toEqual({ column: "value", count: 60 });
    expect(ownSeries(named, "").value[8]).toBe(1.5);
    expect(fact(open(named.replace("value", "other"), short), "values")).toEqual({ column: "a", count: 60 });
  });

  it("keeps the times that are found when only its value is chosen, and says why each is taken", () => {
    const parts = `year,month,value,other\n${upTo(60)
      .map((t) => `${2000 + Math.floor(t / 12)},${(t % 12) + 1},${t % 7},${t % 5}`)
      .join("\n")}`;
    const chosen = ownSeries(parts, "value:4");
    expect([chosen.nameOf(0), chosen.nameOf(59), chosen.value[4]]).toEqual(["2000-01", "2004-12", 4]);
    expect(chosen.table?.taken).toEqual([
      { role: "time", columns: [0, 1], by: "name" },
      { role: "value", columns: [3], by: "chosen" },
    ]);
    const nameless = upTo(60).map((t) => `${t % 7},2000-${String((t % 12) + 1).padStart(2, "0")},${t % 5}`);
    const dated = ownSeries(nameless.slice(0, 12).join("\n"), "value:3");
    expect([dated.nameOf(0), dated.nameOf(11)]).toEqual(["2000-01", "2000-12"]);
    expect(dated.table?.taken[0]).toEqual({ role: "time", columns: [1], by: "contents" });
  });

  it("has no times where none are wanted, or where its value is what is called so", () => {
    const days = `day,other\n${upTo(60)
      .map((t) => `${(t * t) % 7},${t % 5}`)
      .join("\n")}`;
    const value = ownSeries(days, "value:1");
    expect([value.value[3], value.nameOf(3)]).toEqual([2, ""]);
    expect(value.table?.taken[0]).toEqual({ role: "time", columns: [], by: "contents" });
    expect(ownSeries(months(60), "time:0,value:2").nameOf(3)).toBe("");
  });

  it("comes off the shelf too", () => {
    expect(fact(open(shelved("mine.csv", new TextEncoder().encode(months(60))), short), "values")?.count).toBe(60);
  });

  it("names its times in readings and on the scene", () => {
    const task = open(months(100), short);
    const episodes = task.probe(randomStream(1, "probe")) as Windows;
    const name = ownSeries(months(100), "").nameOf(episodes.start[0] ?? 0);
    const scene = task.scene?.(episodes, null);
    const names = scene?.kind === "series" ? scene.names : [];
    expect([names[0], names.length]).toEqual([name, episodes.steps + 1]);
    const readings = task.read(episodes, null);
    expect(readings[0]?.parameters["when"]).toContain(`(${name})`);
    // What is forecast is told by its own time.
    expect(readings.at(-1)?.parameters["then"]).toContain(`(${names.at(-1) ?? ""})`);
  });
});

describe("growth", () => {
  const growing = months(120, (t) => (2 ** (t / 24) * (10 + (t % 12))).toFixed(6));

  it.each([
    ["none", 0.5],
    ["season", 0.05],
  ])("with the difference %s of logarithms", (difference, most) => {
    const task = open(growing, { length: 24, horizon: 12, difference, scale: "log" });
    const episodes = task.heldOut(randomStream(1, "held-out"), 16);
    const { normalisedError = NaN } = task.score(episodes, new Float32Array(episodes.target.length));
    // The same growth in every year: who says the mean change says it all, and who says the mean value says little.
    if (most < 0.1) expect(normalisedError).toBeLessThan(most);
    else expect(normalisedError).toBeGreaterThan(most);
  });
});

describe("broken series", () => {
  it.each([
    ["nothing", "", "data.empty", undefined],
    ["three rows", months(3), "series.short", 4],
    ["a constant", months(60, () => "5"), "series.constant", undefined],
    ["a constant end", months(60, (t) => (t < 45 ? String(t % 5) : "1")), "series.flatPart", undefined],
    ["all gaps", months(60, () => ""), "series.missing", undefined],
    ["NaN everywhere", months(60, () => "NaN"), "series.missing", undefined],
    ["words for values", months(60, (t) => (t === 30 ? "much" : "1")), "table.number", 32],
    ["times alone", "month\n2000-01\n2000-02\n2000-03", "series.column", 2],
    ["a header alone", "month,value", "table.rows", 1],
    ["rows of unequal length", "time,value\n1,2\n2", "table.ragged", 3],
    ["infinity", months(60, (t) => (t === 9 ? "inf" : String(t % 12))), "table.finite", 11],
  ])("%s is refused", (_, csv, key, line) => {
    const problem = problemOf(() => open(csv, short));
    expect(problem.key).toBe(key);
    if (line !== undefined) expect(problem.place?.line).toBe(line);
  });

  it("a window that is too long for it is refused with the longest that fits, and that one fits", () => {
    const csv = wobbling(100);
    for (const difference of ["none", "step", "season"]) {
      const problem = problemOf(() => open(csv, { length: 200, horizon: 12, difference }));
      expect(problem.key).toBe("series.window");
      expect(problem.place?.line).toBe(101);
      const most = Number(problem.parameters.most);
      const task = open(csv, { length: most, horizon: 12, difference });
      expect(task.draw(randomStream(1, "data"), 4).input.every(Number.isFinite)).toBe(true);
      expect(problemOf(() => open(csv, { length: most + 1, horizon: 12, difference })).parameters.most).toBe(most);
    }
  });

  it("few values are refused with how many are needed, and so many will do", () => {
    const each: readonly SettingValues[] = [
      short,
      { length: 16, horizon: 12, season: 12, difference: "season" },
      { length: 16, horizon: 5, season: 30 },
    ];
    for (const settings of each) {
      const wanted = Number(problemOf(() => open(wobbling(14), settings)).parameters.wanted);
      expect(open(wobbling(wanted), settings).heldOutSize).toBeGreaterThan(0);
      expect(problemOf(() => open(wobbling(wanted - 3), settings)).key).toMatch(/series\.(short|window)/);
    }
  });

  test("whatever the text, there is a task with finite episodes, or a problem", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "NA", "value", "time", "1e300", "-0", "2001-02", "2000", '"', "1,5"),
      fc.integer({ min: -50, max: 50 }).map(String),
      fc.float({ noNaN: true }).map(String),
      fc.string({ maxLength: 6 }),
    );
    const table = fc
      .tuple(
        fc.constantFrom(",", ";", "\t"),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 60 }),
      )
      .map(([delimiter, rows]) => rows.map((row) => row.join(delimiter)).join("\n"));
    const value = fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: -9, max: 40 }) },
      { weight: 1, arbitrary: fc.constantFrom("", 1e18, -3e-7, 0) },
    );
    const numbers = fc
      .array(value, { minLength: 60, maxLength: 150 })
      .map((values) => values.map((one, t) => `${t},${one}`).join("\n"));
    const settings = fc.record({
      horizon: fc.integer({ min: 1, max: 9 }),
      length: fc.integer({ min: 16, max: 30 }),
      difference: fc.constantFrom("none", "step", "season"),
      scale: fc.constantFrom("linear", "log"),
      season: fc.integer({ min: 0, max: 12 }),
      part: fc.constantFrom("test", "validation"),
    });
    let opened = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), table, numbers), settings, (csv, chosen) => {
        let task: OpenTask;
        try {
          task = open(csv, chosen);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
          return;
        }
        opened++;
        for (const episodes of [task.draw(randomStream(1, "a"), 3), task.heldOut(randomStream(1, "b"), 3)]) {
          expect(episodes.input.every(Number.isFinite) && episodes.target.every(Number.isFinite)).toBe(true);
          expect(episodes.mask.some(Boolean)).toBe(true);
          const metrics = task.score(episodes, new Float32Array(episodes.target.length));
          for (const value of Object.values(metrics)) expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 400 },
    );
    // Else the property would say little.
    expect(opened).toBeGreaterThan(20);
  });
});

const real = new URL("../../../../shared/data/series/", import.meta.url);

describe.skipIf(!existsSync(real))("real series", () => {
  it.each([
    ["co2.csv", 468, "1959-01", "1997-12"],
    ["sunspots-monthly.csv", 3177, "1749-01", "2013-09"],
    ["air-passengers.csv", 144, "1949-01", "1960-12"],
    ["nottingham-temperature.csv", 240, "1920-01", "1939-12"],
  ])("%s: %i months from %s to %s", (file, count, from, to) => {
    const task = open(shelved(file, readFileSync(new URL(file, real))), { horizon: 12, length: 36 });
    expect(fact(task, "values")).toEqual({ column: "value", count });
    expect(fact(task, "season.times")).toEqual({ season: 12 });
    expect(fact(task, "training")?.from).toBe(from);
    expect(fact(task, "test")?.to).toBe(to);
  });
});
