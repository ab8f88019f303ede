import { expect, test } from "vitest";
import { changesClosed } from "./select.tsx";

const press = { altKey: false, ctrlKey: false, metaKey: false };

test("keys by which a closed list would change open it; those that open or leave it stay as they are", () => {
  for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "l", "长"])
    expect(changesClosed({ ...press, key }), key).toBe(true);
  for (const key of [" ", "Enter", "Tab", "Escape", "F4", "Shift"])
    expect(changesClosed({ ...press, key }), key).toBe(false);
  expect(changesClosed({ ...press, altKey: true, key: "ArrowDown" })).toBe(false);
  expect(changesClosed({ ...press, ctrlKey: true, key: "z" })).toBe(false);
});
