import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { wordsOf } from "../../i18n/translate.ts";
import { WordsContext } from "../../ui/words.tsx";
import { ntmTrace } from "../fixture.ts";
import { DrawnContext } from "../scale.ts";
import { asStored, Steady } from "../steady.ts";
import { Moment } from "./moment.tsx";

const ignore = (): void => undefined;
const pointing = { time: 13, focus: null, isPinned: false, onTime: ignore, onFocus: ignore, onPin: ignore };

function momentOf(trace: Trace, against?: Trace): string {
  return renderToString(
    <WordsContext value={wordsOf("en")}>
      <DrawnContext value={{ steady: new Steady(), trace, orders: asStored, against }}>
        <Moment {...pointing} trace={trace} />
      </DrawnContext>
    </WordsContext>,
  );
}

test("beside the network as it is, every picture of the moment is the difference, and says so", () => {
  const trace = ntmTrace();
  const halved: Trace = {
    ...trace,
    signals: trace.signals.map((signal) => ({ ...signal, data: signal.data.map((value) => value / 2) })),
  };
  const [values, same, less] = [momentOf(trace), momentOf(trace, trace), momentOf(halved, trace)];
  for (const title of ["Memory at step 13", "Write: addressing"]) {
    expect(values).not.toContain(`Δ ${title}`);
    expect(same).toContain(`Δ ${title}`);
  }
  const bars = (markup: string, kind: string): number =>
    [...markup.matchAll(new RegExp(`class="${kind}" d="([^"]*)"`, "g"))].filter(([, path]) => path !== "").length;
  expect(bars(values, "barsAbove")).toBeGreaterThan(0);
  expect([bars(same, "barsAbove"), bars(same, "barsBelow")]).toEqual([0, 0]);
  expect(bars(less, "barsBelow")).toBeGreaterThan(0);
  expect(bars(less, "barsAbove")).toBe(0);
});
