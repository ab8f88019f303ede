/** A model that draws its code: another number is dragged in place of the drawn one, and the decoder says another wave. */
import type { Page } from "@playwright/test";
import { expect, openPage, test, train } from "./open.ts";

const signalOf = (page: Page, name: string): Promise<number[]> =>
  page.evaluate(
    (wanted) => [...(window.mnemoscope?.trace()?.signals.find((signal) => signal.name === wanted)?.data ?? [])],
    name,
  );

/** The pixels of the stave. */
const picture = (page: Page): Promise<string> =>
  page
    .getByRole("figure", { name: /^Output/ })
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test("a number of the code is dragged, and the output follows until it is drawn again", async ({ page }, info) => {
  await openPage(page, "#v1&engine=wasm&model=sequence-vae&task=waves");
  await train(page, 60);
  const drawn = { output: await signalOf(page, "output"), pixels: await picture(page) };
  const input = await signalOf(page, "input");
  const noise = page.getByRole("region", { name: "Noise" });
  await expect(noise.getByRole("slider")).toHaveCount(4);
  const slider = noise.getByRole("slider", { name: "code number 2" });
  await expect(slider).toHaveAttribute("aria-valuetext", "drawn");
  await slider.fill("8");
  await expect(slider).toHaveAttribute("aria-valuetext", "8");
  await expect.poll(() => picture(page)).not.toBe(drawn.pixels);
  expect(await signalOf(page, "output")).not.toEqual(drawn.output);
  expect(await signalOf(page, "input")).toEqual(input);
  await page.screenshot({ path: info.outputPath("noise.png") });
  await slider.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", "7.9");
  await noise.getByRole("button", { name: "As drawn" }).click();
  await expect.poll(() => signalOf(page, "output")).toEqual(drawn.output);
  await expect(slider).toHaveAttribute("aria-valuetext", "drawn");
});

test("the divergence is a metric that is drawn over training", async ({ page }) => {
  await openPage(page, "#v1&engine=wasm&model=sequence-vae&task=waves");
  await train(page, 40);
  const track = page.getByRole("region", { name: "Training" });
  await expect(track.locator("text", { hasText: "divergence in the loss" })).toHaveCount(0);
  await page.getByRole("button", { name: "More of the track" }).click();
  await page.getByRole("combobox", { name: "Metric beside the loss" }).selectOption("kl");
  await expect(track.locator("text", { hasText: "divergence in the loss" })).toHaveCount(1);
  const kl = await page.evaluate(() => window.mnemoscope?.status.metric?.["kl"] ?? NaN);
  expect(kl).toBeGreaterThan(0);
});

test("a model that draws nothing has no such sliders", async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole("region", { name: "Noise" })).toHaveCount(0);
});
