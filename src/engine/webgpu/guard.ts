/** Work that waits for the GPU must end when the GPU is lost: promises of a lost device may never settle by themselves. */
import { Problem } from "../../core/problem.ts";
import { Patience } from "../patience.ts";

/** How long after a failure the news of a lost device may come, in milliseconds. */
const patience = 100;
/** How long a GPU may answer nothing, in milliseconds: far longer than the longest update that is allowed. */
const longest = 30_000;

export interface Guard {
  /** `work`, or a rejection with a Problem as soon as the device is lost, the guard closed, or the GPU silent. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  /** @throws Problem when the device is lost, Error when closed. */
  readonly check: () => void;
  readonly close: () => void;
}

/** One listener for the life of the guard: racing each promise against `lost` would keep every one of them alive. */
export function makeGuard(lost: Promise<{ readonly message: string }>, limit = longest): Guard {
  const pending = new Set<(error: Error) => void>();
  let failure: Error | null = null;
  /** While anything is pending. */
  let silence: Patience | null = null;
  function fail(error: Error): void {
    failure ??= error;
    silence?.end();
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
      // One that has been silent once is not asked again: its numbers would be of no use.
      const seconds = Math.ceil(limit / 1000);
      silence ??= new Patience(limit, () => fail(new Problem("engine.gpuSilent", { seconds })));
      const settle = (then: () => void): void => {
        pending.delete(reject);
        silence?.heard();
        if (pending.size === 0) {
          silence?.end();
          silence = null;
        }
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
