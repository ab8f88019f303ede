import { expect, test } from "vitest";
import { dateTicks } from "./dates.ts";

const em = 12;
const months = Array.from({ length: 48 }, (_, i) => `${1959 + Math.floor((i + 5) / 12)}-${pad(((i + 5) % 12) + 1)}`);
const days = Array.from({ length: 60 }, (_, i) => `2013-0${i < 28 ? 2 : i < 59 ? 3 : 4}-${pad((i % 31) + 1)}`);
const hours = Array.from({ length: 48 }, (_, i) => `2013-05-0${6 + Math.floor(i / 24)} ${pad(i % 24)}:00`);
const texts = (names: readonly string[], width: number): string[] =>
  dateTicks(names, width, em).map(({ text }) => text);

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

test("years of months, months of days, days of hours: the finest unit that there is room for", () => {
  expect(dateTicks(months, 700, em)).toEqual([
    { step: 7, text: "1960" },
    { step: 19, text: "1961" },
    { step: 31, text: "1962" },
    { step: 43, text: "1963" },
  ]);
  expect(texts(days.slice(20), 700)).toEqual(["2013-03", "2013-04"]);
  expect(texts(months.slice(0, 6), 700)).toEqual(months.slice(0, 6));
  expect(texts(hours.slice(0, 4), 700)).toEqual(["00:00", "01:00", "02:00", "03:00"]);
});

test("labels never touch, and no fewer than the room allows where no unit begins twice", () => {
  for (const names of [months, days, hours, hours.slice(0, 20)])
    for (const width of [120, 300, 700]) {
      const ticks = dateTicks(names, width, em);
      expect(ticks.length).toBeGreaterThan(0);
      for (const [i, { step, text }] of ticks.entries())
        if (i > 0)
          expect(((step - (ticks[i - 1]?.step ?? 0)) * width) / names.length).toBeGreaterThanOrEqual(
            text.length * em * 0.6,
          );
    }
});

test("names that are no dates are told every so often, and years by themselves", () => {
  expect(texts(["Q1", "Q2", "Q3", "Q4"], 400)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  expect(
    texts(
      Array.from({ length: 40 }, (_, i) => String(1980 + i)),
      400,
    ).slice(0, 2),
  ).toEqual(["1980", "1985"]);
});
