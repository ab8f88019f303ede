/** What is said of every pair that is offered: its own sentence in both languages, and every signal that it names is there. */
import { describe, expect, test } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { english } from "../../i18n/en.ts";
import { fetchWords, type Words } from "../../i18n/translate.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { presetById, presetIds, presets } from "../../train/presets.ts";
import { openRun } from "../../train/run.ts";
import { planStaves } from "../../views/lane.ts";
import { matchMatrices } from "../../views/memory/match.ts";
import { stavesThatFit, type Room } from "../../views/score/layout.ts";
import { visibleStaves } from "../../views/lane.ts";
import { wordsIn } from "./guide-pages.ts";
import { lookSentence } from "./look.ts";
import { namesOf, signalsIn } from "./named.ts";

const offered = presets.filter(({ id }) => presetIds.includes(id));
const en = await fetchWords("en");
const zh = await fetchWords("zh");
/** The staves of a laptop's page of 1366 × 768 pixels: below the arcs, or below a scene. */
const laptop: Room = { height: 210, gap: 8, zoom: 1, most: 8, isForClass: false };
const projector: Room = { height: 360, gap: 8, zoom: 1.6, most: 5, isForClass: true };

async function traceOf(id: string): Promise<Trace> {
  const run = await openRun({ experiment: presetById(id), engine: wasmEngine });
  const { trace } = await run.probe();
  run.dispose();
  return trace;
}

/** Words for signals that no model of `trace` has: a sentence that names one speaks of what is not there. */
function strangers(words: Words, text: string, trace: Trace): readonly string[] {
  const known = new Set(namesOf(words, trace).map(({ name }) => name.toLowerCase()));
  const all = Object.keys(english)
    .filter((key) => key.startsWith("score.signal."))
    .map((key) => ({ signal: key, name: words.loose(key, "") }));
  const found = wordsIn(text, [...all, ...namesOf(words, trace)], words.language).filter(({ signal }) => signal);
  return found.map(({ text: name }) => name).filter((name) => !known.has(name.toLowerCase()));
}

describe.each(offered)("$id", ({ id, model, task }) => {
  test("has a sentence of its own for what to look for, which fits beside the task's on one page", () => {
    for (const words of [en, zh]) {
      const look = words.loose(`look.${model}.${task}`, "");
      expect(look, words.language).not.toBe("");
      expect(look.length).toBeLessThanOrEqual(200);
    }
    expect(zh.loose(`look.${model}.${task}`, "")).toMatch(/\p{Script=Han}/u);
  });

  test("names signals that are there, the same in both languages, and all of them are on screen", async () => {
    const trace = await traceOf(id);
    const [inEnglish, inChinese] = [en, zh].map((words) =>
      signalsIn(lookSentence(words, model, task), namesOf(words, trace), words.language),
    );
    expect(inChinese?.toSorted()).toEqual(inEnglish?.toSorted());
    expect(inEnglish?.length).toBeGreaterThan(0);
    for (const words of [en, zh]) expect(strangers(words, lookSentence(words, model, task), trace)).toEqual([]);
    const keys = inEnglish ?? [];
    const plans = planStaves(trace);
    const matrices = matchMatrices(trace, keys)
      .slice(0, 2)
      .map(({ matrix }) => matrix.name);
    const some = visibleStaves(plans, false, false);
    const offer = plans.filter((plan) => some.includes(plan) || keys.includes(plan.signal.name));
    const [atDesk, inClass] = [laptop, projector].map((room) =>
      stavesThatFit(offer, room, { keys }).map(({ signal }) => signal.name),
    );
    expect([...(atDesk ?? []), ...matrices]).toEqual(expect.arrayContaining([...keys]));
    // Before a class the task itself stays, and three of them beside it; the others come by their names.
    expect(inClass).toContain("output");
    const told = keys.filter((key) => inClass?.includes(key) || matrices.includes(key));
    expect(told.length).toBeGreaterThanOrEqual(Math.min(3, keys.length));
  });
});
