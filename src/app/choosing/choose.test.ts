import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { models } from "../../models/all.ts";
import { tasks } from "../../tasks/all.ts";
import { prepare } from "../../train/prepare.ts";
import { presetById } from "../../train/presets.ts";
import { isTextKey } from "../../i18n/translate.ts";
import { experimentFor, type Pair } from "./choose.ts";
import { groupsOfModels, groupsOfTasks } from "./groups.ts";

const offered = models.filter(({ isPart }) => !isPart);

/** The key of what keeps the pair from being run, or "fits". */
function outcome(pair: Pair): string {
  try {
    prepare(experimentFor(presetById("ntm-copy"), pair));
    return "fits";
  } catch (error) {
    return error instanceof Problem ? error.key : "broken";
  }
}

describe("a choice of model and task", () => {
  it("fits, or is refused for its inputs; every model has tasks that fit, every task models", () => {
    const outcomes = new Map<string, Set<string>>();
    for (const { id: task } of tasks)
      for (const { id: model } of offered) {
        const came = outcome({ model, task });
        expect(["fits", "cell.inputParts", "run.act.end", "run.act.terms"], `${model} on ${task}`).toContain(came);
        for (const id of [model, task]) outcomes.set(id, (outcomes.get(id) ?? new Set()).add(came));
      }
    for (const [id, came] of outcomes) expect([...came], id).toContain("fits");
  }, 120_000);

  it("means the preset of the pair, where there is one", () => {
    const from = experimentFor(presetById("lstm-recall"), { model: "lstm", task: "adding" });
    const { model, task, training } = presetById("lstm-anbn");
    expect(experimentFor(from, { model: "lstm", task: "anbn" })).toMatchObject({ model, task, training });
  });

  it("plans for later updates what the preset of the pair plans, and nothing for another pair", () => {
    const recall = presetById("lstm-recall");
    expect(recall.changes.length).toBeGreaterThan(0);
    const elsewhere = experimentFor(recall, { model: "lstm", task: "adding" });
    expect(elsewhere.changes).toEqual([]);
    expect(experimentFor(elsewhere, { model: "lstm", task: "recall" }).changes).toEqual(recall.changes);
  });

  it("keeps the settings that a person gave to what stays, the seed and the engine", () => {
    const from = { ...presetById("ntm-copy"), seed: 42, engine: "wasm" as const };
    const longer = { ...from, task: { id: "copy", settings: { ...from.task.settings, to: 12 } } };
    expect(experimentFor(longer, { model: "lstm", task: "copy" })).toMatchObject({
      seed: 42,
      engine: "wasm",
      task: { settings: { to: 12 } },
    });
    const smaller = { ...from, model: { id: "ntm", settings: { ...from.model.settings, slot: 9 } } };
    expect(experimentFor(smaller, { model: "ntm", task: "repeat-copy" }).model.settings["slot"]).toBe(9);
  });
});

describe("the choosers", () => {
  it("offer every model and every task under one heading, which names none that there is not", () => {
    for (const [registry, groups] of [
      [offered.map(({ id }) => id), groupsOfModels],
      [tasks.map(({ id }) => id), groupsOfTasks],
    ] as const) {
      expect(
        groups(registry)
          .flatMap(({ members }) => members)
          .toSorted(),
      ).toEqual(registry.toSorted());
      const [first = ""] = registry;
      expect(groups([first, "new"]).map(({ members }) => members)).toEqual([[first]]);
    }
  });

  it("have a heading in words for each group", () => {
    const ids = [...groupsOfModels(offered.map(({ id }) => id)), ...groupsOfTasks(tasks.map(({ id }) => id))];
    expect(ids.filter(({ id }) => !isTextKey(`group.${id}`))).toEqual([]);
  });
});
