/** The page under the policies of hosts and of pages that it is shown in: it works, and nothing of a stranger's becomes a script. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Frame, Page } from "@playwright/test";
import { expect, openElsewhere, openPage, statusOf, test, train, trainingWorker } from "./open.ts";

/** The policy that the page brings in its HTML. */
const [, policy] =
  /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync("index.html", "utf8")) ?? [];

const cores = 'Object.defineProperty(navigator, "hardwareConcurrency", { value: 4 });';
/** Put before a worker's own code: counts the helper threads that answer. */
const helped = `${cores}
self.answering = 0;
self.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    this.addEventListener("message", () => self.answering++, { once: true });
  }
};`;

/** Sends `headers` with every file, to a page on a machine of four cores. */
async function serveWith(context: BrowserContext, headers: Readonly<Record<string, string>>): Promise<void> {
  await context.addInitScript(cores);
  await context.route("**/*", async (route) => {
    const response = await route.fetch();
    const all = { ...response.headers(), ...headers };
    if (!/\/entry-[^/]*\.js$/.test(route.request().url())) return route.fulfill({ response, headers: all });
    return route.fulfill({ response, headers: all, body: `${helped}\n${await response.text()}` });
  });
}

function fail(why: string): never {
  throw new Error(why);
}

const hash = "#v1&model=lstm&task=copy&engine=wasm&seed=5";

test("no text becomes HTML or code, and no address elsewhere a script", async ({ page }) => {
  await openPage(page);
  // A page whose console is not watched: each try is complained of there.
  const other = await openElsewhere(page, page.url());
  // What an `evaluate` does itself may be code; what it leaves to a timer may not.
  const went = await other.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const tries: Readonly<Record<string, () => unknown>> = {
      html: () => (document.createElement("p").innerHTML = "<img src=x onerror=alert(1)>"),
      document: () => new DOMParser().parseFromString("<p>", "text/html"),
      frame: () => (document.createElement("iframe").srcdoc = "<p>"),
      script: () => (document.createElement("script").text = "alert(1)"),
      code: () => new Function("return 1"),
      worker: () => new Worker("https://elsewhere.example/worker.js"),
      data: () => new Worker("data:text/javascript,close()"),
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy("more", { createHTML: String }),
    };
    return Object.entries(tries).flatMap(([what, attempt]) => {
      try {
        attempt();
        return [what];
      } catch {
        return [];
      }
    });
  });
  expect(went).toEqual([]);
});

/** The fingerprint of a link's run in a browser that knows nothing, with the page as it is. */
async function trainedElsewhere(page: Page, link: string): Promise<string | null> {
  const address = new URL(`./?lang=en${link}`, test.info().project.use.baseURL).href;
  const other = await openElsewhere(page, address);
  const { fingerprint } = await train(other, 30);
  await other.context().close();
  return fingerprint;
}

test("a server may send the policy with every file: workers, helper threads and all engines work under it", async ({
  page,
}) => {
  if (policy === undefined) throw new Error("index.html has no policy");
  // Large enough that helper threads are worth their messages.
  const large = `${hash}&unit=128`;
  const alone = await trainedElsewhere(page, large);
  await serveWith(page.context(), { "content-security-policy": `${policy}; frame-ancestors 'self'` });
  await openPage(page, large);
  expect((await train(page, 30)).fingerprint).toBe(alone);
  const worker = await trainingWorker(page);
  expect(await worker.evaluate(() => (self as unknown as { answering: number }).answering)).toBeGreaterThan(0);
  const small = `${hash.replace("wasm", "reference")}&unit=4&batch=1`;
  await page.evaluate((link) => window.mnemoscope?.load(link), small);
  await expect.poll(async () => (await statusOf(page)).engine).toBe("reference");
  expect((await train(page, 2)).update).toBe(2);
});

test("a server whose policy has no WebAssembly: the page says so, and the slow engine runs", async ({ page }) => {
  if (policy === undefined) throw new Error("index.html has no policy");
  // A page whose console is not watched: what is refused is complained of there.
  const other = await (await page.context().browser()?.newContext())?.newPage();
  if (!other) throw new Error("no browser");
  const without = policy.replace("'wasm-unsafe-eval'", "");
  expect(without).not.toBe(policy);
  await serveWith(other.context(), { "content-security-policy": without });
  await other.goto(new URL("./?lang=en#v1&model=lstm&unit=4&batch=1&task=copy", test.info().project.use.baseURL).href);
  await expect(other.getByText(/wasm: this site’s policy forbids WebAssembly/)).toBeVisible();
  await expect.poll(async () => (await statusOf(other)).engine).toBe("reference");
  expect((await train(other, 2)).update).toBe(2);
  await other.context().close();
});

test("isolated from other origins by its server, it trains to the same bits", async ({ page }) => {
  const shared = await trainedElsewhere(page, hash);
  await serveWith(page.context(), {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
  await openPage(page, hash);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect((await train(page, 30)).fingerprint).toBe(shared);
});

/** The page in a frame of a page of another site: the same machine under another name. */
async function openFramed(page: Page, attributes: string): Promise<Frame> {
  const address = new URL(`./?lang=en${hash}`, test.info().project.use.baseURL).href.replaceAll("&", "&amp;");
  const course = createServer((_, response) =>
    response
      .setHeader("content-type", "text/html")
      .end(
        `<link rel="icon" href="data:," /><iframe ${attributes} width="1200" height="700" src="${address}"></iframe>`,
      ),
  );
  await new Promise<void>((resolve) => course.listen(0, "127.0.0.1", resolve));
  await page.goto(`http://127.0.0.1:${(course.address() as AddressInfo).port}/`);
  course.close();
  return page.frames()[1] ?? fail("no frame");
}

for (const [how, attributes] of [
  ["as it is", ""],
  ["sandboxed", 'sandbox="allow-scripts allow-same-origin"'],
] as const)
  test(`in a frame of another site, ${how}, it trains to the same bits`, async ({ page }) => {
    const alone = await trainedElsewhere(page, hash);
    const frame = await openFramed(page, attributes);
    await frame.waitForFunction(() => (window.mnemoscope?.status.engine ?? null) !== null);
    const status = await frame.evaluate(() => window.mnemoscope?.train(30) ?? null);
    expect(status?.fingerprint).toBe(alone);
  });

test("in a frame that may not keep an origin, it is the page as one file, and trains to the same bits", async ({
  page,
}) => {
  const alone = await trainedElsewhere(page, hash);
  // A page whose console is not watched: what the frame may not fetch is complained of there, before the page is the other one.
  const other = await openElsewhere(page, new URL(`./?lang=en${hash}`, test.info().project.use.baseURL).href);
  const frame = await openFramed(other, 'sandbox="allow-scripts"');
  await frame.waitForFunction(() => (window.mnemoscope?.status.engine ?? null) !== null);
  const status = await frame.evaluate(() => window.mnemoscope?.train(30) ?? null);
  expect(status?.fingerprint).toBe(alone);
  await other.context().close();
});

test("where its script does not come, it says why it is blank", async ({ browser }) => {
  // Not the page that is watched: what is kept back is complained of there.
  const other = await browser.newPage();
  await other.route("**/assets/*.js", (route) => route.abort());
  await other.goto(new URL("./?lang=en", test.info().project.use.baseURL).href);
  await expect(other.getByText(/could not start here/)).toBeVisible({ timeout: 15_000 });
  await other.close();
});

test("the help sheet leads to the licences of all that the page and its workers are built from", async ({ page }) => {
  await openPage(page, hash);
  await page.keyboard.press("?");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Licences of the software in this page" }).click();
  const file = await opened;
  await expect(file.getByText("MIT License").first()).toBeVisible();
  const text = await file.locator("body").innerText();
  for (const name of [
    "mnemoscope",
    "react-dom 19",
    "@codemirror/view",
    "@tensorflow/tfjs-core",
    "papaparse",
    "d3-scale",
  ])
    expect(text).toMatch(new RegExp(`^${name}.* \\((MIT|ISC|Apache-2\\.0)\\)$`, "m"));
});
