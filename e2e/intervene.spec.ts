/** "What if this were another?": a pinned value is changed, everything after it recomputes, and the change is taken back. */
import type { Page } from "@playwright/test";
import { expect, openElsewhere, openTrained, test } from "./open.ts";

const changes = (page: Page) => page.evaluate(() => window.mnemoscope?.bookmark.probe.changes);
const chips = (page: Page) => page.locator(".changesSaid li");

/** The numbers of a signal at a step. */
function numbers(page: Page, name: string, step: number): Promise<readonly number[]> {
  return page.evaluate(
    ([signal, at]) => {
      const { data, sizes } = window.mnemoscope?.trace()?.signals.find((one) => one.name === signal) ?? { data: [], sizes: [1] }; // prettier-ignore
      const size = data.length / sizes[0];
      return Array.from(data.slice(at * size, (at + 1) * size));
    },
    [name, step] as const,
  );
}

/** Slot 3 of the read weights at step 9, where the first answer is read from slot 0. */
async function pinRead(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { bookmark, load } = window.mnemoscope ?? {};
    const pin = { signal: "wr", at: { time: 9, head: 0, slot: 3 } };
    if (bookmark) await load?.({ ...bookmark, view: { ...bookmark.view, step: 9, pin } });
  });
  await page.getByRole("button", { name: "✎ Change…" }).click();
}

test("a read head reads another slot: the answer is another, the link carries it, and the chip takes it back", async ({
  page,
}) => {
  await openTrained(page);
  await pinRead(page);
  const answer = await numbers(page, "output", 9);
  await page.getByRole("button", { name: "Point here" }).click();
  await expect.poll(async () => (await numbers(page, "wr", 9)).indexOf(1)).toBe(3);
  const changed = await numbers(page, "output", 9);
  expect(changed).not.toEqual(answer);
  await expect(page.locator(".stave .staveChanged")).toHaveCount(1);
  await expect(chips(page)).toHaveText(["Read, slot 3: all of the weight at step 9"]);
  await expect(page).toHaveURL(/intervene=point:wr:slot:9:9:slot:3/);
  const other = await openElsewhere(page, page.url());
  await expect.poll(() => changes(other)).toEqual(await changes(page));
  await expect.poll(() => numbers(other, "wr", 9)).toEqual(await numbers(page, "wr", 9));
  await other.context().close();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /✎ .*changes? ▾/ }).click();
  await page.getByRole("button", { name: "Take back: Read, slot 3: all of the weight at step 9" }).click();
  await expect.poll(() => numbers(page, "output", 9)).toEqual(answer);
  await expect(page).not.toHaveURL(/intervene=/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => numbers(page, "output", 9)).toEqual(changed);
});

test("a value is set by keyboard, held and wiped by keys, and seen as the difference", async ({ page }) => {
  await openTrained(page);
  await pinRead(page);
  const value = page.getByRole("spinbutton", { name: "Value", exact: true });
  await value.fill("0.5");
  await value.press("Enter");
  await expect.poll(async () => (await numbers(page, "wr", 9))[3]).toBe(0.5);
  await page.getByRole("slider", { name: "Value, by dragging" }).press("End");
  await expect.poll(async () => (await numbers(page, "wr", 9))[3]).toBe(1);
  expect(await changes(page)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Difference", exact: true }).click();
  await expect(page.getByRole("button", { name: "Difference", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".scoreReadout")).toContainText("unchanged");
  await expect(page).toHaveURL(/lens=difference/);
  const other = await openElsewhere(page, page.url());
  await expect(other.getByRole("button", { name: "Difference", exact: true })).toHaveAttribute("aria-pressed", "true");
  await other.context().close();
  await page.keyboard.press("w");
  await expect.poll(async () => (await numbers(page, "wr", 9))[3]).toBe(0);
  await page.keyboard.press("h");
  await expect.poll(async () => (await numbers(page, "wr", 12))[3]).toBe(0);
  await expect.poll(() => changes(page)).toHaveLength(2);
});

/** The column of the chain of `name` in the moment, and a point over slot 3 of its last row of bars. */
async function lastBars(page: Page) {
  const bars = page.locator(".addressing").last().locator(".addressingRow .bars").last();
  const box = await bars.boundingBox();
  if (!box) throw new Error("no bars");
  return { bars, x: box.x + (box.width * 3.5) / 20, y: box.y + box.height / 2 };
}

test("a bar of the moment is dragged, all after it recomputes, and the moment shows the difference, too", async ({
  page,
}) => {
  await openTrained(page);
  await page.evaluate(async () => {
    const { bookmark, load } = window.mnemoscope ?? {};
    if (bookmark) await load?.({ ...bookmark, view: { ...bookmark.view, step: 9, pin: null } });
  });
  const later = await numbers(page, "memory", 12);
  const { bars, x, y } = await lastBars(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 20, { steps: 4 });
  await expect.poll(async () => (await numbers(page, "ww", 9))[3]).toBeGreaterThan(0.2);
  await page.mouse.move(x, y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await numbers(page, "ww", 9))[3]).toBeCloseTo(0.5, 1);
  expect(await changes(page)).toMatchObject([{ op: "set", signal: "ww", from: 9, to: 9, at: { slot: 3 } }]);
  expect(await numbers(page, "memory", 12)).not.toEqual(later);
  await expect(bars.locator(".staveChanged")).toHaveCount(1);
  await page.keyboard.press("+");
  await expect.poll(async () => (await numbers(page, "ww", 9))[3]).toBeCloseTo(0.55, 1);
  expect(await changes(page)).toHaveLength(1);
  await page.getByRole("button", { name: "Difference", exact: true }).click();
  await expect(page.getByText("Δ Memory at step 9")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => numbers(page, "memory", 12)).toEqual(later);
});

test("a pinned row of the memory is wiped and held from its step on, and each is taken back by itself", async ({
  page,
}) => {
  await openTrained(page);
  await page.evaluate(async () => {
    const { bookmark, load } = window.mnemoscope ?? {};
    const pin = { signal: "memory", at: { time: 9, slot: 1, width: 2 } };
    if (bookmark) await load?.({ ...bookmark, view: { ...bookmark.view, step: 9, pin } });
  });
  const row = page.getByRole("group", { name: "Memory, slot 1, from step 9 on" });
  const wipe = row.getByRole("button", { name: "Wipe" });
  const before = (await numbers(page, "memory", 11)).slice(12, 24);
  await wipe.click();
  await expect(wipe).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await numbers(page, "memory", 11)).slice(12, 24)).toEqual(before.map(() => 0));
  await expect(page).toHaveURL(/intervene=set:memory:0:9:/);
  await expect(chips(page)).toContainText(["Memory, slot 1 = 0 from step 9 on"]);
  await row.getByRole("button", { name: "Hold" }).press("Enter");
  await expect.poll(() => changes(page)).toHaveLength(2);
  await wipe.click();
  await expect(wipe).toHaveAttribute("aria-pressed", "false");
  expect(await changes(page)).toMatchObject([{ op: "hold", signal: "memory", from: 9, to: null, at: { slot: 1 } }]);
  const [then, now] = [await numbers(page, "memory", 16), await numbers(page, "memory", 9)];
  expect(then.slice(12, 24)).toEqual(now.slice(12, 24));
});

test("one number of a weight is set, and the run that trains keeps its own", async ({ page }) => {
  await openTrained(page);
  const answer = await numbers(page, "output", 9);
  await page.getByRole("button", { name: "Equations", exact: true }).click();
  await page.locator(".mathsWeights summary").click();
  await page.getByRole("button", { name: "erase.ctrl", exact: true }).click();
  const sheet = page.getByRole("region", { name: "Numbers of erase.ctrl" });
  const said = sheet.getByRole("status");
  const cells = sheet.locator(".weightCells canvas");
  const box = await cells.boundingBox();
  if (!box) throw new Error("no picture");
  await cells.click({ position: { x: 3, y: 3 } });
  await expect(said).toContainText("erase.ctrl[0, 0, 0] is");
  const value = sheet.getByRole("spinbutton", { name: "Value", exact: true });
  await value.fill("-0.75");
  await value.press("Enter");
  await expect(said).toContainText(/^erase\.ctrl\[0, 0, 0\] is −0\.75 after update 3,000 · unchanged/);
  await expect(page).toHaveURL(/intervene=weight\.set:erase\.ctrl:-0\.75:0:0:0/);
  await sheet.getByRole("combobox", { name: "What" }).selectOption("all of erase.ctrl");
  await sheet.getByRole("spinbutton", { name: "Times" }).fill("-1.5");
  await sheet.getByRole("button", { name: "Times" }).click();
  await expect(page).toHaveURL(/weight\.scale:erase\.ctrl:-1\.5/);
  await expect.poll(() => numbers(page, "output", 9)).not.toEqual(answer);
  const other = await openElsewhere(page, page.url());
  await expect.poll(() => changes(other)).toEqual(await changes(page));
  await expect.poll(() => numbers(other, "output", 9)).toEqual(await numbers(page, "output", 9));
  await other.context().close();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => changes(page)).toMatchObject([{ op: "weight.set", index: [0, 0, 0], value: -0.75 }]);
  await sheet.getByRole("button", { name: "Take back" }).click();
  await expect.poll(() => numbers(page, "output", 9)).toEqual(answer);
  await expect(page).not.toHaveURL(/intervene=/);
});

test("a change of what is not there is refused in words, and nothing else changes", async ({ page }) => {
  await openTrained(page);
  const refused = await page.evaluate(async () => {
    const before = JSON.stringify(window.mnemoscope?.bookmark);
    const change = { signal: "forget", op: "set", value: 0 };
    const why = await window.mnemoscope?.intervene([change]).catch((error: unknown) => String(error));
    return [why, JSON.stringify(window.mnemoscope?.bookmark) === before];
  });
  expect(refused).toEqual([expect.stringContaining("the model ntm has no signal of that name now"), true]);
  const link = page.url().replace(/&step=.*/, "");
  const other = await openElsewhere(page, `${link}&intervene=set:forget:0:0:`);
  await expect(other.getByText("a change of forget: the model ntm has no signal of that name now")).toBeVisible();
  await expect.poll(() => changes(other)).toEqual([]);
  await expect.poll(() => other.evaluate(() => (window.mnemoscope?.trace()?.signals.length ?? 0) > 10)).toBe(true);
});

test("on a phone the sheet never covers the cell that it is about", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTrained(page);
  for (const slot of [1, 18]) {
    await page.evaluate(async (at) => {
      const { bookmark, load } = window.mnemoscope ?? {};
      const pin = { signal: "wr", at: { time: 9, head: 0, slot: at } };
      if (bookmark) await load?.({ ...bookmark, view: { ...bookmark.view, step: 9, pin } });
    }, slot);
    await page.getByRole("button", { name: "✎ Change…" }).click();
    const sheet = page.locator(".interveneButton .popover");
    await expect(sheet.getByRole("button", { name: "Wipe" })).toBeVisible();
    const mark = page.locator(".stave[data-focused] .cellsMark");
    await expect(mark).toHaveCount(1);
    const covered = async () => {
      const [over, cell] = [await sheet.boundingBox(), await mark.boundingBox()];
      if (!over || !cell) throw new Error("nothing to measure");
      return cell.y + cell.height > over.y && cell.y < over.y + over.height;
    };
    await expect.poll(covered).toBe(false);
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  }
});

test("what is asked of a pinned cell stands beside it, opens by a key, and Escape brings the focus back", async ({
  page,
}) => {
  await openTrained(page);
  await pinRead(page);
  await page.keyboard.press("Escape");
  const slider = page.locator(".scoreSlider");
  await slider.focus();
  await page.keyboard.press("c");
  const popover = page.locator(".interveneButton .popover");
  await expect(popover.locator(":focus")).toHaveCount(1);
  const [box, mark] = [await popover.boundingBox(), await page.locator(".stave .cellsMark").first().boundingBox()];
  if (!box || !mark) throw new Error("nothing to measure");
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(screen.width);
  expect(box.y + box.height).toBeLessThanOrEqual(screen.height);
  const [across, down] = [box.x - (mark.x + mark.width), mark.x - (box.x + box.width)];
  expect(Math.max(across, down)).toBeGreaterThanOrEqual(0);
  expect(Math.max(across, down)).toBeLessThan(40);
  await page.keyboard.press("Escape");
  await expect(popover).toHaveCount(0);
  await expect(slider).toBeFocused();
});
