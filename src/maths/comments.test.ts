import { expect, it } from "vitest";
import { mathsOf } from "./maths.ts";

it("says what the text says of its paper below the paper's name", () => {
  const lines = [
    'model a "A"',
    'paper "P", Q, 2000',
    "# unlike there: one",
    "# and two",
    "",
    "# of the state",
    "state h[unit]",
  ];
  const of = (text: readonly string[]) => mathsOf([...text, "h' = h", "output linear(h')", "size unit = 2"].join("\n"), { settings: {}, library: () => undefined }).about; // prettier-ignore
  expect(of(lines)).toBe("unlike there: one and two");
  expect(of(lines.filter((line) => !/there|and two/.test(line)))).toBe("");
  expect(of(lines.filter((line) => !line.startsWith("paper")))).toBe("");
});
