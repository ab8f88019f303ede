/** The share of the seeds that has come to the goal by each update, with its 95 % band. */
import { useMemo } from "react";
import type { Words } from "../../i18n/translate.ts";
import type { LuckySeed } from "../../store/luck.ts";
import { useWords } from "../../ui/words.tsx";
import { Chart, pathOf, type ChartFrame } from "./chart.tsx";
import { percents, show } from "./say.ts";
import { solvedBy, solvedSteps, type SolvedStep } from "./solved.ts";

export interface SolvedChartProps {
  readonly seeds: readonly LuckySeed[];
  readonly within: number;
  readonly at: number | null;
  readonly onPoint: (update: number | null) => void;
}

export function SolvedChart({ seeds, within, at, onPoint }: SolvedChartProps) {
  const words = useWords();
  const steps = useMemo(() => solvedSteps(seeds, within), [seeds, within]);
  const last = steps.at(-1);
  return (
    <Chart
      title={words.text("luck.solved")}
      label={last ? toldOf(words, last, last.update) : words.text("luck.solved")}
      what={words.text("luck.solved.what")}
      lines={9}
      within={within}
      value={{ kind: "linear", low: 0, high: 1 }}
      showTick={(share) => `${percents(words, share)} %`}
      at={at}
      onPoint={onPoint}
      told={at === null ? "" : toldAt(words, steps, at)}
    >
      {(frame) => <Steps frame={frame} steps={steps} />}
    </Chart>
  );
}

/** A step holds until the next one. */
function Steps({ frame: { x, y }, steps }: { readonly frame: ChartFrame; readonly steps: readonly SolvedStep[] }) {
  const line = (of: (step: SolvedStep) => number): (readonly [number, number])[] =>
    steps.flatMap((step, i) => {
      const next = steps[i + 1];
      const point = [x.at(step.update), y.at(of(step))] as const;
      return next ? [point, [x.at(next.update), y.at(of(step))] as const] : [point];
    });
  const band = [...line(({ high }) => high), ...line(({ low }) => low).toReversed()];
  return (
    <>
      <path className="luckBand" d={pathOf(band, true)} />
      <path className="luckMedian" d={pathOf(line(({ share }) => share))} />
    </>
  );
}

function toldAt(words: Words, steps: readonly SolvedStep[], at: number): string {
  const step = at > (steps.at(-1)?.update ?? -1) ? undefined : solvedBy(steps, at);
  return step ? toldOf(words, step, at) : "";
}

function toldOf(words: Words, { share, low, high, known }: SolvedStep, at: number): string {
  return words.text("luck.solved.at", {
    update: show(words, at),
    share: percents(words, share),
    low: percents(words, low),
    high: percents(words, high),
    known,
  });
}
