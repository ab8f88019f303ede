import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createViewStore } from "../store/view.ts";
import { keepTypedTexts, typedOf, withinBounds } from "./kept-typed.ts";

const stored = new Map<string, string>();
const setItem = vi.fn((key: string, value: string) => stored.set(key, value));
let browser = new EventTarget();
const leave = (): boolean => browser.dispatchEvent(new Event("pagehide"));
beforeEach(() => {
  vi.useFakeTimers();
  stored.clear();
  setItem.mockClear();
  browser = new EventTarget();
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem,
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what was typed", () => {
  it("is there at the next visit, until it is used", () => {
    const typed = { "own series csv": { known: "", text: "1\n2" } };
    const view = createViewStore("en");
    keepTypedTexts(view);
    view.setState({ typed });
    leave();
    const next = createViewStore("en");
    keepTypedTexts(next);
    expect(next.getState().typed).toEqual(typed);
    next.setState({ typed: {} });
    leave();
    expect(stored.size).toBe(0);
  });

  it("is written once, when the keys have come to rest or the page is left", () => {
    const view = createViewStore("en");
    keepTypedTexts(view);
    const type = (text: string): void => view.setState({ typed: { a: { known: "", text } } });
    for (const text of ["m", "mi", "min"]) type(text);
    expect(setItem).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(setItem).toHaveBeenCalledTimes(1);
    type("mine");
    leave();
    expect(setItem).toHaveBeenCalledTimes(2);
    expect(stored.get("mnemoscope typed")).toBe(JSON.stringify({ a: { known: "", text: "mine" } }));
    leave();
    vi.runAllTimers();
    expect(setItem).toHaveBeenCalledTimes(2);
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
