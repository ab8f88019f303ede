/** "What if this bit were another?": a bit of the episode on screen is flipped, and the network answers anew. */
import { expect, openTrained, test } from "./open.ts";

test("a pinned input bit is flipped, and target and output follow", async ({ page }) => {
  await openTrained(page);
  const bitAt = (name: string, time: number, channel: number): Promise<number | undefined> =>
    page.evaluate(
      (place) => {
        const signal = window.mnemoscope?.trace()?.signals.find((other) => other.name === place.name);
        return signal?.data[place.time * (signal.sizes[1] ?? 1) + place.channel];
      },
      { name, time, channel },
    );
  const input = page.getByRole("figure", { name: /^Input/ });
  const box = await input.locator("canvas").first().boundingBox();
  if (!box) throw new Error("the input has no cells");
  const before = await bitAt("input", 3, 2);
  await page.mouse.click(box.x + (box.width * 3.5) / 17, box.y + (box.height * 2.5) / 7);
  await page.getByRole("button", { name: "Flip this bit" }).click();
  await expect.poll(() => bitAt("input", 3, 2)).toBe(1 - (before ?? 0));
  expect(await bitAt("target", 12, 2)).toBe(1 - (before ?? 0));
  await expect(input.getByRole("img", { name: "Flipped by hand: 1" })).toBeVisible();
  const mark = await input.locator(".staveTurned[aria-hidden]").boundingBox();
  expect(mark && Math.floor(((mark.x + mark.width / 2 - box.x) / box.width) * 17)).toBe(3);
  expect(mark && Math.floor(((mark.y + mark.height / 2 - box.y) / box.height) * 7)).toBe(2);
  expect(Math.round((await bitAt("output", 12, 2)) ?? -1)).toBe(1 - (before ?? 0));
});

test("a bit is chosen and flipped by keys alone", async ({ page }) => {
  await openTrained(page);
  const edits = () => page.evaluate(() => window.mnemoscope?.bookmark.probe.edits);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("f");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("f");
  await expect.poll(edits).toEqual([{ time: 1, channel: 2 }]);
  await page.keyboard.press("Control+z");
  await expect.poll(edits).toEqual([]);
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  const pin = () => page.evaluate(() => window.mnemoscope?.bookmark.view.pin?.signal);
  await expect.poll(pin).toBe("output");
  await page.keyboard.press("[");
  await expect.poll(pin).toBe("target");
});
