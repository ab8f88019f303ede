/** A lesson is written in the page, without code: checked while it is typed, kept, undone, played, saved and sent. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { smallLesson } from "../src/lessons/testing/small.ts";
import { expect, openPage, test } from "./open.ts";

const form = (page: Page) => page.getByRole("dialog", { name: "Write a lesson" });
const group = (page: Page, name: string) => form(page).getByRole("group", { name, exact: true });
const say = (page: Page, name: string, text: string) => group(page, name).getByRole("textbox", { name: `${name} (English)` }).fill(text); // prettier-ignore

async function write(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("button", { name: "Write a lesson" }).click();
  await expect(form(page)).toBeVisible();
}

test("a lesson is written, plays, is saved and sent, and is there after a reload", async ({ page, browser }) => {
  await openPage(page, "#v1&model=rnn&unit=4&task=parity&task.to=4&seed=3&engine=wasm");
  await write(page);
  const status = form(page).getByRole("status");
  await expect(status).toContainText("title: expected words in at least one language");
  await expect(group(page, "Title").getByRole("textbox").first()).toHaveAttribute("aria-invalid", "true");
  await say(page, "Title", "Mine");
  await say(page, "What one knows after it", "How parity is learnt.");
  await say(page, "What is said", "Four bits.");
  await expect(status).toContainText("The lesson is whole.");
  await form(page).getByRole("checkbox", { name: "It trains" }).check();
  await expect(status).toContainText("no step up to it opens one");
  await form(page).getByRole("button", { name: "Take what is on screen now" }).click();
  await form(page).getByRole("textbox", { name: "To update" }).fill("20");
  await form(page).getByRole("combobox", { name: "Prediction" }).selectOption("number");
  await say(page, "Question", "Its loss?");
  await form(page).getByRole("textbox", { name: "Scale from" }).fill("2");
  await expect(status).toContainText("expected a number above 2");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(form(page).getByRole("textbox", { name: "Scale from" })).toHaveValue("0");
  await expect(status).toContainText("The lesson is whole.");
  await page.reload();
  await expect(group(page, "Title").getByRole("textbox").first()).toHaveValue("Mine");
  const saved = page.waitForEvent("download");
  await form(page).getByRole("button", { name: "Save as a file" }).click();
  const lesson = JSON.parse(await readFile(await (await saved).path(), "utf8")) as {
    readonly steps: readonly unknown[];
  };
  expect(lesson.steps).toMatchObject([{ say: { en: "Four bits." }, updates: 20, predict: { kind: "number" } }]);
  await form(page).getByRole("button", { name: "Copy link" }).click();
  await expect(status).toContainText("Link copied.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await form(page).getByRole("button", { name: "Play it" }).click();
  const strip = page.getByRole("region", { name: "Lesson: Mine" });
  await strip.getByRole("button", { name: "That is my prediction" }).click();
  await strip.getByRole("button", { name: "Now let it run" }).click();
  await expect(strip).toContainText("The run: ", { timeout: 60_000 });
  const pupil = await (await browser.newContext()).newPage();
  await pupil.goto(link.replace("#", "?lang=en#"));
  await expect(pupil.getByRole("region", { name: "Lesson: Mine" })).toContainText("Its loss?");
  await pupil.context().close();
});

test("steps are added, moved by keyboard and removed; a file is gone on with, and nothing is lost", async ({
  page,
}) => {
  await openPage(page);
  await write(page);
  await say(page, "What is said", "first");
  await form(page).getByRole("button", { name: "Add a step" }).click();
  await group(page, "What is said").nth(1).getByRole("textbox", { name: "What is said (English)" }).fill("second");
  await form(page)
    .getByRole("button", { name: /Step 2.*up|up.*Step 2/ })
    .press("Enter");
  const said = form(page).getByRole("textbox", { name: "What is said (English)" });
  await expect(said.first()).toHaveValue("second");
  await form(page)
    .getByRole("button", { name: /Remove.*Step 2/ })
    .click();
  await expect(said).toHaveCount(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(said).toHaveCount(2);
  const buffer = Buffer.from(JSON.stringify(smallLesson));
  const file = { name: "lesson.json", mimeType: "application/json", buffer };
  await form(page).getByLabel("Open a lesson file to go on…").setInputFiles(file);
  await expect(form(page).getByRole("status")).toContainText("The lesson is whole.", { timeout: 20_000 });
  await expect(said).toHaveCount(6);
  const lessons = form(page).getByRole("combobox", { name: "Lesson", exact: true });
  await lessons.selectOption({ index: 0 });
  await expect(said).toHaveCount(2);
  await form(page).getByRole("button", { name: "Remove it" }).click();
  await expect(said).toHaveCount(6);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(said.first()).toHaveValue("second");
});
