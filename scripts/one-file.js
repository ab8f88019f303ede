/** Writes dist/mnemoscope.html, the page as one file: `npm run one-file`. */
import { mkdirSync, statSync } from "node:fs";
import { writeOneFile } from "./one-file-plugin.js";

mkdirSync("dist", { recursive: true });
await writeOneFile("dist");
console.log(`dist/mnemoscope.html: ${(statSync("dist/mnemoscope.html").size / 1e6).toFixed(2)} MB`);
