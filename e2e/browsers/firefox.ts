/** Firefox, by WebDriver BiDi: it speaks that itself, without a driver between. */
import process from "node:process";
import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { patience, screen, type Driver, type Tab } from "./driver.ts";
import { installed, newHome } from "./programs.ts";

/** Null: there is no Firefox here. */
export function findFirefox(): (() => Promise<Driver>) | null {
  const program = installed(["firefox-esr", "firefox"], "--version", /Mozilla Firefox/);
  return program === undefined ? null : () => launch(program);
}

async function launch(program: string): Promise<Driver> {
  const home = newHome();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    defaultViewport: screen,
    env: { ...process.env, HOME: home.path },
    // A page that reads what it has copied itself is not asked about.
    extraPrefsFirefox: { "dom.events.testing.asyncClipboard": true },
    timeout: patience,
    protocolTimeout: patience,
  });
  return {
    stranger: () => openTab(browser),
    close: async () => {
      await browser.close().catch(() => browser.process()?.kill("SIGKILL"));
      home.remove();
    },
  };
}

async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    open: async (url) => void (await page.goto(url, { timeout: patience })),
    evaluate: (work, ...args) => evaluate(page, work, args),
    click: (x, y) => page.mouse.click(x, y),
    press: (keys) => press(page, keys),
    choose: (selector, paths) => choose(page, selector, paths),
    picture: () => page.screenshot(),
    complaints: () => complaints,
    close: () => context.close(),
  };
}

async function evaluate<Args extends readonly unknown[], Result>(
  page: Page,
  work: (...args: Args) => Result | Promise<Result>,
  args: Args,
): Promise<Result> {
  // Puppeteer knows less of the arguments' types.
  return page.evaluate(work as unknown as (...args: readonly unknown[]) => Promise<Result>, ...args);
}

async function press({ keyboard }: Page, keys: string): Promise<void> {
  const held = keys.split("+") as KeyInput[];
  const key = held.pop();
  if (key === undefined) return;
  for (const one of held) await keyboard.down(one);
  await keyboard.press(key);
  for (const one of held.toReversed()) await keyboard.up(one);
}

async function choose(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const input = await page.$(selector);
  if (!input) throw new Error(`nothing is found by ${selector}`);
  await (input as Awaited<ReturnType<typeof page.$<"input">>>)?.uploadFile(...paths);
}
