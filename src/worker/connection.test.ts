import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Connection, type WorkerPort } from "./connection.ts";
import type { FromWorker } from "./protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that says what the test says, and answers no ping. */
function setUp() {
  let say: (message: FromWorker) => void = () => undefined;
  const port: WorkerPort = {
    postMessage: () => undefined,
    terminate: () => undefined,
    addEventListener: (type, call) => {
      if (type === "message") say = (message) => call({ data: message });
    },
  };
  const died = vi.fn();
  const report = vi.fn();
  const connection = new Connection(port, { report, died }, 6000);
  return { connection, died, report, say: (message: FromWorker) => say(message) };
}

test("a worker that owes an answer and is silent for too long is dead", async () => {
  const { connection, died } = setUp();
  const asked = connection.ask({ type: "checkpoint" }).catch((problem: unknown) => problem);
  await vi.advanceTimersByTimeAsync(8000);
  expect(died).toHaveBeenCalledTimes(1);
  expect(await asked).toMatchObject({ key: "page.worker" });
});

test("one that has said that its work takes long has the time that it takes, and no more", async () => {
  const { connection, died, report, say } = setUp();
  const asked = connection.ask({ type: "checkpoint" }).catch((problem: unknown) => problem);
  say({ type: "effort", milliseconds: 60_000 });
  await vi.advanceTimersByTimeAsync(65_000);
  expect(died).not.toHaveBeenCalled();
  expect(report).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(died).toHaveBeenCalledTimes(1);
  expect(await asked).toMatchObject({ key: "page.worker" });
});

test("what comes of work that is short again is expected as soon as ever", async () => {
  const { connection, died, say } = setUp();
  say({ type: "effort", milliseconds: 600_000 });
  say({ type: "effort", milliseconds: 0 });
  void connection.ask({ type: "checkpoint" }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(8000);
  expect(died).toHaveBeenCalledTimes(1);
});
