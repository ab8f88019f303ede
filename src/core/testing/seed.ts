/**
 * Before every test file: random inputs are the same in every run, so that a change is judged by what it changes. `SEED=7 npx vitest
 * run` tries others, `SEED=random` others each time.
 */
import process from "node:process";
import * as fc from "fast-check";

const { SEED: seed = "1" } = process.env;
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
