import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { library, modelById } from "../models/all.ts";
import type { Engine } from "./engine.ts";
import { type CaseResult, compareCase, parseCase, runCase } from "./golden.ts";
import { referenceEngine } from "./reference/engine.ts";
import { wasmEngine } from "./wasm/engine.ts";

const engines: readonly Engine[] = [referenceEngine, wasmEngine];
const folder = new URL("../../../shared/golden/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

describe.each(engines)("engine $name", { timeout: 60_000 }, (engine) => {
  test
    .skipIf(files.length === 0)
    .each(files.length > 0 ? files : ["../shared/golden is absent: nothing to compare with"])(
    "gives every golden value within 1e-4 of its tensor's largest: %s",
    async (file) => {
      const goldenCase = parseCase(readFileSync(new URL(file, folder), "utf8"));
      const { settings, input, output, expected } = goldenCase;
      const text = modelById(goldenCase.model)?.text ?? "";
      const program = compileCell(text, { settings, input, output, library });
      const errors = compareCase(expected as CaseResult, await runCase(goldenCase, program, engine));
      expect(errors.length).toBeGreaterThan(program.parameters.length);
      expect(errors.filter(({ error }) => !(error <= 1e-4))).toEqual([]);
    },
  );
});
