import { afterEach, describe, expect, it } from "vitest";
import { fakePlayground, small, type FakePlayground } from "./fake.ts";

const open: FakePlayground[] = [];
afterEach(() => open.splice(0).forEach(({ end }) => end()));

async function setUp(updates = 4) {
  const fake = fakePlayground({ ...small, task: { id: "copy", settings: { bits: 2, from: 1, to: 3 } } });
  open.push(fake);
  const { playground } = fake;
  await playground.open(playground.run.getState().experiment);
  if (updates > 0) await playground.train(updates);
  return playground;
}

describe("analyses", () => {
  it("are offered with the reason why some say nothing of this network", async () => {
    const playground = await setUp(0);
    const offers = await playground.analyses.offer();
    expect(offers.find(({ id }) => id === "length")?.problem).toBeNull();
    expect(offers.find(({ id }) => id === "automaton")?.problem?.key).toBe("analysis.words");
    expect(playground.analyses.state.getState().offers).toBe(offers);
  });

  it("are of the update and the episode that are looked at, and of the weights as they were there", async () => {
    const playground = await setUp(6);
    const now = await playground.analyses.ask("length", { times: 2 });
    expect(playground.analyses.state.getState().answers["length"]).toMatchObject({ of: { update: 6 }, share: null, error: null, findings: now }); // prettier-ignore
    const labels = now?.grids[0]?.labels?.["update"];
    expect(labels?.at(-1)).toBe("6");
    await playground.looker.look(3);
    const then = await playground.analyses.ask("length", { times: 2 });
    expect(playground.analyses.state.getState().answers["length"]?.of.update).toBe(3);
    expect(then?.grids[0]?.labels?.["update"]?.at(-1)).toBe("3");
  });

  it("stop at another wish for the same, and keep what there was", async () => {
    const playground = await setUp(2);
    const first = playground.analyses.ask("length");
    const second = playground.analyses.ask("length", { times: 2 });
    expect(await first).toBeNull();
    expect((await second)?.grids[0]?.sizes[1]).toBeGreaterThan(0);
    const third = playground.analyses.ask("length", { times: 3 });
    playground.analyses.stop("length");
    expect(await third).toBeNull();
    expect(playground.analyses.state.getState().answers["length"]).toMatchObject({
      share: null,
      error: null,
      isStopped: true,
    });
  });

  it("say what is wrong, and change nothing else", async () => {
    const playground = await setUp(1);
    const before = playground.runs.getState();
    await expect(playground.analyses.ask("length", { against: "memory" })).rejects.toMatchObject({
      key: "analysis.length.memory",
    });
    expect(playground.analyses.state.getState().answers["length"]?.error).toMatchObject({
      key: "analysis.length.memory",
    });
    expect(playground.runs.getState()).toBe(before);
  });
});
