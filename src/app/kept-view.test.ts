import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createViewStore } from "../store/view.ts";
import { keepView, likingOf } from "./kept-view.ts";
import { keepText, readText } from "./workshop/kept-text.ts";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

it("a theme that was chosen is there at the next visit, and what passes is not", () => {
  const view = createViewStore("en");
  keepView(view);
  view.setState({ theme: "dark", hasLetterKeys: false, isPlaying: true, panel: "runs" });
  const next = createViewStore("en");
  keepView(next);
  expect(next.getState()).toEqual({ ...createViewStore("en").getState(), theme: "dark", hasLetterKeys: false });
});

it("what another version of the page has written is taken as far as it fits", () => {
  expect(likingOf({ theme: "sepia", speed: 8, trackHeight: 9999, pace: 3 })).toEqual({ speed: 8 });
  for (const found of [null, 3, "x", []]) expect(likingOf(found)).toEqual({});
});

it("a text that has not run is kept until it runs", () => {
  keepText("lstm", { running: "a", text: "ab" });
  expect(readText("lstm")).toEqual({ running: "a", text: "ab" });
  expect(readText("gru")).toBeNull();
  keepText("lstm", { running: "ab", text: "ab" });
  expect(readText("lstm")).toBeNull();
});

it("a browser that stores nothing is no obstacle", () => {
  vi.stubGlobal("localStorage", undefined);
  keepText("lstm", { running: "a", text: "ab" });
  expect(readText("lstm")).toBeNull();
});
