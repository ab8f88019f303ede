/** Every model on offer: it opens from the chooser, trains, and its score says what it shows. */
import type { Page } from "@playwright/test";
import { choose, expect, experimentOf, openPage, statusOf, test, train, waitForRun } from "./open.ts";

async function chosen(page: Page, kind: "model" | "task", id: string): Promise<void> {
  await page.waitForFunction(([what, wanted]) => window.mnemoscope?.experiment[what].id === wanted, [
    kind,
    id,
  ] as const);
  await waitForRun(page);
}

/** What is on offer in one of the two lists, and of that what is known to work with the other's choice. */
async function offered(
  page: Page,
  name: "Model" | "Task",
): Promise<{ readonly all: string[]; readonly known: string[] }> {
  await page.locator("button.pair").click();
  const options = page.getByRole("listbox", { name }).getByRole("option");
  await options.first().waitFor();
  const found = await options.evaluateAll((list) =>
    list.map((option) => ({ id: option.dataset["id"] ?? "", works: option.dataset["works"] === "true" })),
  );
  await page.keyboard.press("Escape");
  await expect(page.locator(".pairPicker")).toHaveCount(0);
  return { all: found.map(({ id }) => id), known: found.filter(({ works }) => works).map(({ id }) => id) };
}

/** Opens the model, and the first task that it is known to learn, where there is one. */
async function openModel(page: Page, model: string): Promise<void> {
  await choose(page, model);
  const offer = page.locator(".offer").first();
  const opened = page.waitForFunction((id) => window.mnemoscope?.experiment.model.id === id, model);
  await Promise.race([opened, offer.waitFor().then(() => offer.click())]);
  await chosen(page, "model", model);
  const [task] = (await offered(page, "Task")).known;
  if (task === undefined) return;
  await choose(page, task);
  await chosen(page, "task", task);
}

const staveNames = (page: Page): Promise<string[]> => page.locator(".staveName:not(.scene .staveName)").allInnerTexts();

test("every model opens, trains and shows its score in words", async ({ page }) => {
  test.setTimeout(180_000);
  await openPage(page);
  const { all } = await offered(page, "Model");
  expect(all.length).toBeGreaterThan(20);
  for (const model of all)
    await test.step(model, async () => {
      await openModel(page, model);
      const { update, loss } = await train(page, 3);
      expect([model, update, Number.isFinite(loss)]).toEqual([model, 3, true]);
      await expect(page.locator(".notice[data-kind=problem]"), model).toHaveCount(0);
      const names = await staveNames(page);
      expect(names.length, model).toBeGreaterThan(3);
      expect(names.slice(0, 3)).toEqual(["Input", "Target", "Output"]);
      expect(
        names.filter((name) => name.trim() === "" || name.includes("_")),
        model,
      ).toEqual([]);
      await expect(page.locator(".lookFor"), model).toContainText(/\p{L}{3}/u);
    });
});

test("a model and a task that do not fit: the page says why, keeps the run, and offers what fits", async ({ page }) => {
  await openPage(page);
  await train(page, 5);
  await choose(page, "prototype");
  await expect(page.getByText(/Prototypical network needs a task with 2 inputs; Copy has 1/)).toBeVisible();
  expect((await experimentOf(page)).model.id).toBe("ntm");
  expect((await statusOf(page)).update).toBe(5);
  await page.locator(".offer").first().click();
  await chosen(page, "model", "prototype");
  await expect(page.locator(".notice")).toHaveCount(0);
  expect((await train(page, 3)).update).toBe(3);
});
