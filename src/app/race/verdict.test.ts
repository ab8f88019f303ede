import { describe, expect, it } from "vitest";
import { fetchWords, wordsOf, type Words } from "../../i18n/translate.ts";
import type { RacePace } from "../../share/bookmark.ts";
import type { Goal } from "../../train/goal.ts";
import { presetById } from "../../train/presets.ts";
import { haveSameBatches, rivalOf } from "./rival.ts";
import { sayVerdict } from "./saying.ts";
import { goalOfRace, verdictOf, type Racer } from "./verdict.ts";

const english = wordsOf("en");
const goal: Goal = { metric: "wrongBits", below: 0.1, within: 4000 };

/** A runner by its looks: [update, wrong bits], a hundred updates a second unless said. */
function racer(name: string, looks: readonly (readonly [number, number])[], rate = 100, update?: number): Racer {
  const last = looks.at(-1)?.[0] ?? 0;
  return {
    name,
    update: update ?? last,
    seconds: (update ?? last) / rate,
    looks: looks.map(([at, value]) => ({ update: at, seconds: at / rate, loss: value, metrics: { wrongBits: value } })),
  };
}

function say(racers: readonly Racer[], by: RacePace = "updates", words: Words = english, aim: Goal | undefined = goal) {
  return sayVerdict(words, verdictOf(racers, aim, "wrongBits", by), { goal: aim, metric: "wrongBits", by });
}

const ntm = racer("NTM", [
  [600, 2],
  [620, 0.05],
  [640, 0.02],
  [4000, 0],
]);
const lstm = racer("LSTM", [
  [600, 4],
  [4000, 3.1],
]);

describe("the verdict", () => {
  it("says who reached the goal, when, and where the others stand", () => {
    expect(say([ntm, lstm])).toBe("NTM reached 0.1 wrong bits at update 620; LSTM stands at 3.1 after 4,000.");
  });

  it("says so in Chinese", async () => {
    expect(say([ntm, lstm], "updates", await fetchWords("zh"))).toBe(
      "NTM 在第 620 次更新达到错误比特 0.1；LSTM 在 4,000 次更新后为 3.1。",
    );
  });

  it("needs two looks running: one alone may be luck", () => {
    expect(say([racer("NTM", [[50, 0.01]]), racer("LSTM", [[50, 3]])])).toMatch(/^Nobody has reached/);
  });

  it("says that nobody has reached it, and compares where the slowest has come to", () => {
    const ahead = racer("NTM", [
      [100, 3],
      [200, 1.5],
      [300, 1],
    ]);
    const slow = racer(
      "LSTM",
      [
        [100, 4],
        [200, 3.5],
      ],
      50,
    );
    expect(say([ahead, slow])).toBe("Nobody has reached 0.1 wrong bits yet; at update 200 NTM 1.5, LSTM 3.5.");
    // In the three seconds that the NTM took, the LSTM came to update 100.
    expect(say([ahead, slow], "seconds")).toBe("Nobody has reached 0.1 wrong bits yet; at 3 s NTM 1, LSTM 4.");
  });

  it("is a tie where the first ones reached it at the same look", () => {
    const twin = { ...ntm, name: "DNC" };
    expect(say([ntm, twin, lstm])).toBe(
      "NTM and DNC reached 0.1 wrong bits together, at update 620; LSTM stands at 3.1 after 4,000.",
    );
  });

  it("is open as long as somebody has not come as far as the first", () => {
    const late = racer("LSTM", [[100, 4]], 100, 130);
    expect(say([ntm, late])).toBe("NTM reached 0.1 wrong bits at update 620. Not as far yet: LSTM, 4 at update 100.");
    expect(say([ntm, lstm])).not.toContain("Not as far");
  });

  it("by seconds may be another, and says what it would be the other way", () => {
    const quick = racer(
      "LSTM",
      [
        [800, 0.05],
        [820, 0.01],
      ],
      1000,
    );
    expect(say([ntm, quick])).toBe(
      "NTM reached 0.1 wrong bits at update 620; LSTM at update 800. In seconds LSTM was first: 0.8 s against 6.2 s.",
    );
    expect(say([ntm, quick], "seconds")).toBe(
      "LSTM reached 0.1 wrong bits at 0.8 s (update 800); NTM at 6.2 s (update 620). In updates NTM was first: update 620 against update 800.",
    );
  });

  it("tells no clocks apart that differ by less than their noise", () => {
    const twin = racer(
      "DNC",
      [
        [620, 0.05],
        [640, 0.02],
      ],
      101,
    );
    expect(verdictOf([ntm, twin], goal, "wrongBits", "seconds")).toMatchObject({ kind: "met", later: [] });
  });

  it("without a goal says where all stand, and nothing of who won", () => {
    const text = sayVerdict(english, verdictOf([ntm, lstm], undefined, "wrongBits", "updates"), {
      goal: undefined,
      metric: "wrongBits",
      by: "updates",
    });
    expect(text).toBe("No goal is known here; wrong bits: at update 4,000 NTM 0, LSTM 3.1.");
  });

  it("waits for the first look since training began, and says of whom there is none", () => {
    expect(say([racer("A", []), racer("B", [])])).toBe("Press Train: who reaches the goal first is told here.");
    expect(say([racer("A", [[0, 9]]), racer("B", [[0, 9]])])).toMatch(/^Press Train/);
    expect(say([racer("A", [[50, 3]]), racer("B", [])])).toContain("B has not been measured yet");
  });
});

describe("a rival", () => {
  const own = { ...presetById("ntm-copy"), seed: 42 };
  const changed = {
    ...own,
    training: { ...own.training, batch: 24 },
    changes: [
      { update: 100, key: "batch", value: 8 },
      { update: 200, key: "learningRate", value: 0.001 },
    ],
  };

  it("sees the same batches as the run that it races with, also where those were changed on the way", () => {
    const rival = rivalOf(changed, "lstm");
    expect(rival.model.id).toBe("lstm");
    expect(rival.changes.map(({ key }) => key)).toEqual(["batch"]);
    expect(haveSameBatches([changed, rival])).toBe(true);
  });

  it("trains as suits its own model", () => {
    expect(rivalOf(own, "rnn").model.settings).not.toEqual(own.model.settings);
  });

  it("of another seed or batch sees other batches", () => {
    expect(haveSameBatches([own, { ...own, seed: 43 }])).toBe(false);
    expect(haveSameBatches([own, { ...own, training: { ...own.training, batch: 3 } }])).toBe(false);
    expect(haveSameBatches([own, { ...own, training: { ...own.training, learningRate: 3 } }])).toBe(true);
  });

  it("runs for the goal of the first that has one", () => {
    expect(goalOfRace([presetById("lstm-copy"), own])).toEqual(goalOfRace([own]));
    expect(goalOfRace([own])?.metric).toBe("wrongBits");
  });
});
