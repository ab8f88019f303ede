/** What was changed is said where everybody sees it, at the projector too, and is taken back there. */
import type { Page } from "@playwright/test";
import { findFaults } from "./layout-faults.ts";
import { linkOf } from "./layout-models.ts";
import { expect, openPage, openTrained, setNumber, test, train } from "./open.ts";

const edits = (page: Page) => page.evaluate(() => window.mnemoscope?.bookmark.probe.edits);
const chips = (page: Page) => page.locator(".changesSaid li");

/** The bit in row 1 of the second step, and the one after it, by keys. */
async function flipTwo(page: Page): Promise<void> {
  for (const key of ["Home", "ArrowRight", "f", "ArrowDown", "f"]) await page.keyboard.press(key);
  await expect.poll(() => edits(page)).toHaveLength(1);
  for (const key of ["ArrowRight", "f"]) await page.keyboard.press(key);
  await expect.poll(() => edits(page)).toHaveLength(2);
}

test("at the projector a flip is said, one of two is taken back, and the other undone", async ({ page }) => {
  await openTrained(page);
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await flipTwo(page);
  await expect(chips(page)).toHaveText(["bit 1 at step 1 flipped", "bit 1 at step 2 flipped"]);
  await page.getByRole("button", { name: /✎ .*changes? ▾/ }).click();
  await page.getByRole("button", { name: "Take back: bit 1 at step 1 flipped" }).click();
  await expect(chips(page)).toHaveText(["bit 1 at step 2 flipped"]);
  await page.keyboard.press("Escape");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await undo.click();
  await expect(chips(page)).toHaveCount(2);
  await undo.click();
  await undo.click();
  await expect(chips(page)).toHaveCount(0);
  expect(await edits(page)).toEqual([]);
});

test("a live change is said, and gone when it is undone", async ({ page }) => {
  await openPage(page, linkOf("lstm-recall"));
  await train(page, 12);
  await setNumber(page, "Learning rate", 0.002);
  await expect(chips(page)).toHaveText(["learning rate 0.005 → 0.002"]);
  await page.keyboard.press("p");
  await expect(chips(page)).toHaveText(["learning rate 0.005 → 0.002"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(chips(page)).toHaveCount(0);
});

for (const language of ["en", "zh"])
  test(`with chips, the projector is whole and its staves stay, ${language}`, async ({ page }) => {
    await openTrained(page, `?lang=${language}`);
    await page.keyboard.press("p");
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      // prettier-ignore
      await page.setViewportSize({ width, height });
      await page.evaluate(async () => window.mnemoscope?.load({ ...window.mnemoscope.bookmark, probe: { episode: 0, given: null, edits: [], noise: [], settings: {}, changes: [] } })); // prettier-ignore
      await expect(chips(page)).toHaveCount(0);
      const staves = () => page.evaluate(() => [...document.querySelectorAll(".stave")].map((one) => one.getBoundingClientRect().toJSON())); // prettier-ignore
      await page.waitForTimeout(300);
      const before = await staves();
      await flipTwo(page);
      await expect(chips(page)).toHaveCount(2);
      expect(await staves()).toEqual(before);
      await page.keyboard.press("Escape");
      expect(await findFaults(page, { isFixed: true, isStill: true, screens: 1 })).toEqual([]);
    }
  });

test("where a setting differs, what is counted is what the chips leave out", async ({ page }) => {
  const hash = "#v1&model=lstm&unit=48&task=recall&batch=16&learningRate=0.002&seed=1&engine=wasm";
  await openPage(page, hash);
  await expect(chips(page)).toHaveCount(4);
  const seen = () =>
    chips(page).evaluateAll((list) => {
      const line = list[0]?.parentElement?.getBoundingClientRect();
      return list.filter((chip) => line && chip.getBoundingClientRect().top < line.top + line.height / 2).length;
    });
  const said = new Set<string>();
  for (const width of [920, 1366, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    await expect
      .poll(async () => {
        const [count, label] = [await seen(), await page.locator(".changesButton").innerText()];
        said.add(label);
        return (
          label === `✎ ${count === 0 || count === 4 ? "4 changes" : `+ ${4 - count} change${count === 3 ? "" : "s"}`} ▾`
        );
      })
      .toBe(true);
  }
  expect(said.size).toBeGreaterThan(1);
});

for (const language of ["en", "zh"])
  test(`beside chips every colour of the legend is read, ${language}`, async ({ page }) => {
    await openTrained(page, `?lang=${language}`);
    await flipTwo(page);
    for (const width of [1024, 1366, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      const cut = () =>
        page.locator(".scoreKey > .legend").evaluate((legend) => {
          const { right, bottom } = legend.getBoundingClientRect();
          const boxes = [...legend.children].map((entry) => entry.getBoundingClientRect());
          return [boxes.length, boxes.filter((box) => box.right > right + 1 || box.bottom > bottom + 1).length];
        });
      await expect.poll(cut).toEqual([4, 0]);
      await expect(chips(page).first()).toBeVisible();
      expect(await findFaults(page, { isFixed: true, isStill: true, screens: 1 })).toEqual([]);
    }
  });
