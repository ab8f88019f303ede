/** WebKit, as Debian has it: the small browser that comes with WebKitGTK, by WebDriver, on a display that nobody sees. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { patience, screen, type Driver, type Tab } from "./driver.ts";
import { begin, end, inLibraries, onPath, newHome } from "./programs.ts";
import { isReady, Session } from "./webdriver.ts";

/** Null: it is not here, or what shows it is not. */
export function findWebkit(): (() => Promise<Driver>) | null {
  // These first: a system that has them has the folders of libraries, too.
  if (!onPath("WebKitWebDriver") || !onPath("Xvfb")) return null;
  const browser = inLibraries("webkit2gtk-4.1/MiniBrowser");
  return browser === undefined ? null : () => launch(browser);
}

async function launch(browser: string): Promise<Driver> {
  const home = newHome();
  const display = begin("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], process.env);
  const env = {
    ...process.env,
    HOME: home.path,
    XDG_CACHE_HOME: home.path,
    XDG_CONFIG_HOME: home.path,
    XDG_DATA_HOME: home.path,
    DISPLAY: await displayOf(display),
    NO_AT_BRIDGE: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
    MESA_SHADER_CACHE_DISABLE: "true",
  };
  const port = await freePort();
  const driver = begin("WebKitWebDriver", [`--port=${port}`], env);
  const address = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + patience;
  while (!(await isReady(address))) {
    if (Date.now() > deadline) throw new Error("WebKitWebDriver does not answer");
    await wait(100);
  }
  return {
    stranger: () => openTab(address, browser),
    close: async () => {
      // The browser ends with its display, if it has not before.
      await end(driver);
      await end(display);
      home.remove();
    },
  };
}

/** It writes which display it has become. */
async function displayOf(display: ChildProcess): Promise<string> {
  const written = display.stdio[3];
  if (!written) throw new Error("Xvfb was not started");
  const [said] = await once(written, "data", { signal: AbortSignal.timeout(patience) });
  return `:${String(said).trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Its driver has one browser at a time; each begins with nothing kept. */
async function openTab(driver: string, binary: string): Promise<Tab> {
  const session = await Session.begin(driver, {
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  });
  await session.resize(screen);
  const inner = await session.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await session.resize({ width: 2 * screen.width - inner.width, height: 2 * screen.height - inner.height });
  return {
    open: (url) => session.open(url),
    evaluate: (work, ...args) => session.evaluate(work, ...args),
    click: (x, y) => session.click(x, y),
    press: (keys) => session.press(keys),
    choose: (selector, paths) => session.choose(selector, paths),
    picture: () => session.picture(),
    complaints: () => [],
    close: () => session.close(),
  };
}
