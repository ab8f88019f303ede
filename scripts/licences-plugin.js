/**
 * Writes licences.txt beside what is built: the project's own licence, then the notices of every package of which anything was
 * bundled, in the page or in its workers. A package whose licence asks for more than a notice, or has no text, ends the build.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Licences that a notice satisfies. */
const allowed = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "Unlicense"]);
/** A package that brings the text of a licence that is the same for all; who holds the copyright stands in the sources. */
const generic = { "Apache-2.0": "long" };

const read = (path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim();

/** The modules of each package, by its folder. */
function packagesOf(modules) {
  const found = new Map();
  for (const id of modules) {
    const path = id.replace(/^\0/, "").replace(/\?.*$/, "").replaceAll("\\", "/");
    const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    if (folder !== undefined) found.set(folder, [...(found.get(folder) ?? []), path]);
  }
  return found;
}

/** What stands under the heading "Licence" of a readme, up to the next heading. */
const readmeLicence = /^(?:#+ *)?licen[cs]e\b[^\n]*\n(?:[-=]{3,}\n)?(.*?)(?=^#|^[^\n]+\n[-=]{3,}$|$(?![^]))/ims;

/** What a package's licence and notice files say; where it has none, its readme under that heading. */
function ownText(folder) {
  const files = readdirSync(folder).sort();
  const texts = files
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .map((name) => read(join(folder, name)));
  if (texts.length > 0) return texts.join("\n\n");
  const readme = files.find((name) => /^readme/i.test(name));
  const [, section] = readmeLicence.exec(readme ? read(join(folder, readme)) : "") ?? [];
  return /permission|redistribution/i.test(section ?? "") ? section.trim() : undefined;
}

/** The text of a licence that is the same for all, under the lines of the sources that say whose it is. */
function genericText(folder, licence, modules) {
  const from = join(folder.replace(/\/node_modules\/.*$/, "/node_modules"), generic[licence] ?? "");
  const holders = modules
    .filter(existsSync)
    .flatMap((path) => read(path).match(/Copyright [^\n*]*\d{4}[^\n*]*/g) ?? [])
    .map((line) => line.trim());
  const text = generic[licence] && existsSync(from) ? ownText(from) : undefined;
  return text && holders.length > 0 ? [...new Set(holders)].sort().concat("", text).join("\n") : undefined;
}

function noticeOf(folder, modules) {
  const { name, version, license } = JSON.parse(read(join(folder, "package.json")));
  if (!allowed.has(license))
    throw new Error(`${name} ${version}: its licence, ${license}, is none of ${[...allowed].join(", ")}`);
  const text = ownText(folder) ?? genericText(folder, license, modules);
  if (text === undefined)
    throw new Error(`${name} ${version}: a text of its licence, ${license}, was expected, and there is none`);
  return { title: `${name} ${version} (${license})`, text };
}

/** The file, for `modules` by their paths. @throws Error for a package that may not travel with the page so. */
export function licencesOf(modules, root = process.cwd()) {
  const notices = [...packagesOf(modules)].map(([folder, own]) => noticeOf(folder, own));
  const { name, license } = JSON.parse(read(join(root, "package.json")));
  const all = [
    { title: `${name} (${license})`, text: read(join(root, "LICENSE")) },
    ...notices.sort((one, other) => (one.title < other.title ? -1 : 1)),
  ];
  return all.map(({ title, text }) => `${title}\n${"=".repeat(title.length)}\n\n${text}\n`).join("\n\n");
}

/** `ofWorkers` goes among the plugins of the workers, which are bundled first; `ofBuild` among the others, and writes the file. */
export function licencesPlugins() {
  const modules = new Set();
  const collect = (bundle) => {
    for (const { type, moduleIds } of Object.values(bundle))
      if (type === "chunk") moduleIds.forEach((id) => modules.add(id));
  };
  return {
    ofWorkers: { name: "licences-of-workers", generateBundle: (_, bundle) => collect(bundle) },
    ofBuild: {
      name: "licences",
      apply: "build",
      generateBundle(_, bundle) {
        collect(bundle);
        this.emitFile({ type: "asset", fileName: "licences.txt", source: licencesOf(modules) });
      },
    },
  };
}
