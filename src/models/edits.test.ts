/** Every guided edit of every model finds its place, compiles, says something new, and learns without overflowing. */
import { describe, expect, it } from "vitest";
import type { SettingValues } from "../core/setting.ts";
import { modelSettings } from "../cell/settings.ts";
import type { Program } from "../cell/program.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { tasks } from "../tasks/all.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import { openRun } from "../train/run.ts";
import { models } from "./all.ts";
import { applyEdit, editOf, editsOf } from "./edits.ts";

const offered = models.filter(({ isPart }) => !isPart);
const all = offered.flatMap(({ id, text }) => editsOf(id).map((edit) => ({ model: id, id: edit.id, text, edit })));

function edited(text: string, edit: (typeof all)[number]["edit"]): string {
  const outcome = applyEdit(text, edit);
  if (outcome === undefined) throw new Error(`an edit does not find its place: ${edit.id}`);
  return outcome;
}

/** Sizes no larger than a test needs. */
function smallSettings(text: string): SettingValues {
  return Object.fromEntries(
    modelSettings(text).flatMap((setting) =>
      setting.kind === "number" && setting.integer
        ? [[setting.key, Math.max(setting.min, Math.min(6, setting.default))]]
        : [],
    ),
  );
}

/** `text` small, on the first task whose input it reads. */
function experimentWith(id: string, text: string, chosen: SettingValues = {}): Experiment {
  const settings = { ...smallSettings(text), ...chosen };
  const reasons: string[] = [];
  for (const task of tasks) {
    const parts = { task: { id: task.id }, training: { batch: 2 }, seed: 1, engine: "wasm" };
    const experiment = checkExperiment({ model: { id, text, settings }, ...parts });
    try {
      prepare(experiment);
      return experiment;
    } catch (error) {
      reasons.push(String(error));
    }
  }
  throw new Error([...new Set(reasons)].join("; "));
}

function programOf(id: string, text: string, chosen: SettingValues = {}): Program {
  return prepare(experimentWith(id, text, chosen)).program;
}

describe("guided edits", () => {
  it("are there for many models, each with an id of its own, and for nothing else", () => {
    expect(all.length).toBeGreaterThan(50);
    for (const { id } of offered) expect(new Set(editsOf(id).map((edit) => edit.id)).size).toBe(editsOf(id).length);
    expect([...editsOf("constructor"), ...editsOf("testing")]).toEqual([]);
  });

  it.each(all)("$model $id compiles with every choice of every option", ({ model, text, edit }) => {
    const outcome = edited(text, edit);
    const choices = modelSettings(outcome).flatMap((setting) =>
      setting.kind === "choice" ? setting.options.map((option) => ({ [setting.key]: option })) : [],
    );
    for (const chosen of [{}, ...choices]) expect(programOf(model, outcome, chosen).parameterCount).toBeGreaterThan(0);
  });

  it.each(all)("$model $id is a program of its own, known by its text", ({ model, text, edit }) => {
    const outcome = edited(text, edit);
    const [before, after] = [programOf(model, text), programOf(model, outcome)];
    expect({ ...after, named: [] }).not.toEqual({ ...before, named: [] });
    expect(editOf(model, outcome)?.id).toBe(edit.id);
    expect(editOf(model, text)).toBeUndefined();
  });

  it.each(all)("$model $id trains two finite updates", async ({ model, text, edit }) => {
    const run = await openRun({ experiment: experimentWith(model, edited(text, edit)), engine: wasmEngine });
    const reports = [await run.advance(), await run.advance()];
    run.dispose();
    for (const { loss, skipped } of reports) expect([Number.isFinite(loss), skipped]).toEqual([true, 0]);
    expect(reports[1]?.loss).not.toBe(reports[0]?.loss);
  });

  it("are not made where they do not fit: no place, or two", () => {
    const en = { name: "Replace", expect: "b" };
    const edit = { id: "x", changes: [{ find: "a", replace: "b" }], en };
    expect([applyEdit("c", edit), applyEdit("a a", edit), applyEdit("c a", edit)]).toEqual([
      undefined,
      undefined,
      "c b",
    ]);
  });
});
