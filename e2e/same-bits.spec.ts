/** The command line in Node and the page in Chromium come to the same weights. */
import { spawnSync } from "node:child_process";
import { expect, experimentOf, openPage, test, train } from "./open.ts";

test("500 updates of the preset have the same fingerprint in Node and in the page", async ({ page }) => {
  await openPage(page);
  const { seed } = await experimentOf(page);
  const options = ["--preset", "ntm-copy", "--seed", String(seed), "--updates", "500", "--engine", "wasm", "--json"];
  const { stdout } = spawnSync(process.execPath, ["bin/mnemoscope.js", "train", ...options], { encoding: "utf8" });
  const node = JSON.parse(stdout.trim().split("\n").at(-1) ?? "null") as { readonly fingerprint: string };
  const { engine, fingerprint } = await train(page, 500);
  expect(engine).toBe("wasm");
  expect(fingerprint).toBe(node.fingerprint);
});
