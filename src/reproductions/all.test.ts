import { existsSync, readdirSync, readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { analyses } from "../analysis/all.ts";
import { fetchLaterWords, fetchWords, isTextKey } from "../i18n/translate.ts";
import { decodeLink } from "../share/decode.ts";
import { encodeLink } from "../share/encode.ts";
import { prepare } from "../train/prepare.ts";
import { reproductions } from "./all.ts";
import { byline } from "./byline.ts";
import { holding, isReproduced, markOf, meanValue, oursOf, type Attempt } from "./kept.ts";
import { readOff } from "./measure.ts";
import { experimentOf, opened } from "./open.ts";
import measured from "./ours.json";
import { figuresPage } from "./page.ts";
import { seedsOf } from "./reproduction.ts";

const kept: { readonly machine: string; readonly results: readonly Attempt[] } = JSON.parse(
  readFileSync("docs/figures.json", "utf8"),
);
const attemptsOf = (wanted: string): readonly Attempt[] => kept.results.filter(({ id }) => id === wanted);
const keysOf = (id: string): readonly string[] =>
  ["", ".figure", ".see", ".published", ".source", ".differs", ".ours"].map((what) => `reproduction.${id}${what}`);

await fetchLaterWords();

it("every folder is in the list, once", () => {
  const home = new URL("./", import.meta.url);
  const folders = readdirSync(home).filter((id) => existsSync(new URL(`${id}/reproduction.ts`, home)));
  expect(reproductions.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});

describe.each(reproductions)("$id", (reproduction) => {
  const { id, analysis, claim, updates, ours } = reproduction;

  it("opens as a link and a link as it", async () => {
    const bookmark = opened(reproduction);
    expect(await decodeLink(await encodeLink(bookmark))).toEqual(bookmark);
    expect(bookmark.runs[0]).toMatchObject({
      update: updates,
      experiment: { seed: seedsOf(reproduction)[0], engine: "wasm" },
    });
  });

  it("asks what its network and task can be asked", () => {
    const experiment = experimentOf(reproduction, seedsOf(reproduction)[0]);
    const { program, task } = prepare(experiment);
    const asked = analyses.find((one) => one.id === analysis);
    expect(asked?.refuses(program, task, experiment) ?? null).toBe(null);
    expect(asked !== undefined || (analysis === null && ours.of === "metric")).toBe(true);
  });

  it("has its words in both languages, with the same hole for our number", async () => {
    const [en, zh] = await Promise.all([fetchWords("en"), fetchWords("zh")]);
    for (const key of keysOf(id)) {
      expect(isTextKey(key), key).toBe(true);
      expect(zh.loose(key, ""), key).toMatch(key.endsWith(".source") ? /./ : /[\u4e00-\u9fff]/);
    }
    for (const words of [en, zh]) expect(words.loose(`reproduction.${id}.ours`, "", { value: 12.5 })).toContain("12.5");
  });

  it("was measured as it is now, by every seed", () => {
    const attempts = attemptsOf(id);
    expect(attempts.map(({ seed }) => seed)).toEqual(seedsOf(reproduction));
    expect(new Set(attempts.map(({ mark }) => mark))).toEqual(new Set([markOf(reproduction)]));
    expect(measured[id as keyof typeof measured]).toEqual(oursOf(attempts));
  });

  it("is reproduced by the numbers that are kept, or says why not", () => {
    expect(isReproduced(claim, oursOf(attemptsOf(id)))).toBe(!isTextKey(`reproduction.${id}.not`));
  });

  it("takes at most 40 seconds of a processor", () => {
    expect(Math.max(...attemptsOf(id).map(({ seconds }) => seconds))).toBeLessThanOrEqual(40);
  });
});

it("the page is what was measured: `npm run reproductions` writes it", async () => {
  const file = "docs/figures.md";
  const text = await figuresPage(reproductions, kept.results, kept.machine);
  expect(readFileSync(file, "utf8")).toBe(await format(text, { ...(await resolveConfig(file)), filepath: file }));
});

it("all seeds together take at most 15 minutes of a processor", () => {
  expect(kept.results.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThan(15 * 60);
});

describe("our number", () => {
  const grid = {
    name: "right",
    axes: ["update", "length"] as const,
    sizes: [2, 3] as const,
    scale: "share" as const,
    labels: { length: ["1", "4", "9"] },
    data: Float32Array.from([0, 0, 0, 1, 0.5, 0.25]),
  };
  const findings = { grids: [grid], sentences: [{ key: "reach", parameters: { count: 7 } }] };

  it("is the mean of the columns of the last row that are wanted, or a number of a sentence, or none", () => {
    expect(readOff({ of: "columns", grid: "right", from: 4, to: 9 }, findings)).toBe(37.5);
    expect(readOff({ of: "columns", grid: "right", from: 10, to: 12 }, findings)).toBeNaN();
    expect(readOff({ of: "sentence", key: "reach", number: "count" }, findings)).toBe(7);
    expect(readOff({ of: "sentence", key: "other", number: "count" }, findings)).toBeNaN();
  });

  it("counts by most seeds, one that does not say it among them", () => {
    const ours = { values: [90, null, 70], seconds: 1 };
    expect([holding({ atLeast: 80 }, ours), isReproduced({ atLeast: 80 }, ours)]).toEqual([1, false]);
    expect([holding({ atMost: 90 }, ours), isReproduced({ atMost: 90 }, ours)]).toEqual([2, true]);
    expect(meanValue(ours)).toBe(80);
  });
});

it("a byline names three authors, or the first of more", () => {
  const paper = { key: "a", kind: "misc" as const, title: "T", year: 2014 };
  const by = (...authors: string[]): string => byline({ ...paper, authors });
  expect(by("Graves, Alex")).toBe("Graves 2014");
  expect(by("Graves, Alex", "Wayne, Greg", "Danihelka, Ivo")).toBe("Graves, Wayne & Danihelka 2014");
  expect(by("A, A", "B, B", "C, C", "D, D")).toBe("A et al. 2014");
});
