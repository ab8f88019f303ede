/** What is installed and what builds the page: nothing of it changes unless a commit says so, and nothing of it runs unasked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const project = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const where = (isWrong: (entry: Locked) => boolean): readonly string[] =>
  locked.filter(([, entry]) => isWrong(entry)).map(([path]) => path);

describe("the lock file", () => {
  it("has the checksum of every package", () => {
    expect(locked.length).toBeGreaterThan(300);
    expect(where(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
  });

  it("takes every package from the registry: from no folder, repository or address", () => {
    expect(locked.filter(([path]) => !/^(?:(?:^|\/)node_modules\/(?:@[\w.-]+\/)?[\w.-]+)+$/.test(path))).toEqual([]);
    expect(where(({ link, resolved }) => link === true || resolved !== undefined)).toEqual([]);
    expect(where(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("knows the packages that would run a script when they are installed", () => {
    expect(where(({ hasInstallScript }) => hasInstallScript === true)).toEqual(["node_modules/core-js"]);
    expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("ignore-scripts=true");
    // With that setting npm passes over these of our own, too.
    expect(Object.keys(project.scripts).filter((name) => /^(pre|post)|^prepare$/.test(name))).toEqual([]);
  });

  it("has the licences that docs/dependencies.md names, and no others", () => {
    const licences = new Set(locked.flatMap(([, { license }]) => (license ?? "none").split(/ AND /)));
    expect([...licences].sort()).toEqual([
      "0BSD",
      "Apache-2.0",
      "BSD-2-Clause",
      "BSD-3-Clause",
      "ISC",
      "MIT",
      "MPL-2.0",
      "Unlicense",
    ]);
  });

  it("is of the exact versions that package.json asks for", () => {
    for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies }))
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });
});

describe("a workflow", () => {
  const folder = ".github/workflows";
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const texts = names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);

  it.each(texts)("%s names every action by its commit, and may only read", (_, text) => {
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text).not.toMatch(/pull_request_target|secrets\.|npm install/);
  });

  it("puts the page online after the tests only, and never for a request of a stranger", () => {
    const [, text] = texts.find(([, content]) => content.includes("deploy-pages")) ?? [];
    const job = /^ {2}pages:\n(.*?)(?=^ {2}\w|$(?![^]))/ms.exec(text ?? "")?.[1];
    expect(job).toMatch(/^ {4}needs: test$/m);
    expect(job).toMatch(/^ {4}if: github\.event_name == 'push'$/m);
    expect(texts.filter(([, content]) => /pages: write/.test(content))).toHaveLength(1);
  });
});
