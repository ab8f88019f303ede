/**
 * The memories at the playhead: matrices with the write heads on their left and the read heads on their right, found by
 * axes and meaning. Heads stand beside the matrix, never on it, so that blue and purple never share a panel.
 */
import { useMemo } from "react";
import type { Signal } from "../../core/signal.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { fullName, sizeText } from "../describe.ts";
import { copyAt, shapeOf, sizeOf, useChosen, type Indices } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { Legend } from "../legend/legend.tsx";
import { rowLength } from "../row.ts";
import type { CellsPlace, MomentProps } from "../pointing.ts";
import { useScale } from "../scale.ts";
import { ChangePair } from "./change.tsx";
import { matchMatrices, type MatrixMatch } from "./match.ts";
import { FillStrip, HeadStrips } from "./strip.tsx";
import "./memory.css";

export function MemoryView(props: MomentProps) {
  const matches = useMemo(() => matchMatrices(props.trace), [props.trace]);
  if (matches.length === 0) return null;
  return (
    <div className="matrices" data-count={Math.min(matches.length, 2)}>
      {matches.map((match, i) => (
        <MatrixPanel
          key={match.matrix.name}
          {...props}
          match={match}
          count={matches.length}
          isFirst={i === 0}
          hasChooser={facetsKey(match) !== facetsKey(matches[i - 1])}
        />
      ))}
    </div>
  );
}

/** A choice holds for every matrix with the same copies: it is offered once. */
function facetsKey(match: MatrixMatch | undefined): string | undefined {
  return match && shapeOf(match.matrix).facets.join(" ");
}

interface PanelProps extends MomentProps {
  readonly match: MatrixMatch;
  readonly hasChooser: boolean;
  readonly isFirst: boolean;
  /** How many matrices there are; two stand side by side. */
  readonly count: number;
}

function MatrixPanel({ match, hasChooser, isFirst, count, time, focus }: PanelProps) {
  const words = useWords();
  const { matrix } = match;
  const { isProjector } = useTheme();
  const scale = useScale(matrix, useTheme());
  const { facets } = shapeOf(matrix);
  const copy = copyAt(matrix, facets, focus, useChosen());
  const place = useMatrixPlace(matrix, copy, time);
  // A class sees nothing else of the moment.
  const share = isProjector && count <= 2 ? 0.42 - 0.07 * count : 0.22;
  const height = Math.round(Math.max(96, Math.min(share * useWindowHeight(), place.rows * (isProjector ? 26 : 16))));
  const title = words.text("score.atTime", { name: fullName(words, matrix.name), time });
  const strip = { height, time, focus, copy };
  return (
    <figure className="matrix" aria-label={title}>
      <figcaption>
        <span>
          {title} <small>{sizeText(words, matrix)}</small>
        </span>
        {hasChooser && <FacetChooser signal={matrix} facets={facets} copy={copy} />}
        {isFirst && <FigureButton figure="memory" name={words.text("score.memories")} />}
      </figcaption>
      <div className="matrixRow">
        {match.fills.map((fill) => (
          <FillStrip key={fill.name} signal={fill} {...strip} />
        ))}
        {match.writes.map((head) => (
          <HeadStrips key={head.name} head={head} {...strip} />
        ))}
        <div className="matrixCells">
          <Cells signal={matrix} place={place} scale={scale} height={height} time={time} focus={focus} />
          <Legend signals={[matrix]} />
        </div>
        {match.reads.map((head) => (
          <HeadStrips key={head.name} head={head} {...strip} />
        ))}
      </div>
      {matrix.isState !== false && (
        <ChangePair match={match} place={place} scale={scale} height={height} time={time} focus={focus} />
      )}
    </figure>
  );
}

function useMatrixPlace(matrix: Signal, copy: Indices, time: number): CellsPlace {
  return useMemo(() => {
    const { row, column } = shapeOf(matrix);
    return {
      signal: matrix.name,
      x: column,
      y: row,
      columns: sizeOf(matrix, column),
      rows: rowLength(matrix),
      fixed: { ...copy, time },
    };
  }, [matrix, copy, time]);
}
