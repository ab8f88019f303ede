/** The Python package that shows the page in a notebook: its own tests, and what it has in common with the page. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const isThere = spawnSync("python3", ["-c", "import numpy, traitlets"]).status === 0;

describe("the Python package", () => {
  it("has the version of the page", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect(readFileSync("python/pyproject.toml", "utf8")).toContain(`\nversion = "${version}"\n`);
  });

  it.skipIf(!isThere)(`passes its tests${isThere ? "" : " (skipped: python3 has no numpy or no traitlets)"}`, () => {
    const { stderr, status } = spawnSync("python3", ["-B", "-m", "unittest", "discover", "-s", "tests", "-t", "."], {
      cwd: "python",
      encoding: "utf8",
    });
    expect([status, /^Ran ([1-9]\d*) tests/m.test(stderr)], stderr).toEqual([0, true]);
  });
});
