import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { fakePlayground, small, type FakePlayground } from "../../store/fake.ts";
import type { SettingValues } from "../../core/setting.ts";
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

describe("runs beside the one that is shown", () => {
  const besideNow = (playground: Playground) => playground.analyses.state.getState().beside["length"] ?? {};

  async function two(
    model: string,
    settings: SettingValues = { unit: 3 },
  ): Promise<{ readonly playground: Playground; readonly other: string }> {
    const playground = await setUp();
    const first = playground.run.getState();
    const other = await playground.open({ ...first.experiment, model: { id: model, settings } });
    await playground.shelf.show(first.id);
    await playground.shelf.stand([first.id, other]);
    return { playground, other };
  }

  it("are asked after it, with a line of their own, and again where only they have moved on", async () => {
    const { playground, other } = await two("gru");
    ends.push(keepUp(playground, "length"));
    await expect.poll(() => besideNow(playground)[other]?.share, { timeout: 15_000 }).toBe(null);
    const { findings, of } = besideNow(playground)[other] ?? {};
    expect([of?.update, findings?.grids[0]?.sizes[0], findings?.grids[0]?.line]).toEqual([0, 1, 0]);
    const before = playground.analyses.state.getState().answers["length"];
    await playground.race.aside(other, 2);
    await expect.poll(() => besideNow(playground)[other]?.of.update, { timeout: 15_000 }).toBe(2);
    await expect.poll(() => besideNow(playground)[other]?.share, { timeout: 15_000 }).toBe(null);
    expect(playground.analyses.state.getState().answers["length"]).toBe(before);
  }, 40_000);

  it("are not asked again once a person has stopped it, until it is asked for", async () => {
    const { playground, other } = await two("gru");
    playground.analyses.set("length", { times: 50 });
    const { state } = playground.analyses;
    const stop = state.subscribe(({ beside }) => {
      if ((beside["length"]?.[other]?.share ?? 0) > 0) playground.analyses.stop("length");
    });
    ends.push(keepUp(playground, "length"));
    await expect.poll(() => besideNow(playground)[other]?.isStopped, { timeout: 20_000 }).toBe(true);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(besideNow(playground)[other]?.isStopped).toBe(true);
    await playground.analyses.ask("length", { times: 50 });
    await expect
      .poll(() => [besideNow(playground)[other]?.share, besideNow(playground)[other]?.isStopped], { timeout: 20_000 })
      .toEqual([null, false]);
  }, 60_000);

  it("say each for itself what they refuse for", async () => {
    // Its weights depend on how long an episode can be.
    const { playground, other } = await two("transformer", { unit: 4, inner: 4, head: 1, key: 2, value: 2, layer: 1 });
    playground.analyses.set("length", { times: 2 });
    ends.push(keepUp(playground, "length"));
    await expect.poll(() => besideNow(playground)[other]?.error, { timeout: 15_000 }).toBeInstanceOf(Problem);
    expect(playground.analyses.state.getState().answers["length"]).toMatchObject({ share: null, error: null });
  }, 40_000);
});
