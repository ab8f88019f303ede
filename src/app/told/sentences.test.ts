import { expect, test } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { firstProbe } from "../../train/probe.ts";
import { presetById } from "../../train/presets.ts";
import { blankRun } from "../../store/runs.ts";
import { screenSentences, type OnScreen } from "./sentences.ts";

const words = wordsOf("en");
const run = { ...blankRun(presetById("ntm-copy")), update: 1234 };
const signal = { axes: ["time", "slot"], sizes: [2, 3], data: new Float32Array(6) };
const bare: OnScreen = { run, update: 1234, metrics: null, goal: null, trace: null, answers: {} };

test("says what it is and how far, and how well as soon as that is known", () => {
  expect(screenSentences(words, bare)).toEqual(["Neural Turing machine on Copy, after 1,234 updates."]);
  const goal = { metric: "wrongBits", below: 0.1, within: 1500 };
  const [standing] = screenSentences(words, { ...bare, goal, metrics: { wrongBits: 0.052 } });
  expect(standing).toBe("Neural Turing machine on Copy, after 1,234 updates: wrong bits 0.05, goal < 0.1.");
});

test("says which signals are shown, but none that is a vector of no meaning", () => {
  const signals = [
    { ...signal, name: "write", meaning: "write" as const },
    { ...signal, name: "inner", meaning: "plain" as const },
  ];
  expect(screenSentences(words, { ...bare, trace: { steps: 2, signals } })[1]).toBe(
    "The score shows 2 steps of write.",
  );
});

test("says what was found of this run, and of no other", () => {
  const sentence = { key: "seen", parameters: { least: 1, trained: 8, share: 100, episodes: 16 } };
  const answer = (of: string) => ({
    of: { run: of, update: 700, probe: firstProbe, settings: {} },
    share: null,
    findings: { grids: [], sentences: [sentence] },
    error: null,
    isStopped: false,
  });
  const told = screenSentences(words, { ...bare, answers: { length: answer(run.id) } });
  expect(told.slice(1)).toEqual(["Found out of update 700:", expect.stringMatching(/^On lengths that it is trained on \(1 to 8\), 100 %/)]); // prettier-ignore
  expect(screenSentences(words, { ...bare, answers: { length: answer("another") } })).toHaveLength(1);
});
