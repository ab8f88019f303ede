/** Which line is whose, smoothing, logarithmic time, the gradient, zoom, and the files. */
import { useWords } from "../../ui/words.tsx";
import { AxisChoices } from "./choices.tsx";
import type { SaveKind, TrackProps } from "./props.ts";
import { Swatch } from "./swatch.tsx";
import "./menu.css";

const smoothings = [1, 10, 30, 100, 300];
const files: readonly SaveKind[] = ["svg", "png", "csv"];

export interface MenuProps extends Pick<TrackProps, "runs" | "metric" | "metrics" | "view" | "onView"> {
  /** The axes are not asked for elsewhere. */
  readonly isSmall: boolean;
  /** The next drag is to choose a part. */
  readonly onBrush: () => void;
  readonly onSave: (kind: SaveKind) => void;
  readonly onDone: () => void;
}

export function Menu(props: MenuProps) {
  const { view, isSmall, onView, onBrush, onSave, onDone } = props;
  const words = useWords();
  return (
    <>
      <Legend {...props} />
      {isSmall && <AxisChoices view={view} onView={onView} />}
      <Smoothing {...props} />
      <Metric {...props} />
      <Check
        isOn={view.xScale === "log"}
        name={words.text("track.logX")}
        onChange={(isLog) => onView({ ...view, xScale: isLog ? "log" : "linear" })}
      />
      <Check
        isOn={view.isGradientShown}
        name={words.text("track.showGradient")}
        onChange={(isGradientShown) => onView({ ...view, isGradientShown })}
      />
      <button type="button" className="trackMenuRow" onClick={() => (onBrush(), onDone())}>
        {words.text("track.zoom")} <small>{words.text("track.zoom.hint")}</small>
      </button>
      <div className="trackMenuRow" role="group" aria-label={words.text("track.save")}>
        {words.text("track.save")}
        {files.map((kind) => (
          <button key={kind} type="button" className="trackFile" onClick={() => (onSave(kind), onDone())}>
            {words.text(`track.save.${kind}`)}
          </button>
        ))}
      </div>
    </>
  );
}

/** The whole name of every line: beside the lines there is not room for all. */
function Legend({ runs }: MenuProps) {
  const words = useWords();
  if (runs.length < 2) return null;
  return (
    <ul className="trackLegend" aria-label={words.text("track.legend")}>
      {runs.map(({ id, label }, i) => (
        <li key={id}>
          <Swatch dash={i} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function Smoothing({ view, onView }: Pick<TrackProps, "view" | "onView">) {
  const words = useWords();
  const offered = [...new Set([...smoothings, view.smoothing])].toSorted((a, b) => a - b);
  return (
    <label className="trackMenuRow">
      {words.text("track.smoothing")}
      <select value={view.smoothing} onChange={(event) => onView({ ...view, smoothing: Number(event.target.value) })}>
        {offered.map((count) => (
          <option key={count} value={count}>
            {words.text(count === 1 ? "track.smoothing.none" : "track.smoothing.mean", { count })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Nothing where there is no choice. */
function Metric({ metric, metrics, view, onView }: MenuProps) {
  const words = useWords();
  if (metrics.length < 2) return null;
  return (
    <label className="trackMenuRow">
      {words.text("track.metric")}
      <select value={metric?.name ?? ""} onChange={(event) => onView({ ...view, metric: event.target.value })}>
        {metrics.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly isOn: boolean;
  readonly name: string;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ isOn, name, onChange }: CheckProps) {
  return (
    <label className="trackMenuRow">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {name}
    </label>
  );
}
