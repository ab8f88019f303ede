/**
 * Compiles src/engine/wasm/kernels (AssemblyScript) and writes the bytes as a module, so that page, worker, command line
 * and tests load them alike. With `--check`: fails when the committed bytes differ from what the sources give.
 */
import { readFileSync, writeFileSync } from "node:fs";
import asc from "assemblyscript/asc";

const target = "src/engine/wasm/kernels/kernels.bytes.ts";
const options = ["--outFile", "kernels.wasm", "--optimizeLevel", "3", "--shrinkLevel", "0", "--converge"];
const flags = ["--runtime", "stub", "--noAssert", "--enable", "simd", "--disable", "mutable-globals"];

let bytes;
const { error, stderr } = await asc.main(["src/engine/wasm/kernels/index.ts", ...options, ...flags], {
  writeFile: (name, contents) => {
    if (name.endsWith(".wasm")) bytes = contents;
  },
});
if (error || !bytes) {
  console.error(String(stderr), error?.message ?? "no output");
  process.exit(1);
}
const text = `/** Made by scripts/build-kernels.js from the AssemblyScript beside this file; do not edit. */
export const kernelBytes =
  "${Buffer.from(bytes).toString("base64")}";
`;
if (process.argv.includes("--check")) {
  const isSame = readFileSync(target, "utf8") === text;
  if (!isSame) console.error(`${target} is not what its sources give; run: npm run kernels`);
  process.exit(isSame ? 0 : 1);
}
writeFileSync(target, text);
console.log(`${target}: ${bytes.length} bytes of wasm`);
