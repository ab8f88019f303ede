import { afterEach, expect, it } from "vitest";
import { checkExperiment } from "../train/check.ts";
import { prepare } from "../train/prepare.ts";
import { startWeights } from "../train/start.ts";
import { writeWeights } from "../train/weights.ts";
import { fakePlayground, fakeProber, small, type FakePlayground } from "./fake.ts";
import type { Playground } from "./playground.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

async function trained(updates: number): Promise<Playground> {
  const fake = fakePlayground(small, fakeProber);
  made.push(fake);
  await fake.playground.open(small);
  await fake.playground.train(updates);
  return fake.playground;
}

it("does not vouch for a run whose weights did not come from the seed, and says how far they were trained", async () => {
  const playground = await trained(4);
  const { program } = prepare(checkExperiment(small));
  const weights = Uint8Array.from(writeWeights(program, startWeights(program, 99), { update: "30" }));
  await playground.restore("x.safetensors", weights.buffer);
  const origin = { kind: "file" };
  expect(playground.run.getState()).toMatchObject({ isReproducible: false, update: 30, origin });
  const told = playground.notices.getState().notices.find(({ key }) => key === "notice.restored");
  expect(told?.parameters).toEqual({ name: "x.safetensors", update: 30 });
});

it("keeps a run, and vouches for it, when a file of weights is none", async () => {
  const playground = await trained(4);
  await expect(playground.restore("x.safetensors", new ArrayBuffer(3))).rejects.toThrow("safetensors");
  expect(playground.run.getState()).toMatchObject({ isReproducible: true, update: 4 });
});
