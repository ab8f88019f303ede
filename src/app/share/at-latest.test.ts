import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atLatest } from "./at-latest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("who asks again and again does not put it off, and it is done once for all of them", () => {
  const work = vi.fn();
  const { within } = atLatest(work);
  for (let i = 0; i < 10; i++) {
    within(2000);
    vi.advanceTimersByTime(190);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(1);
});

test("who is in a hurry is not made to wait for who is not", () => {
  const work = vi.fn();
  const { within, done } = atLatest(work);
  within(2000);
  within(500);
  vi.advanceTimersByTime(500);
  expect(work).toHaveBeenCalledTimes(1);
  within(500);
  within(2000);
  done();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
  within(2000);
  vi.advanceTimersByTime(2000);
  expect(work).toHaveBeenCalledTimes(2);
});
