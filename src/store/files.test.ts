import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../core/problem.ts";
import { nameReference, unshelve } from "../core/shelf.ts";
import { Files, memoryStorage, type FileStorage } from "./files.ts";

const bytes = new TextEncoder().encode("time,value\n1,2\n");

/** As after a reload: the storage is there, the shelf is empty. */
async function reopened(storage: FileStorage, mark: string): Promise<Files> {
  unshelve(mark);
  const files = new Files(storage);
  await files.find();
  return files;
}

describe("files that a person brings", () => {
  it("are at hand at once, and after a reload", async () => {
    const storage = memoryStorage();
    const reference = await new Files(storage).add("mine.csv", bytes);
    const values = { csv: nameReference(reference), window: 3 };
    const files = await reopened(storage, reference.mark);
    expect(files.state.getState().files).toMatchObject([{ name: "mine.csv", size: bytes.length }]);
    expect(await files.gather(values)).toEqual([{ mark: reference.mark, bytes }]);
    expect(await files.missing(values)).toEqual([]);
  });

  it("are gone when deleted, and then missed by name", async () => {
    const storage = memoryStorage();
    const files = new Files(storage);
    const reference = await files.add("mine.csv", bytes);
    await files.remove([reference.mark]);
    expect(files.state.getState().files).toEqual([]);
    const values = { csv: nameReference(reference) };
    await expect(files.gather(values)).rejects.toThrow(/“mine.csv” of 15 bytes with the mark/);
    expect(await files.missing(values)).toEqual([reference]);
    expect((await reopened(storage, reference.mark)).state.getState().files).toEqual([]);
  });

  it("are listed, and at hand, until the storage says that they are deleted", async () => {
    const sound = memoryStorage();
    let done = (): void => undefined;
    const waits = new Promise<void>((resolve) => (done = resolve));
    const files = new Files({ ...sound, remove: (marks) => waits.then(() => sound.remove(marks)) });
    const reference = await files.add("mine.csv", bytes);
    const removed = files.remove([reference.mark]);
    expect(files.state.getState()).toMatchObject({ files: [{ name: "mine.csv" }], leaving: [reference.mark] });
    expect(await files.missing({ csv: nameReference(reference) })).toEqual([]);
    done();
    await removed;
    expect(files.state.getState()).toMatchObject({ files: [], leaving: [] });
  });

  it("are listed once, the newest last, whatever they are called", async () => {
    const files = new Files(memoryStorage());
    await files.add("a.csv", bytes);
    await files.add("b.csv", Uint8Array.of(1));
    await files.add("again.csv", bytes);
    expect(files.state.getState().files.map(({ name }) => name)).toEqual(["b.csv", "again.csv"]);
  });

  it("work until the page is closed where the browser stores nothing", async () => {
    const storage: FileStorage = {
      ...memoryStorage(),
      put: async () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      remove: async () => {
        throw new DOMException("refused", "UnknownError");
      },
    };
    const files = new Files(storage);
    const problem = await files.add("big.csv", bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(String(problem)).toMatch(/QuotaExceededError.*until the page is closed/);
    const [reference] = files.state.getState().files;
    expect(await files.gather({ csv: nameReference(reference ?? { name: "", size: 0, mark: "" }) })).toHaveLength(1);
    await files.remove([reference?.mark ?? ""]);
    expect(files.state.getState().files).toEqual([]);
  });

  it("are not believed to be what another file under their mark is", async () => {
    const storage = memoryStorage();
    const reference = await new Files(storage).add("mine.csv", bytes);
    await storage.put({ ...reference, bytes: Uint8Array.of(1, 2, 3) });
    const files = await reopened(storage, reference.mark);
    await expect(files.gather({ csv: nameReference(reference) })).rejects.toThrow(Problem);
  });
});

describe("whichever call of the storage goes wrong", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const faults = {
    full: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
    unknown: () => Promise.reject(new DOMException("broken", "UnknownError")),
    "no answer": () => new Promise<never>(() => undefined),
  };

  /** `at`: the call that goes wrong. */
  function faulty(sound: FileStorage, at: number, fault: () => Promise<never>) {
    let calls = 0;
    const call = <Answer>(work: () => Promise<Answer>): Promise<Answer> => (++calls === at ? fault() : work());
    const storage: FileStorage = {
      put: (file) => call(() => sound.put(file)),
      take: (mark) => call(() => sound.take(mark)),
      list: () => call(sound.list),
      remove: (marks) => call(() => sound.remove(marks)),
    };
    return { storage, calls: () => calls };
  }

  /** What comes of `work` once every deadline is over. */
  async function late<Result>(work: Promise<Result>): Promise<Result | unknown> {
    const settled = work.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    return settled;
  }

  async function visit(at: number, fault: () => Promise<never>) {
    const sound = memoryStorage();
    const old = await new Files(sound).add("old.csv", Uint8Array.of(7, 8));
    const { storage, calls } = faulty(sound, at, fault);
    unshelve(old.mark);
    const files = new Files(storage);
    void files.find();
    const added = await late(files.add("mine.csv", bytes));
    const mine = files.state.getState().files.find(({ name }) => name === "mine.csv") ?? old;
    const gathered = await late(files.gather({ csv: nameReference(mine) }));
    const again = await late(files.gather({ csv: nameReference(old) }));
    const removed = await late(files.remove([old.mark]));
    const left = files.state.getState().files.map(({ name }) => name);
    return { calls: calls(), added, gathered, again, removed, left };
  }

  it.each(Object.entries(faults))(
    "%s: a file that was brought is at hand, and whoever waits is told",
    async (name, fault) => {
      const { calls } = await visit(0, fault);
      expect(calls).toBe(4);
      for (let at = 1; at <= calls; at++) {
        const { added, gathered, again, removed, left } = await visit(at, fault);
        expect(gathered, `call ${at}`).toHaveLength(1);
        expect(left, `call ${at}`).toEqual(at === 4 ? ["old.csv", "mine.csv"] : ["mine.csv"]);
        expect(removed instanceof Problem, `call ${at}`).toBe(at === 4);
        const isTold = added instanceof Problem && String(added).includes(name === "no answer" ? name : "Error");
        expect(isTold, `call ${at}`).toBe(at === 2);
        expect(again instanceof Problem, `call ${at}`).toBe(at === 3);
      }
    },
  );
});
