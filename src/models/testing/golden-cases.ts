/** The golden cases, by the names of their files: see golden/README.md. */
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("golden/", import.meta.url);

export const goldenNames: readonly string[] = readdirSync(folder).filter((name) => name.endsWith(".json"));

export function goldenText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}
