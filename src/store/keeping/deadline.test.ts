import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Hanging, within } from "./deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(() => resolve("done"), ms));

describe("a deadline", () => {
  it("lets an answer through that comes in time, and leaves no timer", async () => {
    const answer = within(1000, after(900));
    await vi.advanceTimersByTimeAsync(900);
    expect(await answer).toBe("done");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends the wait, and says when the answer comes after all", async () => {
    const caught = within(1000, after(1500)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1000);
    const error = (await caught) as Hanging;
    expect(error).toBeInstanceOf(Hanging);
    let isSettled = false;
    void error.settled.then(() => (isSettled = true));
    await vi.advanceTimersByTimeAsync(499);
    expect(isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isSettled).toBe(true);
  });
});
