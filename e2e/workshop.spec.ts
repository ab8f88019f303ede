/** The cell workshop: a text is changed, checked as one types, run beside the run before it, undone, and sent. */
import type { Locator, Page } from "@playwright/test";
import {
  choose,
  copyLink,
  dropFile,
  expect,
  experimentOf,
  openElsewhere,
  openPage,
  openPanel,
  openTrained,
  pick,
  statusOf,
  test,
  train,
  waitForRun,
  waitForUpdate,
} from "./open.ts";

const recall =
  "#v1&model=lstm&unit=16&peephole=off&task=recall&task.symbols=4&task.length=3&task.delay=4&batch=16&learningRate=0.005&seed=1&engine=wasm";
const small =
  "model mine \"Mine\"\nsize unit = 8 in 1..64\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";

async function openWorkshop(page: Page, hash = recall): Promise<Locator> {
  await openPage(page, hash);
  return openText(page);
}

async function openText(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Equations" }).click();
  await page.getByRole("tab", { name: "Edit" }).click();
  const field = page.getByRole("textbox", { name: "Text of the model" });
  await expect(field).toBeVisible();
  return field;
}

const textOf = (page: Page): Promise<string | undefined> => experimentOf(page).then(({ model }) => model.text);
const runButton = (page: Page): Locator => page.getByRole("button", { name: "Run this version" });
/** Text and buttons; the header has an Undo of its own. */
const desk = (page: Page): Locator => page.locator(".desk");
/** The line below the text that says whether it can run. */
const status = (page: Page): Locator => page.locator(".deskStatus");

test("a guided edit runs beside the original, whose end is one click away", async ({ page }) => {
  await openWorkshop(page);
  const before = await train(page, 60);
  await page.getByRole("link", { name: "Remove the forget gate" }).click();
  await expect.poll(async () => (await textOf(page)) ?? "", { timeout: 15_000 }).toContain("c' = c + i * g");
  await waitForUpdate(page, 60);
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  expect((await statusOf(page)).update).toBe(60);
  await expect(page.getByText("Cell can only add").first()).toBeVisible();
  const beside = page.getByRole("region", { name: "Two runs, one task" });
  await expect(beside.getByRole("row", { name: /^Remove the forget gate 60 / })).toBeVisible();
  await expect(beside.getByRole("row", { name: /^original 60 / })).toBeVisible();
  const track = page.getByRole("region", { name: "Training" });
  await expect(track.locator("svg text", { hasText: /^LSTM ✎$/ })).toBeVisible();
  await expect(track.locator("svg text", { hasText: /^LSTM$/ })).toBeVisible();
  await beside.getByRole("button", { name: "Bring back: original" }).click();
  await expect.poll(() => textOf(page)).toBeUndefined();
  expect(await statusOf(page)).toMatchObject({ update: 60, loss: before.loss, fingerprint: before.fingerprint });
  const more = await train(page, 10);
  const other = await page.context().newPage();
  await openPage(other, recall);
  expect((await train(other, 70)).fingerprint).toBe(more.fingerprint);
});

test("the trained machine that the page opens with is kept, with its curve", async ({ page }) => {
  await openTrained(page);
  await openText(page);
  await page.getByRole("link", { name: "Write without erasing" }).click();
  const beside = page.getByRole("region", { name: "Two runs, one task" });
  await expect(beside.getByRole("row", { name: /^original 3,000 / })).toBeVisible({ timeout: 20_000 });
  await waitForUpdate(page, 3);
  await beside.getByRole("button", { name: "Bring back: original" }).click();
  await expect.poll(async () => (await statusOf(page)).update, { timeout: 15_000 }).toBe(3000);
  await expect.poll(async () => (await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
  expect((await train(page, 2)).update).toBe(3002);
});

test("an error is told at its place as one types, and the run trains on", async ({ page }) => {
  const field = await openWorkshop(page);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 5);
  await field.fill(small.replace("(x, h)", "(x, hh)"));
  await expect(status(page)).toContainText("line 4: nothing is called hh here");
  await expect(page.locator(".cm-lintRange-error")).toHaveText("hh");
  await expect(runButton(page)).toBeDisabled();
  const { update } = await statusOf(page);
  await waitForUpdate(page, update + 5);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".notices").getByText("line 4: nothing is called hh here")).toBeVisible();
  await page.getByRole("button", { name: "Go to line 4" }).click();
  await page.keyboard.press("Delete");
  await expect(status(page)).toContainText("No errors – ready to run");
  await expect(page.getByRole("row", { name: /^Parameters/ })).toContainText("%");
  expect(await textOf(page)).toBeUndefined();
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => textOf(page)).toBe(small);
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
});

test("Enter begins a line, Tab leaves the text, undo and redo go back and forth", async ({ page }) => {
  const field = await openWorkshop(page);
  const undo = desk(page).getByRole("button", { name: "Undo" });
  await expect(undo).toBeDisabled();
  await field.fill(small);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("# second");
  await expect(field).toContainText("# second");
  expect((await statusOf(page)).update).toBe(0);
  await undo.click();
  await expect(field).not.toContainText("# second");
  await desk(page).getByRole("button", { name: "Redo" }).click();
  await expect(field).toContainText("# second");
  await field.focus();
  await page.keyboard.press("Control+z");
  await expect(field).not.toContainText("# second");
  await page.getByRole("button", { name: "Original text" }).click();
  await expect(field).toContainText("Long short-term memory");
  await field.focus();
  await page.keyboard.press("Tab");
  await expect(field).not.toBeFocused();
});

test("what is typed stays when the panel is closed, with its undo", async ({ page }) => {
  const field = await openWorkshop(page);
  await field.fill(small);
  await expect(status(page)).toContainText("No errors – ready to run");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await page.getByRole("button", { name: "Equations" }).click();
  await expect(page.getByRole("tab", { name: "Edit" })).toHaveAttribute("aria-selected", "true");
  await expect(field).toContainText("model mine");
  await desk(page).getByRole("button", { name: "Undo" }).click();
  await expect(field).toContainText("Long short-term memory");
});

test("what is typed and has not run is there after a reload", async ({ page }) => {
  const field = await openWorkshop(page);
  await field.fill(small);
  await page.waitForTimeout(800);
  await page.reload();
  await waitForRun(page);
  await openPanel(page, "Equations");
  await page.getByRole("tab", { name: "Edit" }).click();
  await expect(field).toContainText("model mine");
  await desk(page).getByRole("button", { name: "Undo" }).click();
  await expect(field).toContainText("Long short-term memory");
  await desk(page).getByRole("button", { name: "Redo" }).click();
  await runButton(page).click();
  await expect.poll(() => textOf(page)).toContain("model mine");
});

test("names, axes and functions are offered with a line on each", async ({ page }) => {
  const field = await openWorkshop(page);
  await field.fill(small.replace("h' = tanh(linear[unit](x, h))\noutput linear(h')\n", ""));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("h' = tan");
  const offers = page.getByRole("listbox");
  await expect(offers.getByRole("option", { name: /tanh/ })).toBeVisible();
  await expect(page.getByText("squeezed between −1 and 1")).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.keyboard.type("line");
  await expect(offers.getByRole("option", { name: /linear/ })).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press("Tab");
  await page.keyboard.type("uni");
  await expect(offers.getByRole("option", { name: /unit/ })).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.keyboard.type("](x, h))");
  await expect(field).toContainText("h' = tanh(linear[unit](x, h))");
  await page.keyboard.press("Control+Space");
  await page.keyboard.press("Escape");
  await expect(field).toBeVisible();
});

const wide = small.replace("8 in 1..64", "4000 in 1..9000");
const loop = small.replace("h' = tanh", "cell again(a) -> b\n  b = again(a)\nend\nc = again(x)\nh' = tanh");

for (const [what, text, message] of [
  [
    "too long",
    `${small}${"# a line of a very long text\n".repeat(3600)}`,
    /line [\d,]+: the text has 10\d,\d+ characters/i,
  ],
  ["recursive", loop, /line 5: cell again uses itself here/i],
  ["too costly", wide, /line 4: (this needs|one update needs) \d+/i],
  ["no model at all", "<script>alert(1)</script>", /line 1: /i],
] as const)
  test(`a text that is ${what} is refused with its place, and the run goes on`, async ({ page }) => {
    const field = await openWorkshop(page);
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await waitForUpdate(page, 3);
    await field.fill(text);
    await expect(status(page)).toContainText(message, { timeout: 15_000 });
    await expect(runButton(page)).toBeDisabled();
    const { update } = await statusOf(page);
    await waitForUpdate(page, update + 5);
    expect(await textOf(page)).toBeUndefined();
  });

/** A checking worker that comes to no end with a text that says so. */
async function neverDone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const stuck = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
      if (JSON.stringify(message).includes("# never done")) stuck.add(this);
      if (!stuck.has(this)) postMessage.call(this, message, ...rest);
    };
  });
}

test("a text that never becomes a model keeps nobody from typing, is refused, and is kept", async ({ page }) => {
  await neverDone(page);
  const field = await openWorkshop(page);
  await field.fill(small);
  await expect(status(page)).toContainText("No errors – ready to run");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# never done");
  await expect(status(page)).toContainText("Checking this version…");
  await page.keyboard.type(", but typed on");
  await expect(field).toContainText("# never done, but typed on");
  await expect(status(page)).toContainText(/^line 6: the text did not become a model within 6 seconds/, {
    timeout: 20_000,
  });
  await expect(runButton(page)).toBeDisabled();
  await expect(field).toContainText("# never done, but typed on");
  await page.getByRole("button", { name: "Go to line 6" }).click();
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Delete");
  await expect(status(page)).toContainText("No errors – ready to run");
  await runButton(page).click();
  await expect.poll(() => textOf(page)).toBe(small);
});

test("a link carries the text, and the text is never code", async ({ page }) => {
  const field = await openWorkshop(page);
  const title = "<img src=x onerror=window.owned=1>";
  const hostile = small.replace("Mine", title).replaceAll("unit", "constructor");
  await field.fill(hostile);
  await runButton(page).click();
  await expect.poll(() => textOf(page)).toBe(hostile);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const other = await openElsewhere(page, await copyLink(page));
  expect(await textOf(other)).toBe(hostile);
  // The panel that the sender had open is open.
  await expect(other.getByRole("textbox", { name: "Text of the model" })).toContainText(title);
  expect(await other.evaluate(() => "owned" in window)).toBe(false);
  expect((await train(other, 2)).update).toBe(2);
  await other.context().close();
});

test("what is typed over a selection takes its place, in a text longer than the screen", async ({ page }) => {
  const field = await openWorkshop(page);
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("m");
  await expect(field).toHaveText("m");
  await page.keyboard.press("Control+z");
  await expect(field).toContainText("Long short-term memory");
});

test("a guided edit is a link of its own, which opens with its text", async ({ page, context }) => {
  await openWorkshop(page);
  const guide = page.getByRole("link", { name: "Tie the input gate to 1 − f" });
  await expect(guide).toHaveAttribute("href", /#v1&model=lstm&cell=/);
  const other = await context.newPage();
  await other.goto((await guide.getAttribute("href")) ?? "");
  await waitForRun(other);
  await expect(other.getByRole("textbox", { name: "Text of the model" })).toContainText("c' = f * c + (1 - f) * g");
  expect((await statusOf(other)).update).toBe(0);
  expect((await experimentOf(other)).task.settings["length"]).toBe(3);
});

test("weights that have no place in a changed cell are told, before and when they are dropped", async ({ page }) => {
  const field = await openWorkshop(page);
  await field.fill(small);
  await expect(page.getByText(/Learned weights that have no place in this version: .*i\.x/)).toBeVisible();
  await runButton(page).click();
  await expect.poll(() => textOf(page)).toBe(small);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const header = JSON.stringify({ "i.x": { dtype: "F32", shape: [1], data_offsets: [0, 4] } });
  const bytes = [
    ...new Uint8Array(new BigUint64Array([BigInt(header.length)]).buffer),
    ...Buffer.from(header),
    0,
    0,
    0,
    0,
  ];
  const { update } = await statusOf(page);
  await dropFile(page, "other.safetensors", bytes);
  await expect(page.getByText(/tensor .* is missing; use weights of the model mine/i)).toBeVisible();
  expect((await statusOf(page)).update).toBe(update);
});

test("another model and another language are other texts and other words", async ({ page }) => {
  const field = await openWorkshop(page);
  await choose(page, "gru");
  await expect(field).toContainText("Gated recurrent unit");
  await pick(page, "More", "简体中文");
  await expect(page.getByRole("textbox", { name: "模型的文本" })).toContainText("Gated recurrent unit");
  await page.getByRole("textbox", { name: "模型的文本" }).fill("model m\n");
  await expect(status(page)).toContainText("第 2 行：模型没有输出");
});

test("what the settings leave out is folded in the text, opens, and follows the settings", async ({ page }) => {
  const field = await openWorkshop(page);
  const fold = page.getByRole("button", { name: /^▸ Not used while peephole is off/ });
  await expect(fold).toHaveText("▸ Not used while peephole is off (13–21)");
  await expect(field).not.toContainText("param pi[unit] = 0");
  await expect(field).toContainText("gate   o = sigmoid(linear[unit](x, h))");
  await expect(page.getByRole("button", { name: /^▸ Not used while layers is 1/ })).toHaveCount(1);
  await fold.press("Enter");
  await expect(field).toContainText("param pi[unit] = 0");
  await expect(fold).toHaveCount(0);
  await expect(page.locator(".cell-unused").first()).toContainText("Gers & Schmidhuber");
  await expect(runButton(page)).toBeDisabled();
  await page.evaluate(async (link) => window.mnemoscope?.load(link), recall.replace("peephole=off", "peephole=on"));
  await waitForRun(page);
  await openText(page);
  await expect(field).toContainText("param pi[unit] = 0");
  // The other branch is below what fits.
  await field.hover();
  await page.mouse.wheel(0, 300);
  await expect(page.getByRole("button", { name: /^▸ Not used while peephole is on/ })).toBeVisible();
  await expect(page.locator(".cell-unused")).toHaveCount(0);
});

test("lines that are folded are part of the text: arrows step over them, and all of it is copied", async ({ page }) => {
  const field = await openWorkshop(page);
  const folds = page.getByRole("button", { name: /^▸ Not used while/ });
  await expect(folds).toHaveCount(2);
  await field.press("ControlOrMeta+Home");
  for (let i = 0; i < 16; i++) await field.press("ArrowDown");
  await expect(folds).toHaveCount(2);
  await field.press("ControlOrMeta+a");
  await field.press("ControlOrMeta+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("use lstm(first) as second[unit]");
});
