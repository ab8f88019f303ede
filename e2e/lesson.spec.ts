/** Lessons: predicted first, then run; what was predicted stays beside what came, also after a reload. */
import type { Page } from "@playwright/test";
import { smallLesson } from "../src/lessons/testing/small.ts";
import { expect, openPage, test } from "./open.ts";

const strip = (page: Page) => page.getByRole("region", { name: "Lesson: A small lesson" });
const next = (page: Page) => strip(page).getByRole("button", { name: "Next step" }).click();

async function bring(page: Page, lesson: unknown): Promise<void> {
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  const buffer = Buffer.from(typeof lesson === "string" ? lesson : JSON.stringify(lesson));
  await page
    .getByLabel("Open a lesson file…")
    .setInputFiles({ name: "lesson.json", mimeType: "application/json", buffer });
}

test("a lesson holds training until a prediction is made, and sets the prediction beside what came", async ({
  page,
}) => {
  await openPage(page);
  await bring(page, smallLesson);
  await strip(page).getByRole("button", { name: "No", exact: true }).click();
  await expect(strip(page)).toContainText("3 = 2 + 1.");
  await next(page);
  const trainButton = page.locator(".trainButton");
  await expect(trainButton).toHaveAttribute("data-held", "true");
  await trainButton.click();
  await expect(page.getByText("First predict what will come, then it trains.")).toBeVisible();
  await strip(page).getByRole("button", { name: "The LSTM" }).click();
  await strip(page).getByRole("button", { name: "Now let it run" }).click();
  await expect(strip(page)).toContainText("How many curves fell?", { timeout: 60_000 });
  await expect(strip(page).locator("[data-right]")).toHaveCount(1);
  await expect(strip(page)).not.toContainText("Because they train.");
  await strip(page).getByRole("button", { name: "One or two" }).click();
  await expect(strip(page)).toContainText("Because they train.");
  await next(page);
  const curve = strip(page).getByRole("slider", { name: "Drawn curve" });
  await curve.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowUp");
  await expect(curve).toHaveAttribute("aria-valuetext", "at update 0: 0.8");
  await strip(page).getByRole("button", { name: "That is my prediction" }).click();
  await strip(page).getByRole("button", { name: "Now let it run" }).click();
  await expect(strip(page)).toContainText("dashed: your prediction", { timeout: 60_000 });
  await page.reload();
  await expect(strip(page)).toContainText("dashed: your prediction");
  await expect(strip(page)).toContainText("3 of 6");
});

test("a place is pointed at in the score, a goal is said when the run meets it, and the lesson goes on where it was left", async ({
  page,
}) => {
  await openPage(page);
  await bring(page, smallLesson);
  await next(page);
  await next(page);
  await next(page);
  await strip(page).getByRole("button", { name: "That is my prediction" }).click();
  await strip(page).getByRole("button", { name: "Now let it run" }).click();
  await expect(strip(page)).toContainText("The run: ", { timeout: 60_000 });
  await next(page);
  await page.evaluate(() => window.mnemoscope?.trace());
  await strip(page).getByRole("spinbutton", { name: "unit" }).fill("2");
  await strip(page).getByRole("button", { name: "That is my prediction" }).click();
  await expect(strip(page)).toContainText("You: unit 2");
  await expect(strip(page)).toContainText("That one keeps most.");
  await next(page);
  await expect(strip(page)).toContainText("Reached.");
  await strip(page).getByRole("button", { name: "Leave the lesson" }).click();
  await expect(strip(page)).toBeHidden();
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("3 of 6 steps");
  await page.getByRole("button", { name: "Go on: A small lesson" }).click();
  await expect(strip(page)).toContainText("6 of 6");
});

test("a broken lesson file says what is wrong, and nothing else happens", async ({ page }) => {
  await openPage(page);
  await bring(page, "{");
  await expect(page.getByText("this is no lesson: expected a text in JSON")).toBeVisible();
  await page.keyboard.press("Escape");
  await bring(page, { ...smallLesson, version: 7 });
  await expect(page.getByText("this lesson is of version 7, but this page reads version 1")).toBeVisible();
});

test("a lesson leaves only those settings that it names, and all of them once it is left", async ({ page }) => {
  await openPage(page);
  await bring(page, smallLesson);
  for (let i = 0; i < 5; i++) await next(page);
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Settings" });
  await expect(panel).toContainText("The lesson leaves the others as they are");
  await expect(panel.locator("fieldset")).toHaveCount(1);
  await expect(panel.getByRole("spinbutton", { name: "Learning rate" })).toBeVisible();
  await strip(page).getByRole("button", { name: "Leave the lesson" }).click();
  await expect(panel.getByRole("spinbutton", { name: "Batch" })).toBeVisible();
});

test("a pupil's code is checked to the bit by the teacher's page; a forged and a damaged one are told, the rest counted", async ({
  page,
}) => {
  await openPage(page);
  await bring(page, smallLesson);
  await next(page);
  await strip(page).getByRole("button", { name: "The RNN" }).click();
  await strip(page).getByRole("button", { name: "Now let it run" }).click();
  await expect(strip(page)).toContainText("How many curves fell?", { timeout: 60_000 });
  await strip(page).getByRole("button", { name: "One or two" }).click();
  for (let i = 0; i < 4; i++) await next(page);
  await strip(page).getByRole("button", { name: "Code for the teacher" }).click();
  const own = page.getByRole("dialog", { name: "Code for the teacher" });
  await own.getByLabel("Name, if you like").fill("Ada");
  const code = own.getByRole("textbox", { name: "Code for the teacher" });
  await expect(code).toHaveValue(/^mnemo2\./);
  const written = await code.inputValue();
  await own.getByRole("button", { name: "Close" }).click();
  const { decodeCode, encodeCode } = await import("../src/lessons/code.ts");
  const read = await decodeCode(written);
  expect(read.name).toBe("Ada");
  const forged = await encodeCode({
    ...read,
    name: "Bob",
    steps: read.steps.map((step) => ({ ...step, proofs: step.proofs.map((proof) => ({ ...proof, fingerprint: "forged" })) })), // prettier-ignore
  });
  await page.getByRole("button", { name: "More", exact: true }).first().press("Escape");
  await strip(page).getByRole("button", { name: "Leave the lesson" }).click();
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("button", { name: "Check codes…" }).click();
  const codes = page.getByRole("dialog", { name: "Check codes…" });
  await codes
    .getByRole("textbox", { name: "Codes" })
    .fill([written, written, forged, `${written}x`, "hello"].join("\n"));
  await codes.getByRole("button", { name: "Read them" }).click();
  await expect(codes).toContainText("2 codes read, 2 not");
  await expect(codes).toContainText("this code is damaged");
  await expect(codes).toContainText("this is no code of a lesson: it begins with hello");
  await codes.getByRole("button", { name: "Run again and compare the bits" }).click();
  await expect(codes.getByRole("row", { name: /Ada/ })).toContainText("✓ the same bits", { timeout: 60_000 });
  await expect(codes.getByRole("row", { name: /Bob/ })).toContainText("✗ other bits", { timeout: 60_000 });
  await expect(codes.getByRole("row", { name: /^The RNN/ })).toContainText("2");
});

test("from the beginning, and back: what was predicted is not lost by a press", async ({ page }) => {
  await openPage(page);
  await bring(page, smallLesson);
  await strip(page).getByRole("button", { name: "No", exact: true }).click();
  await expect(strip(page)).toContainText("3 = 2 + 1.");
  await strip(page).getByRole("button", { name: "Leave the lesson" }).click();
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("button", { name: "From the beginning" }).click();
  await expect(strip(page).getByRole("button", { name: "No", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(strip(page)).toContainText("3 = 2 + 1.");
});

test("questions before and after: kept over a reload, undone, and counted on the teacher's page", async ({ page }) => {
  await openPage(page);
  await bring(page, smallLesson);
  await strip(page).getByRole("button", { name: "2 questions before" }).click();
  await expect(strip(page)).toContainText("Is 1 0 1 odd?");
  await strip(page).getByRole("button", { name: "Yes, odd" }).click();
  await expect(strip(page).locator("p", { hasText: "What falls while it trains?" })).toBeFocused();
  await page.reload();
  await expect(strip(page)).toContainText("What falls while it trains?");
  await strip(page).getByRole("button", { name: "The seed" }).click();
  await expect(strip(page)).toContainText("Thank you.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await strip(page).getByRole("button", { name: "I do not know" }).click();
  await strip(page).getByRole("button", { name: "To the lesson" }).click();
  await expect(strip(page)).toContainText("Is 3 odd?");
  await expect(strip(page).getByRole("button", { name: "2 questions before" })).toHaveCount(0);
  for (let i = 0; i < 5; i++) await next(page);
  await strip(page).getByRole("button", { name: "2 questions after" }).click();
  await strip(page).getByRole("button", { name: "No, even" }).click();
  await strip(page).getByRole("button", { name: "The loss" }).click();
  await expect(strip(page)).toContainText("Before: 0 of 2 right. After: 2 of 2 right.");
  await strip(page).getByRole("button", { name: "To the lesson" }).click();
  await strip(page).getByRole("button", { name: "Code for the teacher" }).click();
  const own = page.getByRole("dialog", { name: "Code for the teacher" });
  const code = own.getByRole("textbox", { name: "Code for the teacher" });
  await expect(code).toHaveValue(/^mnemo2\./);
  const written = await code.inputValue();
  await own.getByRole("button", { name: "Close" }).click();
  await strip(page).getByRole("button", { name: "Leave the lesson" }).click();
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("button", { name: "Check codes…" }).click();
  const codes = page.getByRole("dialog", { name: "Check codes…" });
  await codes.getByRole("textbox", { name: "Codes" }).fill(written);
  await codes.getByRole("button", { name: "Read them" }).click();
  await expect(codes).toContainText("Gain 1 of what was not known before, 1 who answered both times.");
  await expect(codes.getByRole("row", { name: /What falls while it trains/ })).toContainText("0 1");
});
