import { describe, expect, test, vi } from "vitest";
import { makeGuard } from "./guard.ts";

const never = (): Promise<never> => new Promise(() => undefined);
const lostNow = Promise.resolve({ message: "driver reset" });

describe("a guard", () => {
  test("lets work through while the device lives", async () => {
    await expect(makeGuard(never()).wait(Promise.resolve(3))).resolves.toBe(3);
    await expect(makeGuard(never()).wait(Promise.reject(new Error("own")))).rejects.toThrow("own");
  });

  test("rejects what waits when the device is lost, instead of hanging", async () => {
    await expect(makeGuard(lostNow).wait(never())).rejects.toThrow("graphics device was lost (driver reset)");
  });

  test("prefers the news of the loss to the failures that come just before it", async () => {
    const lost = new Promise<{ message: string }>((resolve) => setTimeout(() => resolve({ message: "gone" }), 10));
    await expect(makeGuard(lost).wait(Promise.reject(new Error("unmapped")))).rejects.toThrow("was lost (gone)");
  });

  test("refuses later work at once", async () => {
    const guard = makeGuard(lostNow);
    await lostNow;
    expect(guard.check).toThrow("was lost");
    await expect(guard.wait(never())).rejects.toThrow("was lost");
  });

  test("gives up a GPU that never answers, and everything else that waits for it", async () => {
    const guard = makeGuard(never(), 5);
    const other = guard.wait(never());
    await expect(guard.wait(never())).rejects.toThrow("has not answered");
    await expect(other).rejects.toThrow("has not answered");
    expect(guard.check).toThrow("has not answered");
  });

  test("forgets the time of work that is done", async () => {
    const guard = makeGuard(never(), 5);
    await guard.wait(Promise.resolve(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(guard.check).not.toThrow();
  });

  test("does not give up a GPU that is slow: each answer counts, whoever waits for it", async () => {
    vi.useFakeTimers();
    const guard = makeGuard(never(), 6000);
    let failure: unknown;
    guard.wait(never()).catch((error: unknown) => (failure = error));
    for (let i = 0; i < 10; i++) {
      await vi.advanceTimersByTimeAsync(5000);
      await guard.wait(Promise.resolve());
    }
    expect(failure).toBeUndefined();
    await vi.advanceTimersByTimeAsync(7000);
    expect(failure).toMatchObject({ key: "engine.gpuSilent", parameters: { seconds: 6 } });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test("rejects what waits when it is closed", async () => {
    const guard = makeGuard(never());
    const waiting = guard.wait(never());
    guard.close();
    await expect(waiting).rejects.toThrow("disposed");
  });
});
