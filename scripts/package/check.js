/** Tries the packed package as a person does who has no copy of the project: in a folder of its own, without a network. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

/** The programs of docs/library.md, in their order. */
function examples() {
  const page = readFileSync("docs/library.md", "utf8");
  return [...page.matchAll(/```js\n([^]*?)```/g)].map(([, program]) => program);
}

const training = ["train", "--preset", "lstm-parity", "--updates", "200", "--json"];

/** `tarball`: what npm packed. Ends the process with 1, and what went wrong, where something does not work. */
export async function checkPackage(tarball) {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-package-"));
  const node = (...args) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
    execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", resolve(tarball)], {
      cwd: folder,
      stdio: "pipe",
      shell: process.platform === "win32",
    });
    const said = examples().map((program, i) => {
      writeFileSync(join(folder, `example-${i}.ts`), program);
      writeFileSync(join(folder, `example-${i}.js`), program);
      return node(`example-${i}.js`).trim();
    });
    const [trained = "", asked = ""] = said;
    const { fingerprint } = JSON.parse(node("node_modules/mnemoscope/bin/mnemoscope.js", ...training).trim());
    expect(trained.endsWith(fingerprint), `the library came to ${trained}, the command line to ${fingerprint}`);
    expect(asked.endsWith("true"), `the second example said ${asked}`);
    const library = join(folder, "node_modules/mnemoscope/library");
    const ofNode = readdirSync(library).filter((name) =>
      /from ?"node:/.test(readFileSync(join(library, name), "utf8")),
    );
    expect(ofNode.length === 0, `a page cannot load ${ofNode.join(", ")}, which asks for Node`);
    checkTypes(folder);
    console.log(`the package works: ${fingerprint} after 200 updates, by its library and by its command line`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The examples are TypeScript too, with the types that the package brings. */
function checkTypes(folder) {
  const options = [
    "--noEmit",
    "--strict",
    "--target",
    "es2023",
    "--module",
    "nodenext",
    "--types",
    "node",
    "--skipLibCheck",
  ];
  const roots = ["--typeRoots", resolve("node_modules/@types"), "--ignoreConfig"];
  const files = examples().map((_, i) => join(folder, `example-${i}.ts`));
  execFileSync(process.execPath, ["node_modules/typescript/lib/tsc.js", ...options, ...roots, ...files], {
    stdio: "inherit",
  });
}

function expect(holds, sentence) {
  if (holds) return;
  console.error(`the package: ${sentence}`);
  process.exitCode = 1;
}
