import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { SettingValues } from "../../core/setting.ts";
import { isTextKey } from "../../i18n/translate.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { rest, trialOf, type Experiment } from "./generate.ts";
import { example } from "./own.ts";
import { powerClassifier, powersOf } from "./power.ts";
import { signals } from "./task.ts";

const experiment: Experiment = { channels: 8, classes: 2, cue: 128, delay: 100, snr: 6 };

/** Mean square of a channel over some times of many trials of a class. */
function powerOf(label: number, channel: number, from: number, to: number, of = experiment): number {
  const random = randomStream(1, `power ${label}`);
  let [sum, count] = [0, 0];
  for (let trial = 0; trial < 60; trial++) {
    const data = trialOf(random, label, of);
    for (let time = from; time < to; time++, count++) sum += (data[time * of.channels + channel] ?? 0) ** 2;
  }
  return sum / count;
}

describe("made-up trials", () => {
  const cue = [rest, rest + experiment.cue] as const;
  const delay = [rest + experiment.cue, rest + experiment.cue + experiment.delay + 1] as const;

  it("lose the rhythm where their class has its place, and keep it at the other side", () => {
    const [left, right] = [2, 5];
    expect(powerOf(0, left, ...cue)).toBeLessThan(0.6 * powerOf(1, left, ...cue));
    expect(powerOf(1, right, ...cue)).toBeLessThan(0.6 * powerOf(0, right, ...cue));
  });

  it("tell nothing of their class in the delay and at the go: from the same draws they are the same there", () => {
    const [one, other] = [0, 1].map((label) => trialOf(randomStream(1, "same"), label, experiment));
    const partOf = (trial: Float32Array | undefined, [from, to]: readonly [number, number]): Float32Array =>
      (trial ?? new Float32Array()).subarray(8 * from, 8 * to);
    expect(partOf(one, delay)).toEqual(partOf(other, delay));
    expect(partOf(one, cue)).not.toEqual(partOf(other, cue));
    for (const channel of upTo(8)) expect(Math.abs(powerOf(0, channel, ...delay) - 1)).toBeLessThan(0.35);
  });

  it("have noise that goes on from sample to sample, and that channels share", () => {
    const noise = trialOf(randomStream(1, "noise"), 0, { ...experiment, snr: -20, cue: 128, delay: 1000 });
    const times = noise.length / 8;
    const correlation = (by: number): number => {
      let [sum, square] = [0, 0];
      for (let i = 0; i + by < times * 8; i += 8) {
        sum += (noise[i] ?? 0) * (noise[i + by] ?? 0);
        square += (noise[i] ?? 0) ** 2;
      }
      return sum / square;
    };
    expect(Math.abs(correlation(8) - 0.8)).toBeLessThan(0.1);
    expect(Math.abs(correlation(5) - 0.4)).toBeLessThan(0.15);
  });
});

describe("the classifier by power", () => {
  it("finds the octave of a sine, and its power whatever its phase", () => {
    for (const phase of [0, 1, 2]) {
      const sine = Float32Array.from({ length: 64 }, (_, t) => Math.sin((2 * Math.PI * t) / 2.5 + phase));
      const powers = powersOf(sine, 64, 1);
      expect(powers.indexOf(Math.max(...powers))).toBe(0);
      expect(Math.abs((powers[0] ?? 0) - Math.log(Math.sin(Math.PI / 2.5) ** 2))).toBeLessThan(0.05);
    }
  });

  it("names the class of trials like those it was made from", () => {
    const random = randomStream(1, "trials");
    const label = upTo(40).map((i) => i % 2);
    const each = label.map((own) => Float32Array.from({ length: 32 }, () => random.normal() * (own + 1)));
    const data = new Float32Array(40 * 32);
    each.forEach((trial, i) => data.set(trial, 32 * i));
    const { classify } = powerClassifier({ count: 40, samples: 32, channels: 1, data, label }, 2);
    const right = each.filter((trial, i) => classify(trial, 32) === label[i]).length;
    expect(right).toBeGreaterThan(36);
  });
});

const accuracyOf = (open: OpenTask, random = randomStream(1, "held-out"), size = 200): Record<string, number> => {
  const episodes = open.heldOut(random, size);
  return { ...open.score(episodes, new Float32Array(size * episodes.steps * open.output)) };
};

describe("signals", () => {
  it("ask once, at the go, which is marked; the delay makes them longer and no easier", () => {
    for (const delay of [0, 12, 60]) {
      const open = signals.open({ delay });
      const { input, mask, steps } = open.draw(randomStream(1, "data"), 3);
      expect(steps).toBe(rest + 32 + delay + 1);
      upTo(3 * steps).forEach((position) => {
        const isGo = position % steps === steps - 1;
        expect([input[position * 9 + 8], mask[position]]).toEqual(isGo ? [1, 1] : [0, 0]);
      });
    }
  });

  it.each([2, 3, 4])("of %i classes are told apart by their power, the better the stronger the rhythm", (cues) => {
    const [faint, usual, clear] = [-20, 6, 15].map((snr) => accuracyOf(signals.open({ cues, snr })));
    expect(faint?.bandPower).toBeLessThan(1 / cues + 0.12);
    expect(usual?.bandPower).toBeGreaterThan(0.85);
    expect(clear?.bandPower).toBeGreaterThan(0.9);
    expect(clear?.chance).toBeCloseTo(1 / cues, 9);
  });

  it("have classes that come equally often", () => {
    const { target, mask } = signals.open({ cues: 4 }).draw(randomStream(1, "data"), 800);
    const wanted = target.filter((_, i) => mask[i]);
    for (const label of upTo(4)) expect(Math.abs(wanted.filter((one) => one === label).length - 200)).toBeLessThan(50);
  });
});

/** Trials in which the variance of `a` or of `b` is small. */
function recording(count: number, samples = (_trial: number): number => 20): string {
  const random = randomStream(4, "recording");
  const rows = upTo(count).flatMap((trial) =>
    upTo(samples(trial)).map((sample) => {
      const [weak, strong] = [0.3 * random.normal(), random.normal()];
      const [a, b] = trial % 2 ? [weak, strong] : [strong, weak];
      return `${trial},${trial % 2 ? "yes" : "no"},${sample},${(40 + 7 * a).toFixed(3)},${(9 * b).toFixed(3)}`;
    }),
  );
  return ["trial,label,time,a,b", ...rows].join("\n");
}

const ownOf = (trials: string, others: SettingValues = {}): OpenTask =>
  signals.open({ source: "own", trials, ...others });

describe("signals of one's own", () => {
  it("are read, scaled, and held out by their last trials", () => {
    const open = ownOf(recording(30), { delay: 5 });
    expect([open.input, open.output, open.longest]).toEqual([3, 2, 26]);
    expect(open.labels).toEqual({ input: ["a", "b", "go"], output: ["no", "yes"] });
    expect(open.facts?.map(({ parameters }) => parameters)).toEqual([
      { count: 30, heldOut: 6 },
      { count: 2, names: "no, yes" },
      { channels: 2, from: 20, to: 20 },
    ]);
    expect(open.facts?.map(({ key }) => key).filter((key) => !isTextKey(key))).toEqual([]);
    const { input, size, steps } = open.draw(randomStream(1, "data"), 400);
    const first = Float32Array.from(
      { length: size * 20 },
      (_, i) => input[(Math.floor(i / 20) * steps + (i % 20)) * 3] ?? 0,
    );
    expect(first.reduce((sum, one) => sum + one, 0) / first.length).toBeCloseTo(0, 1);
    expect(first.reduce((sum, one) => sum + one * one, 0) / first.length).toBeCloseTo(1, 0);
    expect(accuracyOf(open).bandPower).toBeGreaterThan(0.9);
  });

  const trialsIn = (episodes: Episodes): Set<string> =>
    new Set(
      upTo(episodes.size).map((i) =>
        episodes.input.subarray(i * episodes.steps * 3, (i + 1) * episodes.steps * 3).join(),
      ),
    );

  it("never hold out what they train on, and hold out all the rest", () => {
    const open = ownOf(recording(30));
    const [training, heldOut] = [
      trialsIn(open.draw(randomStream(1, "a"), 400)),
      trialsIn(open.heldOut(randomStream(1, "b"), 6)),
    ];
    expect([training.size, heldOut.size]).toEqual([24, 6]);
    for (const trial of heldOut) expect(training.has(trial)).toBe(false);
  });

  it("may be of unequal length: the shorter ones begin with silence", () => {
    const open = ownOf(
      recording(20, (trial) => (trial < 10 ? 12 : 30)),
      { delay: 0 },
    );
    const { input, steps } = open.draw(randomStream(1, "data"), 40);
    expect(steps).toBe(31);
    const silent = upTo(40).filter((i) =>
      input.subarray(i * steps * 3, (i * steps + 18) * 3).every((one) => one === 0),
    );
    expect(silent.length).toBeGreaterThan(5);
    expect(silent.length).toBeLessThan(35);
    for (const i of silent) expect(input[(i * steps + 18) * 3]).not.toBe(0);
  });

  it("are the example, whose classes lie far apart", () => {
    expect(accuracyOf(ownOf(example)).bandPower).toBe(1);
  });

  it.each([
    ["nothing", "", "data.empty", undefined],
    ["no channels", "trial,label\n1,a\n2,b", "signals.channels", 1],
    ["one label", recording(30).replaceAll(",no,", ",yes,"), "signals.classes", undefined],
    ["few trials", recording(6), "signals.trials", undefined],
    ["short trials", recording(12, () => 3), "signals.samples", 2],
    ["two labels in a trial", recording(12).replace("3,yes,4", "3,no,4"), "signals.label", 66],
    ["a trial in two pieces", `${recording(12)}\n3,yes,1,2,3`, "signals.split", 242],
    ["a word for a value", recording(12).replace(/,[^,\n]*$/, ",much"), "table.number", 241],
  ])("%s is refused", (_, text, key, line) => {
    let problem: unknown;
    try {
      ownOf(text);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(Problem);
    if (!(problem instanceof Problem)) return;
    expect(problem.key).toBe(key);
    if (line !== undefined) expect(problem.place?.line).toBe(line);
  });

  test("whatever the text, there is a task with finite episodes, or a problem", () => {
    const lines = fc.record({
      count: fc.integer({ min: 1, max: 14 }),
      samples: fc.integer({ min: 6, max: 12 }),
      spoilt: fc.option(fc.tuple(fc.nat(200), fc.constantFrom("", "x,y", "1e300", "NA", "0,no,0,1,1")), { freq: 2 }),
    });
    const texts = lines.map(({ count, samples, spoilt }) => {
      const rows = recording(count, () => samples).split("\n");
      if (spoilt) rows[spoilt[0] % rows.length] = spoilt[1];
      return rows.join("\n");
    });
    let opened = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), texts), (text) => {
        let open: OpenTask;
        try {
          open = ownOf(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
          return;
        }
        opened++;
        expect(open.draw(randomStream(1, "data"), 4).input.every(Number.isFinite)).toBe(true);
        for (const value of Object.values(accuracyOf(open, undefined, 4))) expect(value).not.toBeNaN();
      }),
      { numRuns: 150 },
    );
    expect(opened).toBeGreaterThan(5);
  });
});

describe("the columns of signals of one's own", () => {
  /** Ten trials of two labels, twelve samples each, as rows of these columns. */
  const rowsOf = (row: (trial: number, sample: number) => string): string =>
    upTo(120).map((i) => row(Math.floor(i / 12), i % 12)).join("\n"); // prettier-ignore
  const valueAt = (trial: number, sample: number): string =>
    (((7 * trial + 5 * sample * sample) % 11) - 5.5).toFixed(2);

  it.each([
    ["an index without a name", "", (trial: number, sample: number) => String(12 * trial + sample)],
    ["an index of pandas", "Unnamed: 0", (trial: number, sample: number) => String(12 * trial + sample + 3)],
    ["a number of the sample", "n", (_: number, sample: number) => String(sample)],
    ["a name", "device", () => "cap"],
    ["what never changes", "ref", () => "0"],
    ["the person", "subject", () => "4"],
  ])("take no channel from %s, and say so", (_, name, cell) => {
    const rows = rowsOf(
      (trial, sample) => `${cell(trial, sample)},${trial},${"ab"[trial % 2]},${valueAt(trial, sample)}`,
    );
    const open = ownOf(`${name},trial,label,C3\n${rows}`);
    expect(open.labels?.input?.[0]).toBe("C3");
    expect(open.table?.taken.find(({ role }) => role === "channel")?.columns).toEqual([3]);
    expect(open.facts?.some(({ key }) => key === "fact.signals.noChannels")).toBe(name !== "subject");
  });

  it("fill gaps within a trial, and tell how many", () => {
    const rows = (blank: string) =>
      rowsOf(
        (trial, sample) =>
          `${trial},${"ab"[trial % 2]},${sample % 5 === 2 ? blank : valueAt(trial, sample)},${valueAt(sample, trial)}`,
      );
    for (const blank of ["", "NaN", "NA"]) {
      const open = ownOf(`trial,label,C3,C4\n${rows(blank)}`);
      expect(open.facts).toContainEqual({ key: "fact.signals.filled", parameters: { count: 20 } });
      expect(open.draw(randomStream(1, "data"), 4).input.every(Number.isFinite)).toBe(true);
    }
    const empty = rowsOf((trial, sample) => `${trial},${"ab"[trial % 2]},${trial === 3 ? "" : valueAt(trial, sample)}`);
    expect(() => ownOf(`trial,label,C3\n${empty}`)).toThrow(/^line 38: trial 3 has no value of the channel C3/);
  });

  it("may be numbered anew for each person, and not without one", () => {
    const rows = rowsOf(
      (trial, sample) => `${trial < 5 ? "p1" : "p2"},${trial % 5},${"ab"[trial % 2]},${valueAt(trial, sample)}`,
    );
    const open = ownOf(`patient,epoch,label,C3\n${rows}`);
    expect(open.facts?.[0]?.parameters["count"]).toBe(10);
    expect(open.facts).toContainEqual({ key: "fact.signals.anew", parameters: { columns: "patient" } });
    expect(() => ownOf(`note,epoch,label,C3\n${rows}`)).toThrow(/^line 62: trial 0 goes on here/);
  });

  it("may stand in a row each, the label first or named", () => {
    const samples = upTo(12);
    const wide = upTo(20).map((trial) => ({
      label: "ab"[(trial * trial) % 3 ? 0 : 1],
      cells: samples.map((i) => valueAt(trial, i)),
    }));
    const first = ownOf(wide.map(({ label, cells }) => [label === "a" ? "1" : "2", ...cells].join("\t")).join("\n"));
    expect(first.facts).toContainEqual({ key: "fact.signals.wide", parameters: { count: 20 } });
    expect([first.input, first.output]).toEqual([2, 2]);
    const named = [
      `${samples.map((i) => `x${i + 1}`).join()},label`,
      ...wide.map(({ label, cells }) => [...cells, label].join()),
    ];
    expect(ownOf(named.join("\n")).facts).toContainEqual({ key: "fact.signals.wide", parameters: { count: 20 } });
  });

  it("are refused for the names that columns lack, where they have others", () => {
    const rows = upTo(40).map((i) => `${valueAt(i, 1)},${valueAt(i, 2)},${i % 2}`);
    expect(() => ownOf(`AF3,F7,open\n${rows.join("\n")}`)).toThrow(/no column is named trial or label, and AF3 and F7/);
    const flat = rowsOf((trial, sample) => `${trial},${"ab"[trial % 2]},${valueAt(trial, sample)},7`);
    expect(() => ownOf(`trial,label,C3,C4\n${flat}`, { columns: "trial:1,label:2,time:0,channel:3.4" })).toThrow(
      /channel C4 never changes/,
    );
  });
});
