import { describe, expect, test, vi } from "vitest";
import { fetchWords } from "../../i18n/translate.ts";
import type { Episode } from "../../store/episode.ts";
import type { NetworkChange } from "../../train/changed.ts";
import { withChange } from "../../train/changes.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetById } from "../../train/presets.ts";
import { firstProbe } from "../../train/probe.ts";
import { changesOf } from "./changes.ts";

const english = await fetchWords("en");
const chinese = await fetchWords("zh");
const copy = presetById("ntm-copy");
const said = (...given: Parameters<typeof changesOf>): readonly string[] => changesOf(...given).map((one) => one.said);

describe("what differs from the example", () => {
  test("is nothing of an example, whatever its seed", () => {
    expect(said(english, copy, firstProbe)).toEqual([]);
    expect(said(english, { ...copy, seed: 14 }, { ...firstProbe, episode: 3 })).toEqual([]);
  });

  test("is every bit that was flipped, once, and is flipped back by itself", async () => {
    const [first, second] = [{ time: 3, channel: 2 }, { time: 5, channel: 0 }]; // prettier-ignore
    const changes = changesOf(english, copy, { ...firstProbe, edits: [first, second, second] });
    expect(changes.map((one) => one.said)).toEqual(["bit 2 at step 3 flipped"]);
    const flip = vi.fn(async () => undefined);
    await changes[0]?.takeBack?.({ flip } as unknown as Episode);
    expect(flip).toHaveBeenCalledWith(first);
    expect(said(chinese, copy, { ...firstProbe, edits: [first] })).toEqual(["第 3 步的比特 2 已翻转"]);
  });

  test("is every change of the network, and each is taken back by itself", async () => {
    const changes: readonly NetworkChange[] = [
      { signal: "wr", op: "point", along: "slot", from: 9, to: 9, at: { head: 0, slot: 3 } },
      { signal: "memory", op: "set", value: 0, from: 0, to: null, at: { slot: 2 } },
      { signal: "memory", op: "swap", along: "slot", other: 5, from: 2, to: 4, at: { slot: 1 } },
      { signal: "wr", op: "hold", from: 4, to: null, at: {} },
      { signal: "wr", op: "take", episode: 12, from: 4, to: null, at: {} },
      { op: "weight.scale", weight: "erase.bias", index: [0, 4], value: 2 },
    ];
    const probe = { ...firstProbe, changes };
    expect(said(english, copy, probe)).toEqual([
      "Read, head 0, slot 3: all of the weight at step 9",
      "Memory, slot 2 = 0 at every step",
      "Memory, slot 1 swapped with slot 5 at steps 2 to 4",
      "Read held from step 4",
      "Read as in episode 12 from step 4 on",
      "weight erase.bias[0, 4] × 2",
    ]);
    expect(said(chinese, copy, probe)[5]).toBe("权重 erase.bias[0, 4] × 2");
    const intervene = vi.fn(async () => undefined);
    await changesOf(english, copy, probe)[1]?.takeBack?.({ intervene } as unknown as Episode);
    expect(intervene).toHaveBeenCalledWith(changes.filter((_, i) => i !== 1));
  });

  test("is an episode of one's own, and noise set by hand", () => {
    expect(said(english, copy, { ...firstProbe, given: "…" })).toEqual(["an episode of your own"]);
    expect(said(english, copy, { ...firstProbe, noise: [null, 2] })).toEqual(["noise set by hand"]);
    expect(said(english, copy, { ...firstProbe, noise: [null, null] })).toEqual([]);
  });

  test("is a setting, from the beginning or on the way, but not one that was put back", () => {
    const small = checkExperiment({ ...copy, model: { id: "ntm", settings: { ...copy.model.settings, unit: 32 } } });
    expect(said(english, small, firstProbe)).toEqual(["units 64 → 32"]);
    const change = { update: 400, key: "learningRate", value: 0.005 };
    expect(said(english, { ...copy, changes: [change] }, firstProbe)).toEqual(["learning rate 0.01 → 0.005"]);
    const back = { update: 500, key: "learningRate", value: copy.training.learningRate };
    expect(said(english, { ...copy, changes: [change, back] }, firstProbe)).toEqual([]);
  });

  test("is told from the value that was in force, where the example plans other values for later", () => {
    const recall = presetById("lstm-recall");
    expect(recall.changes.length).toBeGreaterThan(0);
    const changed = withChange(recall, { update: 12, key: "learningRate", value: 0.002 });
    expect(said(english, changed, firstProbe)).toEqual(["learning rate 0.005 → 0.002"]);
    const [first] = recall.changes;
    const later = withChange(recall, { update: (first?.update ?? 0) + 1, key: "learningRate", value: 0.004 });
    expect(said(english, later, firstProbe)).toEqual([`learning rate ${first?.value} → 0.004`]);
    expect(later.changes).toHaveLength(2);
  });

  test("is apart from another setting of the same name", () => {
    const settings = { ...copy.model.settings, batch: 3 };
    const both = { ...copy, model: { ...copy.model, settings }, training: { ...copy.training, batch: 8 } };
    const keys = changesOf(english, both, firstProbe).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  test("is equations that were edited", () => {
    const text = "model mine";
    expect(said(english, { ...copy, model: { ...copy.model, text } }, firstProbe)).toEqual(["equations changed"]);
    expect(said(chinese, { ...copy, model: { ...copy.model, text } }, firstProbe)).toHaveLength(1);
  });

  test("is told by the nearest of several examples, and of a pair without one by what was done on the way", () => {
    const other = presetById("memn2n-one-fact");
    expect(said(english, other, firstProbe)).toEqual([]);
    const strange = { ...copy, task: presetById("lstm-recall").task };
    expect(said(english, strange, firstProbe)).toEqual([]);
    const changes = [{ update: 9, key: "learningRate", value: 0.5 }];
    expect(said(english, { ...strange, changes }, firstProbe)).toEqual(["learning rate 0.01 → 0.5"]);
  });
});
