/** The page in a frame of another page: plain, without an origin, and on another site; what it says to the page around, and hears. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, openPage, pick, test, waitForRun } from "./open.ts";

const link = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";

type Heard = Readonly<Record<string, unknown>> & { readonly type: string };
interface Host {
  readonly heard: Heard[];
}

interface Frame {
  /** Of the host: 127.0.0.1 is another site than localhost. */
  readonly host?: string;
  readonly path: string;
  readonly attributes?: string;
  readonly width?: number;
  readonly height?: number;
}

test.setTimeout(60_000);

/** Gives out what was set last, to any site of this machine. */
let html = "";
let server: Server;
test.beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
test.afterAll(() => void server.close());

/** A page of somebody else's, with ours in a frame. */
async function embed(page: Page, { host = "localhost", path, attributes = "", width = 480, height = 360 }: Frame) {
  const address = `${test.info().project.use.baseURL}${path.replaceAll("&", "&amp;")}`;
  html = `<!doctype html><title>host</title><link rel="icon" href="data:,"><body><script>
    var heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>
    <iframe title="run" width="${width}" height="${height}" ${attributes} src="${address}"></iframe>`;
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return page.frameLocator("iframe");
}

const heard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (globalThis as unknown as Host).heard.slice());
const lastOf = async (page: Page, type: string): Promise<Heard | undefined> =>
  (await heard(page)).findLast((one) => one.type === type);
const say = (page: Page, command: object): Promise<void> =>
  page.evaluate((said) => {
    document.querySelector("iframe")?.contentWindow?.postMessage({ mnemoscope: 1, ...said }, "*");
  }, command);

async function startBy(page: Page, frame: FrameLocator): Promise<void> {
  await frame.getByRole("button", { name: "Click to start" }).click();
  await expect.poll(async () => (await lastOf(page, "ready"))?.["started"]).toBe(true);
}

/** Nothing of the page lies outside of the frame, and its buttons are in sight. */
async function expectFits(frame: FrameLocator): Promise<void> {
  for (const name of ["Train", "Open"])
    await expect(frame.getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
  const over = await frame.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(over).toBe(0);
}

const kinds = {
  plain: { path: `embed.html?lang=en${link}` },
  "cross-site": { path: `embed.html?lang=en${link}`, host: "127.0.0.1" },
  sandboxed: { path: `mnemoscope.html?embed=1&lang=en${link}`, attributes: 'sandbox="allow-scripts"' },
  "sandboxed, cross-site": {
    path: `mnemoscope.html?embed=1&lang=en${link}`,
    attributes: 'sandbox="allow-scripts"',
    host: "127.0.0.1",
  },
} as const satisfies Readonly<Record<string, Frame>>;

let proof: unknown;

for (const [kind, frameOf] of Object.entries(kinds))
  for (const [width, height, colorScheme] of [
    [480, 360, "light"],
    [800, 600, "dark"],
  ] as const)
    test(`${kind}, ${width} × ${height}, ${colorScheme}: nothing before the click, then it trains to the same bits`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const frame = await embed(page, { ...frameOf, width, height });
      await expect(frame.getByRole("heading", { name: "Long short-term memory · Copy" })).toBeVisible();
      await expect.poll(() => heard(page)).toEqual([{ mnemoscope: 1, type: "ready", started: false }]);
      expect(asked.filter((url) => /pretrained|\/(?:index|entry)-/.test(url))).toEqual([]);
      await startBy(page, frame);
      await expectFits(frame);
      await say(page, { type: "train", updates: 60 });
      await expect.poll(async () => (await lastOf(page, "finished"))?.["update"]).toBe(60);
      const finished = await lastOf(page, "finished");
      expect(finished?.["fingerprint"]).toMatch(/^\w{12}$/);
      proof ??= finished?.["fingerprint"];
      expect(finished?.["fingerprint"]).toBe(proof);
      expect((await heard(page)).filter(({ type }) => type === "update").length).toBeGreaterThan(0);
    });

test("?embed=1 on any link is the small page, in a frame without an origin too", async ({ browser }) => {
  // What such a frame is refused before it goes to the page as one file is said in its console.
  const page = await (await browser.newContext()).newPage();
  for (const attributes of ["", 'sandbox="allow-scripts"']) {
    const frame = await embed(page, { path: `?embed=1&lang=zh${link}`, attributes });
    await expect(frame.getByRole("button", { name: "点击开始" })).toBeVisible();
  }
});

test("Open brings the run as far as it has come to the whole page", async ({ page }) => {
  const frame = await embed(page, kinds["cross-site"]);
  await startBy(page, frame);
  await say(page, { type: "train", updates: 30 });
  await expect.poll(async () => (await lastOf(page, "finished"))?.["update"]).toBe(30);
  const [whole] = await Promise.all([page.waitForEvent("popup"), frame.getByRole("button", { name: "Open" }).click()]);
  await waitForRun(whole);
  await expect(whole.getByText("The sender trained this run for 30 updates.")).toBeVisible();
  expect(await whole.evaluate(() => window.opener)).toBeNull();
  expect((await lastOf(page, "opened"))?.["link"]).toMatch(/update=30&/);
});

test("where the frame may open nothing, the link is there to be copied", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const frame = await embed(page, kinds.sandboxed);
  await startBy(page, frame);
  await frame.getByRole("button", { name: "Open" }).click();
  await expect(frame.getByRole("textbox", { name: "Link to this run" })).toHaveValue(
    /mnemoscope\.html\?lang=en#v1&model=lstm/,
  );
});

test("a command starts the page; what is no command is refused in words, and the run stays", async ({ page }) => {
  await embed(page, kinds["cross-site"]);
  await expect.poll(() => heard(page)).toHaveLength(1);
  await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.postMessage({ type: "train" }, "*"));
  await say(page, { type: "train", updates: -1 });
  await expect.poll(async () => (await lastOf(page, "refused"))?.["why"]).toMatch(/updates: a whole number/);
  expect((await heard(page)).some(({ started }) => started === true)).toBe(false);
  await say(page, { type: "train", updates: 10 });
  await say(page, { type: "read", what: "weights", id: "w" });
  await expect.poll(async () => (await lastOf(page, "answer"))?.["update"]).toBe(10);
  const arrays = await page.evaluate(() => {
    const answer = (globalThis as unknown as Host).heard.findLast(({ type }) => type === "answer");
    const given = answer?.["arrays"] as readonly { name: string; sizes: number[]; data: Float32Array }[];
    return given.map(({ name, sizes, data }) => [name, sizes.reduce((a, b) => a * b, 1), data.length] as const);
  });
  expect(arrays.length).toBeGreaterThan(3);
  for (const [name, size, length] of arrays) expect(length, name).toBe(size);
  await say(page, { type: "open", link: "#v1&model=nothing&task=copy" });
  await expect.poll(async () => (await lastOf(page, "refused"))?.["command"]).toBe("open");
  await say(page, { type: "open", link: link.replace("lstm", "gru") });
  await say(page, { type: "read", what: "metrics", id: "m" });
  await expect.poll(async () => (await lastOf(page, "answer"))?.["link"]).toMatch(/model=gru/);
});

test("a frame that is not the page's parent is not heard", async ({ page }) => {
  await embed(page, kinds.plain);
  await expect.poll(() => heard(page)).toHaveLength(1);
  await page.evaluate(async () => {
    const other = document.body.appendChild(document.createElement("iframe"));
    const script = other.contentDocument?.createElement("script");
    if (!script) throw new Error("no document");
    script.textContent = 'parent.frames[0].postMessage({ mnemoscope: 1, type: "train", updates: 5 }, "*")';
    other.contentDocument?.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(await heard(page)).toHaveLength(1);
});

test("Share → Embed gives what is pasted elsewhere", async ({ page }) => {
  await openPage(page, link);
  await pick(page, "Share", "Embed…");
  const dialog = page.getByRole("dialog", { name: "Embed this run" });
  for (const place of [
    "Web page (HTML)",
    "Web page, closed off",
    "Moodle",
    "Notion",
    "Observable",
    "Quarto",
    "Jupyter",
  ])
    await expect(dialog.getByRole("button", { name: `Copy: ${place}`, exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Copy: Notion" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/embed\.html\?lang=en#v1&model=lstm/);
});
