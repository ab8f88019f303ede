import { expect, test } from "vitest";
import { randomStream } from "../core/random.ts";
import { taskById } from "../tasks/all.ts";
import { metricAbout } from "../tasks/metric.ts";
import { settingsAt } from "./changes.ts";
import { presetById, presetIds, presets } from "./presets.ts";

test("ids are unique, and what is offered is a part of what is measured", () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(presets.map(({ id }) => id)).toEqual(expect.arrayContaining([...presetIds]));
});

// What needs a file can not be opened without it: `npm run results` does, where the file is.
test.each(presets.filter(({ files }) => !files))(
  "the goal of $id is one limit of a metric of its task",
  ({ id, goal }) => {
    const experiment = presetById(id);
    const task = taskById(experiment.task.id).open(settingsAt(experiment, 0).task);
    const episodes = task.heldOut(randomStream(1, "held out"), 1);
    const metrics = task.score(episodes, new Float32Array(episodes.steps * task.output));
    expect(Object.keys(metrics)).toContain(goal.metric);
    expect((goal.below === undefined) !== (goal.above === undefined)).toBe(true);
    expect(goal.within % 50).toBe(0);
    expect(goal.from ?? 0).toBeLessThanOrEqual(goal.within);
  },
);

test("goals ask for what is better, but for those that show what is not learned, or forgotten", () => {
  const asked = presets.map(({ id, task, goal }) => ({ id, goal, ...metricAbout(taskById(task), goal.metric) }));
  expect(asked.filter(({ isBaseline }) => isBaseline)).toEqual([]);
  const worse = asked.filter(({ best, goal }) => (best === "low" ? goal.below : goal.above) === undefined);
  expect(worse.map(({ id }) => id)).toEqual(["rnn-distractors", "rnn-continual"]);
});
