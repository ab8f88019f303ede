import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { alphabetOf, daysIn, iso, readDay, readIso, weekdayOf, writers, years } from "./dates.ts";
import { isHeldOutDay } from "./pairs.ts";
import { translation } from "./task.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What a reader makes of a written date; null where it makes no sense. */
function understand(text: string): string | null {
  const western = text.replace(/[〇一二三四五六七八九十]+/g, (number) => {
    const digits = Array.from(number, (one) => "〇一二三四五六七八九".indexOf(one));
    if (!number.includes("十")) return digits.join("");
    const [before = "", after = ""] = number.split("十");
    const of = (one: string, otherwise: number): number =>
      one === "" ? otherwise : "〇一二三四五六七八九".indexOf(one);
    return String(10 * of(before, 1) + of(after, 0));
  });
  const chinese = /^(?:(\d+)年)?(\d+)月(\d+)日(?:，?(\d{4})年|，?星期.)?$/.exec(western);
  const dotted = /^(\d+)\.(\d+)\.(\d{4})$/.exec(text);
  const dayFirst = /^(?:the |[a-z]{3} )?(\d+)(?:st|nd|rd|th)?(?: of)? ([a-z]+) (\d{4})$/.exec(text);
  const monthFirst = /^([a-z]+) (\d+),? '?(\d{2,4})$/.exec(text);
  const monthOf = (name = ""): number => months.indexOf(name.slice(0, 3)) + 1;
  const [year, month, day] = chinese
    ? [chinese[1] ?? chinese[4], chinese[2], chinese[3]]
    : dotted
      ? [dotted[3], dotted[2], dotted[1]]
      : dayFirst
        ? [dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]]
        : monthFirst
          ? [monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]]
          : [];
  if (year === undefined) return null;
  const full = String(year).length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return iso({ year: full, month: Number(month), day: Number(day) });
}

describe("a written day", () => {
  const all = upTo(100).flatMap((i) => {
    const year = years.from + i;
    return upTo(12).flatMap((m) =>
      upTo(daysIn({ year, month: m + 1 })).map((d) => ({ year, month: m + 1, day: d + 1 })),
    );
  });

  it("is the day that it says, in every way of writing it, on each of 36,525 days", () => {
    expect(all.length).toBe(36525);
    for (const ways of Object.values(writers))
      for (const write of ways)
        for (const day of all) if (understand(write(day)) !== iso(day)) expect([write(day), iso(day)]).toEqual([]);
  });

  it("has no character and no length that its language's alphabet does not know", () => {
    for (const language of ["en", "zh"] as const) {
      const { symbols, longest } = alphabetOf(language);
      const texts = writers[language].flatMap((write) => all.map(write));
      expect(new Set(texts.join(""))).toEqual(new Set(symbols));
      expect(texts.reduce((most, text) => Math.max(most, Array.from(text).length), 0)).toBe(longest);
    }
  });

  it("has the weekday of the calendar", () => {
    for (const day of all.filter((_, i) => i % 37 === 0))
      expect(weekdayOf(day)).toBe(new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay());
  });

  it("is held out one time in ten, in every month and every year", () => {
    const heldOut = all.filter(isHeldOutDay);
    expect(Math.abs(heldOut.length / all.length - 0.1)).toBeLessThan(0.01);
    expect(new Set(heldOut.map(({ month }) => month)).size).toBe(12);
    expect(new Set(heldOut.map(({ year }) => year)).size).toBe(100);
    expect(new Set(heldOut.map(({ day }) => day)).size).toBe(31);
  });
});

describe("a reader of dates", () => {
  it("finds the day of every way of writing it, and none in what nobody writes", () => {
    for (const language of ["en", "zh"] as const) {
      for (let year: number = years.from; year <= years.to; year += 3)
        for (const write of writers[language]) {
          const day = { year, month: 1 + (year % 12), day: 1 + (year % 28) };
          expect([write(day), readDay(language, write(day))]).toEqual([write(day), day]);
          expect(readIso(iso(day))).toEqual(day);
        }
    }
    const none = ["", "9 march", "31 february 2021", "9 march 1921", "mon 9 mar 2021", "9 march 2021 "];
    expect(none.map((text) => readDay("en", text))).toEqual(none.map(() => null));
    expect(["2021-02-30", "2021-3-9", "20210309", "1921-03-09"].map(readIso)).toEqual([null, null, null, null]);
  });
});

describe.each(["en", "zh"] as const)("dates in %s", (language) => {
  const open = translation.open({ language });

  it.each(["draw", "heldOut"] as const)("%s asks for the day that came in, and keeps its days apart", (kind) => {
    for (let seed = 1; seed <= 200; seed++) {
      const episodes = open[kind](randomStream(seed, kind), 1);
      const [reading] = open.read(episodes, null).slice(-1);
      const { written, wanted } = reading?.parameters ?? {};
      expect(understand(String(written))).toBe(wanted);
      const [year = 0, month = 0, day = 0] = String(wanted).split("-").map(Number);
      expect(isHeldOutDay({ year, month, day })).toBe(kind === "heldOut");
    }
  });

  it("raises the flag at the ten times that are scored, and shows at most one symbol at any", () => {
    const { input, mask, steps } = open.draw(randomStream(1, "data"), 20);
    for (let position = 0; position < 20 * steps; position++) {
      const row = input.subarray(position * open.input, (position + 1) * open.input);
      const isAnswer = position % steps >= steps - 10;
      expect([row.at(-1), mask[position]]).toEqual(isAnswer ? [1, 1] : [0, 0]);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1);
    }
  });

  it("one wrong digit spoils one whole answer", () => {
    const episodes = open.heldOut(randomStream(1, "held-out"), 4);
    const output = new Float32Array(episodes.target.length * 11);
    episodes.target.forEach((digit, position) => (output[position * 11 + digit] = 1));
    const wrong = episodes.steps - 1;
    output.fill(0, wrong * 11, (wrong + 1) * 11);
    output[wrong * 11 + 10] = 1;
    expect(open.score(episodes, output)).toEqual({ wholeAnswers: 0.75, accuracy: 1 - 1 / 40 });
    expect(open.read(episodes, output).at(-1)).toMatchObject({
      key: "reading.translation.wrong",
      parameters: { got: "-" },
    });
  });
});

describe("dates in words", () => {
  it.each(["en", "zh"] as const)("in %s are those of the day that came in, then over", (language) => {
    const open = translation.open({ pair: "iso-dates", language });
    for (let seed = 1; seed <= 100; seed++) {
      const readings = open.read(open.heldOut(randomStream(seed, "held-out"), 1), null);
      const { written, wanted } = readings.find(({ key }) => key === "reading.translation.wanted")?.parameters ?? {};
      expect(understand(String(wanted))).toBe(written);
      const end = readings.findIndex(({ symbol }) => symbol === "∎");
      expect(
        readings
          .slice(10, end)
          .map(({ symbol }) => symbol.replace("␣", " "))
          .join(""),
      ).toBe(wanted);
      expect(readings.slice(end + 1).every(({ key }) => key === "reading.translation.over")).toBe(true);
    }
  });
});
