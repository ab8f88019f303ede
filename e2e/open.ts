/** What every story begins with: a page in English whose console is watched. */
import { expect, test as base, type Locator, type Page, type Worker } from "@playwright/test";
import type { EngineName } from "../src/engine/engine.ts";
import type { Experiment } from "../src/train/experiment.ts";
import type { Scripting } from "../src/app/scripting.ts";
import { trainingName } from "../src/worker/roles.ts";

/** Fails a story in which the page reported an error or broke its Content-Security-Policy. */
export const test = base.extend<{ readonly expectQuiet: void }>({
  expectQuiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        const isPolicy = /content security policy/i.test(message.text());
        if (message.type() === "error" || isPolicy) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Opens the page and waits for a run that can be trained. `hash`: a link's fragment; where there is none, the experiment that
 * the page opens with, from its beginning.
 */
export async function openPage(page: Page, hash = "", query = "?lang=en"): Promise<void> {
  await page.goto(`./${query}${hash}`);
  if (hash === "") await startAfresh(page);
  await waitForRun(page);
}

/** In place of the network that came with the page: the same, untrained. */
async function startAfresh(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.mnemoscope?.runs.length ?? 0) > 0);
  await page.evaluate(async () => {
    if (!window.mnemoscope) throw new Error("no scripting interface");
    const { bookmark } = window.mnemoscope;
    const runs = bookmark.runs.slice(0, 1).map((run) => ({ ...run, update: 0, fingerprint: null }));
    await window.mnemoscope.load({ ...bookmark, runs });
  });
}

/** Opens the page with the network that came with it. */
export async function openTrained(page: Page, query = "?lang=en"): Promise<void> {
  await page.goto(`./${query}`);
  await waitForUpdate(page, 3000);
  // Its picture comes first; what is done before the run is there is overtaken by it.
  await page.waitForFunction(() => window.mnemoscope?.runs[0]?.origin.kind === "shipped");
}

/** Opens `link` as somebody else does, whose browser has never seen the page. */
export async function openElsewhere(page: Page, link: string): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await waitForRun(other);
  return other;
}

export async function waitForRun(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = window.mnemoscope?.status;
    return status?.engine !== null && status?.metric !== null && status?.metric !== undefined;
  });
}

export function statusOf(page: Page): Promise<Scripting["status"]> {
  return page.evaluate(() => {
    if (!window.mnemoscope) throw new Error("no scripting interface");
    return window.mnemoscope.status;
  });
}

export function experimentOf(page: Page): Promise<Experiment> {
  return page.evaluate(() => {
    if (!window.mnemoscope) throw new Error("no scripting interface");
    return window.mnemoscope.experiment;
  });
}

export async function train(page: Page, updates: number): Promise<Scripting["status"]> {
  return page.evaluate(async (count) => {
    if (!window.mnemoscope) throw new Error("no scripting interface");
    return window.mnemoscope.train(count);
  }, updates);
}

export async function waitForUpdate(page: Page, update: number): Promise<void> {
  await page.waitForFunction((wanted) => (window.mnemoscope?.status.update ?? 0) >= wanted, update);
}

/** Chooses a model or a task, by its id, from the list in the header. */
export async function choose(page: Page, id: string): Promise<void> {
  await page.locator("button.pair").click();
  await page.locator(`.pairPicker [data-id="${id}"]`).click();
}

/** Chooses from a menu of the header: that of `button`, in the page's own words. */
export async function pick(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Brings a panel of the rail beside the score, by its word. */
export async function openPanel(page: Page, word: string): Promise<void> {
  const entry = page.locator(".rail").getByRole("button", { name: word, exact: true });
  if ((await entry.getAttribute("aria-pressed")) !== "true") await entry.click();
}

export async function chooseEngine(page: Page, engine: EngineName | "auto"): Promise<void> {
  await openPanel(page, "Settings");
  await page.getByRole("combobox", { name: "Engine" }).selectOption(engine);
}

/** A number among the settings, written as a person does. */
export async function setNumber(page: Page, name: string, value: number): Promise<void> {
  await openPanel(page, "Settings");
  const field = page.getByRole("spinbutton", { name, exact: true });
  await field.fill(String(value));
  await field.press("Enter");
}

/** The link to what is on screen, by way of the clipboard. */
export async function copyLink(page: Page): Promise<string> {
  await pick(page, "Share", "Copy link");
  await expect(
    page.getByText("Link copied. It opens this experiment and checks that training gives the same result."),
  ).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The slider over the updates of the run on screen. */
export const trackOf = (page: Page): Locator => page.getByRole("slider", { name: /^Training time/ });

/** The worker that trains the run on screen; others look, or help it. */
export async function trainingWorker(page: Page): Promise<Worker> {
  for (const worker of page.workers()) if ((await worker.evaluate(() => self.name)) === trainingName) return worker;
  throw new Error("no worker trains");
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, content: string | readonly number[]): Promise<void> {
  await dropFiles(page, [[name, content]]);
}

/** Drops files on the page, all at once. */
export async function dropFiles(
  page: Page,
  files: readonly (readonly [name: string, content: string | readonly number[]])[],
): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const [name, body] of dropped)
      data.items.add(new File([typeof body === "string" ? body : new Uint8Array(body)], name));
    return data;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
