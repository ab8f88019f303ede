/** The widget of the Python package in a page that keeps anywidget's contract, as Jupyter and marimo do: get, set, save_changes, on, off, send. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";

const link = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";

interface Told {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly data: string;
}
interface State {
  readonly link: string;
  readonly update: number;
  readonly loss: number | null;
  readonly refused: string;
  readonly trace: readonly Told[];
  readonly weights: readonly Told[];
  readonly metrics: readonly Told[];
}

/** `kernel`: what Python knows, that is, what was saved, as JSON. `python`: what it sends. */
const host = (
  given: string,
): string => `<!doctype html><title>notebook</title><link rel="icon" href="data:,"><body><script type="module">
  import widget from "./widget.js";
  const listeners = {};
  const emit = (name, ...given) => (listeners[name] ?? []).forEach((listener) => listener(...given));
  const state = { link: ${JSON.stringify(given)}, _told: "", update: 0, loss: null, refused: "", metrics: [], trace: [], weights: [] };
  const dirty = new Set();
  globalThis.kernel = { ...state, updates: [] };
  globalThis.sent = [];
  const model = {
    get: (name) => state[name],
    set(name, value) {
      if (!(name in state)) throw new Error("no trait " + name);
      if (JSON.stringify(state[name]) === JSON.stringify(value)) return;
      state[name] = value;
      dirty.add(name);
      emit("change:" + name);
    },
    save_changes() {
      for (const name of dirty) kernel[name] = JSON.parse(JSON.stringify(state[name]));
      if (dirty.has("update")) kernel.updates.push(state.update);
      dirty.clear();
    },
    on: (name, listener) => void (listeners[name] ??= new Set()).add(listener),
    off: (name, listener) => void listeners[name]?.delete(listener),
    send(content) {
      sent.push(content.type);
      if (content.type === "page") fetch("./mnemoscope.html").then((got) => got.text()).then((html) => emit("msg:custom", { type: "page", html }));
    },
  };
  globalThis.python = { send: (content) => emit("msg:custom", content), set: (name, value) => model.set(name, value) };
  globalThis.listening = () => Object.values(listeners).reduce((sum, { size }) => sum + size, 0);
  const el = document.body.appendChild(document.createElement("div"));
  globalThis.clean = widget.render({ model, el });
</script>`;

interface Host {
  readonly kernel: State & { readonly updates: readonly number[] };
  readonly sent: readonly string[];
  readonly python: { readonly send: (content: object) => void; readonly set: (name: string, value: string) => void };
  readonly clean: () => void;
  readonly listening: () => number;
}

let server: Server;
test.beforeAll(async () => {
  const files: Readonly<Record<string, readonly [type: string, read: () => string]>> = {
    "/": ["text/html", () => host(link)],
    "/widget.js": ["text/javascript", () => readFileSync("python/mnemoscope/widget.js", "utf8")],
    "/mnemoscope.html": ["text/plain", () => readFileSync("dist/mnemoscope.html", "utf8")],
  };
  server = createServer(({ url = "" }, response) => {
    const [type, read] = files[url] ?? ["text/plain", () => ""];
    response.setHeader("content-type", `${type};charset=utf-8`).end(read());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
test.afterAll(() => void server.close());

const kernel = (page: Page): Promise<Host["kernel"]> => page.evaluate(() => (globalThis as unknown as Host).kernel);
const send = (page: Page, content: object): Promise<void> =>
  page.evaluate((sent) => (globalThis as unknown as Host).python.send(sent), content);
const open = (page: Page, to: string): Promise<void> =>
  page.evaluate((set) => (globalThis as unknown as Host).python.set("link", set), to);

function valuesOf({ name, axes, sizes, data }: Told): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(data, "base64"));
  const values = new Float32Array(bytes.buffer);
  expect(axes.length, name).toBe(sizes.length);
  expect(values.length, name).toBe(sizes.reduce((product, one) => product * one, 1));
  return values;
}

test("a cell shows the run of its link, trains it, opens another, and tells all of it to Python", async ({ page }) => {
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe[title="Mnemoscope"]');
  await expect(frame.getByRole("heading", { name: "Long short-term memory · Copy" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as Host).sent)).toEqual(["page", "ready"]);
  await expect.poll(async () => (await kernel(page)).weights.length).toBeGreaterThan(3);

  await send(page, { type: "train", updates: 60 });
  await expect.poll(async () => (await kernel(page)).metrics[0]?.sizes[0] ?? 0).toBeGreaterThan(0);
  await expect.poll(async () => (await kernel(page)).link).toMatch(/^#v1&model=lstm.*update=60&fingerprint=/);
  const { updates, update, loss, trace, weights, metrics } = await kernel(page);
  expect([update, updates.at(-1), loss]).toEqual([60, 60, expect.any(Number)]);
  expect(trace.every((one) => one.axes[0] === "time" && valuesOf(one).length > 0)).toBe(true);
  expect(weights.every((one) => valuesOf(one).some((value) => value !== 0))).toBe(true);
  expect(weights.some(({ axes }) => axes.includes("unit"))).toBe(true);
  expect(metrics.map(({ name, axes }) => [name, ...axes])).toEqual(
    expect.arrayContaining(["update", "loss", "wrongBits"].map((name) => [name, "look"])),
  );

  await open(page, link.replace("lstm", "gru"));
  await expect(frame.getByRole("heading", { name: /^Gated recurrent unit/ })).toBeVisible();
  await expect.poll(async () => (await kernel(page)).link).toMatch(/model=gru/);
  expect((await kernel(page)).update).toBe(0);
  await open(page, "#v1&model=nothing&task=copy");
  await expect.poll(async () => (await kernel(page)).refused).toMatch(/nothing/);
  await expect(page.getByRole("status")).toHaveText(/nothing/);
  await expect.poll(async () => (await kernel(page)).link).toMatch(/model=gru/);

  await send(page, { type: "train", updates: null });
  await expect.poll(async () => (await kernel(page)).update).toBeGreaterThan(0);
  expect((await kernel(page)).refused).toBe("");
  await send(page, { type: "pause" });
  await expect.poll(async () => (await kernel(page)).link).toMatch(/model=gru.*update=/);
  await page.evaluate(() => (globalThis as unknown as Host).clean());
  expect(await page.evaluate(() => (globalThis as unknown as Host).listening())).toBe(0);
});
