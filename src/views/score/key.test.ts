import { expect, test } from "vitest";
import { lstmTrace, ntmTrace } from "../fixture.ts";
import { planStaves } from "../lane.ts";
import { dncTrace, transformerTrace } from "../memory-fixture.ts";
import { keyStave, staveOf } from "./key.ts";

test("the key stave is the first write head, what is only used by heads after it, and the first state where there is no head", () => {
  expect(keyStave(planStaves(ntmTrace()))?.signal.meaning).toBe("write");
  expect(keyStave(planStaves(dncTrace()))?.signal.meaning).toBe("write");
  expect(keyStave(planStaves(transformerTrace()))?.group).toBe("head");
  expect(keyStave(planStaves(lstmTrace()))?.group).toBe("state");
});

test("of states, one that is carried from step to step comes before one that is only computed", () => {
  const [computed, carried] = planStaves(lstmTrace()).filter(({ group }) => group === "state");
  const isState = computed && carried && [computed, { ...carried, signal: { ...carried.signal, isState: true } }];
  expect(keyStave(isState ?? [])?.signal.name).toBe(carried?.signal.name);
  expect(carried).toBeDefined();
});

test("it is a gate where there are only gates, and none where there is neither", () => {
  const plans = planStaves(lstmTrace());
  expect(keyStave(plans.filter(({ group }) => group === "gate"))?.group).toBe("gate");
  expect(keyStave(plans.filter(({ group }) => group === "task"))).toBeUndefined();
});

test("a stave is found by the name of its signal", () => {
  expect(staveOf(planStaves(ntmTrace()), "output")?.group).toBe("task");
  expect(staveOf(planStaves(ntmTrace()), "nothing")).toBeUndefined();
});
