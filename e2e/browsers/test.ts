/** A story in another browser than Chromium: a hand on a tab of it, in a session of its own. Skipped where it is not installed. */
import { expect, test as base } from "@playwright/test";
import type { Driver } from "./driver.ts";
import { findFirefox } from "./firefox.ts";
import { Hand } from "./hand.ts";
import { findWebkit } from "./webkit.ts";

export interface Browsers {
  /** Which browser a project is of. */
  readonly other: "firefox" | "webkit";
}

interface Tools {
  readonly hand: Hand;
  /** Closes the tab, and gives that of somebody who has never seen the page. */
  readonly handOver: () => Promise<Hand>;
}

const finders = { firefox: findFirefox, webkit: findWebkit };

export const test = base.extend<Tools, Browsers & { readonly driver: Driver | null }>({
  other: ["firefox", { option: true, scope: "worker" }],
  driver: [
    async ({ other }, use) => {
      const launch = finders[other]();
      if (!launch) console.log(`${other} is not installed: its stories are skipped`);
      const driver = (await launch?.()) ?? null;
      await use(driver);
      await driver?.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  hand: async ({ driver, other, handOver }, use, info) => {
    info.skip(driver === null, `${other} is not installed`);
    await use(await handOver());
  },
  handOver: async ({ driver }, use, info) => {
    let hand: Hand | undefined;
    const complaints: string[] = [];
    const leave = async (): Promise<void> => {
      const left = hand;
      hand = undefined;
      if (!left) return;
      if (info.status !== info.expectedStatus)
        await info.attach("screen", { body: Buffer.from(await left.tab.picture()), contentType: "image/png" });
      complaints.push(...(await left.complaints()));
      await left.tab.close();
    };
    await use(async () => {
      await leave();
      if (!driver) throw new Error("there is no browser");
      hand = new Hand(await driver.stranger());
      return hand;
    });
    await leave();
    expect(complaints).toEqual([]);
  },
});

export { expect };
