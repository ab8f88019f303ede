/**
 * Writes mnemoscope.html beside what is built: the whole page in one file, which opens without a server. A run can be put into it.
 * docs/decisions/2026-12-01-one-file.md says how it is made.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8").trim();
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing from anywhere: no connection, and no script but the loader, what it unpacks, and workers of the same. */
const policyOf = (loader, style) =>
  `default-src 'none'; script-src ${hashOf(loader)} blob: 'wasm-unsafe-eval'; style-src ${hashOf(style)}; img-src data: blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default`;

function fileOf({ code, style, licences }) {
  const loader = read("one-file/loader.js");
  const icon = Buffer.from(read("../public/icon.svg")).toString("base64");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf(loader, style)}" />
    <link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}" />
    <title>Mnemoscope</title>
    <style>${style}</style>
  </head>
  <body>
    <div id="app"></div>
    <noscript>Mnemoscope trains small networks in this page, for which it needs JavaScript. 忆镜需要 JavaScript。</noscript>
    <script type="text/plain" id="file-licences">${licences}</script>
    <script type="text/plain" id="file-page">${gzipSync(code, { level: 9 }).toString("base64")}</script>
    <script type="text/plain" id="file-run"></script>
    <script type="module">${loader}</script>
  </body>
</html>
`;
}

/** Builds the page into one script and one sheet, and writes the file into `folder`. */
export async function writeOneFile(folder) {
  const { output } = await build({ configFile: "vite.one-file.config.ts", logLevel: "error" });
  const sheet = output.find(({ fileName }) => fileName.endsWith(".css"));
  const chunks = output.filter(({ type }) => type === "chunk");
  const licences = output.find(({ fileName }) => fileName === "licences.txt");
  if (chunks.length !== 1) throw new Error(`one script was expected, got ${chunks.length}`);
  const parts = { code: chunks[0].code, style: String(sheet.source), licences: String(licences.source) };
  if (/<\/(?:script|style)/i.test(parts.style + parts.licences)) throw new Error("a part would end its own element");
  writeFileSync(join(folder, "mnemoscope.html"), fileOf(parts));
}

/** Before the list of all parts is written. */
export function oneFilePlugin() {
  return {
    name: "one-file",
    apply: "build",
    writeBundle: { sequential: true, handler: ({ dir }) => writeOneFile(dir) },
  };
}

/** Workers come with the script that starts them. */
export function inlineWorkersPlugin() {
  const made = /new Worker\(new URL\("([^"]+)", import\.meta\.url\), \{([^}]*)\}\)/;
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      const [whole, path, options] = (id.includes("/src/") && made.exec(code)) || [];
      if (whole === undefined) return null;
      const started = code.replace(whole, `new InlineWorker({${options}})`);
      return { code: `import InlineWorker from "${path}?worker&inline";\n${started}`, map: null };
    },
  };
}
