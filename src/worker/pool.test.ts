import { afterEach, describe, expect, it } from "vitest";
import { presetById } from "../train/presets.ts";
import { Client } from "./client.ts";
import { fakeWorker, type FakeWorker } from "./fake.ts";
import { Pool } from "./pool.ts";

const experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};

interface Started extends FakeWorker {
  isOver: boolean;
}

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function setUp(most: number, cores = 2) {
  const workers: Started[] = [];
  const start = (): FakeWorker => {
    const worker = fakeWorker();
    const started: Started = {
      ...worker,
      isOver: false,
      terminate: () => {
        started.isOver = true;
        worker.terminate();
      },
    };
    workers.push(started);
    return started;
  };
  const pool = new Pool({ start, most, cores });
  closing.push(() => pool.dispose());
  return { pool, workers };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("the pool", () => {
  it("lets no more runs train than it may, and the next in the order in which they came", async () => {
    const { pool } = setUp(2);
    const first = await pool.acquire();
    await pool.acquire();
    const came: string[] = [];
    const third = pool.acquire().then((lease) => (came.push("third"), lease));
    const fourth = pool.acquire().then(() => came.push("fourth"));
    await pause();
    expect([came, pool.size]).toEqual([[], 2]);
    first.release();
    first.release();
    await pause();
    expect([came, pool.size]).toEqual([["third"], 2]);
    (await third).release();
    await fourth;
    expect([came, pool.size]).toEqual([["third", "fourth"], 2]);
  });

  it("has a worker ready for the next run, as long as one may still come", async () => {
    const { pool, workers } = setUp(3);
    const first = await pool.acquire();
    const mine = first.start();
    expect(workers).toHaveLength(2);
    const second = await pool.acquire();
    expect(second.start()).toBe(workers[1]);
    expect(mine).toBe(workers[0]);
    const third = await pool.acquire();
    expect(third.start()).toBe(workers[2]);
    expect(workers).toHaveLength(3);
  });

  it("trains a run to the end, also past the death of its worker", async () => {
    const { pool, workers } = setUp(2);
    const lease = await pool.acquire();
    const client = new Client({ start: lease.start, report: () => undefined });
    closing.push(() => client.dispose());
    await client.open(experiment, { threads: lease.threads });
    await client.train({ updates: 5 });
    const training = client.train({ updates: 20 });
    workers[0]?.crash();
    expect((await training).update).toBe(25);
  });

  it("does not give out a worker that has died while it waited", async () => {
    const { pool, workers } = setUp(2);
    const lease = await pool.acquire();
    workers[0]?.crash();
    expect(lease.start()).not.toBe(workers[0]);
  });

  it("forgets who no longer waits, and sends away who waits when it closes", async () => {
    const { pool } = setUp(1);
    const lease = await pool.acquire();
    const changedMind = new AbortController();
    const gone = pool.acquire(changedMind.signal);
    const patient = pool.acquire();
    const late = pool.acquire();
    changedMind.abort();
    await expect(gone).rejects.toMatchObject({ key: "page.cancelled" });
    lease.release();
    await patient;
    pool.dispose();
    await expect(late).rejects.toMatchObject({ key: "page.cancelled" });
    await expect(pool.acquire()).rejects.toMatchObject({ key: "page.cancelled" });
  });

  it("stops the workers that nobody has when it closes, and no others", async () => {
    const { pool, workers } = setUp(3);
    (await pool.acquire()).start();
    pool.dispose();
    expect(workers.map(({ isOver }) => isOver)).toEqual([false, true]);
  });

  it("stops the worker that was started ahead when nothing trains any more", async () => {
    const { pool, workers } = setUp(3);
    const [first, second] = [await pool.acquire(), await pool.acquire()];
    first.start();
    first.release();
    expect(workers.map(({ isOver }) => isOver)).toEqual([false, false]);
    second.release();
    expect(workers.map(({ isOver }) => isOver)).toEqual([false, true]);
    expect((await pool.acquire()).start()).toBe(workers[2]);
  });

  it("says how many threads a run may use", async () => {
    expect((await setUp(2, 2).pool.acquire()).threads).toBe(1);
    expect((await setUp(2, 16).pool.acquire()).threads).toBe(4);
  });
});
