/** Accuracy by k-th presentation: what is remembered of something that has been shown so often. */
import { useRef } from "react";
import type { MeasuredMetric } from "../../train/report.ts";
import { useSize } from "../../ui/size.ts";
import { useWords } from "../../ui/words.tsx";
import { placeOf, sightsOf } from "./reach.ts";
import { showEstimate } from "./show.ts";

type Sight = ReturnType<typeof sightsOf>[number];

export function SightChart({ metrics }: { readonly metrics: readonly MeasuredMetric[] }) {
  const words = useWords();
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  const sights = sightsOf(metrics).toSorted((a, b) => a.sight - b.sight);
  const chance = metrics.find(({ name }) => name === "chance")?.mean;
  if (sights.length < 2) return null;
  const spoken = sights
    .map((sight) => words.text("report.sight.value", { k: sight.sight, value: showEstimate(words, sight) }))
    .join("; ");
  return (
    <figure className="sights">
      <figcaption>{words.text("report.sights")}</figcaption>
      <div className="sightPlot" ref={element} role="img" aria-label={spoken}>
        {size && <Plot sights={sights} chance={chance} width={size.width} height={size.height} />}
      </div>
      <small className="muted">{words.text("report.sights.axis")}</small>
    </figure>
  );
}

interface PlotProps {
  readonly sights: readonly Sight[];
  readonly chance: number | undefined;
  readonly width: number;
  readonly height: number;
}

const ticks = [0, 0.5, 1];

function Plot({ sights, chance, width, height }: PlotProps) {
  const words = useWords();
  const line = height / 7;
  const [left, right, top, bottom] = [2.5 * line, width - line, line, height - 1.4 * line];
  const x = (index: number): number => left + ((right - left) * (index + 0.5)) / sights.length;
  const y = (value: number): number => bottom - (bottom - top) * placeOf({ from: 0, to: 1 }, value);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick} className="sightTick">
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick)} textAnchor="end" dominantBaseline="central">
            {words.number(tick)}
          </text>
        </g>
      ))}
      {chance !== undefined && (
        <g className="sightChance">
          <line x1={left} x2={right} y1={y(chance)} y2={y(chance)} />
          <text x={right} y={y(chance) - 4} textAnchor="end">
            {words.loose("metric.chance", "")}
          </text>
        </g>
      )}
      <polyline className="sightLine" points={sights.map(({ mean }, i) => `${x(i)},${y(mean)}`).join(" ")} />
      {sights.map((sight, i) => (
        <g key={sight.sight} className="sightMark">
          <title>{showEstimate(words, sight)}</title>
          {Number.isFinite(sight.low) && <line x1={x(i)} x2={x(i)} y1={y(sight.low)} y2={y(sight.high)} />}
          <circle cx={x(i)} cy={y(sight.mean)} r={4} />
          <text x={x(i)} y={bottom + line} textAnchor="middle">
            {sight.sight}
          </text>
        </g>
      ))}
    </svg>
  );
}
