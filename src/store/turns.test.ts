import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

it("what is asked for later is done later, however long the earlier takes, and whatever comes of it", async () => {
  const turns = new Turns();
  const done: string[] = [];
  let go = (): void => undefined;
  const slow = turns.inTurn(() => new Promise<void>((resolve) => (go = resolve)).then(() => done.push("slow")));
  const bad = turns.inTurn(() => Promise.reject(new Error("bad")));
  const quick = turns.inTurn(async () => done.push("quick"));
  await Promise.resolve();
  expect(done).toEqual([]);
  go();
  await expect(bad).rejects.toThrow("bad");
  await Promise.all([slow, quick, turns.idle]);
  expect(done).toEqual(["slow", "quick"]);
});
