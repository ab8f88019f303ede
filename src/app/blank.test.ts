import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

/** Runs the script that comes before the page's own, in a page of which `children` have been drawn after five seconds. */
function early(protocol: string, children: number, language = "en-GB"): string {
  vi.useFakeTimers();
  const app = { childElementCount: children, textContent: "" };
  const document = { getElementById: () => app, createElement: () => ({}), head: { append: () => undefined } };
  const listen = (_: string, loaded: () => void): void => loaded();
  const run = new Function(
    "document",
    "location",
    "navigator",
    "addEventListener",
    readFileSync("public/early.js", "utf8"),
  );
  run(document, { protocol, hash: "" }, { language }, listen);
  vi.advanceTimersByTime(6000);
  vi.useRealTimers();
  return app.textContent;
}

test("a page that stays white says why, in the reader's language", () => {
  expect(early("file:", 0)).toContain("does not run from a file");
  expect(early("https:", 0)).toContain("its script was not loaded");
  expect(early("https:", 0, "zh-CN")).toContain("脚本没有加载");
  expect(early("https:", 1)).toBe("");
});

test("without JavaScript there is a sentence, too", () => {
  expect(readFileSync("index.html", "utf8")).toMatch(/<noscript[^<]*JavaScript/);
});
