/** Names that would be scripts, or that hide what they are: they are texts wherever they come, and what hides is seen. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dropFile, expect, openPage, openPanel, pick, test, train } from "./open.ts";

const script = `<img src=x onerror=alert(1)>"'><svg onload=alert(2)><script>alert(3)</script>`;
/** It reads "…exe.txt" where its sign is obeyed, and has one that is not seen at all. */
const turned = `${script}\u202etxt.exe\u200b`;
const seen = `${script}[U+202E]txt.exe[U+200B]`;
const start = "#v1&model=lstm&unit=4&task=copy&batch=4&seed=2&engine=wasm";

/** Elements that only a text that was taken for HTML would make. */
const strays = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("img[src=x], [onerror], [onload], script:not([src])").length);

async function expectNoScript(page: Page, deed: () => Promise<void>): Promise<void> {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await deed();
  expect(await strays(page)).toBe(0);
  expect(asked).toEqual([]);
}

test("a run's name from a link, on the shelf, in a figure and in its numbers", async ({ page }) => {
  await expectNoScript(page, async () => {
    await page.goto(`./?lang=en${start}&name=${encodeURIComponent(turned)}`);
    await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
    await train(page, 3);
    await openPanel(page, "Runs");
    await expect(page.locator(".run").first()).toContainText(seen);
    await pick(page, "Share", "Figure, film or table…");
    const dialog = page.getByRole("dialog", { name: "Save a figure" });
    await dialog.getByRole("combobox", { name: "Figure" }).selectOption({ label: "Training" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).not.toMatch(/<img|<script|onload=[^&]*alert\(2\)>|\u202e|\u200b/);
    const other = await page.context().newPage();
    await expectNoScript(other, async () => void (await other.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`)));
  });
});

test("a file's name and the heads of its columns, in messages, lists and labels", async ({ page }) => {
  await expectNoScript(page, async () => {
    await openPage(page, "#v1&model=lstm&unit=4&task=series&batch=4&seed=2&engine=wasm");
    await openPanel(page, "Data");
    await dropFile(page, `${turned}.xyz`, [0, 1, 2]);
    await expect(page.getByText(`Which task is to read ${seen}.xyz?`)).toBeVisible();
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = Array.from({ length: 300 }, (_, i) => `${i % 7},${(i * 3) % 11}`);
    await dropFile(page, `${turned}.csv`, [[turned, `=1+1${turned}`].map(cell).join(","), ...lines].join("\n"));
    await expect(page.locator(".storedFiles").getByText(`${seen}.csv`)).toBeVisible();
    await train(page, 2);
  });
});

test("titles, comments and names in a text of the workshop", async ({ page }) => {
  await expectNoScript(page, async () => {
    await openPage(page, start);
    await openPanel(page, "Equations");
    await page.evaluate(async (name) => {
      const text = `model ${name}\n# ${name}\nsize unit = 4\nstate h[unit]\nh = tanh(linear(x, h))\noutput linear(h)\n`;
      const { mnemoscope } = window;
      if (!mnemoscope) throw new Error("no scripting interface");
      const { experiment, bookmark } = mnemoscope;
      const model = { id: "rnn", text, settings: { unit: 4 } };
      await mnemoscope
        .load({ ...bookmark, runs: [{ ...bookmark.runs[0], experiment: { ...experiment, model } }] })
        .catch(() => undefined);
    }, turned);
  });
});
