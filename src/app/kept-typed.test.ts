import { beforeEach, describe, expect, it, vi } from "vitest";
import { createViewStore } from "../store/view.ts";
import { keepTypedTexts, typedOf, withinBounds } from "./kept-typed.ts";

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

describe("what was typed", () => {
  it("is there at the next visit, until it is used", () => {
    const typed = { "own series csv": { known: "", text: "1\n2" } };
    const view = createViewStore("en");
    keepTypedTexts(view);
    view.setState({ typed });
    const next = createViewStore("en");
    keepTypedTexts(next);
    expect(next.getState().typed).toEqual(typed);
    next.setState({ typed: {} });
    expect(stored.size).toBe(0);
  });

  it("is believed only in its own form", () => {
    for (const found of [null, 3, "text", [], { a: 1 }, { a: { known: 1, text: "b" } }, { a: { text: "b" } }])
      expect(typedOf(found)).toEqual({});
  });

  it("is the newest where not all of it fits", () => {
    const text = (length: number) => ({ known: "", text: "x".repeat(length) });
    const typed = { old: text(190_000), huge: text(200_001), a: text(190_000), b: text(190_000), c: text(190_000) };
    expect(Object.keys(withinBounds(typed))).toEqual(["a", "b", "c"]);
  });
});
