/** The five main jobs by keyboard alone, and what is heard meanwhile. */
import type { Locator, Page } from "@playwright/test";
import { experimentOf, expect, openPage, statusOf, test, train, waitForUpdate } from "./open.ts";

/** Goes on by Tab until the focus is on `target`, as a person does who sees where it is. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by ${most} presses of Tab`);
}

async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("opens an example and trains it", async ({ page }) => {
  await openPage(page);
  await pressAt(page, page.getByRole("button", { name: "Examples", exact: true }));
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("RNN parity");
  const card = page.locator('[data-preset="rnn-parity"]');
  await pressAt(page, card);
  await expect(card).toHaveCount(0);
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("parity");
  await pressAt(page, page.locator(".trainButton"));
  await waitForUpdate(page, 5);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeFocused();
});

test("changes a setting", async ({ page }) => {
  await openPage(page);
  await pressAt(page, page.locator(".rail").getByRole("button", { name: "Settings" }));
  const rate = page.getByRole("spinbutton", { name: "Learning rate" });
  await tabTo(page, rate);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0.02");
  await page.keyboard.press("Enter");
  await expect(rate).toHaveValue("0.02");
  await pressAt(page, page.locator(".trainButton"));
  await waitForUpdate(page, 3);
  await page.keyboard.press("Enter");
  // The run goes on with it, and its link says from which update on.
  await expect.poll(() => page.url()).toMatch(/learningRate[=:]0\.02/);
});

test("scrubs the episode, pins a cell, and reads the moment as tables", async ({ page }) => {
  await openPage(page);
  const slider = page.getByRole("slider", { name: "Step" });
  await tabTo(page, slider);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 1/);
  await page.keyboard.press("]");
  await page.keyboard.press("ArrowDown");
  await expect(slider).toHaveAttribute("aria-valuetext", /step 1, channel/);
  await expect(page.getByRole("button", { name: /Unpin/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /Unpin/ })).toHaveCount(0);
  await pressAt(page, page.getByRole("button", { name: "Show the moment as tables" }));
  const tables = page.getByRole("dialog", { name: "The moment" });
  const memory = tables.getByRole("table", { name: "Memory at step 1" });
  await expect(memory.getByRole("rowheader", { name: "slot 19" })).toBeVisible();
  await expect(memory.getByRole("columnheader", { name: "number 0", exact: true })).toBeVisible();
  await pressAt(page, tables.getByRole("button", { name: "Next step" }));
  await expect(tables.getByRole("table", { name: "Memory at step 2" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Show the moment as tables" })).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 2/);
});

test("asks a Why", async ({ page }) => {
  await openPage(page);
  await train(page, 30);
  await pressAt(page, page.locator(".rail").getByRole("button", { name: "Why" }));
  const panel = page.locator(".drawer");
  await tabTo(page, panel.getByRole("combobox").first());
  await page.keyboard.type("Doctor");
  await page.keyboard.press("Enter");
  await expect(panel).toContainText(/Of update 30/i, { timeout: 60_000 });
});

test("shares a link", async ({ page }) => {
  await openPage(page);
  await pressAt(page, page.locator(".pageHeader").getByRole("button", { name: "Share" }));
  await expect(page.getByRole("menuitem", { name: "Copy link" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("#v1&model=ntm");
});

test("while it trains, what is read aloud changes seldom", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=parity&batch=4&seed=1&engine=wasm");
  for (const panel of ["Runs", "Report", "Why", "Settings"]) {
    await page.locator(".rail").getByRole("button", { name: panel, exact: true }).click();
    await page.locator(".trainButton").click();
    await waitForUpdate(page, (await statusOf(page)).update + 3);
    const heard = await page.evaluate(
      (ms) =>
        new Promise<readonly string[]>((resolve) => {
          const said: string[] = [];
          const isHeard = (node: Node): boolean => {
            const element = node instanceof Element ? node : node.parentElement;
            const region = element?.closest("[aria-live], [role=status], [role=alert], [role=log]");
            const live = region?.getAttribute("aria-live");
            return region !== undefined && region !== null && live !== "off";
          };
          const observer = new MutationObserver((changes) => {
            for (const { target } of changes) if (isHeard(target)) said.push(target.textContent ?? "");
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => {
            observer.disconnect();
            resolve(said);
          }, ms);
        }),
      6000,
    );
    expect(heard.length, `${panel}: ${heard.slice(0, 5).join(" | ")}`).toBeLessThanOrEqual(2);
    await page.locator(".trainButton").click();
    await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  }
});
