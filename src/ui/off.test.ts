import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { offProps } from "./off.ts";

const root = new URL("../", import.meta.url);

function componentsOf(folder: string): readonly string[] {
  const files = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".tsx") && !file.includes(".test.")).map((file) => `${folder}/${file}`);
}

describe("what is off", () => {
  it("says why, in place of what it does", () => {
    expect(offProps("There is nothing to undo", "Undo (Ctrl+Z)")).toEqual({
      disabled: true,
      title: "There is nothing to undo",
    });
    expect(offProps(false, "Undo (Ctrl+Z)")).toEqual({ disabled: false, title: "Undo (Ctrl+Z)" });
    expect(offProps(false)).toEqual({ disabled: false });
  });

  it("is so nowhere without a reason: only an option of a list, which has no room for one", () => {
    const bare = ["app", "views", "ui", "draw"].flatMap(componentsOf).flatMap((file) => {
      const source = readFileSync(new URL(file, root), "utf8");
      const found = source.match(/<(?!option\b)\w+(?:[^<>]|=>)*?\s(?:aria-)?disabled(?:=|\s|>)/g) ?? [];
      return found.map((element) => `${file}: ${element}`);
    });
    expect(bare).toEqual([]);
  });
});
