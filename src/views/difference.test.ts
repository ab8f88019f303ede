import { expect, it } from "vitest";
import type { Signal, Trace } from "../core/signal.ts";
import { differenceOf } from "./difference.ts";

const read: Signal = { name: "r", axes: ["time", "slot"], sizes: [2, 2], meaning: "read", data: Float32Array.of(0, 1, 0.5, 0.5) }; // prettier-ignore
const changed: Signal = { ...read, data: Float32Array.of(0, 1, 1, 0) };
const unchanged: Trace = { steps: 2, signals: [read, { ...read, name: "input" }] };

it("is what a value is more than it was, signed whatever it means, and the same when it is asked again", () => {
  const difference = differenceOf(changed, unchanged);
  expect(difference).toMatchObject({ name: "Δ r", meaning: "signed", sizes: [2, 2], axes: ["time", "slot"] });
  expect([...(difference?.data ?? [])]).toEqual([0, 0, 0.5, -0.5]);
  expect(differenceOf(changed, unchanged)).toBe(difference);
  const other: Trace = { steps: 2, signals: [changed] };
  expect([...(differenceOf(changed, other)?.data ?? [])]).toEqual([0, 0, 0, 0]);
});

it("is of nothing that the task gives, nor of episodes of another length", () => {
  expect(differenceOf({ ...changed, name: "input" }, unchanged)).toBeUndefined();
  expect(differenceOf({ ...changed, name: "gone" }, unchanged)).toBeUndefined();
  expect(differenceOf({ ...changed, sizes: [1, 2], data: Float32Array.of(0, 1) }, unchanged)).toBeUndefined();
});
