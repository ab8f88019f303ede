/** Finds a Chromium for the end-to-end tests and the screenshots: one on the PATH, else Playwright's own. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser, or undefined. `CHROMIUM` in the environment goes first. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM ?? "", ...paths].find((path) => path !== "" && isExecutable(path));
}

/** The environment for Playwright: `CHROMIUM` is the path of the browser, absent where Playwright brings its own. */
export function browserEnvironment() {
  const found = findBrowser();
  if (found) return { ...process.env, CHROMIUM: found };
  console.log("no Chromium on the PATH: installing Playwright's");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit", shell: process.platform === "win32" });
  return process.env;
}
