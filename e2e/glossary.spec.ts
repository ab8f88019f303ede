/** The glossary: searched beside the score, and one term at a time where it stands. */
import { expect, openPage, openPanel, pick, test } from "./open.ts";

test("a term is searched for, and a word in the guide says what it means", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=copy&engine=wasm");
  await pick(page, "More", "Glossary");
  const panel = page.getByRole("dialog", { name: "Glossary" });
  await panel.getByRole("searchbox", { name: "Search terms" }).fill("perplex");
  await expect(panel.getByRole("term")).toHaveText(["perplexity"]);
  await openPanel(page, "Data");
  const word = page.locator(".guide .term", { hasText: "slots" });
  await word.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("note").filter({ hasText: "One row of the memory." });
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Data" })).toBeVisible();
  // At once, before anything was drawn.
  await word.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true, cancelable: true }),
    );
  });
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Data" })).toBeVisible();
});

test("the glossary speaks Chinese", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=copy&engine=wasm", "?lang=zh");
  await page.locator(".guide .term", { hasText: "槽" }).click();
  await expect(page.getByText("记忆的一行。")).toBeVisible();
});

test("Escape empties the search first, then closes the glossary", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=copy&engine=wasm");
  await pick(page, "More", "Glossary");
  const panel = page.getByRole("dialog", { name: "Glossary" });
  const search = panel.getByRole("searchbox", { name: "Search terms" });
  await search.fill("gate forget");
  await expect(panel.getByRole("term")).toHaveText(["forget gate"]);
  await search.press("Escape");
  await expect(search).toHaveValue("");
  await expect(panel).toBeVisible();
  await search.press("Escape");
  await expect(panel).toBeHidden();
});

test("a word that comes twice in the guide is marked where it first stands, also behind the name of a signal", async ({
  page,
}) => {
  await openPage(page, "#v1&model=memory-network&task=associative&engine=wasm");
  const line = page.locator(".guide .lookFor");
  await expect(line).toContainText(/another slot.*Keys.*to the slot/);
  await expect(line.locator(".term", { hasText: /^slots?$/ })).toHaveCount(1);
});

test("a panel tells the terms that stand in it, behind one button that Tab reaches", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=copy&batch=4&seed=1&engine=wasm");
  await openPanel(page, "Settings");
  const panel = page.getByRole("dialog", { name: "Settings" });
  const button = panel.getByRole("button", { name: "Terms", exact: true });
  await panel.focus();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  const note = panel.getByRole("note");
  await expect(note.getByRole("term").filter({ hasText: "learning rate" })).toBeVisible();
  await expect(note.getByRole("term").filter({ hasText: "confusion matrix" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(button).toBeFocused();
  await expect(panel).toBeVisible();
  await button.click();
  await note.getByRole("button", { name: "The whole glossary" }).click();
  await expect(page.getByRole("dialog", { name: "Glossary" })).toBeVisible();
});
