/** Lenses: what the staves show of an episode besides its values. */
import type { Page } from "@playwright/test";
import { expect, openPage, test, train } from "./open.ts";

const adding = (model: string): string =>
  `#v1&model=${model}&unit=12&task=adding&task.length=40&batch=16&seed=1&engine=wasm`;

/** Norm of the gradient of the first state at step `step`, as the readout of the stave "How far back" tells it. */
async function reachAt(page: Page, state: string, step: number): Promise<number> {
  await page.evaluate(async (time) => {
    if (!window.mnemoscope) throw new Error("no scripting interface");
    const { bookmark } = window.mnemoscope;
    const pin = { signal: "∂loss", at: { time, state: 0 } };
    await window.mnemoscope.load({ ...bookmark, view: { ...bookmark.view, step: time, pin } });
  }, step);
  const readout = page.locator(".scoreReadout");
  await expect(readout).toContainText(`How far back: step ${step}, state ${state}`);
  const told = /([\d.]+)(?: × 10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec((await readout.textContent()) ?? "");
  const power = Array.from(told?.[2] ?? "", (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
  return Number(told?.[1]) * 10 ** -Number(power || 0);
}

test("seen as gradients, the staves show how far back the loss of the adding problem reaches", async ({ page }) => {
  await openPage(page, adding("rnn"));
  const control = page.getByRole("group", { name: "What staves show" });
  await expect(control.getByRole("button", { name: "Values" })).toHaveAttribute("aria-pressed", "true");
  await train(page, 60);
  await control.getByRole("button", { name: "Gradient" }).click();
  await expect(page.locator(".staveName").first()).toHaveText("How far back");
  await expect(page.locator(".scoreKey .legend")).toContainText("|∂ loss / ∂ value|");
  // Nothing is expected of the target: it has no gradient, and no stave.
  await expect(page.locator(".staveName", { hasText: /^Target$/ })).toHaveCount(0);
  const [early, late] = [await reachAt(page, "Hidden", 5), await reachAt(page, "Hidden", 39)];
  expect(late / early).toBeGreaterThan(100);
  // It stays while training goes on, travels with the link, and one press takes it back.
  await train(page, 5);
  await expect(page.locator(".staveName").first()).toHaveText("How far back");
  expect(await page.evaluate(() => location.hash)).toContain("&lens=gradient");
  await page.keyboard.press("l");
  await expect(page.locator(".staveName").first()).toHaveText("Input");
});

test("the lens speaks Chinese, and holds for every lane", async ({ page }) => {
  await openPage(page, `${adding("rnn")}&lens=gradient`, "?lang=zh");
  await expect(page.locator(".staveName").first()).toHaveText("回溯多远");
  await page.evaluate(
    async (link) => {
      if (!window.mnemoscope) throw new Error("no scripting interface");
      await window.mnemoscope.load(link);
    },
    `${adding("rnn")}&2.model=lstm&2.peephole=off&beside=1,2&lens=gradient`,
  );
  await expect(page.locator(".lane .staveName", { hasText: "回溯多远" })).toHaveCount(2);
});
