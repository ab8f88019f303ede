import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { readRunFile } from "../share/run-file/read.ts";
import { defaultExperiment } from "../train/presets.ts";
import { blankRun } from "../store/runs.ts";
import { keepLabel, mayBeShipped, readLabel, shippedUpdate } from "./shipped.ts";

it("the network that came with the page is known in a link, and others are not", async () => {
  const file = await readRunFile(new Uint8Array(readFileSync("public/pretrained/ntm-copy.mnemoscope")));
  const shared = file.bookmark?.runs[0] ?? expect.fail("no bookmark");
  expect(shared.update).toBe(shippedUpdate);
  expect(mayBeShipped(shared)).toBe(true);
  expect(mayBeShipped({ ...shared, update: shippedUpdate - 1 })).toBe(false);
  expect(mayBeShipped({ ...shared, experiment: { ...shared.experiment, seed: 2 } })).toBe(false);
});

afterEach(() => void vi.unstubAllGlobals());

it("what it is called, and that it is on the shelf, is there at the next visit", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(readLabel()).toBeNull();
  keepLabel({ ...blankRun(defaultExperiment(), { name: "the master" }), isPinned: true });
  expect(readLabel()).toEqual({ name: "the master", isPinned: true });
  keepLabel(null);
  expect(readLabel()).toBeNull();
});
