/**
 * A matrix at the playhead, with the write heads on its left and the read heads on its right: found by axes and meaning.
 * Heads stand beside the matrix, never on it, so that blue and purple never share a panel.
 */
import { useMemo } from "react";
import type { Meaning, Signal, Trace } from "../../core/signal.ts";
import { useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { fullName, signalName } from "../describe.ts";
import { isMatrix } from "../lane.ts";
import { Legend } from "../legend/legend.tsx";
import type { CellsPlace, MomentProps } from "../pointing.ts";
import { useScale } from "../scale.ts";
import "./memory.css";

export interface MatrixMatch {
  readonly matrix: Signal;
  readonly writes: readonly Signal[];
  readonly reads: readonly Signal[];
}

/** Every [time, row, column] signal with the heads over its rows. */
export function matchMatrices(trace: Trace): readonly MatrixMatch[] {
  return trace.signals.filter(isMatrix).map((matrix) => {
    const row = matrix.axes[1] ?? "";
    const heads = (meaning: Meaning): readonly Signal[] =>
      trace.signals.filter(
        (signal) => signal.meaning === meaning && signal.axes.at(-1) === row && signal.axes.length <= 3,
      );
    return { matrix, writes: heads("write"), reads: heads("read") };
  });
}

export function MemoryView(props: MomentProps) {
  const matches = useMemo(() => matchMatrices(props.trace), [props.trace]);
  return matches.map((match) => <MatrixPanel key={match.matrix.name} {...props} match={match} />);
}

function MatrixPanel(props: MomentProps & { readonly match: MatrixMatch }) {
  const words = useWords();
  const { match, time, focus } = props;
  const { matrix } = match;
  const { isProjector } = useTheme();
  const scale = useScale(matrix, useTheme());
  const rows = matrix.sizes[1] ?? 1;
  const height = Math.round(Math.max(120, Math.min(0.27 * useWindowHeight(), rows * (isProjector ? 26 : 16))));
  const place = useMatrixPlace(matrix, time);
  const title = words.text("score.atTime", { name: fullName(words, matrix.name), time });
  return (
    <figure className="matrix" aria-label={title}>
      <figcaption>{title}</figcaption>
      <div className="matrixRow">
        {match.writes.map((head) => (
          <HeadStrips key={head.name} head={head} height={height} time={time} focus={focus} />
        ))}
        <div className="matrixCells">
          <Cells signal={matrix} place={place} scale={scale} height={height} time={time} focus={focus} />
          <Legend signals={[matrix]} />
        </div>
        {match.reads.map((head) => (
          <HeadStrips key={head.name} head={head} height={height} time={time} focus={focus} />
        ))}
      </div>
    </figure>
  );
}

function useMatrixPlace(matrix: Signal, time: number): CellsPlace {
  return useMemo(
    () => ({
      signal: matrix.name,
      x: matrix.axes[2] ?? "",
      y: matrix.axes[1] ?? "",
      columns: matrix.sizes[2] ?? 1,
      rows: matrix.sizes[1] ?? 1,
      fixed: { time },
    }),
    [matrix, time],
  );
}

interface HeadStripsProps extends Pick<MomentProps, "time" | "focus"> {
  readonly head: Signal;
  readonly height: number;
}

/** The weights of one signal's heads at the playhead, one strip per head. */
function HeadStrips({ head, height, time, focus }: HeadStripsProps) {
  const words = useWords();
  const scale = useScale(head, useTheme());
  const place = useStripPlace(head, time);
  return (
    <div className="matrixHead" style={{ width: `${place.columns * 1.9}em` }}>
      <Cells signal={head} place={place} scale={scale} height={height} time={time} focus={focus} />
      <small data-meaning={head.meaning}>{signalName(words, head.name)}</small>
    </div>
  );
}

function useStripPlace(head: Signal, time: number): CellsPlace {
  return useMemo(() => {
    const hasLanes = head.axes.length === 3;
    return {
      signal: head.name,
      x: hasLanes ? (head.axes[1] ?? "") : "",
      y: head.axes.at(-1) ?? "",
      columns: hasLanes ? (head.sizes[1] ?? 1) : 1,
      rows: head.sizes.at(-1) ?? 1,
      fixed: { time },
    };
  }, [head, time]);
}
