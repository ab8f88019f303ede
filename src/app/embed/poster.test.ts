import { expect, test } from "vitest";
import { titleOf } from "./poster.ts";

test("a link is called by its run's name, else by its model and task, in both languages", () => {
  expect(titleOf("#v1&model=ntm&task=copy&task.bits=6", "en")).toBe("Neural Turing machine · Copy");
  expect(titleOf("#v1&model=gru&task=copy", "zh")).toContain(" · 复制");
  expect(titleOf("#v1&model=ntm&task=copy&name=My%20run&2.name=other", "en")).toBe("My run");
});

test("what a link does not say, or says wrongly, is left out", () => {
  expect(titleOf("", "en")).toBe("");
  expect(titleOf("#v1&model=nothing&task=copy", "en")).toBe("Copy");
  expect(titleOf("#v1&name=%E0%A4%A", "en")).toBe("");
  expect(titleOf(`#v1&name=${"x".repeat(500)}`, "en")).toHaveLength(80);
});
