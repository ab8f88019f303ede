import { describe, expect, it } from "vitest";
import { checkExperiment } from "./check.ts";
import { fakeEngine } from "./fake.ts";
import { presetById } from "./presets.ts";
import { openRun, type Run } from "./run.ts";
import { measureStage, stageOf } from "./stages.ts";

const continual = checkExperiment({
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 2, peephole: "off" } },
  task: { id: "continual", settings: { stream: "permuted-bits", phase: 10 } },
});

const start = (experiment = continual): Promise<Run> => openRun({ experiment, engine: fakeEngine });

describe("the stages of a run", () => {
  it("are before training and after each part, and nowhere else", async () => {
    const run = await start();
    const found: [number, number][] = [];
    for (; run.update <= 52; await run.advance()) {
      const stage = stageOf(run);
      if (stage !== null) found.push([run.update, stage]);
    }
    expect(found).toEqual([0, 10, 20, 30, 40, 50].map((update, stage) => [update, stage]));
    expect(stageOf(await start(presetById("lstm-copy")))).toBeNull();
  });

  it("are measured on every part, in the batches of a report", async () => {
    const run = await start();
    const stage = await measureStage(run);
    expect(stage).toMatchObject({ stage: 0, update: 0, episodes: 32 * 60 });
    expect(stage?.accuracies.length).toBe(32);
    const { metrics } = await run.heldOut(4);
    expect(stage?.accuracies[0]).toEqual([1, 2, 3, 4, 5].map((part) => metrics[`part${part}`]));
    await run.advance();
    expect(await measureStage(run)).toBeNull();
  });
});
