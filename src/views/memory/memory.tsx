/**
 * The memories at the playhead: matrices with the write heads on their left and the read heads on their right, found by
 * axes and meaning. Heads stand beside the matrix, never on it, so that blue and purple never share a panel.
 */
import { Fragment, use, useMemo, useRef } from "react";
import type { Signal, Trace } from "../../core/signal.ts";
import type { Scale } from "../../draw/scale.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useIsNarrow, useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { fullName, sizeText } from "../describe.ts";
import { copyAt, shapeOf, sizeOf, useChosen, type Indices } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { hasLinks, LinkView } from "../link/link.tsx";
import { ExcessContext } from "../moment/excess.ts";
import { ChangedNow } from "../moment/changed-now.tsx";
import { FoldTitle } from "../moment/fold-title.tsx";
import { heightBelowTitle, useFoldPart } from "../moment/folding.ts";
import { rowLength } from "../row.ts";
import type { CellsPlace, MomentProps } from "../pointing.ts";
import { useScale, useSeen, useSeenTitle } from "../scale.ts";
import { ChangePair } from "./change.tsx";
import { hasChange, matchMatrices, type MatrixMatch } from "./match.ts";
import { MemoryPictures, picturesIn } from "./pictures.tsx";
import { givingWay, linesOf, matrixHeight } from "./room.ts";
import { writersOf } from "./writers.ts";
import { RowCommands } from "./row-commands.tsx";
import { ColumnSide, MatrixFoot, RowSide, type RowWriters } from "./side.tsx";
import { FillStrip, HeadStrips } from "./strip.tsx";
import "./memory.css";

export function MemoryView(props: MomentProps) {
  const { trace, keys } = props;
  const matches = useMemo(() => matchMatrices(trace, keys), [trace, keys]);
  const { heights, given } = useHeights(props, matches);
  if (matches.length === 0) return null;
  const memories = matches.filter(({ isWindow }) => !isWindow);
  const areTwo = memories.length > 1;
  const hasShared = areTwo && hasCopies(matches[0]);
  return (
    <div className="matrices" data-count={areTwo ? 2 : 1} data-given={given}>
      {matches.map((match, i) => (
        <Fragment key={match.matrix.name}>
          {hasShared && i === 0 && <SharedChoice match={match} focus={props.focus} />}
          <MatrixPanel
            {...props}
            match={match}
            isFirst={i === 0}
            isShared={hasShared}
            isBrief={areTwo || match.isWindow}
            height={heights.get(match) ?? 0}
            hasChooser={facetsKey(match) !== facetsKey(matches[i - 1]) && !(hasShared && i === 0)}
          />
        </Fragment>
      ))}
    </div>
  );
}

interface Heights {
  readonly heights: ReadonlyMap<MatrixMatch, number>;
  /** By how much less they are than wanted, together. */
  readonly given: number;
}

/** Of every matrix; those that share a line give way together, and pictures do not. */
function useHeights({ trace, scene }: MomentProps, matches: readonly MatrixMatch[]): Heights {
  const most = useMostHeight(trace, matches);
  const { isProjector } = useTheme();
  const excess = use(ExcessContext);
  return useMemo(() => {
    const wanted = (match: MatrixMatch): number => wantedHeight(match, isProjector ? 1.6 : 1, most);
    const lines = linesOf(matches.filter(({ matrix }) => !picturesIn(scene, columnsOf(matrix))));
    const { heights, given } = givingWay(lines.map((line) => Math.max(...line.map(wanted))), excess); // prettier-ignore
    const lineOf = (match: MatrixMatch): number => heights[lines.findIndex((line) => line.includes(match))] ?? Infinity;
    return { heights: new Map(matches.map((match) => [match, Math.min(wanted(match), lineOf(match))])), given };
  }, [matches, scene, most, isProjector, excess]);
}

function wantedHeight({ matrix, isWindow }: MatrixMatch, zoom: number, most: number): number {
  const perRow = (isWindow ? 12 : 16) * zoom;
  return Math.round(Math.min(most, Math.max(isWindow ? leastOfWindow : leastOfMemory, rowLength(matrix) * perRow)));
}

/** Its rows are named in words that stand upright beside them. */
const [leastOfWindow, leastOfMemory] = [42, 72];

/** A class sees nothing else of the moment; where the page scrolls, the matrices need not give way. */
function useMostHeight(trace: Trace, matches: readonly MatrixMatch[]): number {
  const { isProjector } = useTheme();
  const isNarrow = useIsNarrow();
  const window = useWindowHeight();
  const room = useMemo(() => matrixHeight(trace, matches, window), [trace, matches, window]);
  if (isProjector) return window * (matches.length <= 2 ? 0.44 - 0.1 * matches.length : 0.2);
  return isNarrow ? 0.22 * window : room;
}

/** A choice holds for every matrix with the same copies: it is offered once. */
function facetsKey(match: MatrixMatch | undefined): string | undefined {
  return match && shapeOf(match.matrix).facets.join(" ");
}

function hasCopies(match: MatrixMatch | undefined): boolean {
  return match !== undefined && shapeOf(match.matrix).facets.some((axis) => sizeOf(match.matrix, axis) > 1);
}

function MemoryFigure() {
  return <FigureButton figure="memory" name={useWords().text("score.memories")} />;
}

/** Over two that stand side by side. */
function SharedChoice({ match: { matrix }, focus }: Pick<PanelProps, "match" | "focus">) {
  const { facets } = shapeOf(matrix);
  const copy = copyAt(matrix, facets, focus, useChosen());
  return (
    <p className="matricesChoice">
      <FacetChooser signal={matrix} facets={facets} copy={copy} />
      <MemoryFigure />
    </p>
  );
}

interface PanelProps extends MomentProps {
  readonly match: MatrixMatch;
  readonly hasChooser: boolean;
  readonly isFirst: boolean;
  /** What is chosen and offered once stands above both. */
  readonly isShared: boolean;
  /** There is hardly room for a title. */
  readonly isBrief: boolean;
  /** In CSS pixels. */
  readonly height: number;
}

/** The last few inputs give way after the states. */
const windowRank = 2;

function MatrixPanel(props: PanelProps) {
  const { match, hasChooser, isFirst, isShared, isBrief, time, focus } = props;
  const words = useWords();
  const { isProjector } = useTheme();
  const { matrix, isWindow } = match;
  const { facets } = shapeOf(matrix);
  const copy = copyAt(matrix, facets, focus, useChosen());
  const name = fullName(words, matrix.name);
  const seenTitle = useSeenTitle();
  const title = seenTitle(words.text("score.atTime", { name, time }));
  const figure = useRef<HTMLElement>(null);
  const rank = isWindow ? windowRank : null;
  const fold = useFoldPart(matrix.name, { rank, element: figure, gainOf: heightBelowTitle });
  return (
    <figure
      className="matrix"
      ref={figure}
      data-window={isWindow || undefined}
      data-folded={fold.isFolded || undefined}
      aria-label={`${title}: ${sizeText(words, matrix)}`}
    >
      <figcaption>
        <span title={title}>
          <FoldTitle part={fold}>{isProjector && isBrief ? seenTitle(name) : title}</FoldTitle>
        </span>
        {hasChooser && !fold.isFolded && <FacetChooser signal={matrix} facets={facets} copy={copy} />}
        {isFirst && !isShared && <MemoryFigure />}
      </figcaption>
      {!fold.isFolded && <MatrixBody {...props} copy={copy} />}
    </figure>
  );
}

function MatrixBody({ match, height, copy, ...props }: PanelProps & { readonly copy: Indices }) {
  const { time, focus } = props;
  const { matrix, isWindow, reads } = match;
  const { isProjector } = useTheme();
  const scale = useScale(useSeen()(matrix), useTheme());
  const place = useMatrixPlace(matrix, copy, time);
  const pictures = picturesIn(props.scene, place);
  const shown = { scale, height, time, focus };
  const writers = useWriters(props, match);
  return (
    <>
      {pictures ? (
        <MemoryPictures matrix={matrix} place={place} size={pictures} scale={scale} reads={reads} focus={focus} />
      ) : (
        <MatrixRow match={match} place={place} copy={copy} {...shown} writers={writers} />
      )}
      <div className="matrixBelow">
        {isProjector && !pictures && <MatrixFoot matrix={matrix} place={place} isWindow={isWindow} />}
        {hasChange(match) && <ChangePair match={match} place={place} {...shown} />}
        {hasLinks(props.trace, matrix) && <LinkView {...props} of={matrix} />}
      </div>
    </>
  );
}

/** Of a memory whose rows have a gate each. */
function useWriters({ trace, readings, time }: MomentProps, { fills: [gate] }: MatrixMatch): RowWriters {
  return useMemo(
    () => (gate?.meaning === "gate" && readings ? writersOf(trace, gate, readings, time) : []),
    [trace, gate, readings, time],
  );
}

interface RowProps extends Pick<MomentProps, "time" | "focus"> {
  readonly match: MatrixMatch;
  readonly place: CellsPlace;
  readonly copy: Indices;
  readonly scale: Scale;
  readonly height: number;
  readonly writers: RowWriters;
}

/** The matrix between what writes to it and what reads from it. */
function MatrixRow({ match, place, copy, scale, height, writers, time, focus }: RowProps) {
  const { matrix, fills, writes, reads } = match;
  const { isProjector } = useTheme();
  const seen = useSeen();
  const strip = { height, time, focus, copy };
  return (
    <div className="matrixRow">
      {fills.map((fill) => (
        <FillStrip key={fill.name} signal={fill} {...strip} />
      ))}
      {writes.map((head) => (
        <HeadStrips key={head.name} head={head} {...strip} />
      ))}
      <RowSide matrix={matrix} place={place} height={height} writers={writers} />
      <div className="matrixCells">
        <Cells signal={seen(matrix)} place={place} scale={scale} height={height} time={time} focus={focus}>
          <ChangedNow place={place} />
        </Cells>
        <RowCommands place={place} height={height} />
        {!isProjector && <ColumnSide matrix={matrix} place={place} />}
      </div>
      {reads.map((head) => (
        <HeadStrips key={head.name} head={head} {...strip} />
      ))}
    </div>
  );
}

function columnsOf(matrix: Signal): Pick<CellsPlace, "x" | "columns"> {
  const { column } = shapeOf(matrix);
  return { x: column, columns: sizeOf(matrix, column) };
}

function useMatrixPlace(matrix: Signal, copy: Indices, time: number): CellsPlace {
  return useMemo(() => {
    return {
      signal: matrix.name,
      ...columnsOf(matrix),
      y: shapeOf(matrix).row,
      rows: rowLength(matrix),
      fixed: { ...copy, time },
    };
  }, [matrix, copy, time]);
}
