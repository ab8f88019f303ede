/** Why: analyses of the network, the update and the episode on screen. */
import type { Page } from "@playwright/test";
import { expect, openPage, openPanel, test, train } from "./open.ts";

const copy = "#v1&model=lstm&unit=12&task=copy&task.bits=2&task.to=3&batch=16&seed=1&engine=wasm";
const parity = "#v1&model=rnn&task=parity&seed=1&engine=wasm";

const panel = (page: Page) => page.getByRole("dialog", { name: "Why", exact: true });
const answer = (page: Page) => panel(page).locator('.whyAnswer[aria-busy="false"]');

async function ask(page: Page, question: string): Promise<void> {
  await openPanel(page, "Why");
  await panel(page).getByLabel("Question").selectOption({ label: question });
  await expect(answer(page)).toBeVisible({ timeout: 60_000 });
}

test("a map of lengths says what was trained on, and its cells open longer episodes, which can be undone", async ({
  page,
}) => {
  await openPage(page, copy);
  await train(page, 40);
  await ask(page, "Length");
  await expect(answer(page)).toContainText("Of update 40.");
  await expect(answer(page)).toContainText("On lengths that it is trained on (1 to 3)");
  const map = answer(page).getByRole("application", { name: "Share of answers that are right" });
  await map.focus();
  // The last row is the network that is looked at; the last column the longest episode.
  for (let i = 0; i < 40; i++) await page.keyboard.press(i < 20 ? "ArrowDown" : "ArrowRight");
  await expect(answer(page)).toContainText("update 40 · length 24: ");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.trace()?.steps)).toBe(2 * 24 + 1);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("with=to:24,from:24");
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.trace()?.steps)).toBe(2 * 3 + 1);
  const asked = await page.evaluate(() => window.mnemoscope?.why("length", { times: 2 }));
  expect(asked?.grids[0]?.labels?.["length"]).toEqual(["1", "2", "3", "4", "5", "6"]);
});

test("every question answers of one of two networks, or says why it does not; the picture follows what is looked at", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openPage(page, copy);
  await train(page, 20);
  await openPanel(page, "Why");
  const questions = panel(page).getByLabel("Question");
  await expect.poll(() => questions.locator("option").count()).toBeGreaterThan(6);
  const all = await questions.locator("option").allTextContents();
  const answered = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const question of all) {
      await questions.selectOption({ label: question });
      const fits = (await questions.locator("optgroup option").allTextContents()).every((one) => one !== question);
      if (!fits) continue;
      await expect(answer(page)).toBeVisible({ timeout: 60_000 });
      await expect(answer(page).getByRole("alert")).toHaveCount(0);
      await expect(answer(page).locator(".whySentences li, figure").first()).toBeVisible();
      found.push(question);
    }
    return found;
  };
  const ofCopy = await answered();
  await page.evaluate((link) => window.mnemoscope?.load(link), parity);
  await openPanel(page, "Why");
  await expect(questions.locator("optgroup option", { hasText: "Automaton" })).toHaveCount(0);
  const ofParity = await answered();
  expect(new Set([...ofCopy, ...ofParity]).size).toBe(all.length);
});

test("an answer in Chinese, as a table too", async ({ page }) => {
  await openPage(page, copy, "?lang=zh");
  await page.locator(".rail").getByRole("button", { name: "为什么", exact: true }).click();
  await page.getByLabel("问题").selectOption({ label: "长度" });
  const found = page.locator('.whyAnswer[aria-busy="false"]');
  await expect(found).toContainText("答对的比例", { timeout: 60_000 });
  await found.getByText("以表格显示").first().click();
  await expect(found.getByRole("columnheader", { name: "24", exact: true })).toBeVisible();
  expect(await found.textContent()).not.toMatch(/analysis\.|axis\.|\{/);
});

test("runs that stand beside each other are asked the same, in one picture with a number each, and a point opens its episode", async ({
  page,
}) => {
  await openPage(
    page,
    "#v1&model=ntm&unit=8&slot=6&width=4&task=copy&task.bits=2&task.to=3&batch=4&seed=1&engine=wasm&2.model=lstm&2.unit=8&2.update=0&beside=1,2",
  );
  await train(page, 20);
  await ask(page, "Length");
  const together = answer(page).locator(".whyTogether");
  await expect(together.getByRole("listitem")).toHaveText([
    /^NTM: \d+ % on average over lengths that it never saw$/,
    /^LSTM: \d+ % on average over lengths that it never saw$/,
  ]);
  const picture = together.getByRole("application", { name: "Share of answers that are right, by the length" });
  await expect(picture.locator(".findingCurve")).toHaveCount(2);
  await expect(picture).toContainText("NTM");
  await picture.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
  await expect(together).toContainText("run LSTM · length 24: ");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.trace()?.steps)).toBe(2 * 24 + 1);
});

test("influence is drawn as arcs from the step under the playhead, which a press and the keys move; an NTM looks at the steps that wrote", async ({
  page,
}) => {
  await openPage(
    page,
    "#v1&model=ntm&unit=8&slot=6&width=4&task=copy&task.bits=2&task.to=3&batch=4&seed=1&engine=wasm",
  );
  await train(page, 20);
  await ask(page, "Influence");
  const arcs = answer(page).getByRole("slider", { name: "From each output to the inputs" });
  await arcs.focus();
  await page.keyboard.press("End");
  await expect(arcs).toHaveAttribute(
    "aria-valuetext",
    /^The output of step 6 depends most on the input of step \d \(\d+ %\)/,
  );
  await page.keyboard.press("Home");
  await expect(arcs).toHaveAttribute("aria-valuetext", "The output of step 0 is not scored, or depends on no input.");
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("step=0");
  await expect(answer(page).locator(".findingArc path").first()).toBeVisible();
  await expect(answer(page)).toContainText("Where attention looks: at steps, or at those that wrote what is read");
});
