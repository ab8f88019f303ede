/** Work that waits for the GPU must end when the GPU is lost: promises of a lost device may never settle by themselves. */
import { Problem } from "../../core/problem.ts";

/** How long after a failure the news of a lost device may come, in milliseconds. */
const patience = 100;

export interface Guard {
  /** `work`, or a rejection with a Problem as soon as the device is lost or the guard closed. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  /** @throws Problem when the device is lost, Error when closed. */
  readonly check: () => void;
  readonly close: () => void;
}

/** One listener for the life of the guard: racing each promise against `lost` would keep every one of them alive. */
export function makeGuard(lost: Promise<{ readonly message: string }>): Guard {
  const pending = new Set<(error: Error) => void>();
  let failure: Error | null = null;
  function fail(error: Error): void {
    failure ??= error;
    for (const reject of pending) reject(failure);
    pending.clear();
  }
  void lost.then((info) => fail(new Problem("engine.gpuLost", { message: info.message || "no reason given" })));

  function wait<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (failure) {
        work.catch(() => undefined);
        reject(failure);
        return;
      }
      pending.add(reject);
      const settle = (then: () => void): void => {
        pending.delete(reject);
        then();
      };
      work.then(
        (value) => settle(() => resolve(value)),
        // A lost device first breaks what was under way, each thing with a riddle of its own, and then says so.
        (error: unknown) => setTimeout(() => settle(() => reject(error)), patience),
      );
    });
  }
  function check(): void {
    if (failure) throw failure;
  }
  return { wait, check, close: () => fail(new Error("this webgpu session was disposed")) };
}
