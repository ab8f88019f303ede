/** A lesson as a SCORM 1.2 package, played in a learning management system: a small one of our own, that keeps what it is told. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { strFromU8, unzipSync } from "fflate";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, openPage, test } from "./open.ts";

interface Lms {
  readonly values: Record<string, string>;
  readonly calls: string[];
}

/** Its window: `API` as SCORM 1.2 has it, and the package in a frame. `#` has what was kept at the last visit. */
const lmsPage = `<!doctype html><title>LMS</title><link rel="icon" href="data:,"><script>
var lms = { values: JSON.parse(decodeURIComponent(location.hash.slice(1)) || "{}"), calls: [] };
var isOpen = false;
var API = {
  LMSInitialize: () => (lms.calls.push("initialize"), (isOpen = true), "true"),
  LMSFinish: () => (lms.calls.push("finish"), (isOpen = false), "true"),
  LMSGetValue: (key) => (isOpen ? (lms.values[key] ?? "") : ""),
  LMSSetValue: (key, value) => {
    if (!isOpen || typeof value !== "string" || (key === "cmi.suspend_data" && value.length > 4096)) return "false";
    lms.values[key] = value;
    return "true";
  },
  LMSCommit: () => (lms.calls.push("commit"), "true"),
  LMSGetLastError: () => "0",
};
</script><iframe title="lesson" width="1300" height="740" src="mnemoscope.html"></iframe>`;

/** Gives the package out. Ends with the story. */
async function serve(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const body = path === "" ? lmsPage : files[path];
    response.writeHead(body ? 200 : 404, { "content-type": "text/html;charset=utf-8" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}

const told = (page: Page): Promise<Lms> => page.evaluate(() => (globalThis as unknown as { lms: Lms }).lms);
const strip = (frame: FrameLocator) => frame.getByRole("region", { name: "Lesson: Hops over a story that you write" });

test("a lesson goes into a package, reports to an LMS, and goes on there where it was left", async ({
  page,
  browser,
}) => {
  await openPage(page);
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  const button = page.getByRole("button", { name: "For an LMS (SCORM): Hops over a story that you write" });
  const [saved] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(saved.suggestedFilename()).toBe("mnemoscope-hops-scorm.zip");
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
  const manifest = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
  const lms = await serve(files);
  await page.goto(lms.address);
  const root = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, "text/xml");
    return [xml.documentElement.tagName, xml.querySelectorAll("parsererror").length] as const;
  }, manifest);
  expect(root).toEqual(["manifest", 0]);
  const lesson = strip(page.frameLocator("iframe"));
  await lesson.getByRole("button", { name: "A key", exact: false }).first().click();
  await expect.poll(async () => (await told(page)).values["cmi.suspend_data"]).toMatch(/"predicted":\d/);
  const { values, calls } = await told(page);
  expect(calls[0]).toBe("initialize");
  expect(values).toMatchObject({
    "cmi.core.lesson_status": "incomplete",
    "cmi.core.score.raw": "0",
    "cmi.core.score.max": "100",
  });
  await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
  await expect.poll(async () => (await told(page)).calls.at(-1)).toBe("finish");
  expect((await told(page)).values["cmi.core.session_time"]).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);

  // Another machine: nothing of the browser's own.
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${lms.address}#${encodeURIComponent(JSON.stringify((await told(page)).values))}`);
  await expect(strip(other.frameLocator("iframe"))).toContainText("1 of");
  await expect(strip(other.frameLocator("iframe")).locator("[data-right]")).not.toHaveCount(0);

  // Without an LMS the lesson is played, and it is said that nobody is told.
  await other.goto(`${lms.address}mnemoscope.html?lang=en`);
  await expect(other.getByText(/learning management system does not take/i).first()).toBeVisible();
  await expect(other.getByRole("region", { name: "Lesson: Hops over a story that you write" })).toBeVisible();
  lms.close();
});
