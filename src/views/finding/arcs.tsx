/**
 * Pairs of steps as arcs over one axis of steps: from each step to those that make most of its row. The step under the playhead
 * stands out; a press, or the arrow keys, move it.
 */
import type { KeyboardEvent, PointerEvent } from "react";
import type { FindingGrid } from "../../analysis/analysis.ts";
import { arcShape } from "../../draw/arc.ts";
import { useWords } from "../../ui/words.tsx";
import { mostOf, stepsTold, type Pull } from "./pulls.ts";
import "./arcs.css";

const size = { width: 360, height: 150 };
const floor = 128;

export interface ArcsViewProps {
  /** Its axes are steps, rows and columns alike; NaN where a row is not known. */
  readonly grid: FindingGrid;
  readonly title: string;
  /** The playhead. */
  readonly time: number;
  readonly onTime: (time: number) => void;
}

export function ArcsView({ grid, title, time, onTime }: ArcsViewProps) {
  const words = useWords();
  const steps = grid.sizes[0];
  const all = Array.from({ length: steps }, (_, step) => ({ step, pulls: mostOf(grid, step) }));
  const at = Math.min(time, steps - 1);
  const told = stepsTold(all[at]?.pulls ?? []);
  const said =
    told.length === 0
      ? words.text("why.arcs.none", { step: at })
      : words.text("why.arcs.step", { step: at, steps: told.join(words.text("why.arcs.and")) });
  const stepTo = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -steps, End: steps }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onTime(Math.max(0, Math.min(steps - 1, at + by)));
  };
  const press = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onTime(Math.max(0, Math.min(steps - 1, Math.floor(((event.clientX - box.left) / box.width) * steps))));
  };
  return (
    <figure className="finding">
      <figcaption>{title}</figcaption>
      <svg
        className="findingArcs"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={steps - 1}
        aria-valuenow={at}
        aria-valuetext={said}
        onPointerDown={press}
        onKeyDown={stepTo}
      >
        {all.map(({ step, pulls }) => step !== at && <Arcs key={step} {...{ step, pulls, steps }} />)}
        <Arcs step={at} pulls={all[at]?.pulls ?? []} steps={steps} isLit />
        <path className="findingFloor" d={`M0 ${floor}H${size.width}`} />
        {all.map(
          ({ step }) => isNamed(step, steps) && <StepName key={step} step={step} steps={steps} isLit={step === at} />,
        )}
      </svg>
      <p className="findingReadout">{said}</p>
    </figure>
  );
}

interface ArcsProps {
  readonly step: number;
  readonly pulls: readonly Pull[];
  readonly steps: number;
  readonly isLit?: boolean;
}

function Arcs({ step, pulls, steps, isLit = false }: ArcsProps) {
  const box = { width: size.width, height: floor, columns: steps, from: step };
  return (
    <g className="findingArc" data-lit={isLit || undefined}>
      {pulls.map(({ to, share }) => {
        const { middle, radiusX, radiusY, thickness, opacity } = arcShape({ to, weight: share }, box);
        const d = `M${middle - radiusX} ${floor}A${radiusX} ${radiusY} 0 0 1 ${middle + radiusX} ${floor}`;
        return <path key={to} d={d} strokeWidth={thickness} strokeOpacity={isLit ? opacity : opacity / 4} />;
      })}
    </g>
  );
}

function StepName({ step, steps, isLit }: { readonly step: number; readonly steps: number; readonly isLit: boolean }) {
  return (
    <text x={((step + 0.5) / steps) * size.width} y={floor + 14} textAnchor="middle" data-lit={isLit || undefined}>
      {step}
    </text>
  );
}

/** So few that they do not touch each other. */
function isNamed(step: number, steps: number): boolean {
  return step % Math.ceil(steps / 16) === 0;
}
