/** `npm run checked`: compares every model with an independent forward of its equations, and writes docs/checked.md. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { load, close } = await openSources();
try {
  const { checkedPage, measureAll } = await load("/src/models/testing/checked.ts");
  writeFileSync("docs/checked.md", checkedPage(await measureAll()));
} finally {
  await close();
}
