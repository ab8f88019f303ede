/** At every size, in both languages, with twenty models: all that is on the page can be read and pressed. */
import type { Page } from "@playwright/test";
import { findFaults } from "./layout-faults.ts";
import { linkOf, ten, tenMore } from "./layout-models.ts";
import { expect, openPage, test, train } from "./open.ts";

interface Size {
  readonly width: number;
  readonly height: number;
  /** Pressed with a finger. */
  readonly isTouched?: boolean;
}

const wide: readonly Size[] = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const touched: readonly Size[] = [
  { width: 1112, height: 834 },
  { width: 834, height: 1112 },
  { width: 390, height: 844 },
].map((size) => ({ ...size, isTouched: true }));

/** Until nothing on the page moves any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const place = (): string =>
      [...document.querySelectorAll("#app *")]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
        .join();
    let [before, same] = ["", 0];
    while (same < 3) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      const now = place();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

async function turnTo(page: Page, { width, height, isTouched = false }: Size): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: isTouched });
  await session.detach();
  await page.setViewportSize({ width, height });
  await page.locator(width > 600 ? ".pageHeader:not(.phoneHeader)" : ".phoneTabs").waitFor();
  await settle(page);
}

/** What a class sees: the way out, Train, what it looks at, and the curve. A scene and its arcs stand for staves. */
async function missedByClass(page: Page): Promise<string[]> {
  const found: string[] = [];
  const [all, told] = [await page.locator(".stave").count(), await page.locator(".scene, .arcs").count()];
  if (all < 3 || all - told > 5) found.push(`${all} staves`);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (const part of [".trainButton", ".pageHeader > .textButton", ".updateCount", ".trackPlot"]) {
    const box = await page.locator(part).first().boundingBox();
    const isWhole = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    if (!isWhole || box.height < 16) found.push(`not on screen: ${part}`);
  }
  const excess = await page.locator(".momentColumn").evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight)); // prettier-ignore
  if (excess.some((height) => height > 1)) found.push(`the moment is ${excess.join()} too high`);
  for (const title of await page.locator(".matrix > figcaption > span").all())
    if (await title.evaluate((one) => one.scrollWidth > one.clientWidth + 1))
      found.push(`cut: ${await title.innerText()}`);
  return found;
}

/** What `find` goes on finding: on a busy machine something may still move long after all stood still. */
async function lasting(page: Page, find: () => Promise<string[]>): Promise<string[]> {
  let found = await find();
  for (let looks = 0; looks < 10 && found.length > 0; looks++) {
    await page.waitForTimeout(200);
    found = await find();
  }
  return found;
}

async function faultsAsClass(page: Page): Promise<string[]> {
  await page.keyboard.press("p");
  await settle(page);
  const found = await lasting(page, async () => [
    ...(await findFaults(page, { isFixed: true, isStill: true, screens: 1 })),
    ...(await missedByClass(page)),
  ]);
  await page.keyboard.press("p");
  return found;
}

/** Where only one part is on screen, each in turn. */
async function faultsOnPhone(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const tab of await page.locator(".phoneTabs button").all()) {
    await tab.click();
    await settle(page);
    const faults = await lasting(page, () => findFaults(page, { isFixed: false, isStill: false, screens: 1.5 }));
    const word = await tab.innerText();
    found.push(...faults.map((fault) => `${word}: ${fault}`));
  }
  return found;
}

async function faultsAt(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [...wide, ...touched]) {
    await turnTo(page, size);
    const { width, height, isTouched = false } = size;
    const note = (faults: readonly string[], mode = ""): void =>
      void found.push(...faults.map((fault) => `${width}×${height}${mode}: ${fault}`));
    if (width < 600) note(await faultsOnPhone(page));
    else {
      const screens = width > 900 ? 1 : 3;
      note(await lasting(page, () => findFaults(page, { isFixed: width > 900, isStill: false, screens })));
    }
    if (!isTouched) note(await faultsAsClass(page), " projector");
  }
  return found;
}

const inBoth = ten.flatMap((id) => ["en", "zh"].map((language) => [id, language] as const));
const byTurns = tenMore.map((id, i) => [id, i % 2 === 0 ? "zh" : "en"] as const);
for (const [id, language] of [...inBoth, ...byTurns])
  test(`${id}, ${language}`, async ({ page }) => {
    await openPage(page, linkOf(id), `?lang=${language}`);
    await train(page, 12);
    expect(await faultsAt(page)).toEqual([]);
  });

test("names of staves beside those of lanes are whole on a phone and before a class", async ({ page }) => {
  await openPage(page, "#v1&model=titans&task=associative&batch=4&seed=1&engine=wasm");
  const cut = () =>
    page.locator(".scoreStaves .staveTitle").evaluateAll((titles) =>
      titles.flatMap((title) => {
        const [name, edge] = [title.querySelector(".staveName"), title.getBoundingClientRect()];
        if (!name) return [];
        const isCut = name.scrollWidth > name.clientWidth + 1 || name.getBoundingClientRect().bottom > edge.bottom + 2;
        return isCut ? [name.textContent] : [];
      }),
    );
  await turnTo(page, { width: 390, height: 844, isTouched: true });
  await expect(page.locator(".staveName", { hasText: "Momentum" })).toBeVisible();
  expect(await cut()).toEqual([]);
  expect(await findFaults(page, { isFixed: false, isStill: false, screens: 1.5 })).toEqual([]);
  await turnTo(page, { width: 1024, height: 768 });
  await page.keyboard.press("p");
  await settle(page);
  await expect(page.locator(".staveName", { hasText: "Momentum" })).toBeVisible();
  expect(await cut()).toEqual([]);
});

test("in the past, with large numbers, at every size", async ({ page }) => {
  await openPage(page, "#v1&model=gru&unit=8&task=adding&task.length=8&batch=4&seed=1&engine=wasm");
  await train(page, 2345);
  await page.evaluate(() => window.mnemoscope?.at(1234));
  await expect(page.locator(".updateCount")).toHaveText("1,234 of 2,345");
  expect(await faultsAt(page)).toEqual([]);
});
