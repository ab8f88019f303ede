import { expect, it } from "vitest";
import { checkExperiment } from "../../train/check.ts";
import { prepare } from "../../train/prepare.ts";
import { startWeights } from "../../train/start.ts";
import { isResizable, resized } from "./resized.ts";

const programOf = (id: string, settings: object) =>
  prepare(checkExperiment({ model: { id, settings }, task: { id: "copy", settings: { bits: 1, to: 2 } }, training: {}, seed: 3, engine: "wasm", changes: [] })).program; // prettier-ignore

it("keeps what was learned, and lets new slots begin as the seed does", () => {
  const [small, large] = [5, 7].map((slot) => programOf("ntm", { unit: 3, slot, width: 2 }));
  expect(isResizable(small, large)).toBe(true);
  const weights = Float32Array.from({ length: small.parameterCount }, (_, i) => i + 1000);
  const grown = resized(small, weights, large, 3);
  const begun = startWeights(large, 3);
  let news = 0;
  for (const { name, sizes, offset } of large.parameters) {
    const known = small.parameters.find((one) => one.name === name);
    const all = (of: readonly number[]): number => of.reduce((product, size) => product * size, 1);
    const mine = grown.subarray(offset, offset + all(sizes));
    const before = weights.subarray(known?.offset ?? 0, (known?.offset ?? 0) + all(known?.sizes ?? []));
    for (const weight of before) expect([name, mine.includes(weight)]).toEqual([name, true]);
    news += mine.filter((weight, i) => weight === begun[offset + i]).length;
  }
  expect(news).toBe(large.parameterCount - small.parameterCount);
  expect(resized(large, grown, small, 3)).toEqual(weights);
});

it("is not for sizes that products depend on", () => {
  expect(isResizable(programOf("lstm", { unit: 3 }), programOf("lstm", { unit: 4 }))).toBe(false);
});
