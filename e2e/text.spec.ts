/** A student's own text: dropped, learned, continued. */
import {
  choose,
  dropFile,
  expect,
  experimentOf,
  openPage,
  openPanel,
  statusOf,
  test,
  train,
  waitForRun,
} from "./open.ts";

const poem = "the sea remembers every stone and every stone forgets the sea. ".repeat(60);

test("a dropped text is learned, and the network writes on", async ({ page }) => {
  await openPage(page);
  await choose(page, "lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await dropFile(page, "poem.txt", poem);
  await expect(page.getByText(/poem\.txt: 3,780 characters/)).toBeVisible();
  await waitForRun(page);
  expect((await experimentOf(page)).task.settings["text"]).toBe(poem);
  const { metric } = await train(page, 120);
  expect(metric?.["bitsPerCharacter"]).toBeLessThan(3);
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByText(/^poem\.txt · 3,780 characters, 17 different; the last 189 are held out$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Learn this text" })).toBeDisabled();
  await page.getByLabel("Prompt").fill("the sea ");
  await page.getByLabel("Length").fill("40");
  await page.getByRole("button", { name: "Generate" }).click();
  const result = page.getByLabel("What the network writes");
  await expect(result).toContainText("the sea ");
  await expect.poll(async () => (await result.innerText()).length).toBeGreaterThan(20);
});

test("the network is seen writing while it trains", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=64&task=text&batch=16&seed=1&engine=wasm");
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await openPanel(page, "Data");
  await expect(page.getByText(/^The keeper \(English\) · /)).toBeVisible();
  await page.getByLabel("Length").fill("1500");
  await page.getByRole("button", { name: "Generate" }).click();
  await expect(page.getByRole("progressbar", { name: "Writing …" })).toBeVisible();
  const result = page.getByLabel("What the network writes");
  await expect(result).toHaveAttribute("aria-busy", "true");
  await expect.poll(async () => (await result.innerText()).length).toBeGreaterThan(3);
  await expect(result).toHaveAttribute("aria-busy", "true");
});

test("the length to write is typed as any number: emptied, out of bounds, and mended", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=16&task=text&batch=4&seed=1&engine=wasm");
  await openPanel(page, "Data");
  const length = page.getByLabel("Length");
  await length.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await expect(length).toHaveValue("");
  await page.keyboard.type("500");
  await expect(length).toHaveValue("500");
  await page.keyboard.type("0");
  await expect(length).toHaveValue("5000");
  await expect(length).toHaveAttribute("aria-invalid", "true");
  await length.blur();
  await expect(length).toHaveValue("500");
  await expect(length).toHaveAttribute("aria-invalid", "false");
});

test("Chinese text works as any other", async ({ page }) => {
  await openPage(page);
  await dropFile(page, "河.txt", "河水向东流，石头向西看。".repeat(80));
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("text");
  expect((await train(page, 3)).update).toBe(3);
});

for (const [what, name, content, message] of [
  ["empty", "empty.txt", " \n ", /the text is empty/i],
  ["binary", "photo.txt", [0xff, 0xd8, 0xff, 0xe0, 0x00], /neither a text in UTF-8 nor saved weights/],
  ["short", "short.txt", "too short", /need at least/],
] as const)
  test(`a file that is ${what} is refused with a reason, and the run stays`, async ({ page }) => {
    await openPage(page);
    await train(page, 3);
    await dropFile(page, name, content);
    await expect(page.getByText(message)).toBeVisible();
    expect((await statusOf(page)).update).toBe(3);
    expect((await experimentOf(page)).task.id).toBe("copy");
  });

test("a file over the limit is refused with its size", async ({ page }) => {
  await openPage(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a".repeat(6 * 1024 * 1024)], "long.txt"));
    return data;
  });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(page.getByText(/“long\.txt” has 6 MB, the limit is 5 MB/)).toBeVisible();
});
