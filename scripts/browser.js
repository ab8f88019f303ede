/** Finds a Chromium for the end-to-end tests and the screenshots: one on the PATH, else Playwright's own. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser; undefined where there is none, and Playwright's own is used. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Fetches Playwright's browser where no other is installed. */
export function ensureBrowser() {
  if (findBrowser() !== undefined) return;
  console.log("no Chromium on the PATH: installing Playwright's");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "inherit" });
}
