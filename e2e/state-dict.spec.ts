/** Weights that PyTorch saved, dropped on the page, and those of a run saved for PyTorch. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dropFile, expect, experimentOf, openPage, pick, statusOf, test, waitForRun } from "./open.ts";

const saved = (name: string): number[] => [...readFileSync(`src/train/state-dict/testing/${name}.safetensors`)];

/** Three numbers in, two out, as the files have them. */
const fitting = "#v1&model=rnn&unit=4&task=copy&task.bits=2&task.to=3&batch=4&seed=3";

function shapesIn(bytes: Buffer): Record<string, unknown> {
  const header = JSON.parse(bytes.subarray(8, 8 + bytes.readUInt32LE(0)).toString()) as Record<string, object>;
  return Object.fromEntries(Object.entries(header).map(([name, about]) => [name, "shape" in about && about.shape]));
}

const asked = (page: Page) => page.getByRole("dialog", { name: "Weights from PyTorch" });

const signalsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.mnemoscope?.trace()?.signals.map(({ name }) => name) ?? []);

test("an nn.LSTM that fits the present task is opened at once, and its gates are on the score", async ({ page }) => {
  await openPage(page, fitting);
  await dropFile(page, "mine.safetensors", saved("lstm-bfloat"));
  await expect(page.getByText("Weights restored from mine.safetensors: update 0.")).toBeVisible();
  await expect(page.getByText("mine.safetensors had its numbers as BF16; here they are float32.")).toBeVisible();
  expect((await experimentOf(page)).model).toMatchObject({ id: "lstm", settings: { unit: 5, layers: "1" } });
  await waitForRun(page);
  expect(await signalsOf(page)).toEqual(expect.arrayContaining(["i", "f", "o", "g"]));
});

test("of an nn.RNN it is asked which nonlinearity it has, and the task that fits is offered", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=adding");
  await dropFile(page, "mine.safetensors", saved("rnn-relu"));
  await expect(asked(page)).toContainText("mine.safetensors holds an nn.RNN with 1 layer of 5 units");
  await expect(asked(page)).toContainText("The present task, Adding problem, has 2 and 1.");
  await asked(page).getByRole("radio", { name: "relu" }).check();
  await asked(page)
    .getByRole("button", { name: /^Copy \(Bits 2\)$/ })
    .click();
  await expect(asked(page)).toHaveCount(0);
  const { model, task } = await experimentOf(page);
  expect(task).toMatchObject({ id: "copy", settings: { bits: 2 } });
  expect(model.text).toContain("h' = relu(");
});

test("an nn.GRU that a run was saved as reads sequences of the person's own", async ({ page }) => {
  await openPage(page, "#v1&model=gru&unit=3&task=custom&seed=2");
  // Two symbols to be continued: two numbers in, three out.
  const sequences = "a b a b\nb a b a\na a b b\nb b a a\na b b a\n";
  await page.evaluate((text) => window.mnemoscope?.data("sequences", text), sequences);
  await waitForRun(page);
  const download = page.waitForEvent("download");
  await pick(page, "Share", "Weights for PyTorch (.safetensors)");
  const bytes = readFileSync(await (await download).path());
  expect(shapesIn(bytes)).toMatchObject({ "rnn.weight_ih_l0": [9, 2], "rnn.weight_hh_l0": [9, 3], "linear.weight": [3, 3] }); // prettier-ignore
  const before = await page.evaluate(() => window.mnemoscope?.trace()?.signals.find(({ name }) => name === "h")?.data);
  await dropFile(page, "back.safetensors", [...bytes]);
  await expect(page.getByText(/Weights restored from back\.safetensors/)).toBeVisible();
  await page.evaluate(() => window.mnemoscope?.compose("b b a b"));
  const after = await page.evaluate(() => window.mnemoscope?.trace()?.signals.find(({ name }) => name === "h")?.data);
  expect(Object.values(after ?? {}).length).toBeGreaterThan(0);
  expect(after).not.toEqual(before);
  expect((await experimentOf(page)).task.id).toBe("custom");
});

test("a broken one says what is wrong, and the run stays", async ({ page }) => {
  await openPage(page, fitting);
  const before = await statusOf(page);
  await dropFile(page, "broken.safetensors", saved("gru").slice(0, -3));
  await expect(page.getByText(/this is not a safetensors file: its tensors take/i)).toBeVisible();
  const renamed = String.fromCharCode(...saved("gru")).replace("rnn.weight_hh_l0", "weight_hh_l0_rev");
  expect(renamed).not.toBe(String.fromCharCode(...saved("gru")));
  await dropFile(
    page,
    "other.safetensors",
    Array.from(renamed, (character) => character.charCodeAt(0)),
  );
  await expect(page.getByText(/tensor weight_hh_l0 of the recurrent module is missing/i)).toBeVisible();
  expect(await statusOf(page)).toEqual(before);
});

test("other equations than PyTorch's are not offered for it", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=copy&seed=1");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const item = page.getByRole("menuitem", { name: "Weights for PyTorch (.safetensors)" });
  await expect(item).toHaveAttribute("title", /PyTorch has modules for the models RNN, LSTM and GRU only/);
});
