import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Patience } from "./patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("ends once, after the limit and no more than a sixth of it", () => {
  const tired = vi.fn();
  const look = vi.fn();
  const patience = new Patience(6000, tired, look);
  vi.advanceTimersByTime(6999);
  expect(look).toHaveBeenCalledTimes(6);
  expect(tired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(tired).toHaveBeenCalledTimes(1);
  patience.end();
});

test("begins anew with whatever is heard, and does not end where nothing is waited for any more", () => {
  const tired = vi.fn();
  const patience = new Patience(6000, tired);
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(5000);
    patience.heard();
  }
  patience.end();
  vi.advanceTimersByTime(60_000);
  expect(tired).not.toHaveBeenCalled();
});

test("is not used up by a sleep: what is late when the computer wakes is one look", () => {
  const tired = vi.fn();
  let fire = (): void => undefined;
  const wait = vi.spyOn(globalThis, "setTimeout").mockImplementation(((call: () => void) => {
    fire = call;
    return 0;
  }) as unknown as typeof setTimeout);
  const patience = new Patience(6000, tired);
  fire();
  expect(tired).not.toHaveBeenCalled();
  expect(wait).toHaveBeenLastCalledWith(expect.any(Function), 1000);
  wait.mockRestore();
  patience.end();
});
