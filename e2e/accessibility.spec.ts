/** axe finds nothing, in both languages, both themes, with every panel open. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { smallLesson } from "../src/lessons/testing/small.ts";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { choose, expect, openPage, openTrained, pick, test, train, waitForRun } from "./open.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** "rule: what" of everything that axe objects to. */
async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

test("the first picture", async ({ page }) => {
  await openPage(page);
  expect(await objections(page)).toEqual([]);
});

test("a trained run, dark, in Chinese", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(page, "", "?lang=zh");
  await train(page, 30);
  expect(await objections(page)).toEqual([]);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

for (const panel of ["Examples", "Report", "Settings", "Data", "Equations", "Why", "Help"])
  test(`with ${panel} open`, async ({ page }) => {
    await openPage(page);
    if (panel === "Help") await pick(page, "More", panel);
    else await page.getByRole("button", { name: panel, exact: true }).click();
    if (panel === "Report") await expect(page.locator(".metricTable, .drawer .strong").first()).toBeVisible();
    if (panel === "Equations") await expect(page.locator(".maths summary")).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });

test("figures, a table, a film and citations on their way out, dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openTrained(page);
  await pick(page, "Share", "Figure, film or table…");
  const dialog = page.getByRole("dialog", { name: "Save a figure" });
  for (const format of ["SVG", "PNG", "CSV", "GIF"]) {
    await dialog.getByRole("radio", { name: format, exact: true }).check();
    await expect(dialog.getByText(/ pixels|columns/).first()).toBeVisible();
    expect(await objections(page)).toEqual([]);
  }
  await page.keyboard.press("Escape");
  await pick(page, "Share", "Cite…");
  await expect(page.getByRole("dialog", { name: "Cite" })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test("a pair that does not fit, with what does, dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(page);
  await choose(page, "prototype");
  await expect(page.locator(".offer").first()).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test("the workshop with an error, and with two runs, dark, in Chinese", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(page, "", "?lang=zh");
  await choose(page, "rnn");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "rnn");
  await train(page, 5);
  await page.getByRole("button", { name: "方程" }).click();
  await page.getByRole("tab", { name: "编辑" }).click();
  const field = page.getByRole("textbox", { name: "模型的文本" });
  await expect(field).toContainText("Elman");
  await field.fill("model m\nwrong ?\n");
  await expect(page.getByText(/第 2 行/).first()).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.getByRole("link", { name: "切断回路" }).click();
  await expect(page.getByRole("button", { name: "换回：原文" })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test("the text task with its panel", async ({ page }) => {
  await openPage(page);
  await choose(page, "text");
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByRole("button", { name: "Learn this text" })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

for (const [task, model, wide] of [
  ["story", "memn2n", true],
  ["glyphs", "prototype", true],
  ["digits", "lstm", false],
  ["custom", "gru", true],
  ["series", "lstm", false],
  ["service", "memn2n", false],
  ["entities", "bilstm", false],
  ["t-maze", "gru", true],
] as const)
  test(`the scene of ${task}, and what is one's own there`, async ({ page }) => {
    if (!wide) await page.setViewportSize({ width: 834, height: 1112 });
    await page.emulateMedia({ colorScheme: wide ? "light" : "dark" });
    await openPage(page, `#v1&model=${model}&task=${task}&batch=4&seed=1&engine=wasm`, `?lang=${wide ? "en" : "zh"}`);
    await train(page, 3);
    await page.keyboard.press("End");
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press("o");
    await expect(page.locator(".storedFiles")).toBeAttached();
    expect(await objections(page)).toEqual([]);
  });

test("on a phone and on a projector", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  for (const place of ["Score", "Moment", "Training", "More"]) {
    await page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name: place }).click();
    expect([place, await objections(page)]).toEqual([place, []]);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press("p");
  expect(await objections(page)).toEqual([]);
});

for (const [colorScheme, query, menus] of [
  ["light", "?lang=en", ["How to train", "Share", "More"]],
  ["dark", "?lang=zh", ["怎样训练", "分享", "更多"]],
] as const) {
  test(`with each menu of the header open, ${colorScheme}, ${query}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, "", query);
    for (const button of menus) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      expect([button, await objections(page)]).toEqual([button, []]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
  });

  test(`a race with its runs and numbers, and luck, ${colorScheme}, ${query}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openTrained(page, query);
    await page.locator(".rail button").nth(1).click();
    await page.locator(".raceWith select:enabled").selectOption("lstm");
    await expect(page.locator(".lane figure")).not.toHaveCount(0);
    await waitForRun(page);
    await train(page, 20);
    await page.locator(".runButtons [aria-expanded]").first().click();
    expect(["race", await objections(page)]).toEqual(["race", []]);
    await page.locator(".raceNumbers").click();
    expect(["numbers", await objections(page)]).toEqual(["numbers", []]);
    await page.keyboard.press("Escape");
    await page.locator(".runsLuck").click();
    await page.locator(".luckWithin input").fill("20");
    await page.locator(".luckStart").click();
    await expect(page.locator(".luckStart[data-strong]")).toBeVisible({ timeout: 30_000 });
    await expect(page.locator(".luckSeeds li")).not.toHaveCount(0);
    expect(["luck", await objections(page)]).toEqual(["luck", []]);
  });
}

for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "zh"],
] as const) {
  const lookAt = async (page: Page, hash = ""): Promise<void> => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, hash, `?lang=${language}`);
  };

  test(`the past, the track's menu, what may come of a run's past, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page);
    await train(page, 40);
    await page.evaluate(() => window.mnemoscope?.at(20));
    await expect(page.locator(".track[data-looking]")).toBeVisible();
    expect(["past", await objections(page)]).toEqual(["past", []]);
    await page.locator(".trackTools .trackIcon").last().click();
    await expect(page.locator(".trackMenu")).toBeVisible();
    expect(["menu", await objections(page)]).toEqual(["menu", []]);
  });

  test(`a class, with each of its panels, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page, "#v1&model=dnc&unit=16&task=copy&batch=4&seed=1&engine=wasm&projector=on");
    await page.setViewportSize({ width: 1024, height: 768 });
    await train(page, 20);
    for (const entry of await page.locator(".rail button").all()) {
      await entry.click();
      const name = await entry.innerText();
      expect([name, await objections(page)]).toEqual([name, []]);
    }
  });

  test(`a phone's parts and panels, ${colorScheme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await lookAt(page, "#v1&model=memn2n&width=8&task=story&batch=4&seed=1&engine=wasm");
    await train(page, 5);
    for (const tab of await page.locator(".phoneTabs button").all()) {
      await tab.click();
      const name = await tab.innerText();
      expect([name, await objections(page)]).toEqual([name, []]);
    }
    const panels = await page.locator(".phoneMore .wordButton").count();
    expect(panels).toBeGreaterThan(4);
    for (let i = 0; i < panels; i++) {
      await page.locator(".phoneTabs button").last().click();
      await page.locator(".phoneMore .wordButton").nth(i).click();
      expect([i, await objections(page)]).toEqual([i, []]);
      await page.keyboard.press("Escape");
    }
  });

  test(`data that are refused, and a workshop with a fault, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page, "#v1&model=lstm&unit=8&task=translation&batch=4&seed=2&engine=wasm");
    await page.keyboard.press("o");
    await page.locator(".drawer textarea").last().fill("source,target\nonly one");
    await page.getByRole("button", { name: language === "en" ? "Train on this" : "用它训练" }).click();
    await expect(page.locator(".drawer [role=alert]").first()).toBeVisible();
    expect(["data", await objections(page)]).toEqual(["data", []]);
    await page.getByRole("button", { name: language === "en" ? "Equations" : "方程", exact: true }).click();
    await page.getByRole("tab", { name: language === "en" ? "Edit" : "编辑" }).click();
    await page.locator(".drawer [contenteditable=true]").fill("model m\nwrong ?\n");
    await expect(
      page
        .locator(".drawer")
        .getByText(language === "en" ? /line 2/i : /第 2 行/)
        .first(),
    ).toBeVisible();
    expect(["workshop", await objections(page)]).toEqual(["workshop", []]);
  });

  test(`lessons: the list, each step of one, and its code, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page);
    await page
      .locator(".guideExamples button, .guide button")
      .filter({ hasText: /^(Lessons|课程)$/ })
      .click();
    await expect(page.locator(".lessonEntry").first()).toBeVisible();
    expect(["list", await objections(page)]).toEqual(["list", []]);
    const buffer = Buffer.from(JSON.stringify(smallLesson));
    await page
      .locator(".lessonFile input")
      .setInputFiles({ name: "lesson.json", mimeType: "application/json", buffer });
    const next = page.locator(".lessonPlaces .guidePages button").last();
    for (let step = 0; step < 6; step++) {
      await expect(page.locator(".lessonAsked")).not.toHaveAttribute("role", "status");
      expect([step, await objections(page)]).toEqual([step, []]);
      if (step < 5) await next.click();
    }
    await page.keyboard.press("p");
    expect(["before a class", await objections(page)]).toEqual(["before a class", []]);
    await page.keyboard.press("p");
    await page.locator(".lessonPlaces > .plainButton").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(["code", await objections(page)]).toEqual(["code", []]);
  });

  test(`a Why that was answered, the glossary, and the moment as tables, ${colorScheme}, ${language}`, async ({
    page,
  }) => {
    await lookAt(page);
    await train(page, 30);
    await page.locator(".rail button").nth(2).click();
    await expect(page.locator(".drawer .whyStanding")).toBeVisible({ timeout: 60_000 });
    await expect(page.locator(".drawer progress")).toHaveCount(0, { timeout: 60_000 });
    expect(["why", await objections(page)]).toEqual(["why", []]);
    await page.locator(".rail button").first().click();
    await page.locator(".runFacts .figureButton").last().click();
    await expect(page.locator(".tableDialog table").first()).toBeVisible();
    expect(["tables", await objections(page)]).toEqual(["tables", []]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: language === "en" ? "More" : "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: language === "en" ? "Glossary" : "术语" }).click();
    await expect(page.locator(".drawer").first()).toBeVisible();
    expect(["glossary", await objections(page)]).toEqual(["glossary", []]);
  });

  test(`a link for a class, and a blank screen, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page);
    await page.getByRole("button", { name: language === "en" ? "Share" : "分享", exact: true }).click();
    await page.getByRole("menuitem", { name: language === "en" ? "For a class…" : "给班级…" }).click();
    await expect(page.getByRole("dialog").locator("svg, canvas, img").first()).toBeVisible();
    expect(["class", await objections(page)]).toEqual(["class", []]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.keyboard.press("b");
    await expect(page.locator(".blankScreen")).toBeVisible();
    expect(["blank", await objections(page)]).toEqual(["blank", []]);
  });

  test(`the examples, and one's runs, ${colorScheme}, ${language}`, async ({ page }) => {
    await lookAt(page);
    await train(page, 10);
    await page.keyboard.press("r");
    await train(page, 5);
    await page.locator(".rail button").nth(1).click();
    await page.locator(".runButtons [aria-expanded]").first().click();
    expect(["runs", await objections(page)]).toEqual(["runs", []]);
    await page.keyboard.press("e");
    await expect(page.locator("[data-preset]").first()).toBeVisible();
    expect(["examples", await objections(page)]).toEqual(["examples", []]);
  });
}

test("with the choice of model and task open, and on a tablet", async ({ page }) => {
  await openPage(page);
  await page.locator("button.pair").click();
  await expect(page.getByRole("listbox", { name: "Model" })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 834, height: 1112 });
  expect(await objections(page)).toEqual([]);
});

for (const model of ["dnc", "transformer", "titans"])
  test(`the memory of ${model}`, async ({ page }) => {
    await openPage(page, `#v1&engine=wasm&model=${model}&task=copy`);
    await page.keyboard.press("ArrowRight");
    expect(await objections(page)).toEqual([]);
  });

test("a report with its tables and pictures, dark, in Chinese", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(
    page,
    "#v1&model=rnn&unit=8&task=continual&task.stream=permuted-bits&task.phase=20&seed=2",
    "?lang=zh",
  );
  await train(page, 50);
  await page.getByRole("button", { name: "报告" }).click();
  await expect(page.locator(".confusion .heat").first()).toBeVisible();
  await expect(page.locator(".partTable .heat").first()).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test("in forced colours bars are seen, and what is chosen is told from what is not", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openPage(page, "#v1&model=gru&task=t-maze&batch=4&seed=1&engine=wasm");
  const paintOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const paper = await paintOf("body");
  expect(await paintOf(".sharesBar div")).not.toBe(paper);
  const chosen = await paintOf(".rail [aria-pressed=true]");
  expect(chosen).not.toBe(paper);
  expect(await paintOf(".rail [aria-pressed=false]")).not.toBe(chosen);
});
