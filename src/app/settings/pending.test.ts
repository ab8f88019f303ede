import { expect, test } from "vitest";
import { fetchLaterWords, fetchWords } from "../../i18n/translate.ts";
import { presetById } from "../../train/presets.ts";
import { pendingText } from "./pending.tsx";

test("the bar lists what changes, from what to what, with its count, in both languages", async () => {
  await fetchLaterWords();
  const now = presetById("ntm-copy");
  const seed = { ...now, seed: 14 };
  const both = { ...seed, training: { ...now.training, optimiser: "sgd" as const } };
  const [en, zh] = [await fetchWords("en"), await fetchWords("zh")];
  expect(pendingText(en, now, seed)).toBe("1 change needs a new run: seed 1 → 14");
  expect(pendingText(en, now, both)).toBe("2 changes need a new run: optimiser Adam → SGD, seed 1 → 14");
  expect(pendingText(zh, now, seed)).toBe("1 处改动需要新的运行：种子 1 → 14");
});

test("a live change since then is no change that needs a new run", async () => {
  await fetchLaterWords();
  const live = { ...presetById("ntm-copy"), changes: [{ update: 40, key: "learningRate", value: 0.002 }] };
  const { training, ...rest } = live;
  const then = { ...rest, training: { ...training, learningRate: 0.002 }, seed: 2, changes: [] };
  expect(pendingText(await fetchWords("en"), live, then)).toBe("1 change needs a new run: seed 1 → 2");
});
