/** Data of one's own: typed, dropped, linked, kept, deleted; and episodes that a person writes. */
import {
  copyLink,
  dropFile,
  dropFiles,
  expect,
  experimentOf,
  openElsewhere,
  openPage,
  openPanel,
  statusOf,
  test,
  train,
  waitForRun,
} from "./open.ts";

const translation = "#v1&model=lstm&unit=16&task=translation&batch=4&seed=2&engine=wasm";
const pairs = (count: number): string =>
  ["source,target", ...Array.from({ length: count }, (_, i) => `a${i}b,${i}c`)].join("\n");

test("pasted pairs are learned, and travel in the link", async ({ page }) => {
  await openPage(page, translation);
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  await panel.getByRole("textbox").last().fill(pairs(40));
  await panel.getByRole("button", { name: "Train on this" }).click();
  await expect(panel.getByText("What was found")).toBeVisible();
  const sent = await train(page, 5);
  const other = await openElsewhere(page, await copyLink(page));
  expect(await experimentOf(other)).toEqual(await experimentOf(page));
  expect((await train(other, 5)).fingerprint).toBe(sent.fingerprint);
  await other.context().close();
});

test("a task that takes no data says which do, and leads there", async ({ page }) => {
  await openPage(page);
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  await expect(panel.getByText("Copy makes its own episodes. These tasks take your data:")).toBeVisible();
  await panel.getByRole("button", { name: "Next character", exact: true }).click();
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("text");
  await expect(panel.getByText("makes its own episodes")).toHaveCount(0);
});

test("a large file is named by the link, asked for, kept and deleted", async ({ page }) => {
  await openPage(page, translation);
  await dropFile(page, "long.csv", pairs(3000));
  await expect.poll(async () => JSON.stringify((await experimentOf(page)).task.settings)).toContain("long.csv");
  const sent = await train(page, 3);
  const link = await copyLink(page);
  expect(link).toContain("long.csv");
  const other = await openElsewhere(page, link);
  await expect(other.getByText(/needs the file “long.csv”/).first()).toBeVisible();
  await dropFile(other, "wrong.csv", pairs(2999));
  await expect(other.getByText(/is not the one that the link was made with/)).toBeVisible();
  await dropFile(other, "long.csv", pairs(3000));
  await expect.poll(async () => (await experimentOf(other)).task.id).toBe("translation");
  expect((await train(other, 3)).fingerprint).toBe(sent.fingerprint);
  await other.reload();
  await waitForRun(other);
  await expect.poll(async () => (await experimentOf(other)).task.id).toBe("translation");
  await other.keyboard.press("o");
  await other.getByRole("button", { name: "Delete: long.csv" }).click();
  await expect(other.getByText("None yet.")).toBeVisible();
  await other.reload();
  await expect(other.getByText(/needs the file “long.csv”/).first()).toBeVisible();
  await other.context().close();
});

for (const [what, content, message] of [
  ["empty", "", /the data is empty/i],
  ["no text", [0x61, 0x0a, 0xff, 0xff, 0x81, 0x00, 0x0a], /line 2.*0xff is not UTF-8/i],
  ["ragged", "source,target\na,b\nc\n", /line 3/i],
] as const)
  test(`a table that is ${what} is refused with its place, and the run stays`, async ({ page }) => {
    await openPage(page, translation);
    await train(page, 3);
    await dropFile(page, "bad.csv", content);
    await expect(page.locator(".notices").getByText(message)).toBeVisible();
    expect((await statusOf(page)).update).toBe(3);
    expect((await train(page, 2)).update).toBe(5);
  });

/** The label first, then a title, then the text, without names: as news are often kept. */
const news = Array.from({ length: 60 }, (_, i) => `${1 + (i % 3)},"Title ${i}","the market falls again, day ${i}"`);

test("the panel says which columns of a file are taken for what, and changes them", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=16&task=text-classification&batch=4&seed=2&engine=wasm");
  await dropFile(page, "news.csv", news.join("\n"));
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  await expect(panel.getByText(/^news\.csv · 3 kB$/)).toBeVisible();
  await expect(panel.getByText("60 rows, 3 columns")).toBeVisible();
  const text = panel.getByRole("combobox", { name: "Text" });
  await expect(text).toHaveValue("2");
  await expect(panel.getByText("by what it holds")).toHaveCount(2);
  await text.selectOption({ label: "column 2 – words, such as Title 0" });
  await expect(panel.getByText("as you chose")).toHaveCount(2);
  await expect(page.locator("#score")).toContainText(/title/);
  const sent = await train(page, 3);
  const other = await openElsewhere(page, await copyLink(page));
  expect((await experimentOf(other)).task.settings["columns"]).toBe("text:2,label:1");
  expect((await train(other, 3)).fingerprint).toBe(sent.fingerprint);
  await other.context().close();
  await panel.getByRole("combobox", { name: "Label" }).selectOption({ label: "column 2 – words, such as Title 0" });
  await expect(panel.getByText(/^Not used: /)).toBeVisible();
  await panel.getByRole("button", { name: "Keep what is in use" }).click();
  await expect(text).toHaveValue("1");
  expect((await statusOf(page)).update).toBe(3);
});

/** Two columns of tags: of entities, and of what they are part of. */
const tagged = Array.from(
  { length: 12 },
  (_, i) => `Ann\tB-PER\tB-TEAM\nleft\tO\tO\n${["Oslo", "Riga"][i % 2]}\tB-LOC\tO\n`,
).join("\n");

test("the columns of tagged sentences are told and changed, and travel in the link", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=16&task=entities&batch=4&seed=2&engine=wasm");
  await dropFile(page, "names.conll", tagged);
  await page.keyboard.press("o");
  const panel = page.getByRole("dialog", { name: "Data" });
  const tag = panel.getByRole("combobox", { name: "Tag" });
  await expect(tag).toHaveValue("2");
  await expect(panel.getByRole("combobox", { name: "Word" })).toHaveValue("0");
  await tag.selectOption({ label: "column 2 – words, such as B-PER" });
  await expect(panel.getByText("2 types of entities: PER, LOC")).toBeVisible();
  const other = await openElsewhere(page, await copyLink(page));
  expect((await experimentOf(other)).task.settings["columns"]).toBe("word:1,tag:2");
  await other.context().close();
});

test("a file that several tasks could read is asked about, and two for one place are, too", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=16&task=copy&batch=4&seed=2&engine=wasm");
  await dropFile(page, "pairs.csv", pairs(40));
  const panel = page.getByRole("dialog", { name: "Data" });
  await expect(panel.getByText("Which task is to read pairs.csv?")).toBeVisible();
  expect((await experimentOf(page)).task.id).toBe("copy");
  await panel.getByRole("button", { name: "Translation" }).click();
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("translation");
  await expect(panel.getByText(/Which task/)).toBeHidden();
  await dropFiles(page, [
    ["one.csv", pairs(30)],
    ["two.csv", pairs(50)],
    ["three.png", [1]],
  ]);
  await expect(page.getByText(/^not used: three\.png/i)).toBeVisible();
  await panel.getByRole("button", { name: "two.csv" }).click();
  await expect(panel.getByText("50 rows, 2 columns")).toBeVisible();
});

test("text that was typed as data is there after a reload", async ({ page }) => {
  await openPage(page, translation);
  await page.keyboard.press("o");
  const box = page.getByRole("dialog", { name: "Data" }).getByRole("textbox", { name: "Pairs" });
  await box.fill("one,eins\ntwo,zwei");
  await page.reload();
  await waitForRun(page);
  await openPanel(page, "Data");
  await expect(box).toHaveValue("one,eins\ntwo,zwei");
});

test("a story that is edited is answered anew, and a word that nobody knows is told", async ({ page }) => {
  await openPage(page, "#v1&model=memn2n&width=16&hop=2&task=story&task.kind=one-fact&batch=16&seed=1&engine=wasm");
  await page.keyboard.press("o");
  const box = page.getByRole("textbox", { name: "Write the episode on screen" });
  await expect(box).not.toHaveValue("");
  await box.fill("Mira went to the garden\nMira went to the attic\nwhere is Mira");
  await expect(page.getByText("You are viewing your own episode")).toBeVisible();
  await page.getByRole("slider", { name: "Step" }).press("End");
  await expect(page.locator("#score")).toContainText(/attic/);
  await box.fill("Mira went to the gardn\nwhere is Mira");
  await expect(page.getByRole("alert")).toContainText(/gardn/);
  await expect(page.locator("#score")).toHaveAttribute("data-stale", "true");
  await box.fill("Mira went to the swimmingpool\nwhere is Mira");
  await expect(page.getByRole("alert")).toContainText(/line 1: “swimmingpool”.*Places it knows here: harbour/);
  await page.getByRole("button", { name: "Back to the random episode" }).click();
  await expect(page.getByText("You are viewing your own episode")).toBeHidden();
  await expect(page.locator("#score")).not.toHaveAttribute("data-stale", "true");
});

test("of a file and a link that is opened right after it, the link stays", async ({ page }) => {
  await openPage(page, translation);
  const later = translation.replace("unit=16", "unit=12");
  await page.evaluate(
    async ([file = "", link = ""]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file], "many.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      await window.mnemoscope?.load(link);
    },
    [pairs(20_000), later],
  );
  expect((await experimentOf(page)).model.settings["unit"]).toBe(12);
  expect((await experimentOf(page)).task.settings["pair"]).toBe("dates-iso");
  // The file's run was opened before.
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect.poll(async () => JSON.stringify((await experimentOf(page)).task.settings)).toContain("many.csv");
});

test("a date that is written with a capital is read as the task writes it, and the page says so", async ({ page }) => {
  await openPage(page, translation);
  await page.keyboard.press("o");
  await page.getByRole("textbox", { name: "Write the episode on screen" }).fill("3 May 2021");
  await expect(page.getByText("Read as “3 may 2021”: capital and small letters as this task has them.")).toBeVisible();
  await expect(page.getByText("You are viewing your own episode")).toBeVisible();
  await expect(page.locator("#score")).toContainText(/may/);
});

/** "кот,дом", and rows of two words in Windows-1251, which no program says of itself. */
const cyrillic = [
  0xea, 0xee, 0xf2, 0x2c, 0xe4, 0xee, 0xec, 0x0a,
  ...Array.from({ length: 2000 }, (_, i) => [...`${i}`].map((digit) => digit.charCodeAt(0))).flatMap((digits) => [
    0xe4, 0xe0, ...digits, 0x2c, ...digits, 0xed, 0xe5, 0xf2, 0x0a,
  ]),
]; // prettier-ignore

test("the panel says in which encoding a file is read, and changes it, also for who gets the link", async ({
  page,
}) => {
  await openPage(page, translation);
  await dropFile(page, "old.csv", cyrillic);
  await page.keyboard.press("o");
  const encoding = page.getByRole("combobox", { name: "Encoding" });
  const example = page.getByRole("combobox", { name: "What comes in" });
  await expect(encoding.locator("option:checked")).toHaveText("Windows-1251: what it seems to be");
  await expect(example.locator("option:checked")).toContainText("кот");
  await encoding.selectOption("Windows-1252");
  await expect(example.locator("option:checked")).toContainText("êîò");
  await expect(page.locator("#score")).toContainText(/ä/);
  const other = await openElsewhere(page, await copyLink(page));
  await dropFile(other, "old.csv", cyrillic);
  await expect.poll(async () => (await experimentOf(other)).task).toEqual((await experimentOf(page)).task);
  await other.context().close();
  await encoding.selectOption("EUC-KR");
  await expect(page.getByText(/not text in euc-kr/).first()).toBeVisible();
  expect((await experimentOf(page)).task.settings["translations"]).toContain("file.windows-1252:");
});
