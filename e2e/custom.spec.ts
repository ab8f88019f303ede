/** A task of one's own, without code: from the form to a run, and to somebody else by link. */
import { copyLink, expect, experimentOf, openElsewhere, openPage, test, train } from "./open.ts";

test("a task is chosen, changed, trained and sent", async ({ page }) => {
  await openPage(page, "#v1&model=gru&unit=32&task=custom&batch=16&seed=1&engine=wasm");
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  await panel.getByLabel("Start from").selectOption({ label: "Reverse" });
  await panel.getByLabel("To", { exact: true }).fill("d");
  await panel.getByRole("button", { name: "Use this task" }).click();
  await expect(panel.getByText("This task is in use.")).toBeVisible();
  expect(String((await experimentOf(page)).task.settings["rules"])).toContain("reverse");
  const sent = await train(page, 20);
  const other = await openElsewhere(page, await copyLink(page));
  expect(await experimentOf(other)).toEqual(await experimentOf(page));
  expect((await train(other, 20)).fingerprint).toBe(sent.fingerprint);
  await other.context().close();
});

test("rules that make no sense are told at their place, and the run stays", async ({ page }) => {
  await openPage(page, "#v1&model=gru&unit=8&task=custom&batch=4&seed=1&engine=wasm");
  await train(page, 3);
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  const json = panel.getByRole("textbox", { name: "JSON" });
  const text = await json.inputValue();
  await json.fill(text.replace(/"reverse"/, '"revrse"'));
  await expect(panel.getByText(/revrse/).last()).toBeVisible();
  await expect(panel.getByRole("button", { name: "Use this task" })).toBeDisabled();
  await json.fill(text);
  expect((await train(page, 2)).update).toBe(5);
});
