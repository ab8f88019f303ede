/** The real Chromium of the benchmark: the one on PATH, or Playwright's own, with WebGPU on the software adapter. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright";
import { serve, type Site } from "./serve.ts";

const quiet = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const quieter = ["--disable-component-update", "--disable-sync"];
const gpu = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];
const memory = ["--enable-precise-memory-info", "--js-flags=--expose-gc"];

export interface Place {
  readonly browser: Browser;
  /** The benchmark's own page. */
  readonly bench: Site;
  /** The real page. */
  readonly app: Site;
  readonly close: () => Promise<void>;
}

/** Where the pages are built: the benchmark's own, and the real one. */
export interface Folders {
  readonly bench: string;
  readonly app: string;
  /** Where `opening.ts` builds its programs. */
  readonly opening: string;
}

/** `null` when there is no Chromium. */
export async function openPlace(folders: Folders): Promise<Place | null> {
  const browser = await launch();
  if (!browser) return null;
  const bench = await serve(folders.bench);
  const app = await serve(folders.app);
  const close = async (): Promise<void> => {
    await browser.close();
    bench.close();
    app.close();
  };
  return { browser, bench, app, close };
}

async function launch(): Promise<Browser | null> {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const executablePath = names.map(onPath).find((path) => path !== undefined) ?? chromium.executablePath();
  if (!isExecutable(executablePath)) return null;
  return chromium.launch({ executablePath, args: [...quiet, ...quieter, ...gpu, ...memory] });
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
