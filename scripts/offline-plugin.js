/**
 * Writes service-worker.js beside what is built: it keeps all parts of the page, for times without a network.
 * docs/decisions/2026-12-01-without-a-network.md says why it is our own.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const script = "service-worker.js";
const source = new URL(`offline/${script}`, import.meta.url);

/** Every file of the page, by its path; what nobody asks for is left out. */
function partsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== script && !entry.name.endsWith(".md"))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** The page itself is asked for as its folder: some hosts send whoever asks for index.html there. */
const addressOf = (path) => (path === "index.html" ? "./" : path);
const hashOf = (content, form) => createHash("sha256").update(content).digest(form);

/** To be called when all of the page is in `folder`. */
export function writeOffline(folder) {
  const parts = partsOf(folder).map((path) => [
    addressOf(path),
    `sha256-${hashOf(readFileSync(join(folder, path)), "base64")}`,
  ]);
  const code = readFileSync(source, "utf8");
  const version = hashOf(code + JSON.stringify(parts), "hex").slice(0, 16);
  writeFileSync(join(folder, script), `const built = ${JSON.stringify({ version, parts })};\n${code}`);
}

export function offlinePlugin() {
  return {
    name: "offline",
    apply: "build",
    writeBundle: { order: "post", sequential: true, handler: ({ dir }) => writeOffline(dir) },
  };
}
