/**
 * Every view, light and dark, wide and narrow, beside the pictures that are kept in e2e/gallery/pictures. `npm run gallery`
 * draws them anew where a view was meant to change; look at them before you commit them.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { build, preview } from "vite";

const kept = join(import.meta.dirname, "gallery/pictures");
const themes = ["light", "dark"] as const;
const widths = [1366, 390] as const;
const shapes = themes.flatMap((theme) => widths.map((width) => ({ theme, width })));
/** One way of drawing letters' and lines' edges, whatever the machine's own. */
const flags = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];
/** Pixels that may differ in a picture: edges that another release of the browser draws otherwise. A stave has thousands. */
const maxDiffPixels = 120;

const test = base.extend<object, { gallery: string }>({
  launchOptions: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use, info) => {
      const given = info.project.use.launchOptions ?? {};
      const env = { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "gallery/fonts.conf") };
      await use({ ...given, args: [...(given.args ?? []), ...flags], env });
    },
    { scope: "worker" },
  ],
  gallery: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use, info) => {
      const outDir = join(info.project.outputDir, "gallery");
      const input = "e2e/gallery/views.html";
      await build({ logLevel: "error", build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
      const server = await preview({ logLevel: "error", build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
      await use(`${server.resolvedUrls?.local[0] ?? ""}${input}`);
      await server.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.skip(
  ({ browserName }) => browserName !== "chromium" || process.platform !== "linux",
  "the pictures that are kept are of Chromium on Linux: other browsers draw buttons and lists of their own",
);

async function openViews(page: Page, address: string, theme: string, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${address}?theme=${theme}`);
  const shown = page.locator(".viewShown");
  await expect(shown.last()).toBeVisible();
  return shown.evaluateAll((sections) => sections.map((section) => section.dataset["view"] ?? ""));
}

const fileOf = (view: string, theme: string, width: number): string => `${view}-${theme}-${width}.png`;

test("every view draws something, and has its pictures, and no picture is of nothing", async ({ page, gallery }) => {
  const views = await openViews(page, gallery, "light", 1366);
  const empty = await page
    .locator(".viewShown")
    .evaluateAll((sections) =>
      sections
        .filter((section) => [...section.children].some((part) => part.clientHeight < 8))
        .map((section) => `the view "${section.dataset["view"]}" draws nothing on a trace of e2e/gallery/views.tsx`),
    );
  expect(empty).toEqual([]);
  const wanted = views.flatMap((view) => shapes.map(({ theme, width }) => fileOf(view, theme, width)));
  const known = existsSync(kept) ? readdirSync(kept) : [];
  const isRenewed = test.info().config.updateSnapshots === "all";
  const missing = isRenewed ? [] : wanted.filter((file) => !known.includes(file));
  expect(missing.map((file) => `${file} is not kept: look at the view, then run npm run gallery`)).toEqual([]);
  const stale = known.filter((file) => !wanted.includes(file));
  expect(stale.map((file) => `${file} is of no view: delete it from e2e/gallery/pictures`)).toEqual([]);
});

for (const { theme, width } of shapes)
  test(`every view looks as in its picture, ${theme}, ${width} pixels wide`, async ({ page, gallery }) => {
    for (const view of await openViews(page, gallery, theme, width)) {
      await page.evaluate((name) => void (location.hash = name), view);
      await expect(page.locator(".viewShown")).toHaveCount(1);
      await expect
        .soft(page.locator(`.viewShown[data-view="${view}"]`), view)
        .toHaveScreenshot(fileOf(view, theme, width), { maxDiffPixels, timeout: 20_000 });
    }
  });
