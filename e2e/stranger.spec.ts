/**
 * Somebody who has never seen the page: opens it, flips a bit, trains, looks back, lets another model race, and sends all of
 * it to a friend with a screen of the same kind. By mouse or by finger, with nothing but what is on the screen.
 */
import type { Locator, Page } from "@playwright/test";
import { expect, openTrained, test, trackOf, waitForRun, waitForUpdate } from "./open.ts";

interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly hasTouch: boolean;
  readonly isProjector?: boolean;
}

const screens: readonly Screen[] = [
  { name: "a laptop", width: 1366, height: 768, hasTouch: false },
  { name: "a projector", width: 1280, height: 720, hasTouch: false, isProjector: true },
  { name: "a tablet", width: 834, height: 1112, hasTouch: true },
  { name: "a phone", width: 390, height: 844, hasTouch: true },
];

/** One hand on one screen. */
function handOn(page: Page, { width, hasTouch }: Screen) {
  const isPhone = width < 600;
  const press = async (target: Locator): Promise<void> => (hasTouch ? target.tap() : target.click());
  const pressAt = async (target: Locator, x: number, y: number): Promise<void> => {
    const box = await target.boundingBox();
    if (!box) throw new Error("it is not on the screen");
    const position = { x: x * box.width, y: y * box.height };
    await (hasTouch ? target.tap({ position }) : target.click({ position }));
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  return {
    press,
    pressAt,
    button,
    /** On a phone a part of the page has the screen to itself. */
    goTo: async (place: "Score" | "Training"): Promise<void> => {
      if (isPhone) await press(page.locator(".phoneTabs").getByRole("button", { name: place }));
    },
    openRuns: async (): Promise<void> => {
      if (isPhone) await press(page.locator(".phoneTabs").getByRole("button", { name: "More" }));
      await press(page.locator(isPhone ? ".phoneMore" : ".rail").getByRole("button", { name: "Runs" }));
    },
  };
}

const edits = (page: Page) => page.evaluate(() => window.mnemoscope?.bookmark.probe.edits);

async function flipABit(page: Page, hand: ReturnType<typeof handOn>): Promise<void> {
  const input = page
    .getByRole("figure", { name: /^Input/ })
    .locator("canvas")
    .first();
  await hand.pressAt(input, 3.5 / 17, 2.5 / 7);
  await hand.press(hand.button(/Flip this bit/));
  await expect.poll(() => edits(page)).toEqual([{ time: 3, channel: 2 }]);
}

async function trainOn(page: Page, hand: ReturnType<typeof handOn>): Promise<void> {
  await hand.press(hand.button("Train"));
  await waitForUpdate(page, 3020);
  await hand.press(hand.button("Pause"));
  await expect(hand.button("Train")).toBeVisible();
}

async function lookBack(page: Page, hand: ReturnType<typeof handOn>): Promise<void> {
  await hand.goTo("Training");
  await hand.pressAt(trackOf(page), 0.3, 0.4);
  await expect(page.locator(".updateCount")).toHaveAttribute("data-past", "true");
  await hand.press(hand.button("Live"));
  await expect(page.locator(".updateCount")).not.toHaveAttribute("data-past", "true");
  await hand.goTo("Score");
}

async function race(page: Page, hand: ReturnType<typeof handOn>): Promise<void> {
  await hand.openRuns();
  const rivals = page.getByRole("combobox", { name: "Race with…" });
  await expect(rivals).toBeEnabled();
  await rivals.selectOption("lstm");
  await hand.goTo("Score");
  await expect(page.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
  await waitForRun(page);
}

async function share(page: Page, hand: ReturnType<typeof handOn>, screen: Screen): Promise<string> {
  if (screen.isProjector) await hand.press(hand.button("Exit"));
  await hand.press(hand.button("Share"));
  await hand.press(page.getByRole("menuitem", { name: "Copy link" }));
  await expect(page.getByText(/^Link copied/)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const screen of screens)
  test.describe(`on ${screen.name}`, () => {
    const { width, height, hasTouch } = screen;
    test.use({ viewport: { width, height }, hasTouch });

    test("open, flip, train, look back, race, share", async ({ page, browser }) => {
      const hand = handOn(page, screen);
      await openTrained(page);
      if (screen.isProjector) {
        await hand.press(hand.button("More"));
        await hand.press(page.getByRole("menuitemcheckbox", { name: /Projector/ }));
      }
      await flipABit(page, hand);
      await trainOn(page, hand);
      await lookBack(page, hand);
      await race(page, hand);
      const link = await share(page, hand, screen);
      const friend = await browser.newContext({ viewport: { width, height }, hasTouch });
      const other = await friend.newPage();
      await other.goto(link);
      await waitForRun(other);
      await expect(other.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
      await expect(other.getByText(/^The sender (has )?trained/)).toBeVisible();
      expect(await edits(other)).toEqual([{ time: 3, channel: 2 }]);
      await friend.close();
    });
  });
