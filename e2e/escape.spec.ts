/** Escape closes what is on top, one thing for each press, and loses nothing that was typed. */
import type { Page } from "@playwright/test";
import { choose, expect, experimentOf, openPage, openPanel, openTrained, test, trackOf } from "./open.ts";

const panelOf = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });

test("a table and the help sheet close before the panel under them, and give the focus back", async ({ page }) => {
  await openPage(page);
  await openPanel(page, "Settings");
  await page.getByRole("button", { name: "Enlarge Input" }).click();
  const name = page.getByRole("button", { name: "Show Input as table" });
  await name.focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("dialog", { name: /^Input/ });
  await expect(table).toBeVisible();
  // Nothing of the page moves under it.
  await page.keyboard.press("p");
  await expect(page.locator("html")).not.toHaveAttribute("data-mode", "projector");
  await page.keyboard.press("Escape");
  await expect(table).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(panelOf(page, "Settings")).toBeVisible();
  for (const key of ["Escape", "?", "button"]) {
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys and gestures" });
    await expect(help).toBeVisible();
    if (key === "button") await help.getByRole("button", { name: "Close" }).click();
    else await page.keyboard.press(key);
    await expect(help).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect(panelOf(page, "Settings")).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(name).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(panelOf(page, "Settings")).toHaveCount(0);
});

test("what hangs under a button closes before the panel, wherever the focus is, and not while a word is composed", async ({
  page,
}) => {
  await openPage(page);
  const openers = ["How to train", "Share", "More"].map((name) => page.getByRole("button", { name, exact: true }));
  for (const opener of [...openers, page.locator("button.pair")]) {
    await openPanel(page, "Settings");
    await opener.click();
    await expect(page.locator(".popover :focus")).toBeVisible();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.locator("body").dispatchEvent("keydown", { key: "Escape", isComposing: true });
    await expect(page.locator(".popover")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator(".popover")).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(panelOf(page, "Settings")).toBeVisible();
  }
});

test("from the score's slider and the track, too, it closes the panel", async ({ page }) => {
  await openPage(page);
  for (const slider of [page.getByRole("slider", { name: "Step" }), trackOf(page)]) {
    await openPanel(page, "Settings");
    await expect(panelOf(page, "Settings")).toBeFocused();
    await slider.focus();
    await page.keyboard.press("Escape");
    await expect(panelOf(page, "Settings")).toHaveCount(0);
    await expect(slider).toBeFocused();
  }
});

for (const word of ["Runs", "Why", "Equations", "Settings", "Data", "Report"])
  test(`it closes ${word} and goes back to its word in the rail`, async ({ page }) => {
    await openPage(page);
    await openPanel(page, word);
    await expect(page.locator(".drawer")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator(".drawer")).toHaveCount(0);
    await expect(page.locator(".rail").getByRole("button", { name: word, exact: true })).toBeFocused();
  });

for (const [what, hash, field, typed] of [
  ["data of one's own", "#v1&model=lstm&unit=16&task=translation&batch=4&seed=2&engine=wasm", /./, "a,b\nc,d"],
  ["a text to learn", "#v1&model=lstm&task=text&batch=4&seed=1&engine=wasm", "Your own text", "so it goes"],
  ["the beginning of a text", "#v1&model=lstm&task=text&batch=4&seed=1&engine=wasm", "Prompt", "once"],
  ["rules that are wrong", "#v1&model=gru&unit=8&task=custom&batch=4&seed=1&engine=wasm", "JSON", "{ not yet"],
  [
    "an episode that can not be read",
    "#v1&model=memn2n&width=16&hop=2&task=story&task.kind=one-fact&batch=16&seed=1&engine=wasm",
    "Write the episode on screen",
    "nobody knows this",
  ],
] as const)
  test(`${what}: what was typed is there when the panel is opened again`, async ({ page }) => {
    await openPage(page, hash);
    const before = await experimentOf(page);
    await openPanel(page, "Data");
    const box = page.locator(".drawer").getByRole("textbox", { name: field }).last();
    await box.fill(typed);
    await box.press("Escape");
    await expect(page.locator(".drawer")).toHaveCount(0);
    await openPanel(page, "Report");
    await openPanel(page, "Data");
    await expect(box).toHaveValue(typed);
    expect(await experimentOf(page)).toEqual(before);
  });

test("a key of a word being composed ends no name, and closes nothing", async ({ page }) => {
  await openTrained(page);
  await openPanel(page, "Runs");
  await page.locator(".runButtons [aria-expanded]").first().click();
  await page.locator(".run").getByRole("button", { name: "Rename" }).first().click();
  const field = page.locator(".runNameField");
  await field.fill("wo de");
  for (const key of ["Enter", "Escape"]) await field.dispatchEvent("keydown", { key, isComposing: true });
  // The key that ends a composition, as Safari tells it.
  await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229 });
  await expect(field).toHaveValue("wo de");
  await field.press("Enter");
  await expect(page.locator(".runOpen").first()).toHaveText("wo de");
  await choose(page, "lstm");
  await openPanel(page, "Settings");
  const rate = page.getByRole("spinbutton", { name: "Learning rate" });
  await rate.dispatchEvent("keydown", { key: "Escape", isComposing: true });
  await expect(rate).toBeVisible();
});
