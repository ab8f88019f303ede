/** Everything out of the page: figures, films, tables, citations, paper; and a picture that opens its run. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { readGif } from "../src/figure/testing/read-gif.ts";
import { textsOf } from "../src/figure/png.ts";
import { dropFile, expect, openPage, openPanel, openTrained, statusOf, test, train, waitForRun } from "./open.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Save a figure" });

async function openFigures(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Figure, film or table…" }).click();
  await expect(dialogOf(page)).toBeVisible();
}

/** Saves from the dialog: a figure by its title, as a format. */
async function saved(page: Page, title: string, format: string): Promise<Download> {
  const dialog = dialogOf(page);
  await dialog.getByRole("combobox", { name: "Figure" }).selectOption({ label: title });
  await dialog.getByRole("radio", { name: format, exact: true }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

const textOf = async (download: Download): Promise<string> => new TextDecoder().decode(await bytesOf(download));

/** What a browser makes of it: an error, or the words in it and the colours of its marks. The page itself lets no text become XML. */
async function readSvg(page: Page, svg: string): Promise<{ words: string[]; fills: string[]; error: boolean }> {
  const reader = await page.context().newPage();
  const read = await reader.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const all = (name: string): Element[] => [...parsed.querySelectorAll(name)];
    return {
      words: all("text").map(({ textContent }) => textContent ?? ""),
      fills: all("text, path").map((mark) => mark.getAttribute("fill") ?? ""),
      error: parsed.querySelector("parsererror") !== null,
    };
  }, svg);
  await reader.close();
  return read;
}

test("the score is an SVG with its names, its legend, its title and a citation, light though the page is dark", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openTrained(page);
  await openFigures(page);
  const { words, fills, error } = await readSvg(page, await textOf(await saved(page, "Score", "SVG")));
  expect(error).toBe(false);
  for (const word of ["Score", "Neural Turing machine · Copy · update 3,000 · step 11", "Input", "Write", "Step", "16"])
    expect(words).toContain(word);
  expect(words.some((word) => /^write\b/.test(word))).toBe(true);
  expect(words.at(-1)).toContain("Mnemoscope: a browser playground for neural memory. Version");
  expect(fills).toContain("#c4480a");
  expect(fills).not.toContain("#ee8038");
  expect(fills).not.toContain("#e6e4df");
});

test("every figure that is there can be taken out as SVG, PNG and CSV", async ({ page }) => {
  await openTrained(page);
  await openPanel(page, "Report");
  await expect(page.locator("[data-metric]").first()).toBeVisible();
  await openFigures(page);
  for (const title of ["Score", "Memory", "Moment", "Training", "Report", "Stave: Write"]) {
    const { words, error } = await readSvg(page, await textOf(await saved(page, title, "SVG")));
    expect([title, error, words[0]]).toEqual([title, false, title]);
    expect(words.length).toBeGreaterThan(5);
    expect(textsOf(await bytesOf(await saved(page, title, "PNG"))).Title).toMatch(/ – Neural Turing machine · Copy/);
    const lines = (await textOf(await saved(page, title, "CSV"))).trimEnd().split("\r\n");
    expect(lines.length).toBeGreaterThan(2);
  }
});

test("a PNG is as large as was chosen", async ({ page }) => {
  await openTrained(page);
  await page.getByRole("button", { name: "Save as a figure: Memory" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("combobox", { name: "Figure" })).toHaveText(/Memory/);
  await dialog.getByRole("radio", { name: "PNG" }).check();
  const widths: number[] = [];
  for (const scale of [1, 2, 4]) {
    await dialog.getByRole("radio", { name: new RegExp(`^${scale}×`) }).check();
    const png = await bytesOf(await saved(page, "Memory", "PNG"));
    widths.push(new DataView(png.buffer).getUint32(16));
  }
  expect(widths).toEqual([widths[0], 2 * (widths[0] ?? 0), 4 * (widths[0] ?? 0)]);
});

test("what cannot be saved is said in the dialog, where it is read", async ({ page }) => {
  await openTrained(page);
  await openFigures(page);
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "PNG" }).check();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
  });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  const told = dialog.getByRole("status", { name: "Messages" });
  await expect(told).toContainText(/The browser could not draw a picture of [\d,]+ × [\d,]+ pixels/);
  await told.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toBeEmpty();
});

test("a figure that cannot be drawn says so in its place, and another can be", async ({ page }) => {
  await openTrained(page);
  await page.evaluate(() => {
    const whole = XMLSerializer.prototype.serializeToString;
    let left = 1;
    XMLSerializer.prototype.serializeToString = function (node) {
      if (left-- > 0) throw new Error("no pen");
      return whole.call(this, node);
    };
  });
  await openFigures(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("alert")).toContainText("no pen");
  await expect(dialog.getByText("drawing…")).toHaveCount(0);
  await dialog.getByRole("combobox", { name: "Figure" }).selectOption({ label: "Memory" });
  await expect(dialog.getByRole("img", { name: /^Memory/ })).toBeVisible();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
});

test("a dialog in which something failed can be closed, and opened again", async ({ page }) => {
  await openTrained(page);
  await page.evaluate(() => {
    // React reports what a boundary has caught.
    console.error = () => undefined;
    const real = MediaRecorder.isTypeSupported;
    MediaRecorder.isTypeSupported = () => {
      throw new Error("no recorder");
    };
    window.addEventListener("mend", () => {
      MediaRecorder.isTypeSupported = real;
    });
  });
  await openFigures(page);
  await expect(dialogOf(page).getByRole("alert")).toContainText("no recorder");
  await dialogOf(page).getByRole("button", { name: "Close" }).click();
  await expect(page.locator("dialog.figureDialog")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("mend")));
  await openFigures(page);
  await expect(dialogOf(page).getByRole("img", { name: /^Score/ })).toBeVisible();
});

test("the numbers of the track are those of its run", async ({ page }) => {
  await openPage(page);
  await train(page, 60);
  await openFigures(page);
  const [head = "", ...lines] = (await textOf(await saved(page, "Training", "CSV"))).trimEnd().split("\r\n");
  expect(head).toMatch(/^run,update,seconds,loss,gradient_norm,heldout_loss,/);
  const { loss } = await statusOf(page);
  const last = lines.findLast((line) => line.split(",")[3] !== "")?.split(",");
  expect([Number(last?.[1]), Number(last?.[3])]).toEqual([60, loss]);
});

for (const format of ["SVG", "PNG", "GIF"])
  test(`a ${format} dropped on a page that has never seen it opens its run, which verifies itself`, async ({
    page,
  }) => {
    await openPage(page);
    const sent = await train(page, 40);
    await openFigures(page);
    const picture = await bytesOf(await saved(page, "Score", format));
    const browser = page.context().browser();
    const other = await (await browser!.newContext()).newPage();
    await other.goto("./?lang=en");
    await waitForRun(other);
    await dropFile(other, "a name of its own.bin", [...picture]);
    await expect(other.getByText("The sender trained this run for 40 updates.")).toBeVisible();
    await other.getByRole("button", { name: /^Train to update 40/ }).click();
    await expect.poll(async () => (await statusOf(other)).fingerprint).toBe(sent.fingerprint);
    await expect(other.getByText("Verified: identical to the sender’s run at update 40.")).toBeVisible();
  });

test("a picture without a link, and a damaged one, get a sentence, and the run stays", async ({ page }) => {
  await openTrained(page);
  await openFigures(page);
  const picture = [...(await bytesOf(await saved(page, "Memory", "PNG")))];
  await page.keyboard.press("Escape");
  const damaged = picture.map((byte, i) => (i > 60 && i < 4000 ? byte ^ 85 : byte));
  for (const [name, content] of [
    ["cut.png", picture.slice(0, 40)],
    ["damaged.png", damaged],
    ["foreign.svg", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`],
  ] as const) {
    await dropFile(page, name, content);
    await expect(page.getByText(new RegExp(`^${name}: this picture has no link of this page`))).toBeVisible();
  }
  await dropFile(page, "hostile.svg", `<svg xmlns="http://www.w3.org/2000/svg"><metadata><dc:source>#v1&amp;model=nonsense&amp;task=copy</dc:source></metadata></svg>`); // prettier-ignore
  await expect(page.getByText(/nonsense/)).toBeVisible();
  expect((await statusOf(page)).update).toBe(3000);
});

test("a film of the sequence has a picture for every step, and can be given up", async ({ page }) => {
  await openTrained(page);
  await page.getByRole("button", { name: /^Save as a figure: Score/ }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "GIF" }).check();
  await expect(dialog.getByText(/^17 pictures of [\d,]+ × [\d,]+ pixels, 4.3 s/)).toBeVisible();
  const gif = readGif(await bytesOf(await saved(page, "Score", "GIF")));
  expect(gif.pictures.map(({ delay }) => delay)).toEqual(Array.from({ length: 17 }, () => 25));
  // The playhead moves: something is another in every picture.
  expect(gif.pictures.filter(({ width }) => width > 1).length).toBe(17);
  expect(gif.pictures[0]).toMatchObject({ width: gif.width, height: gif.height });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByRole("button", { name: "Save", exact: true })).toBeVisible();
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
});

test("a film of the training is a video with a picture for every update that is kept", async ({ page }) => {
  await openPage(page);
  await train(page, 30);
  await openFigures(page);
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "WebM" }).check();
  await dialog.getByRole("radio", { name: "training, update by update" }).check();
  await dialog.getByRole("radio", { name: "8 pictures a second" }).check();
  const film = await saved(page, "Score", "WebM");
  expect(film.suggestedFilename()).toBe("ntm-copy-30-training.webm");
  const bytes = [...(await bytesOf(film))];
  expect(bytes.slice(0, 4)).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
  expect(bytes.length).toBeGreaterThan(5000);
});

test("Cite has the page and the papers of the model, to be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTrained(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Cite…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cite" });
  const paper = dialog.getByRole("region", { name: /^Graves, Wayne and Danihelka/ });
  await paper.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect(paper.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{graves2014neural,/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])
  test(`a dark page of ${size.width} × ${size.height} is printed light, on one sheet, without controls`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "dark" });
    await openTrained(page);
    await page.waitForURL(/update=3000/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width = 0, height = 0] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.map(Number) ?? [];
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await expect(page.getByText("Mnemoscope: a browser playground for neural memory. Version")).toBeVisible();
    await expect(page.locator(".printFoot a")).toHaveAttribute("href", page.url());
    for (const name of ["Train", "Share", "Examples", "Play", "Live"])
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    const ink = await page
      .locator(".staveName")
      .first()
      .evaluate((name) => getComputedStyle(name).color);
    expect(ink).toBe("rgb(27, 30, 35)");
    const light = await page.locator(".stave canvas").nth(1).evaluate((canvas: HTMLCanvasElement) => [...(canvas.getContext("2d")?.getImageData(0, 0, 1, 1).data ?? [])]); // prettier-ignore
    expect(light).toEqual([252, 252, 250, 255]);
  });

test("a race and the luck of seeds are figures, too, each of its own runs", async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => window.mnemoscope?.luck(2, 20));
  await openPanel(page, "Runs");
  const rivals = page.getByRole("combobox", { name: "Race with…" });
  await expect(rivals).toBeEnabled();
  await rivals.selectOption({ label: "Elman network" });
  await expect(page.locator(".lane")).toHaveCount(2);
  await train(page, 20);
  await page.getByRole("button", { name: /^Save as a figure: Runs beside each other/ }).click();
  const race = await readSvg(page, await textOf(await saved(page, "Race", "SVG")));
  expect(race.words.slice(0, 2)).toEqual(["Race", "Copy · NTM: update 20 · RNN: update 20"]);
  for (const word of ["NTM", "RNN", "Parameters"]) expect(race.words).toContain(word);
  const lines = (await textOf(await saved(page, "Race", "CSV"))).trimEnd().split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(expect.arrayContaining(["NTM", "RNN"]));
  const luck = await readSvg(page, await textOf(await saved(page, "Luck", "SVG")));
  expect(luck.words.slice(0, 2)).toEqual(["Luck", "Neural Turing machine · Copy · update 20"]);
  expect(luck.fills).toContain("none");
});

test("a part that fails on the sheet of a figure leaves the page as it is, and the dialog says so", async ({
  page,
}) => {
  await openPage(page);
  // What the page itself draws is there: only the figure's sheet is to fail.
  await expect(page.locator(".trackThumb").first()).toBeVisible();
  await page.evaluate(() => {
    const refuse = (): never => {
      throw new Error("no pictures today");
    };
    window.ImageData = new Proxy(ImageData, { construct: refuse });
  });
  await openFigures(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("alert")).toContainText("a part of it failed (no pictures today)");
  await dialog.getByRole("radio", { name: "CSV", exact: true }).check();
  await expect(dialog.locator("pre")).toContainText("step");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".score .stave").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeEnabled();
});

test("the figure of the score shows the staves that the page shows", async ({ page }) => {
  await openPage(page, "#v1&model=dnc&task=copy&engine=wasm");
  await page.setViewportSize({ width: 1366, height: 600 });
  const names = page.locator(".score .staveName");
  await expect.poll(() => names.count()).toBeGreaterThan(3);
  const onPage = await names.allTextContents();
  await openFigures(page);
  const { words } = await readSvg(page, await textOf(await saved(page, "Score", "SVG")));
  expect(onPage.filter((name) => !words.some((word) => word.startsWith(name.trim())))).toEqual([]);
});
