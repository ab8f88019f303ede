/**
 * `npm run words`: what models and tasks do not say in Chinese yet, and so say in English. Exits 1 where something that ships
 * lacks words; a draft (`isDraft` in what it says of itself) may.
 */
import process from "node:process";
import { runnerImport } from "vite";

const { module } = await runnerImport("./src/i18n/testing/missing.ts");
const missing = module.missingInChinese();
for (const { folder, isDraft, keys } of missing)
  console.log(`src/${folder}${isDraft ? " (draft)" : ""}: no Chinese words for ${keys.join(", ")}`);
if (missing.length === 0) console.log("All is said in both languages.");
process.exitCode = missing.some(({ isDraft }) => !isDraft) ? 1 : 0;
