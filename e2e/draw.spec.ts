/** A person draws: a digit, and classes of characters that the network has never seen. */
import type { Locator, Page } from "@playwright/test";
import { expect, openPage, test, train } from "./open.ts";

/** A line on the sheet, through points in shares of its sides. */
async function draw(page: Page, sheet: Locator, points: readonly (readonly [number, number])[]): Promise<void> {
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error("no sheet");
  const [first = [0, 0], ...rest] = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test("classes drawn by hand are known after one look", async ({ page }) => {
  await openPage(page, "#v1&model=prototype&task=glyphs&batch=32&learningRate=0.003&seed=1&engine=wasm");
  await train(page, 150);
  await page.keyboard.press("o");
  await page.getByRole("button", { name: "Start empty" }).click();
  const sheet = page.getByRole("application", { name: "Sheet to draw a character on" });
  const add = page.getByRole("group", { name: "Add to" });
  const shapes = {
    A: [
      [0.2, 0.2],
      [0.8, 0.8],
    ],
    B: [
      [0.2, 0.3],
      [0.5, 0.8],
      [0.8, 0.3],
    ],
  } as const;
  for (const [label, name] of [
    ["A", "A (new)"],
    ["B", "B (new)"],
    ["A", "A"],
    ["B", "B"],
    ["A", "A"],
  ] as const) {
    await draw(page, sheet, shapes[label]);
    await add.getByRole("button", { name, exact: true }).click();
  }
  await expect(page.getByText("You are viewing your own episode")).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.trace()?.steps)).toBe(5);
  const sure = await page.evaluate(() => {
    const trace = window.mnemoscope?.trace();
    const [output, target] = ["output", "target"].map((name) => trace?.signals.find((signal) => signal.name === name));
    const width = output?.sizes[1] ?? 1;
    return Array.from({ length: trace?.steps ?? 0 }, (_, time) => {
      const at = (data: Float32Array | undefined, i: number): number => data?.[time * width + i] ?? 0;
      const wanted = Array.from({ length: width }, (_unused, i) => at(target?.data, i)).indexOf(1);
      return at(output?.data, wanted);
    });
  });
  // The last picture's class has been seen before, whatever the order.
  expect(sure.at(-1)).toBeGreaterThan(0.6);
});

test("a digit drawn by hand is read row by row", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=64&task=digits&batch=32&learningRate=0.005&seed=1&engine=wasm");
  await train(page, 200);
  await page.keyboard.press("o");
  const sheet = page.getByRole("application", { name: "Sheet to draw on" });
  await draw(page, sheet, [
    [0.55, 0.12],
    [0.5, 0.5],
    [0.5, 0.9],
  ]);
  await page.getByLabel("Meant to be").selectOption("1");
  await expect(page.getByText("You are viewing your own episode")).toBeVisible();
  await page.getByRole("slider", { name: "Step" }).press("End");
  await expect(page.locator("#score")).toContainText(/answered 1, correct/);
});

test("the sheet can be drawn on by keys alone", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=digits&batch=4&seed=1&engine=wasm");
  await page.keyboard.press("o");
  const sheet = page.getByRole("application", { name: "Sheet to draw on" });
  await sheet.focus();
  for (const key of ["Space", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "Space"])
    await page.keyboard.press(key);
  await expect(page.getByText("You are viewing your own episode")).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
});
