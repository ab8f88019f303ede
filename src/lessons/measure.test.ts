import { describe, expect, test } from "vitest";
import { holds, measured, rightOptions, type Outcome } from "./measure.ts";
import { begun, phaseOf, stepsDone, withStep, type Progress } from "./progress.ts";
import { smallLesson } from "./testing/small.ts";

const signal = { name: "w", axes: ["time", "head", "slot"], sizes: [2, 2, 3] };
const first: Outcome = { metrics: { loss: 0.5 }, signals: [{ ...signal, data: Float32Array.of(9, 0, 0, 0, 1, 0, 0, 0, 2, 4, 3, 2) }] }; // prettier-ignore
const second: Outcome = { metrics: { loss: 0.2 }, signals: [] };
const w = { signal: "w", axis: "slot" };

describe("what is measured", () => {
  test("is a metric of the run that is meant", () => {
    expect(measured({ metric: "loss" }, [first, second])).toBe(0.5);
    expect(measured({ run: 1, metric: "loss" }, [first, second])).toBe(0.2);
    expect(measured({ run: 2, metric: "loss" }, [first, second])).toBeNaN();
    expect(measured({ metric: "none" }, [first])).toBeNaN();
  });

  test("or the index at which a signal is largest, at places of its other axes", () => {
    expect(measured({ ...w, at: { time: 0, head: 1 } }, [first])).toBe(1);
    expect(measured({ ...w, at: { time: 1 } }, [first])).toBe(2);
    expect(measured({ ...w, at: { time: 1, head: 1 } }, [first])).toBe(0);
    expect(measured({ signal: "w", axis: "time", at: { head: 1, slot: 2 } }, [first])).toBe(1);
    expect(measured({ signal: "w", axis: "unit", at: {} }, [first])).toBeNaN();
  });

  test("or the sum of a signal along an axis", () => {
    expect(measured({ signal: "w", sum: "slot", at: { time: 1, head: 1 } }, [first])).toBe(9);
    expect(measured({ signal: "w", sum: "time", at: {} }, [first])).toBe(9);
    expect(measured({ signal: "w", sum: "head", at: { time: 1, slot: 2 } }, [first])).toBe(4);
    expect(measured({ signal: "w", sum: "unit", at: {} }, [first])).toBeNaN();
  });

  test("holds beside a number, beside another run, and never where nothing is known", () => {
    const other = { of: { run: 1, metric: "loss" } };
    expect(holds({ of: { metric: "loss" }, above: 0.4, below: 0.6 }, [first])).toBe(true);
    expect(holds({ of: { metric: "loss" }, above: { ...other, times: 2 } }, [first, second])).toBe(true);
    expect(holds({ of: { metric: "loss" }, above: { ...other, times: 3 } }, [first, second])).toBe(false);
    expect(holds({ of: { metric: "none" }, below: 1 }, [first])).toBe(false);
    expect(holds({ of: { metric: "loss" }, above: other }, [first])).toBe(false);
  });

  test("says which option is right", () => {
    const race = smallLesson.steps[1]?.predict;
    if (race?.kind !== "choice") throw new Error("no choice");
    expect(rightOptions(race, [first, second])).toEqual([1]);
    expect(rightOptions(race, [second, first])).toEqual([0]);
  });
});

describe("a step of a lesson", () => {
  const at = (place: number): Progress => ({ ...begun(smallLesson), at: place });
  const result = { right: [], value: null, curve: [], seen: [1], proofs: [] };

  test("waits for the prediction, then the run, then what was seen", () => {
    expect(phaseOf(at(1))).toBe("predict");
    const predicted = withStep(at(1), { predicted: 0 });
    expect(phaseOf(predicted)).toBe("train");
    const trained = withStep(predicted, { result });
    expect(phaseOf(trained)).toBe("see");
    expect(phaseOf(withStep(trained, { seen: 0 }))).toBe("done");
  });

  test("that only says something is done at once, and the others one by one", () => {
    expect(phaseOf(at(5))).toBe("done");
    expect(stepsDone(begun(smallLesson))).toBe(1);
    expect(stepsDone(withStep(begun(smallLesson), { predicted: 1 }))).toBe(2);
  });
});
