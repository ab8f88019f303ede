import { describe, expect, it, vi } from "vitest";
import { createViewStore } from "../store/view.ts";
import type { Page } from "./context.tsx";
import { keepTyped, typedAt } from "./typed.ts";

describe("what was typed and is not used yet", () => {
  it("stays at its place, over the text that it was typed over, and goes with that", () => {
    const view = createViewStore("en");
    const page = { view } as Page;
    keepTyped(page, "a", "old", "mine");
    keepTyped(page, "b", "", "other");
    expect(typedAt(view.getState(), "a", "old")).toBe("mine");
    expect(typedAt(view.getState(), "a", "new")).toBeNull();
    expect(typedAt(view.getState(), "toString", "old")).toBeNull();
    keepTyped(page, "a", "old", "old");
    expect(Object.keys(view.getState().typed)).toEqual(["b"]);
  });

  it("is the same state where nothing changes", () => {
    const view = createViewStore("en");
    const page = { view } as Page;
    const heard = vi.fn();
    keepTyped(page, "a", "old", "mine");
    view.subscribe(heard);
    keepTyped(page, "a", "old", "mine");
    keepTyped(page, "b", "", "");
    expect(heard).not.toHaveBeenCalled();
    keepTyped(page, "a", "new", "mine");
    keepTyped(page, "a", "new", "mine too");
    keepTyped(page, "a", "new", "new");
    expect(heard).toHaveBeenCalledTimes(3);
    expect(view.getState().typed).toEqual({});
  });
});
