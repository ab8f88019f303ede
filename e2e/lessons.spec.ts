/** Every lesson that comes with the page, from its first step to its last. */
import type { Page } from "@playwright/test";
import { lessons } from "../src/lessons/all.ts";
import type { Lesson, LessonStep } from "../src/lessons/lesson.ts";
import { expect, openPage, test } from "./open.ts";

const strip = (page: Page) => page.locator(".lessonStrip");

async function begin(page: Page, { title }: Lesson, language: "en" | "zh"): Promise<void> {
  await openPage(page, "", `?lang=${language}`);
  await page.getByRole("button", { name: language === "en" ? "Lessons" : "课程", exact: true }).click();
  const word = language === "en" ? "Begin" : "开始";
  await page.getByRole("button", { name: `${word}: ${title[language]}` }).click();
  await expect(strip(page)).toContainText(title[language] ?? "");
}

/** Makes some prediction, lets it run, says what was seen. */
async function play(page: Page, step: LessonStep): Promise<void> {
  const { predict, updates, see, why } = step;
  await expect(strip(page)).toContainText(step.say["en"] ?? "", { timeout: 30_000 });
  if (predict?.kind === "choice") await strip(page).locator(".lessonOptions button").first().click();
  else if (predict) await strip(page).getByRole("button", { name: "That is my prediction" }).click();
  if (updates !== undefined) {
    await strip(page).getByRole("button", { name: "Now let it run" }).click();
    const came = predict ? ".lessonChosen, .lessonPair, .lessonCompared" : ".lessonOptions, .lessonWhy";
    await expect(strip(page).locator(came).first()).toBeVisible({ timeout: 120_000 });
    if (predict?.kind === "choice") await expect(strip(page).locator("[data-right]")).not.toHaveCount(0);
  }
  if (see) await strip(page).locator(".lessonOptions button").first().click();
  if (why) await expect(strip(page)).toContainText(why["en"] ?? "");
}

for (const lesson of lessons) {
  test(`${lesson.id} plays from start to end`, async ({ page }) => {
    test.setTimeout(240_000);
    await begin(page, lesson, "en");
    for (const [i, step] of lesson.steps.entries()) {
      await play(page, step);
      if (i < lesson.steps.length - 1) await strip(page).getByRole("button", { name: "Next step" }).click();
    }
    await strip(page).getByRole("button", { name: "Code for the teacher" }).click();
    await expect(page.getByRole("textbox", { name: "Code for the teacher" })).toHaveValue(/^mnemo2\./);
  });

  test(`${lesson.id} is all in Chinese`, async ({ page }) => {
    await begin(page, lesson, "zh");
    for (const [i, { say, predict }] of lesson.steps.entries()) {
      await expect(strip(page)).toContainText(say["zh"] ?? "");
      if (predict) await expect(strip(page)).toContainText(predict.ask["zh"] ?? "", { timeout: 30_000 });
      if (i < lesson.steps.length - 1) await strip(page).getByRole("button", { name: "下一步" }).click();
    }
  });
}
