/** "What if this bit were another?": a bit of the episode on screen is turned over, and the network answers anew. */
import { expect, openTrained, test } from "./open.ts";

test("a pinned input bit is turned over, and target and output follow", async ({ page }) => {
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
  await page.getByRole("button", { name: "Turn this bit over" }).click();
  await expect.poll(() => bitAt("input", 3, 2)).toBe(1 - (before ?? 0));
  expect(await bitAt("target", 12, 2)).toBe(1 - (before ?? 0));
  await expect(input.getByRole("img", { name: "Turned over by hand: 1" })).toBeVisible();
  const mark = await input.locator(".staveTurned[aria-hidden]").boundingBox();
  expect(mark && Math.floor(((mark.x + mark.width / 2 - box.x) / box.width) * 17)).toBe(3);
  expect(mark && Math.floor(((mark.y + mark.height / 2 - box.y) / box.height) * 7)).toBe(2);
  expect(Math.round((await bitAt("output", 12, 2)) ?? -1)).toBe(1 - (before ?? 0));
});
