/** What is built tells whose software it holds: scripts/licences-plugin.js. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { licencesOf } from "../scripts/licences-plugin.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "licences-"));
  write("package.json", '{ "name": "ours", "license": "MIT" }');
  write("LICENSE", "our own text");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  return join(root, path);
}

/** A package with one module, which is given back, and `files` beside it. */
function install(name: string, license: string | undefined, files: Readonly<Record<string, string>>): string {
  const folder = `node_modules/${name}`;
  write(`${folder}/package.json`, JSON.stringify({ name, version: "1.2.3", license }));
  for (const [path, content] of Object.entries(files)) write(`${folder}/${path}`, content);
  return write(`${folder}/dist/index.js`, "/* Copyright 2018 Ada Ltd. */ export {};");
}

describe("the file of licences", () => {
  it("has each package once, whatever is asked of its modules, and the project first", () => {
    const one = install("@a/one", "MIT", { LICENSE: "text of one", "dist/more.js": "" });
    const other = install("other", "Apache-2.0", { "licence.md": "text of other", NOTICE: "made by many" });
    const modules = [
      other,
      `${one}?commonjs-module`,
      `\0${one}`,
      join(root, "node_modules/@a/one/dist/more.js"),
      "\0virtual",
    ];
    const text = licencesOf([...modules, join(root, "src/main.ts")], root);
    expect(text.match(/^.*\n=+$/gm)).toEqual([
      expect.stringContaining("ours (MIT)"),
      expect.stringContaining("@a/one 1.2.3 (MIT)"),
      expect.stringContaining("other 1.2.3 (Apache-2.0)"),
    ]);
    for (const said of ["our own text", "text of one", "text of other", "made by many"])
      expect(text.split(said).length, said).toBe(2);
  });

  it("takes the package within a package for itself", () => {
    const inner = install("outer/node_modules/inner", "ISC", { LICENSE: "text of inner" });
    install("outer", "ISC", { LICENSE: "text of outer" });
    expect(licencesOf([inner], root)).not.toContain("text of outer");
  });

  it.each([
    "## License (MIT)\n\nPermission is granted.\n\n## More\n",
    "LICENSE (MIT)\n----\nPermission is granted.\n\nMore\n----\n",
  ])("finds a text in a readme, %j", (section) => {
    const module = install("read", "MIT", { "README.md": `# read\n\nPermission is all.\n\n${section}\nand more` });
    const text = licencesOf([module], root);
    expect(text).toContain("Permission is granted.");
    expect(text).not.toMatch(/Permission is all|and more/);
  });

  it("takes a text that is the same for all from another package, under the names in the sources", () => {
    install("long", "Apache-2.0", { LICENSE: "the Apache License" });
    expect(licencesOf([install("bare", "Apache-2.0", {})], root)).toContain("Copyright 2018 Ada Ltd.\n\nthe Apache");
  });

  it.each([
    ["no text", "MIT", {}, /text of its licence, MIT, was expected/],
    ["a readme that only names it", "MIT", { "README.md": "## License\n\nMIT" }, /text of its licence/],
    ["no text that is the same for all", "Apache-2.0", {}, /text of its licence/],
    ["a licence that asks for more", "GPL-3.0-only", { LICENSE: "text" }, /its licence, GPL-3.0-only, is none of MIT/],
    ["no licence", undefined, { LICENSE: "text" }, /its licence, undefined, is none of/],
  ])("is not made where a package has %s", (_, license, files, said) => {
    const module = install("bad", license, files);
    expect(() => licencesOf([module], root)).toThrow(said);
  });
});

it("both builds write it", () => {
  for (const config of ["vite.config.ts", "vite.cli.config.ts"])
    expect(readFileSync(config, "utf8"), config).toMatch(/plugins: \[[^\]]*ofBuild/);
  expect(readFileSync("vite.config.ts", "utf8")).toMatch(/worker: \{[^}]*ofWorkers/);
});
