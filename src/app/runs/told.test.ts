import { describe, expect, it } from "vitest";
import { blankRun, createRunsStore, withRun } from "../../store/runs.ts";
import { presetById } from "../../train/presets.ts";
import { keptBy } from "./told.ts";

const experiment = presetById("ntm-copy");
const trained = { ...blankRun(experiment), update: 1240 };
const other = blankRun(presetById("lstm-recall"));
const runs = withRun(withRun(createRunsStore(blankRun(experiment)).getState(), trained), other);

describe("what was kept", () => {
  it("is said of a trained run that something new took the place of", () => {
    expect(keptBy("open", trained, runs)?.id).toBe(trained.id);
    expect(keptBy("reset", trained, runs)?.id).toBe(trained.id);
    expect(keptBy("fork", trained, runs)?.id).toBe(trained.id);
  });

  it("is not said of a run that has learnt nothing, is on screen still, or is gone from the shelf", () => {
    expect(keptBy("open", { ...trained, update: 0 }, runs)).toBeNull();
    expect(keptBy("open", trained, { ...runs, beside: [other.id, trained.id] })).toBeNull();
    expect(keptBy("open", trained, { ...runs, order: [other.id] })).toBeNull();
    expect(keptBy("open", undefined, runs)).toBeNull();
  });

  it("is not said where somebody only looks at another run", () => {
    expect(keptBy("show", trained, runs)).toBeNull();
    expect(keptBy("remove", trained, runs)).toBeNull();
  });
});
