import { describe, expect, it } from "vitest";
import { presetById } from "../../train/presets.ts";
import { prepare } from "../../train/prepare.ts";
import type { FindingPlane } from "../analysis.ts";
import { resultOf, subjectOf, type Looked } from "../testing/subject.ts";
import { portrait } from "./portrait.ts";
import { openStepping } from "./step-map.ts";

/** Keeps the parity, and beside it a state that only fades. */
const kept = `model kept "kept"
state p
state z[input]
one = sum[input](x * index[input]())
p' = abs(p - one)
z' = 0.1 * z + 0.05 * x
output p' * (2 * index[output]() - 1) + 0.5 * (1 - 2 * index[output]())
`;

const small = `model small "small"
size unit = 4 in 1..8
state h[unit]
h' = tanh(linear[unit](x, h))
output linear(h')
`;

const parity = { task: "parity", settings: { from: 1, to: 12, beyond: 2 } };

async function planeIn(looked: Looked): Promise<FindingPlane> {
  const { plane } = await resultOf(portrait, await subjectOf(looked));
  if (!plane) throw new Error("there is a plane");
  return plane;
}

describe("the portrait of a network", () => {
  it("has a colour for each parity, and parts a network's states by it that keeps it", async () => {
    const subject = await subjectOf({ text: kept, ...parity });
    const { plane, sentences } = await resultOf(portrait, subject);
    expect(plane?.colours).toEqual(["0", "1"]);
    expect(plane?.points.length).toBe(2 * 16 * 24);
    // The plane's width is the parity: its two values lie one from the other by nearly 1.
    const across = [...(plane?.colourOf ?? [])].map((colour, i) => [colour, plane!.points[2 * i]!] as const);
    const middle = (which: number): number => {
      const own = across.filter(([colour]) => colour === which).map(([, x]) => x);
      return own.reduce((sum, x) => sum + x, 0) / own.length;
    };
    expect(Math.abs(middle(1) - middle(0))).toBeCloseTo(1, 1);
    expect(sentences.map(({ key }) => key)).toEqual(["plane.spread", "apart", "fixed"]);
    expect(sentences[0]?.parameters).toMatchObject({ states: "p, z", numbers: 3, count: 384 });
    expect(sentences[1]?.parameters).toEqual({ percent: 100, kinds: 2 });
  });

  it("shows the way of the episode that is looked at, at every step", async () => {
    const subject = await subjectOf({ text: kept, ...parity });
    const { plane } = await resultOf(portrait, subject);
    const { signals } = await subject.session.trace(subject.batch);
    const p = signals.find(({ name }) => name === "p")?.data ?? new Float32Array(0);
    expect(plane?.path.length).toBe(2 * p.length);
    const x = (time: number): number => plane?.path[2 * time] ?? NaN;
    for (const time of p.keys()) expect(x(time) - x(0)).toBeCloseTo(p[time]! - p[0]!, 0);
  });

  it("is drawn in the plane of the run's last weights, whichever are looked at", async () => {
    // One number moves at the end, the other one now.
    const text = kept
      .replace("state p\nstate z[input]", "param g = 1\nstate p\nstate a\nstate b")
      .replace("z' = 0.1 * z + 0.05 * x", "a' = g * one\nb' = (1 - g) * one")
      .replace("p' = abs(p - one)", "p' = 0 * p");
    const now = { text, ...parity, weights: { g: [0] } };
    const { weights } = await subjectOf({ ...now, weights: { g: [1] } });
    const inOwn = await planeIn(now);
    const inLast = await planeIn({
      ...now,
      film: [
        { update: 0, weights: weights.map(() => 7) },
        { update: 9, weights },
      ],
    });
    const across = ({ points }: FindingPlane): number => {
      const xs = points.filter((_, i) => i % 2 === 0);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(across(inOwn)).toBeCloseTo(1);
    expect(across(inLast)).toBe(0);
    const atLast = await planeIn({ ...now, weights: { g: [1] } });
    expect(across(atLast)).toBeCloseTo(1);
  });

  it("colours the steps of other tasks by what is wanted, and none where nothing is", async () => {
    const plane = await planeIn({ text: small, task: "copy", settings: { bits: 2, from: 1, to: 3 } });
    expect(plane.colours).toEqual(["00", "01", "10", "11"].toSorted((a, b) => Number(a) - Number(b)));
    expect([...plane.colourOf.subarray(0, 4)]).toEqual([-1, -1, -1, -1]);
    expect(Math.min(...plane.colourOf.subarray(4, 7))).toBeGreaterThanOrEqual(0);
  });

  it("finds the states that stay while the input does, by one step of the network", async () => {
    // While zeros come: 0 is unstable and ±0.9575 are stable, the roots of tanh(2 h) = h. A one takes it to the upper side.
    const text = `model well "two wells"
state h
h' = tanh(2 * h + 4 * sum[input](x * index[input]()))
output h' * (2 * index[output]() - 1)
`;
    const subject = await subjectOf({ text, ...parity });
    const { mapOf, session } = await openStepping(subject);
    const map = mapOf(new Float32Array([1, 0]));
    for (const h of [-1, 0.3, 2]) expect((await map(Float64Array.of(h)))[0]).toBeCloseTo(Math.tanh(2 * h), 5);
    session.dispose();
    const { plane, sentences } = await resultOf(portrait, subject);
    const fixed = plane?.fixed ?? [];
    expect(new Set(fixed.map(({ input }) => input))).toEqual(new Set(["0", "1"]));
    const across = (input: string, stable: boolean): readonly number[] =>
      fixed.filter((point) => point.input === input && point.isStable === stable).map(({ at }) => at[0]);
    expect([across("1", true).length, across("1", false).length]).toEqual([1, 0]);
    const [middle = NaN] = across("0", false);
    expect(across("0", true).map((at) => Math.abs(at - middle).toFixed(3))).toContain("0.958");
    expect(sentences.at(-1)).toMatchObject({ key: "fixed", parameters: { count: fixed.length } });
  });

  it("refuses a model without a state that is small enough", () => {
    const { program, task } = prepare(presetById("lstm-copy"));
    expect(portrait.refuses(program, task, presetById("lstm-copy"))).toBeNull();
    expect(portrait.refuses({ ...program, states: [] }, task, presetById("lstm-copy"))?.key).toBe(
      "analysis.portrait.states",
    );
  });
});
