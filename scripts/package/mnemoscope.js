#!/usr/bin/env node
// The command line of the installed package: built, and the same program as in the repository.
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { main } from "../cli/main.js";

// `mnemoscope … | head` closes our output early: nothing is wrong.
process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 1));

// Progress that nobody reads is no reason to stop.
process.stderr.on("error", () => undefined);

process.exitCode = await main(process.argv.slice(2), join(dirname(fileURLToPath(import.meta.url)), ".."));
