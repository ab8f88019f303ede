import { describe, expect, it } from "vitest";
import { bindingOf, keyBindings, ownsKey } from "./keys.ts";

const press = (key: string, shiftKey = false, ctrlKey = false) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey: false,
  altKey: false,
});

describe("the keyboard", () => {
  it("has every key of the design, each once", () => {
    const names = keyBindings.map(({ key, shift }) => (shift ? `Shift ${key}` : key));
    expect(new Set(names).size).toBe(names.length);
    const wanted = [" ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", ",", ".", "Enter"];
    for (const key of [...wanted, "r", "n", "e", "g", "p", "t", "?", "Escape"]) expect(names).toContain(key);
  });

  it("finds what a key does, ten times as far with Shift", () => {
    expect(bindingOf(press("ArrowLeft"))?.does).toBe("key.timeBack");
    expect(bindingOf(press("ArrowLeft", true))?.does).toBe("key.timeBackFar");
    expect(bindingOf(press("?", true))?.does).toBe("key.help");
    expect(bindingOf(press("R", true))?.does).toBe("key.reset");
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(bindingOf(press("r", false, true))).toBeUndefined();
  });

  it("is off while typing, and leaves a button its Enter and Space", () => {
    expect(ownsKey("TEXTAREA", "", false, "r")).toBe(true);
    expect(ownsKey("INPUT", "number", false, "n")).toBe(true);
    expect(ownsKey("DIV", "", true, "p")).toBe(true);
    expect(ownsKey("BUTTON", "", false, " ")).toBe(true);
    expect(ownsKey("BUTTON", "", false, "r")).toBe(false);
    expect(ownsKey("INPUT", "range", false, "r")).toBe(false);
    expect(ownsKey("INPUT", "range", false, "ArrowLeft")).toBe(true);
    expect(ownsKey("TEXTAREA", "", false, "Escape")).toBe(false);
  });
});
