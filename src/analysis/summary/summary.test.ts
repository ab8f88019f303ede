import { expect, it } from "vitest";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { checkExperiment } from "../../train/check.ts";
import { length } from "../length/length.ts";
import { openSubject } from "../subject.ts";
import { resultOf } from "../testing/subject.ts";
import { trained } from "../trained.ts";
import { summary } from "./summary.ts";

const small = checkExperiment({
  model: { id: "lstm", settings: { unit: 4 } },
  task: { id: "copy", settings: { bits: 1, from: 1, to: 2 } },
  training: { batch: 4 },
  seed: 3,
  engine: "wasm",
  changes: [],
});

it("has of each analysis that fits what it says first, under its name, and of no other", async () => {
  const network = await trained(small, { updates: 20, looksEvery: 10, isKept: true }, wasmEngine);
  const subject = await openSubject({ ...network, engine: wasmEngine });
  const { sentences, grids } = await resultOf(summary, subject);
  expect(grids).toEqual([]);
  expect(sentences[0]).toMatchObject({ key: "loss", parameters: { update: 20 } });
  const own = await resultOf(length, subject);
  expect(sentences.filter(({ from }) => from === "length")).toEqual(
    own.sentences.slice(0, 3).map((sentence) => ({ ...sentence, from: "length" })),
  );
  const from = sentences.flatMap((sentence) => sentence.from ?? []);
  expect(new Set(from).size).toBeGreaterThan(4);
  expect(from).not.toContain("automaton");
  for (const id of new Set(from)) expect(from.filter((one) => one === id).length).toBeLessThanOrEqual(3);
});

it("says no only where every analysis does", async () => {
  const subject = await openSubject({ experiment: small, update: 0, weights: null, engine: wasmEngine });
  const { program, task } = subject;
  expect(summary.refuses(program, task, small)).toBeNull();
});
