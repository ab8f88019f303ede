/** Where the pointer rests: a hairline, a dot on every line, and a small table of what they say there. */
import { formatNumber } from "../../draw/format.ts";
import type { TextKey } from "../../i18n/en.ts";
import { factsOf } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import { figureText } from "./figures.ts";
import { levelOf } from "./frame.ts";
import { notesAt, pixelOf, readingsAt, type Reading } from "./pointing.ts";
import type { TrackMetric, TrackView } from "./props.ts";
import { timeText } from "./numbers.ts";
import type { Scene } from "./scene.ts";
import { isSmoothed } from "./series.ts";
import { Swatch } from "./swatch.tsx";

export interface HoverProps {
  readonly scene: Scene;
  readonly update: number;
  readonly view: TrackView;
  readonly metric: TrackMetric | null;
}

export function HoverLine({ scene, update }: Pick<HoverProps, "scene" | "update">) {
  const x = pixelOf(scene, update);
  if (Number.isNaN(x)) return null;
  const { bands, y, metricY, thickness } = scene;
  const dots = readingsAt(scene, update).flatMap(({ loss, heldOut, metric }, i) => [
    { y: levelOf(y, loss, bands), isMetric: false },
    ...(i === 0 ? [{ y: levelOf(y, heldOut, bands), isMetric: false }] : []),
    { y: metricY?.at(metric) ?? NaN, isMetric: true },
  ]);
  return (
    <g className="trackHover">
      <line x1={x} x2={x} y1={bands.top} y2={bands.bottom} />
      {dots.map(
        (dot, i) =>
          Number.isFinite(dot.y) && (
            // oxlint-disable-next-line react/no-array-index-key
            <circle key={i} cx={x} cy={dot.y} r={2.5 * thickness} data-metric={dot.isMetric || undefined} />
          ),
      )}
    </g>
  );
}

type Column = "loss" | "heldOut" | "metric" | "gradient";

/** Beside the hairline, where there is more room; it stands on the axis and grows upwards. */
export function HoverTable({ scene, update, view, metric }: HoverProps) {
  const words = useWords();
  const x = pixelOf(scene, update);
  if (Number.isNaN(x)) return null;
  const readings = readingsAt(scene, update);
  const columns = columnsOf(readings, view);
  const isLeft = x > (scene.left + scene.right) / 2;
  const side = isLeft ? { right: scene.width - x + 10 } : { left: x + 10 };
  return (
    <div className="trackTable" style={{ ...side, bottom: scene.height - scene.bands.bottom + 2 }} aria-hidden="true">
      <table>
        <thead>
          <tr>
            <th>{headText(words, scene, update, view)}</th>
            {columns.map((column) => (
              <th key={column}>{columnText(words, column, scene, view, metric)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map((reading, i) => (
            <Row key={reading.lines.run.id} reading={reading} index={i} columns={columns} />
          ))}
        </tbody>
      </table>
      <NotesLine scene={scene} update={update} />
    </div>
  );
}

function columnsOf(readings: readonly Reading[], view: TrackView): readonly Column[] {
  const all: readonly Column[] = ["loss", "heldOut", "metric", ...(view.isGradientShown ? ["gradient" as const] : [])];
  return all.filter((column) => readings.some((reading) => !Number.isNaN(reading[column])));
}

type Words = ReturnType<typeof useWords>;

function headText(words: Words, { lines }: Scene, update: number, view: TrackView): string {
  const text = words.text("track.update", { update: formatNumber(factsOf(words.language).tag, update) });
  const clock = lines[0]?.clock;
  return view.x === "seconds" && clock ? `${text} · ${timeText(words, view, clock.at(update))}` : text;
}

const names: Readonly<Record<Exclude<Column, "metric">, TextKey>> = {
  loss: "track.loss",
  heldOut: "track.heldOut",
  gradient: "track.gradient",
};

function columnText(
  words: Words,
  column: Column,
  { lines }: Scene,
  view: TrackView,
  metric: TrackMetric | null,
): string {
  if (column === "metric") return metric?.label ?? "";
  const isMean = column === "loss" && lines[0] && isSmoothed(lines[0].run, view);
  return isMean ? words.text("track.lossMean", { count: view.smoothing }) : words.text(names[column]);
}

interface RowProps {
  readonly reading: Reading;
  readonly index: number;
  readonly columns: readonly Column[];
}

function Row({ reading, index, columns }: RowProps) {
  const words = useWords();
  return (
    <tr>
      <th>
        <Swatch dash={index} />
        {reading.lines.run.label}
      </th>
      {columns.map((column) => (
        <td key={column}>{figureText(words, reading[column])}</td>
      ))}
    </tr>
  );
}

/** Flags, forks and skipped updates that are near. */
function NotesLine({ scene, update }: Pick<HoverProps, "scene" | "update">) {
  const words = useWords();
  const { labels, skipped } = notesAt(scene, update, 5);
  const all = skipped > 0 ? [...labels, words.text("track.skipped", { count: skipped })] : labels;
  return all.length > 0 && <p>{all.join(" · ")}</p>;
}
