import { describe, expect, it } from "vitest";
import { nameReference, referenceTo } from "../core/shelf.ts";
import { checkExperiment } from "../train/check.ts";
import { presetById } from "../train/presets.ts";
import { CheckClient, type CheckTalk } from "./check-client.ts";
import type { WorkerPort } from "./connection.ts";
import { fakeChecker, type FakeChecker } from "./testing/checker.ts";

const base = presetById("lstm-copy");
const small = "model mine\nsize unit = 8 in 1..64\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";
const slow = "# never done\n";
const noFiles = async () => [];

function setUp({ deadline = 120, hurry = 60 } = {}) {
  const workers: FakeChecker[] = [];
  const start = (): FakeChecker => {
    const worker = fakeChecker(slow);
    workers.push(worker);
    return worker;
  };
  const client = new CheckClient({ start, deadline, hurry });
  const ask = (text: string, key = "typed") => client.try({ key, base, text, files: noFiles });
  return { ask, client, workers };
}

describe("a text, checked in a worker", () => {
  it("is told with what it would run, what that costs, and where it is wrong", async () => {
    const { ask, workers } = setUp();
    expect(await ask(small)).toMatchObject({ kind: "fits", experiment: { model: { text: small } }, cost: {} });
    expect(await ask(small.replace("h)", "hh)"))).toMatchObject({ kind: "refused", place: { line: 4 } });
    expect(workers).toHaveLength(1);
  });

  it("that is not done by its deadline is refused, and the next one gets another worker", async () => {
    const { ask, workers } = setUp();
    await expect(ask(slow + small)).rejects.toMatchObject({ key: "cell.tooSlow", parameters: { seconds: 1 } });
    expect(workers[0].isEnded()).toBe(true);
    expect(await ask(small)).toMatchObject({ kind: "fits" });
    expect(workers).toHaveLength(2);
  });

  it("gives way to a newer one: one that waits at once, one that is being checked after a little while", async () => {
    const { ask, workers } = setUp({ deadline: 60_000 });
    const first = ask(slow + small);
    const second = ask(small.replace("mine", "second"));
    const third = ask(small.replace("mine", "third"));
    await expect(first).rejects.toMatchObject({ key: "page.cancelled" });
    await expect(second).rejects.toMatchObject({ key: "page.cancelled" });
    expect(await third).toMatchObject({ kind: "fits" });
    expect(workers.map(({ asked }) => asked)).toEqual([[slow + small], [small.replace("mine", "third")]]);
  });

  it("of another key waits its turn", async () => {
    const { ask, workers } = setUp();
    const both = await Promise.all([ask(small, "present"), ask(`${small}# typed\n`)]);
    expect(both).toMatchObject([{ kind: "fits" }, { kind: "fits" }]);
    expect(workers[0].asked).toHaveLength(2);
  });

  it("has the sentence of a worker that does not start", async () => {
    const start = (): WorkerPort<CheckTalk> => ({
      postMessage: () => undefined,
      terminate: () => undefined,
      addEventListener: (type, call) => type === "error" && void setTimeout(() => call({}), 0),
    });
    const client = new CheckClient({ start });
    const asked = client.try({ key: "typed", base, text: small, files: noFiles });
    await expect(asked).rejects.toMatchObject({ key: "page.checker" });
  });

  it("gets the files that its experiment names when they are asked for", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${i % 7},${i % 3}`);
    const bytes = new TextEncoder().encode(["a,b", ...rows].join("\n"));
    const reference = referenceTo("rows.csv", bytes);
    const series = presetById("memory-bank-series");
    const settings = { ...series.task.settings, series: "own", csv: nameReference(reference) };
    const own = checkExperiment({ ...base, task: { id: "series", settings } });
    const { client } = setUp();
    const files = async () => [{ mark: reference.mark, bytes }];
    const tried = await client.try({ key: "typed", base: own, text: small, files });
    expect(tried).toMatchObject({ kind: "fits" });
  });
});
