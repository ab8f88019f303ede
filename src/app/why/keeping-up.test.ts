import { afterEach, expect, it } from "vitest";
import { fakePlayground, small, type FakePlayground } from "../../store/fake.ts";
import type { Playground } from "../../store/playground.ts";
import { keepUp } from "./keeping-up.ts";

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function setUp(): Promise<Playground> {
  const fake: FakePlayground = fakePlayground(small);
  ends.push(fake.end);
  await fake.playground.open(fake.playground.run.getState().experiment);
  fake.playground.analyses.set("length", { times: 1 });
  return fake.playground;
}

/** The updates of all that is answered to its end, in their order. */
function answered(playground: Playground): readonly number[] {
  const updates: number[] = [];
  const { state } = playground.analyses;
  ends.push(
    state.subscribe(({ answers }) => {
      const answer = answers["length"];
      if (answer?.share === null && !answer.isStopped && updates.at(-1) !== answer.of.update)
        updates.push(answer.of.update);
    }),
  );
  return updates;
}

it("follows a run while it trains, though updates come all the time", async () => {
  const playground = await setUp();
  const updates = answered(playground);
  ends.push(keepUp(playground, "length"));
  const training = playground.train(1_000_000);
  await expect.poll(() => updates.length, { timeout: 15_000 }).toBeGreaterThan(2);
  await playground.pause();
  await training;
  expect(updates).toEqual(updates.toSorted((a, b) => a - b));
  await expect.poll(() => updates.at(-1), { timeout: 15_000 }).toBe(playground.run.getState().update);
}, 40_000);

it("leaves what a person stopped until something else is looked at", async () => {
  const playground = await setUp();
  await playground.train(3);
  playground.analyses.set("length", { times: 50 });
  const updates = answered(playground);
  ends.push(keepUp(playground, "length"));
  await expect.poll(() => playground.analyses.state.getState().answers["length"]?.share).not.toBe(undefined);
  playground.analyses.stop("length");
  await expect.poll(() => playground.analyses.state.getState().answers["length"]?.isStopped).toBe(true);
  await playground.train(2);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([updates, playground.analyses.state.getState().answers["length"]?.isStopped]).toEqual([[], true]);
  playground.analyses.set("length", { times: 1 });
  await expect.poll(() => updates.at(-1), { timeout: 15_000 }).toBe(5);
}, 40_000);
