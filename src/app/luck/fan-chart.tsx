/** The curves of the seeds: each a thin line, the middle half as a band, the median in full ink. */
import { useMemo } from "react";
import { niceDomain } from "../../draw/axis.ts";
import { logDomain } from "../../draw/tick.ts";
import type { Words } from "../../i18n/translate.ts";
import type { LuckState, LuckySeed } from "../../store/luck.ts";
import type { Curve } from "../../train/archive/curve.ts";
import { useWords } from "../../ui/words.tsx";
import { Chart, pathOf, type ChartFrame } from "./chart.tsx";
import { coarse, fanOf, type FanPoint, type Strand } from "./fan.ts";
import { show } from "./say.ts";

export interface FanChartProps {
  readonly luck: LuckState;
  /** Of the looks; null: the loss. */
  readonly metric: string | null;
  readonly at: number | null;
  readonly onPoint: (update: number | null) => void;
}

/** Points of a loss: about as many as pixels that a line can show. */
const columns = 120;

export function FanChart({ luck, metric, at, onPoint }: FanChartProps) {
  const words = useWords();
  const { seeds, within } = luck;
  const strands = useStrands(seeds, within, metric);
  const fan = useMemo(() => fanOf(strands, gridOf(strands, within)), [strands, within]);
  const value = useMemo(() => domainOf(strands, metric === null), [strands, metric]);
  const name = metric === null ? words.text("luck.figure.loss") : words.loose(`metric.${metric}`, metric);
  return (
    <Chart
      title={words.text("luck.fan")}
      label={labelOf(words, fan, name, seeds.length)}
      what={words.text("luck.fan.what")}
      lines={13}
      within={within}
      value={value}
      at={at}
      onPoint={onPoint}
      told={at === null ? "" : toldAt(words, fan, at)}
    >
      {(frame) => <Fan frame={frame} strands={strands} fan={fan} />}
    </Chart>
  );
}

function Fan({
  frame,
  strands,
  fan,
}: {
  readonly frame: ChartFrame;
  readonly strands: readonly Strand[];
  readonly fan: readonly FanPoint[];
}) {
  const { x, y } = frame;
  const upper = fan.map(({ update, high }) => [x.at(update), y.at(high)] as const);
  const lower = fan.map(({ update, low }) => [x.at(update), y.at(low)] as const);
  return (
    <>
      {strands.map(({ update, value }, i) => (
        <path key={i} className="luckThin" d={pathOf(update.map((at, j) => [x.at(at), y.at(value[j] ?? NaN)]))} />
      ))}
      <path className="luckBand" d={pathOf([...upper, ...lower.toReversed()], true)} />
      <path className="luckMedian" d={pathOf(fan.map(({ update, median }) => [x.at(update), y.at(median)]))} />
    </>
  );
}

function useStrands(seeds: readonly LuckySeed[], within: number, metric: string | null): readonly Strand[] {
  return useMemo(
    () =>
      seeds.map(({ archive: { looks, curve }, isDone }) => {
        if (metric === null) return { ...coarseLoss(curve, within), isDone };
        const value = looks.map(({ metrics }) => metrics[metric] ?? NaN);
        return { update: looks.map(({ update }) => update), value, isDone };
      }),
    [seeds, within, metric],
  );
}

const known = new WeakMap<Curve, { readonly within: number; readonly line: ReturnType<typeof coarse> }>();

/** Kept by the identity of the curve: only that of a seed that trains is made again. */
function coarseLoss(curve: Curve, within: number): ReturnType<typeof coarse> {
  const found = known.get(curve);
  if (found?.within === within) return found.line;
  const line = coarse(curve.update, curve.loss, within, columns);
  known.set(curve, { within, line });
  return line;
}

/** Every update at which one of them has a point; when all are through, to the end. */
function gridOf(strands: readonly Strand[], within: number): readonly number[] {
  const end = strands.every(({ isDone }) => isDone) ? [within] : [];
  return [...new Set([...strands.flatMap(({ update }) => update), ...end])].toSorted((a, b) => a - b);
}

function domainOf(strands: readonly Strand[], isLoss: boolean): { kind: "log" | "linear"; low: number; high: number } {
  const values = strands.flatMap(({ value }) => value).filter((value) => Number.isFinite(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = isLoss ? logDomain(least, most) : niceDomain(Math.min(0, least), most);
  return { kind: isLoss ? "log" : "linear", low, high };
}

function labelOf(words: Words, fan: readonly FanPoint[], name: string, count: number): string {
  const [first, last] = [fan[0], fan.at(-1)];
  const value = (point: FanPoint | undefined): string => show(words, point?.median ?? NaN);
  return words.text("luck.fan.label", { name, count, first: value(first), last: value(last) });
}

function toldAt(words: Words, fan: readonly FanPoint[], at: number): string {
  const point = fan.findLast(({ update }) => update <= at);
  if (!point) return "";
  const { update, count, low, median, high } = point;
  const [shownLow, shownMedian, shownHigh] = [low, median, high].map((value) => show(words, value));
  return words.text("luck.fan.at", {
    update: show(words, update),
    count,
    median: shownMedian ?? "",
    low: shownLow ?? "",
    high: shownHigh ?? "",
  });
}
