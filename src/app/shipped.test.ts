import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readRunFile } from "../share/run-file/read.ts";
import { mayBeShipped, shippedUpdate } from "./shipped.ts";

it("the network that came with the page is known in a link, and others are not", async () => {
  const file = await readRunFile(new Uint8Array(readFileSync("public/pretrained/ntm-copy.mnemoscope")));
  const shared = file.bookmark?.runs[0] ?? expect.fail("no bookmark");
  expect(shared.update).toBe(shippedUpdate);
  expect(mayBeShipped(shared)).toBe(true);
  expect(mayBeShipped({ ...shared, update: shippedUpdate - 1 })).toBe(false);
  expect(mayBeShipped({ ...shared, experiment: { ...shared.experiment, seed: 2 } })).toBe(false);
});
