import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

interface Early {
  readonly protocol: string;
  readonly search?: string;
  readonly origin?: string;
  readonly language?: string;
  /** Drawn after five seconds. */
  readonly children?: number;
}

/** Runs the script that comes before the page's own: what is said after six seconds, and where the page goes instead. */
function early({ protocol, search = "", origin = "https://here", language = "en-GB", children = 0 }: Early): {
  readonly said: string;
  readonly address: string | null;
} {
  vi.useFakeTimers();
  const app = { childElementCount: children, textContent: "" };
  let address: string | null = null;
  const given = {
    document: {
      documentElement: { dataset: {} },
      getElementById: () => app,
      createElement: () => ({}),
      head: { append: () => undefined },
    },
    location: { protocol, search, hash: "#v1", replace: (to: string) => (address = to) },
    navigator: { language },
    self: { origin },
    addEventListener: (_: string, loaded: () => void): void => loaded(),
  };
  new Function(...Object.keys(given), readFileSync("public/early.js", "utf8"))(...Object.values(given));
  vi.advanceTimersByTime(6000);
  vi.useRealTimers();
  return { said: app.textContent, address };
}

test("a page that stays white says why, in the reader's language", () => {
  expect(early({ protocol: "file:", origin: "null" }).said).toContain("does not run from a file");
  expect(early({ protocol: "https:" }).said).toContain("its script was not loaded");
  expect(early({ protocol: "https:", language: "zh-CN" }).said).toContain("脚本没有加载");
  expect(early({ protocol: "https:", children: 1 }).said).toBe("");
});

test("a page goes elsewhere only where it is asked to be small, or has no origin to fetch from", () => {
  expect(early({ protocol: "https:" }).address).toBe(null);
  expect(early({ protocol: "https:", search: "?embed=1" }).address).toBe("./embed.html?embed=1#v1");
  expect(early({ protocol: "https:", origin: "null" }).address).toBe("./mnemoscope.html#v1");
  expect(early({ protocol: "file:", origin: "null" }).address).toBe(null);
});

test("without JavaScript there is a sentence, too", () => {
  expect(readFileSync("index.html", "utf8")).toMatch(/<noscript[^<]*JavaScript/);
});
