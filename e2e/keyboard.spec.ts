/** The score without a mouse. */
import { choose, expect, experimentOf, openPage, openPanel, statusOf, test, waitForUpdate } from "./open.ts";

test("arrows scrub through time, and the slider says where it is", async ({ page }) => {
  await openPage(page);
  const slider = page.getByRole("slider", { name: "Step" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 0/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 2/);
  await page.keyboard.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 16/);
});

test("keys work anywhere but where one types", async ({ page }) => {
  await openPage(page);
  await page.keyboard.press("p");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "projector");
  await page.keyboard.press("p");
  await page.keyboard.press("t");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Equations" }).click();
  await page.getByRole("tab", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Text of the model" }).press("p");
  await expect(page.locator("html")).not.toHaveAttribute("data-mode", "projector");
  // The first Escape may go to what is offered while one types, the next closes the panel.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("textbox", { name: "Text of the model" })).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test("Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do it again, and a field that is typed in keeps its own", async ({
  page,
}) => {
  await openPage(page);
  await choose(page, "lstm");
  const model = async (): Promise<string> => (await experimentOf(page)).model.id;
  await expect.poll(model).toBe("lstm");
  await page.keyboard.press("Control+z");
  await expect.poll(model).toBe("ntm");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(model).toBe("lstm");
  await page.keyboard.press("Control+z");
  await expect.poll(model).toBe("ntm");
  await page.keyboard.press("Control+y");
  await expect.poll(model).toBe("lstm");
  await openPanel(page, "Settings");
  const rate = page.getByRole("spinbutton", { name: "Learning rate" });
  const before = await rate.inputValue();
  await rate.pressSequentially("7");
  await expect(rate).not.toHaveValue(before);
  await rate.press("Control+z");
  await expect(rate).toHaveValue(before);
  expect(await model()).toBe("lstm");
  await rate.press("Enter");
  await rate.press("Control+z");
  await expect.poll(model).toBe("ntm");
});

test("Enter trains and pauses, ? opens the help, space plays the playhead", async ({ page }) => {
  await openPage(page);
  await page.keyboard.press("Enter");
  await waitForUpdate(page, 3);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const { update } = await statusOf(page);
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const slider = page.getByRole("slider", { name: "Step" });
  const before = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press(" ");
  await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
  await page.mouse.click(5, 400);
  await expect(page.getByRole("button", { name: "Play the episode" })).toBeVisible();
  expect((await statusOf(page)).update).toBe(update);
});

test("Enter and Space do not press a button that was merely clicked, and do where one came by Tab", async ({
  page,
}) => {
  await openPage(page);
  const next = page.getByRole("button", { name: "New episode" });
  const episode = () => page.evaluate(() => window.mnemoscope?.bookmark.probe.episode);
  await next.click();
  await expect.poll(episode).toBe(1);
  await page.keyboard.press("Enter");
  await waitForUpdate(page, 3);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  await page.keyboard.press(" ");
  await expect(page.getByRole("button", { name: "Stop playing" })).toBeVisible();
  await page.keyboard.press(" ");
  expect(await episode()).toBe(1);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(next).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(episode).toBe(2);
});

test("letters can be switched off as keys, and stay so", async ({ page }) => {
  await openPage(page);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: /Letters and signs are keys/ }).uncheck();
  await page.keyboard.press("Escape");
  // The address follows a moment later.
  await expect.poll(() => page.url()).toContain("#v1");
  await expect.poll(() => page.url()).not.toContain("panel=help");
  await page.reload();
  await page.keyboard.press("p");
  await page.keyboard.press("Control+z");
  await expect(page.locator("html")).not.toHaveAttribute("data-mode", "projector");
  await page.locator(".pageHeader").getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Help" }).click();
  await page.getByRole("checkbox", { name: /Letters and signs are keys/ }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "projector");
});

test("in an open menu or list, letters and arrows that lead nowhere are no keys of the page", async ({ page }) => {
  await openPage(page);
  const slider = page.getByRole("slider", { name: "Step" });
  await slider.press("Home");
  const before = await slider.getAttribute("aria-valuetext");
  for (const [opener, role] of [
    [page.getByRole("button", { name: "How to train" }), "menuitem"],
    [page.locator("button.pair"), "option"],
  ] as const) {
    await opener.click();
    await expect(page.locator(`[role=${role}]:focus`)).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("?");
    await expect(slider).toHaveAttribute("aria-valuetext", before ?? "");
    await expect(page.locator(`[role=${role}]:focus`)).toBeVisible();
    await page.keyboard.press("Escape");
  }
});
