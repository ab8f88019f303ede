import { describe, expect, it } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { wordsOf } from "../../i18n/translate.ts";
import { blankRun } from "../../store/runs.ts";
import type { Picture } from "../../store/run.ts";
import { presetById } from "../../train/presets.ts";
import { lstmTrace, ntmTrace } from "../../views/fixture.ts";
import { isSameEpisode, planLane, traceOf } from "./lane-plan.ts";
import { stoodAt } from "./racers.ts";
import { readoutOf } from "./readout.ts";

const english = wordsOf("en");

function picture(trace: Trace): Picture {
  return { update: 9, trace, readings: [], told: null };
}

/** `trace` with another input. */
function otherEpisode(trace: Trace): Trace {
  const signals = trace.signals.map((signal) =>
    signal.name === "input" ? { ...signal, data: signal.data.map((value) => 1 - value) } : signal,
  );
  return { ...trace, signals };
}

const ntm = ntmTrace();
const named = (name: string, trace = ntm) => trace.signals.find((signal) => signal.name === name);

describe("a lane", () => {
  it("is the output and the stave that tells where its model remembers", () => {
    const { staves, isOwnEpisode } = planLane(picture(ntm), ntm, {});
    expect(staves.map(({ signal }) => signal.name)).toEqual(["output", "ww"]);
    expect(isOwnEpisode).toBe(false);
  });

  it("with an episode of its own shows its own target too", () => {
    const plan = planLane(picture(otherEpisode(ntm)), ntm, {});
    expect(plan.isOwnEpisode).toBe(true);
    expect(plan.staves.map(({ signal }) => signal.name)).toEqual(["target", "output", "ww"]);
  });

  it("knows the same episode by its input alone, whatever the model made of it", () => {
    expect(isSameEpisode(ntm, { ...lstmTrace(), signals: [named("input")].filter((one) => one !== undefined) })).toBe(
      true,
    );
    expect(isSameEpisode(ntm, otherEpisode(ntm))).toBe(false);
    expect(isSameEpisode(ntm, { ...ntm, steps: ntm.steps - 1 })).toBe(false);
  });

  it("gives arrow keys its own staves to walk through, and no others", () => {
    const { staves } = planLane(picture(ntm), ntm, {});
    expect(traceOf(staves, 20)).toMatchObject({ steps: 20, signals: [{ name: "output" }, { name: "ww" }] });
  });
});

describe("the readout of a race", () => {
  const runners = [{ name: "NTM" }, { name: "LSTM" }];
  const pictures = [picture(ntm), picture(ntm)];

  it("tells what is pointed at in every lane that has it, the shown one first", () => {
    const focus = { signal: "output", at: { time: 3, output: 1 } };
    expect(readoutOf(english, { runners, pictures, front: 1, focus, time: 0 })).toMatch(
      /^LSTM: Output: .*; NTM [\d.<]/,
    );
  });

  it("tells a signal of one lane by that lane, though another is shown", () => {
    const focus = { signal: "ww", at: { time: 3, slot: 1 } };
    const without = picture({ ...ntm, signals: ntm.signals.filter(({ name }) => name !== "ww") });
    const told = readoutOf(english, { runners, pictures: [picture(ntm), without], front: 1, focus, time: 0 });
    expect(told).toMatch(/^NTM: Write/);
    expect(told).not.toContain("LSTM");
  });

  it("tells the playhead's step of the shown lane, and nothing where there is no picture", () => {
    expect(readoutOf(english, { runners, pictures, front: 0, focus: null, time: 5 })).toMatch(/^NTM: Step 5/);
    expect(readoutOf(english, { runners, pictures: [null, null], front: 0, focus: null, time: 5 })).toBe("");
  });
});

describe("figures of a lane", () => {
  const blank = blankRun(presetById("ntm-copy"));
  const look = (update: number) => ({ update, seconds: 1, loss: 1, metrics: { wrongBits: update } });
  const run = { ...blank, update: 120, archive: { ...blank.archive, looks: [look(50), look(100), look(150)] } };

  it("are those of the update looked at, never of a later one", () => {
    expect(stoodAt(run, 70)).toMatchObject({ update: 70, look: { update: 50 } });
    expect(stoodAt(run, 10).look).toBeUndefined();
    expect(stoodAt(run, 5000).update).toBe(120);
  });

  it("of the present are the last that were told", () => {
    expect(stoodAt(run, null)).toMatchObject({ update: 120, look: { update: 150 } });
  });
});
