import { describe, expect, it } from "vitest";
import type { Evidence, HeadEvidence, PastEvidence } from "./evidence.ts";
import { diagnose, type Symptom } from "./rules.ts";

const past: PastEvidence = {
  skipped: 0,
  skippedLately: 0,
  first: 0.7,
  last: 0.68,
  best: 0.67,
  improvement: 0,
  norm: 0.5,
  largeNorm: 2,
  clipped: 0,
  bestLook: 0.68,
  bestUpdate: 900,
  lastLook: 0.68,
  overfitSince: null,
};

const head: HeadEvidence = {
  signal: "wr",
  at: { head: 0 },
  axis: "slot",
  places: 8,
  top: 3,
  topShare: 0.3,
  evenness: 0.4,
};

/** A network that has had 1,000 updates, and is at four fifths of what a fixed answer loses: no rule has to say anything. */
const healthy: Evidence = {
  update: 1000,
  training: { batch: 16, optimiser: "adam", learningRate: 0.01, clipNorm: 1, clipValue: 0, weightDecay: 0 },
  past,
  loss: 0.55,
  trivial: 0.69,
  baseline: null,
  moved: 0.5,
  saturated: [{ signal: "f", share: 0.2, of: 32, at: { unit: 3 }, end: "1" }],
  still: [{ signal: "h", share: 0.1, of: 32, at: { unit: 3 } }],
  heads: [head],
  used: [{ signal: "usage", share: 0.5, of: 8, axis: "slot" }],
  unread: { signals: ["wr"], loss: 0.8 },
  reach: { lag: 20, share: 0.2 },
};

const stuck = { loss: 0.69 };
const lately = (changes: Partial<PastEvidence>): Partial<Evidence> => ({ past: { ...past, ...changes } });
const named = (changes: Partial<Evidence>): readonly Symptom[] =>
  diagnose({ ...healthy, ...changes }).map(({ symptom }) => symptom);

describe("the doctor's rules", () => {
  it("say nothing of a network that learns", () => expect(named({})).toEqual([]));

  it.each<readonly [Symptom, Partial<Evidence>]>([
    ["exploding", lately({ last: 9 })],
    ["exploding", lately({ norm: 300 })],
    ["skipped", lately({ skipped: 80, skippedLately: 0.2 })],
    ["skipped", { loss: NaN }],
    ["collapse", { ...stuck, ...lately({ bestLook: 0.1, best: 0.1, lastLook: 0.7 }) }],
    ["overfit", lately({ overfitSince: 200 })],
    ["cut", { unread: { signals: ["wr"], loss: healthy.loss } }],
    ["full", { used: [{ signal: "usage", share: 0.95, of: 8, axis: "slot" }] }],
    ["saturated", { saturated: [{ signal: "f", share: 0.9, of: 32, at: { unit: 3 }, end: "0" }] }],
    ["dead", { still: [{ signal: "h", share: 0.9, of: 32, at: { unit: 3 } }] }],
    ["oneSlot", { heads: [{ ...head, topShare: 1 }] }],
    ["smeared", { heads: [{ ...head, evenness: 1 }] }],
    ["clipped", lately({ clipped: 1, norm: 5 })],
    ["slow", { moved: 0.001 }],
    ["unread", { unread: { signals: ["wr"], loss: 0.5501 } }],
    ["vanishing", { ...stuck, reach: { lag: 20, share: 1e-5 } }],
    ["plateau", stuck],
    ["plateau", { baseline: { metric: "accuracy", value: 0.26, name: "chance", baseline: 0.25, gain: 0.013 } }],
  ])("name %s first", (symptom, changes) => expect(named(changes)[0]).toBe(symptom));

  it("leave a network alone that does its task, whatever it looks like inside", () => {
    const odd: Partial<Evidence> = {
      loss: 0.1,
      saturated: [{ signal: "f", share: 1, of: 32, at: {}, end: "0" }],
      heads: [{ ...head, topShare: 1, evenness: 1 }],
      unread: { signals: ["wr"], loss: 0.1 },
      used: [{ signal: "usage", share: 1, of: 8, axis: "slot" }],
      reach: { lag: 20, share: 0 },
      moved: 0,
    };
    expect(named(odd)).toEqual([]);
    expect(named({ ...odd, loss: 0.5 }).length).toBeGreaterThan(4);
  });

  it("wait for 100 updates, and for a loss that still falls", () => {
    expect(named({ ...stuck, update: 99 })).toEqual([]);
    expect(named({ ...stuck, ...lately({ improvement: 0.3, last: 0.4 }) })).toEqual([]);
  });

  it("take a gradient that is clipped to half for no symptom", () =>
    expect(named(lately({ clipped: 1, norm: 2 }))).toEqual([]));

  it("say numbers in three digits, counts in full, and light what they name", () => {
    const [found] = diagnose({ ...healthy, heads: [{ ...head, places: 1234, topShare: 0.99999 }] });
    expect(found?.parameters).toEqual({ signal: "wr", axis: "slot", slot: 3, percent: 100 });
    expect(found?.lights).toEqual({ signal: "wr", at: { head: 0, slot: 3 } });
    expect(diagnose({ ...healthy, ...stuck, moved: 0.00012345 })[0]?.parameters).toMatchObject({ percent: 0.0123, update: 1000 }); // prettier-ignore
  });

  it("judge the network alone where nothing is known of its history", () =>
    expect(named({ ...stuck, past: null })).toEqual(["plateau"]));
});
