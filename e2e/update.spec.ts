/** Any update: looking back along the track, going on from there another way, and both futures in one link. */
import type { Locator, Page } from "@playwright/test";
import {
  choose,
  copyLink,
  expect,
  experimentOf,
  openElsewhere,
  openPage,
  openPanel,
  openTrained,
  setNumber,
  statusOf,
  test,
  trackOf,
  train,
  waitForRun,
  waitForUpdate,
} from "./open.ts";

const lstm = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";

/** The number of the header: "30 of 60". */
const countOf = (page: Page): Locator => page.locator(".updateCount");

/** Drags along the track, from one share of its width to another, and says which update is looked at then. */
async function drag(page: Page, from: number, to: number): Promise<number> {
  const box = await trackOf(page).boundingBox();
  if (!box) throw new Error("the track has no place");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + to * box.width, y, { steps: 5 });
  await page.mouse.up();
  return Number(await trackOf(page).getAttribute("aria-valuenow"));
}

test("a drag along the track looks back, and the header says at which update of how many", async ({ page }) => {
  await openPage(page, lstm);
  await train(page, 60);
  await expect(countOf(page)).toHaveText("60 updates");
  const looked = await drag(page, 0.8, 0.4);
  expect(looked).toBeGreaterThan(5);
  expect(looked).toBeLessThan(50);
  await expect(countOf(page)).toHaveText(`${looked} of 60`);
  await expect(page.getByText(`looking at update ${looked} of 60`)).toBeVisible();
  await trackOf(page).press("Home");
  await expect(countOf(page)).toHaveText("0 of 60");
  await expect(trackOf(page)).toHaveAttribute("aria-valuetext", /^Update 0 of 60: /);
  await trackOf(page).press("Shift+ArrowRight");
  await expect(countOf(page)).toHaveText("1 of 60");
  await page.getByRole("button", { name: "Back to live" }).click();
  await expect(countOf(page)).toHaveText("60 updates");
});

test("one looks back while training goes on", async ({ page }) => {
  await openPage(page, lstm);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 20);
  await trackOf(page).press("Home");
  await expect(countOf(page)).toHaveText(/^0 of /);
  const { update } = await statusOf(page);
  await waitForUpdate(page, update + 20);
  await expect(countOf(page)).toHaveText(/^0 of /);
  await trackOf(page).press("End");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(countOf(page)).toHaveText(/updates$/);
});

test("an update that is run again, and the run that goes on from it, have the bits of one never stopped", async ({
  page,
}) => {
  await openPage(page, lstm);
  const early = await train(page, 37);
  const late = await train(page, 40);
  const looked = await page.evaluate(() => window.mnemoscope?.at(37, { exact: true }));
  expect(looked).toEqual({ update: 37, fingerprint: early.fingerprint });
  await expect(countOf(page)).toHaveText("37 of 77");
  await page.getByRole("button", { name: "Go on from here" }).click();
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.runs.map(({ update }) => update))).toEqual([37, 77]);
  expect(await page.evaluate(() => window.mnemoscope?.runs[0]?.origin)).toMatchObject({ kind: "fork", update: 37 });
  await expect(countOf(page)).toHaveText("37 updates");
  expect((await train(page, 40)).fingerprint).toBe(late.fingerprint);
});

test("a setting that is changed while one looks back forks there, with a flag, and is undone", async ({ page }) => {
  await openPage(page, lstm);
  await train(page, 60);
  await trackOf(page).press("Home");
  for (let i = 0; i < 30; i++) await trackOf(page).press("Shift+ArrowRight");
  await expect(countOf(page)).toHaveText("30 of 60");
  const { learningRate } = (await experimentOf(page)).training;
  await setNumber(page, "Learning rate", learningRate / 2);
  await expect(countOf(page)).toHaveText("30 updates");
  const changed = { update: 30, key: "learningRate", value: learningRate / 2 };
  await expect.poll(async () => (await experimentOf(page)).changes).toEqual([changed]);
  await train(page, 30);
  await expect(page.locator(".track text", { hasText: `→ ${learningRate / 2}` })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await experimentOf(page)).changes).toEqual([]);
  await expect(countOf(page)).toHaveText("30 of 60");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(async () => (await experimentOf(page)).changes.length).toBe(1);
});

async function trainUntil(page: Page, update: number): Promise<void> {
  await page.getByRole("button", { name: "How to train" }).click();
  await page.getByRole("spinbutton", { name: "Until update" }).fill(String(update));
  await page.locator(".menuField").getByRole("button", { name: "Train" }).click();
  await waitForUpdate(page, update);
  await expect(page.locator(".trainButton")).toHaveText("Train");
}

/** Models, updates and fingerprints of what stands in the lanes. */
const lanesOf = (page: Page) =>
  page.evaluate(() => {
    const { runs = [], beside = [] } = window.mnemoscope?.bookmark ?? {};
    return beside.map((place) => {
      const run = runs[place];
      const { model, changes } = run?.experiment ?? {};
      return { model: model?.id, update: run?.update, changes, fingerprint: run?.fingerprint };
    });
  });

test("two models on one task, one picture, back to where they part, another rate there, undone, kept, and sent", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openTrained(page);
  await choose(page, "rnn");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "rnn");
  await waitForRun(page);
  await trainUntil(page, 60);
  await choose(page, "lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  await trainUntil(page, 60);
  await openPanel(page, "Runs");
  await page.getByRole("button", { name: "Beside: RNN" }).click();
  await expect(page.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
  // The network that came with the page is fifty times as long.
  await page.getByRole("checkbox", { name: "Curve on the track: NTM" }).uncheck();
  for (const name of ["RNN", "LSTM"]) await expect(page.locator(".track text", { hasText: name })).toHaveCount(1);

  const parted = await drag(page, 0.7, 0.3);
  await expect(countOf(page)).toHaveText(`${parted} of 60`);
  for (const lane of await page.locator(".lane").all()) await expect(lane).toContainText(String(parted));
  const { learningRate } = (await experimentOf(page)).training;
  await setNumber(page, "Learning rate", learningRate / 2);
  await expect(page.locator(".lane")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".lane")).toHaveCount(2);
  const both = [
    { model: "lstm", update: 60, changes: [] },
    { model: "rnn", update: 60, changes: [] },
  ];
  expect(await lanesOf(page)).toMatchObject(both);

  // The address and what is kept follow a moment later.
  await page.waitForTimeout(1600);
  await page.reload();
  await expect(page.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
  expect(await lanesOf(page)).toMatchObject(both);

  const other = await openElsewhere(page, await copyLink(page));
  await expect(other.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
  expect((await lanesOf(other)).map(({ model }) => model)).toEqual(["lstm", "rnn"]);
  await other.getByRole("button", { name: /^Train to update 60/ }).click();
  for (const model of ["lstm", "rnn"])
    await expect(other.getByText(`${model} · copy: verified, identical to the sender’s run at update 60.`)).toBeVisible(
      {
        timeout: 30_000,
      },
    );
  const sent = await lanesOf(page);
  expect(sent.map(({ fingerprint }) => typeof fingerprint)).toEqual(["string", "string"]);
  await expect.poll(() => lanesOf(other)).toEqual(sent);
});
