import { expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { failure } from "./problem-of.ts";

it("keeps of an engine's failure what it said first, and no more than fits a sentence", () => {
  const long = `kernel forward: ${"x".repeat(300)}\nline 7: unexpected token`;
  expect(failure(new Error(long)).cause).toBe(`${long.slice(0, 199)}…`);
  expect(failure(new Error("\nkernel sum: too busy\nline 7")).cause).toBe("kernel sum: too busy");
  expect(failure("404")).toEqual({ reason: "failed", cause: "404" });
  expect(failure(new Problem("engine.gpuSilent", { seconds: 30 })).cause).toMatch(/has not answered for 30 seconds/);
});
