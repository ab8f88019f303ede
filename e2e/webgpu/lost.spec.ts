/** A GPU process that dies under way: in a browser of its own, since the other tests' devices would die with it. */
import { expect, openHarness, test } from "./page.ts";

test("a crash of the GPU process ends the training with a Problem, not with silence", async ({
  playwright,
  server,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch(launchOptions);
  try {
    const page = await openHarness(browser, server);
    const work = {
      model: "lstm",
      settings: { unit: 6 },
      input: 3,
      output: 2,
      loss: "bits",
      size: 3,
      steps: 4,
    } as const;
    const ended = page.evaluate((given) => harness.trainUntilLost(given), work);
    await page.waitForFunction(() => harness.progress.updates > 3);
    const devtools = await browser.newBrowserCDPSession();
    await devtools.send("Browser.crashGpuProcess").catch(() => undefined);
    expect(await ended).toContain("graphics device was lost");
  } finally {
    await browser.close();
  }
});
