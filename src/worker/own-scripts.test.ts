import { afterEach, expect, it, vi } from "vitest";
import { trustOwnScripts } from "./own-scripts.ts";

afterEach(() => vi.unstubAllGlobals());

/** What the page's rules for addresses of scripts make of one. */
function trusted(address: string, at = "https://here.example/course/index.html?lang=en", origin?: string): string {
  const made: [string, { readonly createScriptURL: (address: string) => string }][] = [];
  vi.stubGlobal("location", new URL(at));
  vi.stubGlobal("origin", origin ?? new URL(at).origin);
  vi.stubGlobal("trustedTypes", { createPolicy: (...given: (typeof made)[number]) => made.push(given) });
  trustOwnScripts();
  expect(made.map(([name, rules]) => [name, Object.keys(rules)])).toEqual([["default", ["createScriptURL"]]]);
  return made[0][1].createScriptURL(address);
}

it("lets the page's own scripts become workers", () => {
  expect(trusted("./assets/entry-1.js")).toBe("https://here.example/course/assets/entry-1.js");
  expect(trusted("https://here.example/a.js")).toBe("https://here.example/a.js");
});

it("lets what a page from a file makes become workers, and nothing that stands in an address", () => {
  const file = "file:///course/mnemoscope.html";
  expect(trusted("blob:null/1", file)).toBe("blob:null/1");
  expect(() => trusted("data:text/javascript,alert(1)", file)).toThrow("a script of the page was expected");
  expect(() => trusted("https://elsewhere.example/a.js", file)).toThrow("a script of the page was expected");
});

it("lets what the page makes in a frame without an origin become workers, and nothing of its server", () => {
  const page = "https://here.example/mnemoscope.html";
  expect(trusted("blob:null/1", page, "null")).toBe("blob:null/1");
  expect(() => trusted("data:text/javascript,alert(1)", page, "null")).toThrow("a script of the page was expected");
  expect(() => trusted("./a.js", page, "null")).toThrow("a script of the page was expected");
});

it.each([
  "https://elsewhere.example/assets/entry-1.js",
  "//elsewhere.example/a.js",
  "http://here.example/a.js",
  "https://here.example:444/a.js",
  "https://here.example@elsewhere.example/a.js",
  "data:text/javascript,alert(1)",
  "javascript:alert(1)",
  "\tjava\nscript:alert(1)",
])("refuses %j", (address) => {
  expect(() => trusted(address)).toThrow("a script of the page was expected");
});

it("does nothing where the browser does not know them", () => {
  vi.stubGlobal("trustedTypes", undefined);
  expect(trustOwnScripts).not.toThrow();
});
