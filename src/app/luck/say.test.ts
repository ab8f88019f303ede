import { describe, expect, it } from "vitest";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import type { LuckState, LuckySeed } from "../../store/luck.ts";
import { emptyArchive } from "../../train/archive/archive.ts";
import { presetById } from "../../train/presets.ts";
import { sayLuck } from "./say.ts";

const english = wordsOf("en");

function seed(solvedAt: number | null, update = 1500, isDone = true, value = 0): LuckySeed {
  const look = { update, seconds: 1, loss: 1, metrics: { wrongBits: value } };
  return {
    seed: 1,
    update,
    seconds: 1,
    archive: { ...emptyArchive, looks: [look] },
    solvedAt,
    isDone,
    fingerprint: null,
  };
}

function luck(seeds: readonly LuckySeed[], given: Partial<LuckState> = {}): LuckState {
  const goal = { metric: "wrongBits", below: 0.1, within: 1500 };
  return { of: "a", experiment: null, goal, within: 1500, seeds, isRunning: false, seconds: 9, ...given };
}

const solved = [300, 400, 500, 600, 610, 620, 630, 640, 700, 800, 900].map((at) => seed(at));
const failed = Array.from({ length: 5 }, () => seed(null));

describe("the verdict on luck", () => {
  it("says how many of how many, how sure that is, and what the median needed", () => {
    expect(sayLuck(english, luck([...solved, ...failed]))).toBe(
      "11 of 16 seeds reached it by update 1,500 (95 %: 44–86 %); the median needed 640.",
    );
  });

  it("says so in Chinese", async () => {
    expect(sayLuck(await fetchWords("zh"), luck([...solved, ...failed]))).toBe(
      "16 个种子中有 11 个在第 1,500 次更新前达到目标（95 %：44–86 %）；中位数需要 640 次。",
    );
  });

  it("has no median where fewer than half came to the goal", () => {
    expect(sayLuck(english, luck([seed(500), ...failed]))).toContain("fewer than half did, so there is no median");
  });

  it("says what none of them means", () => {
    expect(sayLuck(english, luck(failed))).toBe("None of 5 seeds reached it by update 1,500 (95 %: at most 43 %).");
  });

  it("gives no share before all are through, nor when it was stopped", () => {
    const some = [seed(500), seed(null), seed(null, 200, false)];
    expect(sayLuck(english, luck(some, { isRunning: true }))).toBe(
      "So far 1 reached it, 1 did not by update 1,500, and 1 are still training.",
    );
    expect(sayLuck(english, luck(some))).toMatch(/^Stopped: 1 reached it, 1 did not/);
    expect(sayLuck(english, luck([seed(null, 5, false)], { isRunning: true }))).toBe("The first seeds are training…");
  });

  it("without a goal says where the seeds stand", () => {
    const seeds = [1, 2, 3, 4, 5].map((value) => seed(null, 1500, true, value));
    const experiment = presetById("ntm-copy");
    expect(sayLuck(english, luck(seeds, { experiment, goal: null }))).toBe(
      "After 1,500 updates wrong bits is 3 in the median of 5 seeds, 2 to 4 in the middle half.",
    );
  });
});
