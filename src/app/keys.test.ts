import { describe, expect, it } from "vitest";
import { bindingOf, isLetterKey, keyBindings, ownsKey, projectorBindings } from "./keys.ts";

const press = (key: string, shiftKey = false, ctrlKey = false) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey: false,
  altKey: false,
});

describe("the keyboard", () => {
  it("has every key of the design, each once", () => {
    const names = keyBindings.map(({ key, shift, ctrl }) => `${ctrl ? "Ctrl " : ""}${shift ? "Shift " : ""}${key}`);
    expect(new Set(names).size).toBe(names.length);
    const wanted = [" ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", ",", ".", "Enter"];
    for (const key of [...wanted, "r", "n", "e", "g", "p", "s", "t", "?", "Escape"]) expect(names).toContain(key);
  });

  it("finds what a key does, ten times as far with Shift", () => {
    expect(bindingOf(press("ArrowLeft"))?.does).toBe("key.timeBack");
    expect(bindingOf(press("ArrowLeft", true))?.does).toBe("key.timeBackFar");
    expect(bindingOf(press("?", true))?.does).toBe("key.help");
    expect(bindingOf(press("R", true))?.does).toBe("key.reset");
  });

  it("goes by the place of a key where its letter is not a Latin one", () => {
    expect(bindingOf({ ...press("к"), code: "KeyR" })?.does).toBe("key.reset");
    expect(bindingOf({ ...press("я", false, true), code: "KeyZ" })?.does).toBe("key.undo");
    // Where there are Latin letters, what is written on the key counts.
    expect(bindingOf({ ...press("z", false, true), code: "KeyY" })?.does).toBe("key.undo");
    expect(bindingOf({ ...press("é"), code: "Digit2" })).toBeUndefined();
  });

  it("knows letters and signs from other keys", () => {
    const names = keyBindings.filter(isLetterKey).map(({ key }) => key);
    expect(names).toEqual([
      "[",
      "]",
      "f",
      "c",
      "h",
      "w",
      "+",
      "-",
      ",",
      ".",
      "r",
      "n",
      "e",
      "o",
      "m",
      "g",
      "l",
      "p",
      "s",
      "t",
      "?",
    ]);
  });

  it("takes what a presenter's remote sends before a class only", () => {
    for (const { key, does } of projectorBindings) {
      expect(bindingOf(press(key), true)?.does).toBe(does);
      expect(bindingOf(press(key))?.does).not.toBe(does);
    }
    expect(bindingOf(press("PageDown"))).toBeUndefined();
    expect(bindingOf(press("p"), true)?.does).toBe("key.projector");
    for (const key of ["b", ".", "PageDown"]) expect(ownsKey("TEXTAREA", "", false, key)).toBe(true);
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(bindingOf(press("r", false, true))).toBeUndefined();
  });

  it("undoes and redoes with Ctrl, or with Command on a Mac, and with nothing else held", () => {
    const onMac = { ...press("z"), metaKey: true };
    expect(bindingOf(press("z", false, true))?.does).toBe("key.undo");
    expect(bindingOf(press("Z", true, true))?.does).toBe("key.redo");
    expect(bindingOf(press("y", false, true))?.does).toBe("key.redo");
    expect(bindingOf(onMac)?.does).toBe("key.undo");
    expect(bindingOf({ ...onMac, shiftKey: true })?.does).toBe("key.redo");
    expect(bindingOf({ ...onMac, key: "y" })).toBeUndefined();
    expect(bindingOf({ ...press("z", false, true), altKey: true })).toBeUndefined();
    expect(bindingOf(press("z"))).toBeUndefined();
  });

  it("leaves the undo of what is typed to where one types, and to nothing else", () => {
    expect(ownsKey("TEXTAREA", "", false, "z", true)).toBe(true);
    expect(ownsKey("INPUT", "number", false, "z", true)).toBe(true);
    expect(ownsKey("DIV", "", true, "z", true)).toBe(true);
    for (const type of ["range", "checkbox", "radio"]) expect(ownsKey("INPUT", type, false, "z", true)).toBe(false);
    expect(ownsKey("SELECT", "", false, "z", true)).toBe(false);
    expect(ownsKey("BUTTON", "", false, "z", true)).toBe(false);
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
