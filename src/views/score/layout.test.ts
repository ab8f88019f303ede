import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { ntmTrace } from "../fixture.ts";
import { planStaves, visibleStaves, type StavePlan } from "../lane.ts";
import { heightWish, labelsOf, stavesThatFit, type Room } from "./layout.ts";

const plans = visibleStaves(planStaves(ntmTrace(2)), true, true);
const names = (staves: ReturnType<typeof stavesThatFit>): readonly string[] => staves.map(({ signal }) => signal.name);
const room: Room = { height: 400, gap: 8, zoom: 1, most: 8, isForClass: false };

test("as many staves as there is room for are on the score, in its order, and never more than are wanted", () => {
  const rooms = fc.record({
    height: fc.integer({ min: 0, max: 2000 }),
    gap: fc.integer({ min: 0, max: 12 }),
    zoom: fc.constantFrom(1, 1.6, 2),
    most: fc.integer({ min: 1, max: 9 }),
    isForClass: fc.boolean(),
  });
  fc.assert(
    fc.property(rooms, (some) => {
      const shown = stavesThatFit(plans, some);
      const height = shown.reduce((sum, plan) => sum + heightWish(plan, some.zoom).least + some.gap, -some.gap);
      expect(shown).toEqual(plans.filter((plan) => shown.includes(plan)));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(some.most);
      if (shown.length > 1) expect(height).toBeLessThanOrEqual(some.height);
    }),
  );
});

test("a stave that is asked for by name is among them, wherever it stands", () => {
  for (const wanted of names(plans))
    expect(names(stavesThatFit(plans, { ...room, height: 120 }, { wanted: [wanted] }))).toContain(wanted);
});

test("what the guide speaks of comes before the rest, and before a class before Target", () => {
  const keys = names(plans).slice(-2);
  expect(names(stavesThatFit(plans, { ...room, most: 5 }, { keys }))).toEqual(["input", "target", "output", ...keys]);
  const few = { ...room, most: 4, isForClass: true };
  expect(names(stavesThatFit(plans, few, { keys }))).toEqual(["input", "output", ...keys]);
  expect(names(stavesThatFit(plans, { ...few, most: 3 }, { keys }))).toEqual(["output", ...keys]);
  const all = names(plans).filter((name) => !["input", "target", "output"].includes(name));
  const five = names(stavesThatFit(plans, { ...few, most: 5, height: 2000 }, { keys: all }));
  expect(five).toEqual(expect.arrayContaining(["input", "output", "ww", "wr"]));
  expect(five).toHaveLength(5);
  expect(names(stavesThatFit(plans, { ...room, most: 1 }, { keys, wanted: ["output"] }))).toEqual(["output"]);
});

test("before a class Target gives way to what the network does", () => {
  const few = { ...room, most: 4 };
  expect(names(stavesThatFit(plans, few))).toEqual(["input", "target", "output", "ww"]);
  expect(names(stavesThatFit(plans, { ...few, isForClass: true }))).toEqual(["input", "output", "ww", "wr"]);
});

test("labels need a wide column where there are lanes to name, or parts", () => {
  const words = wordsOf("en");
  const isWide = (staves: readonly StavePlan[]): boolean => labelsOf(words, staves).isWide;
  const single = visibleStaves(planStaves(ntmTrace(1)), true, false);
  expect([isWide(single), isWide(plans)]).toEqual([false, true]);
  const twinOf = (plan: StavePlan): StavePlan => ({ ...plan, signal: { ...plan.signal, name: "inner.input" } });
  const withTwin = [...single, ...single.slice(0, 1).map(twinOf)];
  expect(labelsOf(words, withTwin)).toEqual({ twins: new Set(["input", "inner.input"]), isWide: true });
});
