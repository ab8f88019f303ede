/** The table of CONTRIBUTING.md, executable: which folder may import which, and what each may know of its surroundings. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `folder`: everything of it; `folder/file`: one module, with `*` one of each of its folders; `type folder`: its types only. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  cell: ["core"],
  engine: ["core", "cell"],
  maths: ["core", "cell"],
  models: ["core", "cell"],
  data: ["core"],
  tasks: ["core", "data"],
  train: ["core", "cell", "engine", "models", "tasks"],
  analysis: ["core", "cell", "engine", "models", "tasks", "train"],
  export: ["core", "cell", "engine", "models", "tasks", "train"],
  worker: ["core", "train", "engine", "analysis", "cell/cost", "type cell", "type tasks"],
  share: ["core", "data/zip", "engine/engine", "train", "models", "tasks"],
  sweep: ["core", "cell/cost", "engine/engine", "tasks/about", "train", "share"],
  lessons: [
    "core",
    "train/changes",
    "train/shape",
    "train/check",
    "train/fingerprint",
    "train/prepare",
    "share",
    "tasks/about",
  ],
  store: [
    "core",
    "worker/client",
    "worker/pool",
    "worker/threads",
    "share",
    "engine/engine",
    "train/archive/archive",
    "train/archive/curve",
    "train/changes",
    "train/check",
    "train/divergence",
    "train/probe",
    "train/recovery",
    "train/fingerprint",
    "type worker",
    "type train",
    "type tasks",
    "type engine",
    "type analysis",
  ],
  reproductions: ["core", "engine/engine", "models", "train", "analysis", "share"],
  draw: ["core"],
  figure: ["core", "draw", "data/crc"],
  i18n: [
    "core",
    "draw/format",
    "models/all",
    "models/edit",
    "models/edits",
    "models/*/words",
    "tasks/*/words",
    "analysis/*/words",
    "reproductions/*/words",
  ],
  ui: ["i18n"],
  views: ["core", "draw", "figure", "ui", "i18n", "type train", "type analysis"],
  app: [
    "core",
    "cell",
    "engine",
    "maths",
    "models",
    "data",
    "tasks",
    "train",
    "analysis",
    "worker",
    "share",
    "lessons",
    "store",
    "draw",
    "i18n",
    "ui",
    "views",
    "figure",
    "export",
    "reproductions",
    "sweep",
  ],
  library: ["core", "cell", "engine", "models", "tasks", "train", "share"],
  cli: [
    "core",
    "cell",
    "engine",
    "models",
    "tasks",
    "train",
    "analysis",
    "share",
    "export",
    "sweep",
    "i18n/zh/problem-sweep",
  ],
};

/** Packages, by their first word, and the folders that may import them; a package that is not here is free to nobody. */
const packages: Readonly<Record<string, readonly string[]>> = {
  react: ["ui", "views", "app"],
  "react-dom": ["app"],
  "@tensorflow": ["engine"],
  d3: ["draw"],
  "@codemirror": ["app"],
  zustand: ["store", "app"],
  "lean-qr": ["app"],
  papaparse: ["data"],
  fflate: ["data", "share"],
  "fast-png": ["data"],
  "idb-keyval": ["store"],
  webgpu: ["cli"],
  "node:": ["cli"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\/|\/fake\.ts$|fixture\.ts$/.test(path);
const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
/** AssemblyScript: another language, with a compiler of its own. */
const isKernel = (path: string): boolean => path.startsWith("src/engine/wasm/kernels/") && !path.endsWith("bytes.ts");

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;"'`]*?\sfrom\s+)?"([^"]+)"/gm;
const glob = /\bimport\.meta\.glob(?:<[^(]*>)?\(\s*"([^"]+)"/g;
const dynamic = /\bimport\("([^"]+)"\)|new URL\("(\.[^"]+\.tsx?)", import\.meta\.url\)/g;

function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), "utf8");
  const fixed = [...text.matchAll(statement)].map(([whole, type, to]) => ({
    from: path,
    to,
    isType: type !== undefined || /\{\s*(type \w+( as \w+)?,?\s*)+\}/.test(whole),
  }));
  const later = [...text.matchAll(dynamic)].map((match) => ({
    from: path,
    to: match[1] ?? match[2] ?? "",
    isType: false,
  }));
  const found = [...text.matchAll(glob)].flatMap(([, pattern]) => filesOf(path, pattern));
  return [...fixed, ...later, ...found.map((to) => ({ from: path, to, isType: false }))];
}

/** What a pattern of Vite's means: `*` is a name, `{one,other}` either of them. */
function filesOf(from: string, pattern: string): string[] {
  const sign: Readonly<Record<string, string>> = { "*": "[^/]+", "{": "(?:", "}": ")", ",": "|", ".": "\\." };
  const form = new RegExp(`^${pattern.replace(/[*{},.]/g, (character) => sign[character])}$`);
  const paths = sources.map((path) => relative(dirname(from), path)).map((to) => (to.startsWith(".") ? to : `./${to}`));
  return paths.filter((to) => form.test(to));
}

const sources = filesBelow("src").filter((path) => isSource(path) && !isKernel(path));
const modules = sources.filter((path) => !isTest(path));
const imports = modules.flatMap(importsOf);
const isRelative = ({ to }: Import): boolean => to.startsWith(".");
const resolve = ({ from, to }: Import): string => relative(root, join(root, dirname(from), to.replace(/\?.*$/, "")));
const folderOf = (path: string): string => path.split("/")[1];
const say = (found: Import): string => `${found.from} imports ${found.to}`;

function isAllowed(found: Import): boolean {
  const path = resolve(found);
  const [from, to] = [folderOf(found.from), folderOf(path)];
  const allowed = layers[from] ?? [];
  const file = path.replace(/^src\//, "").replace(/(\.(en|zh))?\.tsx?$/, "");
  const ways = [to, file, file.replace(/^(\w+)\/[^/]+\//, "$1/*/"), ...(found.isType ? [`type ${to}`] : [])];
  return from === to || ways.some((way) => allowed.includes(way));
}

/** The chain of modules that leads back to its start, if there is one, by types and by what is fetched later, too. */
function findCycle(): readonly string[] {
  const edges = new Map<string, string[]>();
  for (const found of imports.filter(isRelative))
    edges.set(found.from, [...(edges.get(found.from) ?? []), resolve(found)]);
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): readonly string[] => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...chain, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of modules) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe("layers", () => {
  test("the parser of imports sees what there is to see", () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(imports.filter(isRelative).length).toBeGreaterThan(300);
    expect(imports.some(({ to, isType }) => to === "../core/problem.ts" && !isType)).toBe(true);
    expect(imports.some(({ to, isType }) => to === "react" && isType)).toBe(true);
    expect(imports.some(({ from, to }) => from === "src/app/main.tsx" && to === "../worker/entry.ts")).toBe(true);
    expect(imports.some(({ from, to }) => from === "src/i18n/en-first.ts" && to === "../models/ntm/words.en.ts")).toBe(
      true,
    );
  });

  test("every folder of src has its row in the table", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(layers).sort());
  });

  test("a relative import names a file that is there, with its extension", () => {
    expect(imports.filter((found) => isRelative(found) && !existsSync(join(root, resolve(found)))).map(say)).toEqual(
      [],
    );
  });

  test("a folder imports only the folders that the table allows", () => {
    expect(imports.filter((found) => isRelative(found) && !isAllowed(found)).map(say)).toEqual([]);
  });

  test("no module imports itself over others", () => {
    expect(findCycle()).toEqual([]);
  });

  test("nothing that ships imports a test or a test's helper", () => {
    expect(imports.filter((found) => isRelative(found) && isTest(resolve(found))).map(say)).toEqual([]);
  });

  test("react, tfjs, d3, zustand and Node stay in their folders", () => {
    const strays = imports.filter((found) => {
      if (isRelative(found)) return false;
      const name = found.to.startsWith("node:") ? "node:" : (found.to.split("/")[0] ?? "");
      return !(packages[name] ?? []).includes(folderOf(found.from));
    });
    expect(strays.map(say)).toEqual([]);
  });

  test("every package that src imports stands in package.json", () => {
    const {
      dependencies: always,
      devDependencies,
      config,
    } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    // What a person may install beside them stands under `config`.
    const dependencies = { ...always, ...config };
    const missing = sources.flatMap(importsOf).filter(({ from, to }) => {
      if (to.startsWith(".") || to.startsWith("node:")) return false;
      const name = to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/");
      return !Object.hasOwn(isTest(from) ? { ...dependencies, ...devDependencies } : dependencies, name);
    });
    expect(missing.map(say)).toEqual([]);
  });

  test("core, cell, maths, tasks and models compile without the types of the DOM and of Node", () => {
    const tsc = join(root, "node_modules/typescript/lib/tsc.js");
    const said = (): string => {
      try {
        return execFileSync(process.execPath, [tsc, "-p", "src/tsconfig.pure.json"], { cwd: root, encoding: "utf8" });
      } catch (error) {
        return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
      }
    };
    expect(said()).toBe("");
  }, 60_000);
});

describe("the project's files", () => {
  const top = readdirSync(root, { withFileTypes: true });
  const ignored = new Set(["node_modules", "dist", ".git", "test-results", "playwright-report", ".cache", ".vite"]);
  const folders = top.filter((entry) => entry.isDirectory() && !ignored.has(entry.name));
  const paths = [
    ...top.filter((entry) => entry.isFile()).map((entry) => entry.name),
    ...folders.flatMap((entry) => filesBelow(entry.name)),
  ];
  const texts = paths.filter((path) => /\.(tsx?|js|json|md|html|css|ya?ml|cff|cell|py|npmrc)$|^\.ci\//.test(path));

  test("name no package registry: where packages come from is the user's own setting", () => {
    const host = /\bregistry\s*=|https?:\/\/(registry|npm|packages?|mirrors?|pypi|files)\./;
    expect(host.test(["registry", "https://example.org"].join(" = "))).toBe(true);
    expect(texts.filter((path) => host.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  test("name no path of a machine", () => {
    const path = /(?<![\w.])\/(home|root|work|Users)\/\w/;
    expect(path.test(["see ", "home", "ada"].join("/"))).toBe(true);
    expect(texts.filter((file) => path.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  test("link to pages and pictures that are there", () => {
    const withoutCode = (path: string): string =>
      readFileSync(join(root, path), "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
    const broken = texts
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) =>
        [...withoutCode(path).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
          .map(([, target = ""]) => join(root, dirname(path), target))
          .filter((target) => !existsSync(target))
          .map((target) => `${path} → ${relative(root, target)}`),
      );
    expect(broken).toEqual([]);
  });
});
