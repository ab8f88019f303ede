import { expect, it } from "vitest";
import { fakePlayground, small } from "./fake.ts";

it("is ended early with what it has, which takes the place of no better one of the same update", async () => {
  const { playground, end } = fakePlayground();
  await playground.open(small);
  await playground.train(3);
  const early = async (): Promise<void> => {
    const made = playground.report(4000);
    await expect.poll(() => playground.run.getState().measuring?.done ?? 0, { interval: 1 }).toBeGreaterThan(0);
    expect(playground.run.getState().measuring?.batches).toBe(4000);
    playground.endReport();
    await made;
    expect(playground.run.getState().measuring).toBeNull();
  };
  await early();
  const few = playground.run.getState().report?.batches ?? NaN;
  expect(few).toBeLessThan(4000);
  await playground.report(few + 100);
  const { report } = playground.run.getState();
  expect(report?.batches).toBe(few + 100);
  const again = playground.report(4000);
  await expect.poll(() => playground.run.getState().measuring).not.toBeNull();
  playground.endReport();
  await again;
  const now = playground.run.getState().report;
  expect(now?.batches).toBeGreaterThanOrEqual(few + 100);
  await playground.train(2);
  await early();
  expect(playground.run.getState().report?.update).toBe(5);
  end();
});
