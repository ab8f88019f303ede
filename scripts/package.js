/**
 * `npm run package`: writes dist/package, which needs no other package, and dist/mnemoscope-VERSION.tgz of it: the command line, the library with
 * its types, and the page as static files. `npm publish dist/package` would publish it. `--check`: installs it elsewhere and tries it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { checkPackage } from "./package/check.js";

const root = resolve(import.meta.dirname, "..");
process.chdir(root);
const folder = join("dist", "package");
const known = JSON.parse(readFileSync("package.json", "utf8"));

/** Runs a program of the project; what it says on its way is nobody's concern while all goes well. */
function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("node_modules", program), ...args], {
    encoding: "utf8",
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}

/** What the package says of itself: it brings all that it needs. */
function manifest() {
  const { name, version, description, license, engines, config } = known;
  return {
    name,
    version,
    description,
    license,
    type: "module",
    engines,
    bin: { mnemoscope: "bin/mnemoscope.js" },
    exports: { ".": { types: "./types/library/index.d.ts", default: "./library/index.js" }, "./page/*": "./page/*" },
    peerDependencies: config,
    peerDependenciesMeta: { webgpu: { optional: true } },
  };
}

const vite = "vite/bin/vite.js";
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "bin"), { recursive: true });
run(vite, "build", "--logLevel", "error", "--outDir", join(folder, "page"));
run(vite, "build", "--config", "vite.cli.config.ts", "--outDir", join(folder, "cli"));
run(vite, "build", "--config", "vite.library.config.ts");
run("typescript/lib/tsc.js", "-p", "tsconfig.library.json");
cpSync("scripts/package/mnemoscope.js", join(folder, "bin", "mnemoscope.js"));
cpSync("docs/library.md", join(folder, "README.md"));
cpSync("LICENSE", join(folder, "LICENSE"));
writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);

const { status } = spawnSync("npm", ["pack", `./${folder}`, "--pack-destination", "dist", "--loglevel", "error"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (status !== 0) process.exit(1);
if (process.argv.includes("--check")) await checkPackage(join("dist", `${known.name}-${known.version}.tgz`));
