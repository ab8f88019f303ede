/**
 * `npm run notebook`: writes python/mnemoscope/mnemoscope.html, the page that the Python package shows in a notebook, and our licence. Neither is part of the repository there;
 * `pip wheel --no-deps ./python` takes both into the wheel. docs/notebook.md.
 */
import { copyFileSync, statSync } from "node:fs";
import { writeOneFile } from "./one-file-plugin.js";

const folder = "python/mnemoscope";
copyFileSync("LICENSE", "python/LICENSE");
await writeOneFile(folder);
console.log(`${folder}/mnemoscope.html: ${(statSync(`${folder}/mnemoscope.html`).size / 1e6).toFixed(2)} MB`);
