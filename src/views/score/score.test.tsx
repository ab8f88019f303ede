import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import { WordsContext } from "../../ui/words.tsx";
import { letterReadings, lstmTrace, ntmTrace } from "../fixture.ts";
import { dncTrace, fastWeightTrace, hopTrace, transformerTrace, twoMemoriesTrace } from "../memory-fixture.ts";
import { signalName } from "../describe.ts";
import { planStaves, visibleStaves } from "../lane.ts";
import { Moment } from "../moment/moment.tsx";
import { Table } from "../table/table.tsx";
import { followPlayhead, staveNamed, stepIndex, stepStave, stepTime } from "./keys.ts";
import { fitHeights, heightWish, type StaveChoice } from "./layout.ts";
import { SymbolsRow, symbolSize } from "./axis.tsx";
import { Score } from "./score.tsx";

await fetchWords("zh");
const ignore = (): void => undefined;
const pointing = { time: 13, focus: null, isPinned: false, onTime: ignore, onFocus: ignore, onPin: ignore };

function scoreMarkup(trace = ntmTrace(), language: "en" | "zh" = "en", choice: Partial<StaveChoice> = {}): string {
  return renderToString(
    <WordsContext value={wordsOf(language)}>
      <Score
        {...pointing}
        trace={trace}
        readings={letterReadings()}
        choice={{ areGatesShown: true, isMoreShown: false, ticks: {}, large: null, ...choice }}
        onChoice={ignore}
        isByPeak
        onOrder={ignore}
      />
    </WordsContext>,
  );
}

test("the score is one native slider named Time whose value is the readout", () => {
  const markup = scoreMarkup();
  expect(markup.match(/type="range"/g)?.length).toBe(1);
  expect(markup).toMatch(/<input[^>]*aria-label="Step"[^>]*aria-valuetext="Step 13[^"]*"/);
  expect(markup).toMatch(/max="19"/);
});

test("every stave is a figure with a sentence, and can be enlarged; then it opens as a table", () => {
  const markup = scoreMarkup();
  expect(markup.match(/<figure class="stave"/g)?.length).toBe(8);
  expect(markup).toContain('aria-label="Write: write weights of 20 slots over 20 steps');
  expect(markup).toContain('aria-label="Enlarge Write" aria-pressed="false"');
  expect(markup).not.toContain("as table");
  const large = scoreMarkup(ntmTrace(), "en", { large: "ww" });
  expect(large).toContain('aria-label="Enlarge Write" aria-pressed="true"');
  expect(large).toContain('aria-label="Show Write as table"');
  const height = (html: string): number =>
    Number(/Write: [^"]*".*?class="cells" style="height:([\d.]+)px/.exec(html)?.[1]);
  expect(height(large)).toBeGreaterThan(2 * height(markup));
});

test("the score speaks Chinese", () => {
  expect(scoreMarkup(lstmTrace(), "zh")).toContain("遗忘门");
});

test("symbols are written over their columns, a space as a mark", () => {
  expect(scoreMarkup()).toContain("␣");
});

test("the moment shows the matrix between its heads, and how they were addressed", () => {
  const markup = renderToString(<Moment {...pointing} trace={ntmTrace(2)} />);
  expect(markup).toContain("Memory at step 13");
  expect(markup.indexOf('data-meaning="write"')).toBeLessThan(markup.indexOf('data-meaning="read"'));
  for (const step of ["content", "gated", "shifted", "final"]) expect(markup).toContain(step);
});

function momentMarkup(trace: Trace, language: "en" | "zh" = "en"): string {
  return renderToString(
    <WordsContext value={wordsOf(language)}>
      <Moment {...pointing} trace={trace} />
    </WordsContext>,
  ).replace(/<!-- -->/g, "");
}

test("the formula of each step has the numbers of this moment in it", () => {
  const text = momentMarkup(dncTrace()).replace(/<[^>]*>/g, "");
  const named = (name: string): string => signalName(wordsOf("en"), name).toLowerCase();
  expect(text).toContain(`= softmax(2 · cosine(previous ${named("memory")}, ${named("key")}))`);
  expect(text).toContain(`= 0.02 · (0.5 · ${named("allocation")} + (1 − 0.5) · ${named("content")})`);
});

test("the links of a memory are told in words", () => {
  expect(momentMarkup(dncTrace())).toMatch(/at step 13\. Strongest links 8 → 4 \(0\.\d\d\), /i);
  expect(momentMarkup(dncTrace(), "zh")).toContain("最强的链接：8 → 4");
});

test("heads are chosen in the inspectors, and layers too", () => {
  const markup = momentMarkup(transformerTrace());
  expect(markup).toMatch(/role="group" aria-label="layer">.*?<button [^>]*aria-label="layer 1" aria-pressed="true">1</);
  expect(markup).toContain('aria-label="head 2"');
  expect(momentMarkup(hopTrace())).toContain('aria-label="hop 3"');
});

test("what a step erased from a matrix and added to it is told in words", () => {
  const markup = momentMarkup(fastWeightTrace());
  expect(markup).toMatch(/aria-label="fast, erased at step 13: [\d.]+ in all"/i);
  expect(markup).toMatch(/aria-label="fast, added at step 13: [\d.]+ in all"/i);
});

test("two memories and the state of an inner one are all in the moment, with their names", () => {
  const markup = momentMarkup(twoMemoriesTrace());
  for (const name of ["keys at step 13", "values at step 13", "inner · cell"])
    expect(markup.toLowerCase()).toContain(name);
});

test("the column of the playhead says in words to which times it looks back", () => {
  expect(scoreMarkup(transformerTrace())).toMatch(/aria-label="attend at step 13 goes to step 12 \(0\.9\d\), /i);
  expect(scoreMarkup(ntmTrace())).not.toContain("goes to");
});

test("lanes are named, and of too many the outer axis is chosen from a list", () => {
  expect(scoreMarkup(hopTrace())).toContain("<span>hop 3</span>");
  const crowd = scoreMarkup(transformerTrace(8, 3));
  expect(crowd).toMatch(/<select class="facet" aria-label="layer">/);
  expect(crowd).toContain("<span>head 8</span>");
});

test("a model without memory shows its state in the moment, and one without either an empty moment", () => {
  const rows = renderToString(<Moment {...pointing} trace={lstmTrace()} />).match(/class="stateRow"/g);
  expect(rows?.length).toBe(4);
  const trace = { steps: 20, signals: lstmTrace().signals.slice(0, 4) };
  expect(renderToString(<Moment {...pointing} trace={trace} />)).not.toContain("figure");
});

test("a table has one row per index of each head and one column per time", () => {
  const plan = planStaves(ntmTrace(2, 24)).find(({ signal }) => signal.name === "ww");
  if (!plan) throw new Error("no write head in the fixture");
  const markup = renderToString(<Table plan={plan} />);
  expect(markup.match(/<tr>/g)?.length).toBe(1 + 48);
  expect(markup.match(/<td>/g)?.length).toBe(48 * 20);
});

test("eight staves fit a laptop, and five a projector", () => {
  const plans = visibleStaves(planStaves(ntmTrace()), true, false);
  const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
  const laptop = fitHeights(plans.map((plan) => heightWish(plan, 1)), 540); // prettier-ignore
  expect(sum(laptop)).toBeLessThanOrEqual(540);
  expect(Math.min(...laptop)).toBeGreaterThanOrEqual(22);
  expect(sum(fitHeights(plans.slice(0, 5).map((plan) => heightWish(plan, 2)), 800))).toBeLessThanOrEqual(800); // prettier-ignore
});

test("staves that cannot fit keep their least height", () => {
  const wishes = Array.from({ length: 40 }, () => ({ least: 22, wanted: 60, most: 90 }));
  expect(new Set(fitHeights(wishes, 300))).toEqual(new Set([22]));
});

test("time steps stay inside the episode", () => {
  const trace = ntmTrace();
  expect([stepTime(trace, 0, -1), stepTime(trace, 15, 10), stepTime(trace, 3, 1)]).toEqual([0, 19, 4]);
});

test("index steps begin at the first head and walk through its lanes", () => {
  const trace = ntmTrace(2, 24);
  const first = stepIndex(trace, null, 1);
  expect(first).toEqual({ signal: "ww", at: { head: 0, slot: 0 } });
  expect(stepIndex(trace, { signal: "ww", at: { head: 0, slot: 23 } }, 1)?.at).toEqual({ head: 1, slot: 0 });
  expect(stepIndex(trace, { signal: "ww", at: { head: 1, slot: 20, time: 3 } }, 10)?.at).toEqual({ head: 1, slot: 23 });
  expect(stepIndex(trace, first, -1)?.at).toEqual({ head: 0, slot: 0 });
});

test("staves are walked through in the order of the score, no farther than its ends, and folded ones are left out", () => {
  const trace = ntmTrace(2, 24);
  const names = planStaves(trace)
    .filter(({ group }) => group === "task" || group === "head")
    .map(({ signal }) => signal.name);
  const groups = new Set(["task", "head"] as const);
  let focus = stepStave(trace, null, 1, groups);
  const seen = [focus?.signal];
  for (let i = 0; i < names.length; i++) seen.push((focus = stepStave(trace, focus, 1, groups))?.signal);
  expect(seen).toEqual([...names, names.at(-1)]);
  expect(stepStave(trace, focus, -1, groups)?.signal).toBe(names.at(-2));
  expect(staveNamed(trace, "input")).toEqual({ signal: "input", at: { input: 0 } });
  expect(staveNamed(trace, "nothing")).toBeNull();
});

test("a focus that follows the playhead forgets its time only", () => {
  expect(followPlayhead({ signal: "ww", at: { time: 3, slot: 2 } })).toEqual({ signal: "ww", at: { slot: 2 } });
  expect(followPlayhead({ at: { time: 3 } })).toBeNull();
});

test("symbols shrink until all fit their columns, and else there is none but at the playhead: never some of them", () => {
  const letters = ["B", "D", "", "C"];
  expect(symbolSize(letters, 40, 14)).toBe(14);
  expect(symbolSize(letters, 7.2, 14)).toBeCloseTo(10, 0);
  expect(symbolSize(letters, 3, 14)).toBe(0);
  expect(symbolSize(["sentence"], 30, 14)).toBe(0);
  const shown = (length: number): readonly string[] => {
    const symbols = Array.from({ length }, (_, i) => "ABCD"[i % 4] ?? "");
    const readings = symbols.map((symbol) => ({ key: "", parameters: {}, symbol }));
    const html = renderToString(<SymbolsRow readings={readings} width={800} em={14} time={5} />);
    return [...html.matchAll(/>(\w)<\/text>/g)].map(([, symbol]) => symbol ?? "");
  };
  expect(shown(110)).toHaveLength(110);
  expect(shown(400)).toEqual(["B"]);
});

test("a signal that is ticked is on the score and one whose tick was taken away is not", () => {
  const figures = (choice: Partial<StaveChoice>): readonly string[] =>
    [...scoreMarkup(ntmTrace(), "en", choice).matchAll(/aria-label="Enlarge ([^"]*)"/g)].map(([, name]) => name ?? "");
  expect(figures({})).not.toContain("Erase");
  expect(figures({ ticks: { erase: true, input: false } })).toEqual(expect.arrayContaining(["Erase"]));
  expect(figures({ ticks: { erase: true, input: false } })).not.toContain("Input");
});
