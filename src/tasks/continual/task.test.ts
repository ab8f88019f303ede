import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { heldOutSamples, parts, pools, trainingSamples } from "./pool.ts";
import { continual } from "./task.ts";

const turns = ["forwards", "backwards", "shuffled", "together"];

/** Where a digit's picture comes from: digit, and number of the sample, held-out ones behind those trained on. */
const known = new Map<string, { readonly digit: number; readonly index: number }>();
for (let digit = 0; digit < 10; digit++)
  for (let index = 0; index < trainingSamples + heldOutSamples; index++) {
    const picture = pools["split-digits"]!.sampleOf(Math.floor(digit / 2), digit % 2, index);
    known.set(Float32Array.from(picture).join(), { digit, index });
  }

/** Every [batch, time] of split digits. */
function seen(open: OpenTask, episodes: Episodes): { readonly digit: number; readonly index: number }[] {
  return upTo(episodes.size * episodes.steps).map((position) => {
    const picture = episodes.input.subarray(position * open.input, position * open.input + 196);
    const origin = known.get(picture.join());
    if (!origin) throw new Error(`the picture at ${position} is of no digit`);
    return origin;
  });
}

const drawnAt = (open: OpenTask, update: number, size = 40): Episodes =>
  open.draw(randomStream(1, "data", update), size, update);

/** The outputs that are asked for in one batch, in order. */
function asked(open: OpenTask, update: number): number[] {
  const { target, mask } = drawnAt(open, update);
  return [...new Set(target.filter((_, position) => mask[position] === 1))].toSorted((a, b) => a - b);
}

describe("the digits of a part", () => {
  it.each(turns)("%s are two, and no other comes while its turn lasts", (order) => {
    const open = continual.open({ turns: order, phase: 10 });
    const pairs = upTo(parts).map((turn) => [turn * 10, turn * 10 + 9].map((update) => asked(open, update)));
    for (const [first, last] of pairs) expect(first).toEqual(last);
    const digits = pairs.map(([first = []]) => first);
    if (order === "together") return expect(digits.every((each) => each.length === 10)).toBe(true);
    expect(digits.flat().toSorted((a, b) => a - b)).toEqual(upTo(10));
    if (order === "forwards") expect(digits[0]).toEqual([0, 1]);
    if (order === "backwards") expect(digits[0]).toEqual([8, 9]);
    if (order === "shuffled") expect(digits).not.toEqual(digits.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
  });

  it("of the last turn go on for good", () => {
    expect(asked(continual.open({ phase: 10 }), 9999)).toEqual([8, 9]);
  });

  it("are told as digits by class, as even or odd by domain", () => {
    for (const protocol of ["by-class", "by-domain"]) {
      const open = continual.open({ protocol });
      const episodes = open.heldOut(randomStream(2, "held-out"), 50);
      const digits = seen(open, episodes).map(({ digit }) => digit);
      expect([...episodes.target]).toEqual(digits.map((digit) => (protocol === "by-class" ? digit : digit % 2)));
    }
  });
});

it("says after which updates the next part begins, where they come one after another", () => {
  const { stages = [] } = continual.open({ phase: 10, turns: "backwards" });
  expect(stages).toEqual([10, 20, 30, 40, 50]);
  const open = continual.open({ phase: 10, turns: "backwards" });
  for (const stage of stages.slice(0, -1)) expect(asked(open, stage - 1)).not.toEqual(asked(open, stage));
  expect(continual.open({ turns: "together" }).stages).toBeUndefined();
});

describe("held-out episodes", () => {
  it("ask equally often about every part, with pictures that are never trained on", () => {
    const open = continual.open({});
    const asked = seen(open, open.heldOut(randomStream(3, "held-out"), open.heldOutSize ?? 0));
    const perPart = upTo(parts).map((part) => asked.filter(({ digit }) => Math.floor(digit / 2) === part).length);
    expect(perPart).toEqual(upTo(parts).map(() => 12));
    expect(asked.every(({ index }) => index >= trainingSamples)).toBe(true);
    for (let update = 0; update < 20; update++)
      for (const { index } of seen(open, drawnAt(open, update))) expect(index).toBeLessThan(trainingSamples);
  });
});

describe("replay", () => {
  it("takes half of every later batch from the few samples kept of each part before", () => {
    const open = continual.open({ replay: 6, phase: 10 });
    const kept = new Set<string>();
    for (let update = 30; update < 40; update++) {
      const drawn = seen(open, drawnAt(open, update, 200));
      const old = drawn.filter(({ digit }) => digit < 6);
      expect([old.length, drawn.filter(({ digit }) => [6, 7].includes(digit)).length]).toEqual([100, 100]);
      for (const { digit, index } of old) kept.add(`${Math.floor(digit / 2)} ${digit} ${index}`);
    }
    const perPart = upTo(3).map((part) => [...kept].filter((name) => name.startsWith(`${part} `)).length);
    expect(perPart).toEqual([6, 6, 6]);
  });

  it("has nothing to take from during the first part, and nothing at all at 0", () => {
    expect(asked(continual.open({ replay: 100 }), 50)).toEqual([0, 1]);
    expect(asked(continual.open({ replay: 0 }), 250)).toEqual([2, 3]);
  });
});

describe.each(["by-class", "by-domain", "by-showing"])("what is shown %s", (protocol) => {
  const open = continual.open({ protocol, shown: 6 });
  const episodes = open.heldOut(randomStream(4, "held-out"), 50);
  const pictures = seen(open, episodes);

  it("is of the part that is asked, with every label one time later, and only the last picture is scored", () => {
    for (let position = 0; position < pictures.length; position++) {
      const time = position % 7;
      const label = [...episodes.input.subarray(position * open.input + 196, (position + 1) * open.input)];
      expect(label.flatMap((value, i) => (value === 1 ? [i] : []))).toEqual(
        time === 0 ? [] : [episodes.target[position - 1]],
      );
      expect(episodes.mask[position]).toBe(Number(time === 6));
      expect(Math.floor((pictures[position]?.digit ?? -1) / 2)).toBe(Math.floor(position / 7) % parts);
    }
  });

  it("bears one label for each digit within an episode, which only by showing is another in another", () => {
    const labels = new Map<number, Set<number>>();
    for (let episode = 0; episode < 50; episode++) {
      const own = new Map<number, number>();
      for (let position = episode * 7; position < episode * 7 + 7; position++) {
        const [digit = -1, target = -1] = [pictures[position]?.digit, episodes.target[position]];
        expect(own.get(digit) ?? target).toBe(target);
        own.set(digit, target);
        labels.set(digit, (labels.get(digit) ?? new Set()).add(target));
      }
      expect(new Set(own.values()).size).toBe(own.size);
    }
    expect([...labels.values()].every((set) => set.size === (protocol === "by-showing" ? 2 : 1))).toBe(true);
  });
});

describe("permuted bits", () => {
  const { sampleOf, width, each } = pools["permuted-bits"]!;

  it("are the same sample in every part, in another order of its bits", () => {
    const columns = upTo(parts).map((part) =>
      upTo(width).map((bit) =>
        upTo(60)
          .map((i) => sampleOf(part, i % each, i)[bit])
          .join(""),
      ),
    );
    for (const own of columns) expect(own.toSorted()).toEqual(columns[0]?.toSorted());
    expect(new Set(columns.map((own) => own.join())).size).toBe(parts);
  });

  it("stray from their pattern by a bit in five, and no sample comes twice", () => {
    const all = upTo(each).map((which) =>
      upTo(trainingSamples + heldOutSamples).map((index) => Array.from(sampleOf(0, which, index))),
    );
    expect(new Set(all.flat().map((sample) => sample.join())).size).toBe(each * (trainingSamples + heldOutSamples));
    for (const samples of all) {
      const ones = upTo(width).map((bit) => samples.filter((sample) => sample[bit] === 1).length / samples.length);
      const strayed = ones.map((share) => Math.min(share, 1 - share));
      expect(Math.abs(strayed.reduce((sum, share) => sum + share, 0) / width - 0.2)).toBeLessThan(0.01);
    }
  });

  it.each([
    ["by-class", 20],
    ["by-domain", 4],
    ["by-showing", 4],
  ])("have %s %i outputs", (protocol, outputs) => {
    const values: SettingValues = { stream: "permuted-bits", protocol };
    expect(continual.open(values).output).toBe(outputs);
    expect(Math.max(...continual.open(values).heldOut(randomStream(5, "held-out"), 200).target)).toBe(outputs - 1);
  });
});

it("gives the accuracy of every part by its turn, whatever the order, and their mean", () => {
  for (const order of ["forwards", "backwards", "shuffled"]) {
    const open = continual.open({ turns: order });
    const first = asked(open, 0);
    const episodes = open.heldOut(randomStream(6, "held-out"), 60);
    const output = new Float32Array(60 * 10).fill(-1);
    // It knows the first part, and answers everything else with the first digit of that.
    for (let episode = 0; episode < 60; episode++) {
      const target = episodes.target[episode] ?? -1;
      output[episode * 10 + (first.includes(target) ? target : (first[0] ?? 0))] = 1;
    }
    const { accuracy, part1, part2, part5, chance } = open.score(episodes, output);
    expect([accuracy, part1, part2, part5, chance]).toEqual([0.2, 1, 0, 0, 0.1]);
  }
});

it("says which digit of which part is asked, and what the network takes it for", () => {
  const open = continual.open({ shown: 1 });
  const episodes = open.heldOut(randomStream(7, "held-out"), 1);
  const [shown = -1, wanted = -1] = episodes.target;
  const output = new Float32Array(20);
  output[10 + 7] = 1;
  const readings = open.read(episodes, output);
  expect(readings[0]).toMatchObject({ key: "reading.continual.shown", parameters: { part: 1, wanted: shown } });
  expect(readings[1]).toEqual({
    key: "reading.continual.wrong",
    parameters: { part: 1, what: String(wanted), wanted, got: 7 },
    symbol: String(wanted),
  });
});
