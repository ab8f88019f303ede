/** What is heard: written down as the page schedules it, and one tone rendered and measured. */
import type { Page } from "@playwright/test";
import { expect, openPage, openTrained, pick, test, waitForUpdate } from "./open.ts";

interface Beep {
  readonly type: string;
  readonly frequency: number;
  readonly pan: number;
}

interface Heard {
  readonly contexts: OfflineAudioContext[];
  readonly beeps: Beep[];
  readonly glides: number[];
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** In place of the loudspeaker: a context that is rendered when it is asked for, and a list of what was made in it. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard = { contexts: [], beeps: [], glides: [] };
    window.heard = heard;
    const { OscillatorNode: Oscillator, StereoPannerNode: Panner } = window;
    let made: { readonly type: string; readonly frequency: number } | null = null;
    window.OscillatorNode = class extends Oscillator {
      constructor(context: BaseAudioContext, options: OscillatorOptions = {}) {
        super(context, options);
        made = { type: options.type ?? "sine", frequency: options.frequency ?? 0 };
      }
    };
    window.StereoPannerNode = class extends Panner {
      constructor(context: BaseAudioContext, options: StereoPannerOptions = {}) {
        super(context, options);
        if (made) heard.beeps.push({ ...made, pan: options.pan ?? 0 });
      }
    };
    const glide = AudioParam.prototype.setTargetAtTime;
    AudioParam.prototype.setTargetAtTime = function (value, ...rest) {
      heard.glides.push(value);
      return glide.call(this, value, ...rest);
    };
    class Rendered extends OfflineAudioContext {
      constructor() {
        super(2, 22_050, 44_100);
        heard.contexts.push(this);
      }
      override resume(): Promise<void> {
        return Promise.resolve();
      }
      close(): Promise<void> {
        return Promise.resolve();
      }
    }
    Object.assign(window, { AudioContext: Rendered });
  });
}

async function turnOn(page: Page, ...choices: readonly string[]): Promise<void> {
  await pick(page, "More", "Sound…");
  for (const choice of choices) await page.getByRole("checkbox", { name: choice }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // It is fetched when it is first wanted.
  const isThere = (): boolean => performance.getEntriesByType("resource").some(({ name }) => /\/sound-[^/]*\.js/.test(name)); // prettier-ignore
  await page.waitForFunction(isThere);
  await page.waitForTimeout(500);
}

const beeps = (page: Page, type: string): Promise<readonly Beep[]> =>
  page.evaluate((wanted) => window.heard.beeps.filter((beep) => beep.type === wanted), type);

test("nothing is heard before somebody asks for it", async ({ page }) => {
  await listen(page);
  await openPage(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => window.heard.contexts.length)).toBe(0);
});

test("a copying memory is heard walking from left to right, a click for every step of its head", async ({ page }) => {
  await listen(page);
  await openTrained(page);
  await page.keyboard.press("Home");
  await turnOn(page, "Hear the score");
  for (let step = 1; step <= 6; step++) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await beeps(page, "sine")).length).toBe(step);
  }
  const pans = (await beeps(page, "sine")).map(({ pan }) => pan);
  expect(pans).toEqual(pans.toSorted((a, b) => a - b));
  expect(new Set(pans).size).toBe(6);
  expect(await beeps(page, "square")).toHaveLength(6);
  expect(page.url()).not.toMatch(/sound|heard|volume/i);
});

test("the tone that comes out has the pitch that was meant", async ({ page }) => {
  await listen(page);
  await openTrained(page);
  await page.keyboard.press("Home");
  await turnOn(page, "Hear the score");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await beeps(page, "sine")).length).toBe(1);
  const [tone] = await beeps(page, "sine");
  // After the click, between its attack and its end.
  const measured = await page.evaluate(async () => {
    const [context] = window.heard.contexts;
    if (!context) throw new Error("nothing to render");
    const rendered = await context.startRendering();
    const [from, to] = [0.03, 0.15].map((seconds) => Math.round(seconds * rendered.sampleRate));
    const samples = rendered.getChannelData(0).map((left, i) => left + (rendered.getChannelData(1)[i] ?? 0)).slice(from, to); // prettier-ignore
    const rises = [...samples.keys()].filter((i) => (samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0);
    const [first = 0, last = 0] = [rises[0], rises.at(-1)];
    return ((rises.length - 1) / (last - first)) * rendered.sampleRate;
  });
  expect(tone?.frequency).toBeGreaterThan(700);
  expect(Math.abs(measured - (tone?.frequency ?? 0))).toBeLessThan(5);
});

test("the loss is heard falling while it trains, and ends when that ends", async ({ page }) => {
  await listen(page);
  await openPage(page, "#v1&model=rnn&unit=16&task=parity&batch=16&seed=1&engine=wasm");
  await turnOn(page, "Hear the loss");
  await page.locator(".trainButton").click();
  await waitForUpdate(page, 50);
  // Loudness glides, too: it is below 1.
  const pitches = (): Promise<readonly number[]> => page.evaluate(() => window.heard.glides.filter((to) => to > 1));
  await expect.poll(async () => Math.min(...(await pitches())), { timeout: 30_000 }).toBeLessThan(300);
  await page.locator(".trainButton").click();
  await expect.poll(() => page.evaluate(() => window.heard.glides.at(-1))).toBe(0);
});

test("what is chosen stays, and the volume with it", async ({ page }) => {
  await openPage(page);
  await turnOn(page, "Hear the score");
  await page.reload();
  await pick(page, "More", "Sound…");
  await expect(page.getByRole("checkbox", { name: "Hear the score" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Hear the loss" })).not.toBeChecked();
  const volume = page.getByRole("slider", { name: "Volume" });
  await volume.press("ArrowLeft");
  await expect(volume).toHaveAttribute("aria-valuetext", "45 %");
});
