/** In front of a class: the preset NTM learns to copy, in the page, whatever the seed, while one waits. */
import { expect, openPage, test, train } from "./open.ts";

const longestWait = 30_000;

test("at least nine of ten seeds copy with under 0.1 wrong bits within 30 seconds each", async ({ page }) => {
  test.setTimeout(10 * longestWait + 60_000);
  await openPage(page);
  const learned: string[] = [];
  for (let seed = 1; seed <= 10; seed++) {
    await page.evaluate(
      (link) => window.mnemoscope?.load(link),
      "#v1&model=ntm&unit=64&slot=20&width=12&task=copy&task.bits=6&task.from=1&task.to=8" +
        `&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&engine=wasm&seed=${seed}`,
    );
    const began = Date.now();
    let status = await train(page, 100);
    while (!((status.metric?.["wrongBits"] ?? 48) < 0.1) && Date.now() - began < longestWait)
      status = await train(page, 100);
    const seconds = (Date.now() - began) / 1000;
    if (seconds < longestWait / 1000) learned.push(`seed ${seed}: ${status.update} updates, ${seconds.toFixed(1)} s`);
  }
  console.log(learned.join("\n"));
  expect(learned.length).toBeGreaterThanOrEqual(9);
});
