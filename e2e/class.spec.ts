/** A link for a class: what it hides is hidden and nowhere broken, what it leaves may be changed, and all can be brought back. */
import { smallLesson } from "../src/lessons/testing/small.ts";
import { expect, openPage, pick, test } from "./open.ts";

test("a link for a class hides and leaves what the teacher ticked, and is a code for a slide", async ({
  page,
  browser,
}) => {
  await openPage(page, "#v1&model=rnn&task=parity&seed=3&engine=wasm");
  await pick(page, "Share", "For a class…");
  const dialog = page.getByRole("dialog", { name: "For a class…" });
  for (const part of ["Data", "Report", "Choice of model and task"])
    await dialog.getByRole("checkbox", { name: part }).uncheck();
  await dialog.getByRole("button", { name: "Nothing" }).click();
  await dialog.getByRole("checkbox", { name: "Learning rate" }).check();
  const field = dialog.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/hide=data,report,choice.*touch=learningRate/);
  await expect(dialog.getByRole("img", { name: "The link as a QR code" })).toBeVisible();
  const link = await field.inputValue();
  const pupil = await (await browser.newContext()).newPage();
  await pupil.goto(link.replace("#", "?lang=en#"));
  const rail = pupil.getByRole("navigation", { name: "Beside the score" });
  await expect(rail.getByRole("button", { name: "Settings" })).toBeVisible();
  await expect(rail.getByRole("button", { name: "Data" })).toHaveCount(0);
  await expect(pupil.locator(".pair")).toHaveText(/Elman network.*Parity/);
  await expect(pupil.locator("button.pair")).toHaveCount(0);
  await pupil.keyboard.press("m");
  await expect(pupil.getByText("The link for this class hides that")).toBeVisible();
  await rail.getByRole("button", { name: "Settings" }).click();
  const settings = pupil.getByRole("dialog", { name: "Settings" });
  await expect(settings.locator("fieldset")).toHaveCount(1);
  await expect(settings.getByRole("spinbutton", { name: "Learning rate" })).toBeVisible();
  await pick(pupil, "More", "Show everything");
  await expect(rail.getByRole("button", { name: "Data" })).toBeVisible();
  await expect(settings.getByRole("spinbutton", { name: "Batch" })).toBeVisible();
  await expect.poll(() => pupil.evaluate(() => location.hash)).not.toContain("hide=");
  await pupil.context().close();
});

test("a pupil's reload keeps what is hidden", async ({ page }) => {
  await openPage(page, "#v1&model=rnn&task=parity&seed=3&engine=wasm&hide=why,share&panel=why");
  await expect(page.getByRole("button", { name: "Why", exact: true })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("hide=why,share");
  await page.reload();
  await expect(page.locator(".rail button").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Why", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share" })).toHaveCount(0);
});

test("a lesson of the teacher's own travels in the link, and begins on a pupil's page; a broken one is a sentence", async ({
  page,
  browser,
}) => {
  await openPage(page, "#v1&model=rnn&task=parity&seed=3&engine=wasm");
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  const buffer = Buffer.from(JSON.stringify(smallLesson));
  const file = { name: "lesson.json", mimeType: "application/json", buffer };
  await page.getByLabel("Open a lesson file…").setInputFiles(file);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("lessonFile=packed:");
  await page.getByRole("button", { name: "Leave the lesson" }).click();
  await pick(page, "Share", "For a class…");
  const dialog = page.getByRole("dialog", { name: "For a class…" });
  await dialog.getByRole("combobox", { name: "Lesson" }).selectOption({ label: "A small lesson" });
  const field = dialog.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/lessonFile=packed:/);
  const link = await field.inputValue();
  const pupil = await (await browser.newContext()).newPage();
  await pupil.goto(link.replace("#", "?lang=en#"));
  const strip = pupil.getByRole("region", { name: "Lesson: A small lesson" });
  await expect(strip).toContainText("Is 3 odd?");
  await strip.getByRole("button", { name: "No", exact: true }).click();
  await pupil.reload();
  await expect(strip).toContainText("3 = 2 + 1.");
  await pupil.context().close();
  const { pack } = await import("../src/share/pack.ts");
  const other = await (await browser.newContext()).newPage();
  await other.goto(link.replace(/lessonFile=[^&]*/, `lessonFile=packed:${await pack(JSON.stringify({ ...smallLesson, steps: "no" }))}`).replace("#", "?lang=en#")); // prettier-ignore
  await expect(other.getByText(/steps: expected a list, got no/)).toBeVisible();
  await other.context().close();
});
