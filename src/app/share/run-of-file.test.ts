import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runOfFile } from "./run-of-file.ts";

it("a run that no worker has opened yet says how many parameters it has", async () => {
  const run = await runOfFile(new Uint8Array(readFileSync("public/pretrained/ntm-copy.mnemoscope")));
  expect(run).toMatchObject({ phase: "closed", update: 3000, parameterCount: 25918 });
});
