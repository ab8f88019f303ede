/** What is opened and closed again leaves nothing behind. */
import type { CDPSession, Page } from "@playwright/test";
import { expect, openPage, openPanel, pick, test, train } from "./open.ts";

const start = "#v1&model=lstm&unit=4&task=copy&batch=4&seed=2&engine=wasm";
const panels = ["Equations", "Settings", "Data", "Report", "Why", "Runs", "Moment"];

interface Counters {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** Nodes and listeners that are still reached by something. */
async function counted(session: CDPSession): Promise<Counters> {
  await session.send("HeapProfiler.collectGarbage");
  return session.send("Memory.getDOMCounters");
}

/** Every panel, the other language and back, and another run in place of this one. */
async function round(page: Page, seed: number): Promise<void> {
  for (const panel of panels) await openPanel(page, panel);
  for (const [menu, language, train] of [
    ["More", "简体中文", "训练"],
    ["更多", "English", "Train"],
  ] as const) {
    // prettier-ignore
    await pick(page, menu, language);
    await expect(page.getByRole("button", { name: train, exact: true })).toBeVisible();
  }
  await page.evaluate((link) => window.mnemoscope?.load(link), start.replace(/seed=\d+/, `seed=${seed}`));
  await train(page, 2);
}

test("panels, languages and runs leave no nodes and no listeners behind", async ({ page }) => {
  await openPage(page, start);
  const session = await page.context().newCDPSession(page);
  // The first rounds fetch what comes later, and fill what is kept on purpose.
  for (let seed = 1; seed <= 3; seed++) await round(page, seed);
  const before = await counted(session);
  for (let seed = 4; seed <= 9; seed++) await round(page, seed);
  await expect.poll(async () => (await counted(session)).nodes).toBeLessThan(before.nodes + 30);
  expect((await counted(session)).jsEventListeners).toBeLessThan(before.jsEventListeners + 12);
});
