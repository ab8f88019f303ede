/**
 * A matrix that relates an axis to itself, from × to, at the playhead, and beside it its strongest links as arrows: which
 * slot was written after which, say.
 */
import { useId, useMemo } from "react";
import { grid } from "../../core/grid.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import { formatAligned } from "../../draw/format.ts";
import { useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { axisName, fullName } from "../describe.ts";
import { copyAt, relationOf, shapeOf, sizeOf, useChosen } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { isMatrix } from "../lane.ts";
import { matchMatrices } from "../memory/match.ts";
import type { CellsPlace, MomentProps } from "../pointing.ts";
import { useScale, useSeen, useSeenTitle } from "../scale.ts";
import { arrowPath, arrowThickness, strongestLinks, type Arrow } from "./arrows.ts";
import "./link.css";

/** Every matrix that relates an axis to itself. */
export function matchLinks(trace: Trace): readonly Signal[] {
  return trace.signals.filter((signal) => isMatrix(signal) && relationOf(signal) !== undefined);
}

/** Whether the rows of `matrix` are what links relate. */
export function hasLinks(trace: Trace, matrix: Signal): boolean {
  return linksOf(trace, matrix).length > 0;
}

/** Those that relate the rows of the memory `of`. */
export function linksOf(trace: Trace, of: Signal): readonly Signal[] {
  return matchLinks(trace).filter((link) => relationOf(link)?.[0] === shapeOf(of).row);
}

/** Those that relate no rows of the memories that are shown where the guide speaks of `keys`. */
export function otherLinks(trace: Trace, keys?: readonly string[]): readonly Signal[] {
  const below = new Set(matchMatrices(trace, keys).flatMap(({ matrix }) => linksOf(trace, matrix)));
  return matchLinks(trace).filter((link) => !below.has(link));
}

interface LinksProps extends MomentProps {
  /** The memory that they stand below; where it is silent, those that stand below none. */
  readonly of?: Signal;
}

export function LinkView({ of, ...props }: LinksProps) {
  const { trace, keys } = props;
  const links = useMemo(() => (of ? linksOf(trace, of) : otherLinks(trace, keys)), [trace, keys, of]);
  return links.map((link) => <LinkPanel key={link.name} {...props} link={link} />);
}

/** Width of the arrows in CSS pixels. */
const arrowsWidth = 64;

function LinkPanel({ link, time, focus }: MomentProps & { readonly link: Signal }) {
  const words = useWords();
  const { isProjector } = useTheme();
  const seen = useSeen()(link);
  const scale = useScale(seen, useTheme());
  const { facets } = shapeOf(link);
  const copy = copyAt(link, facets, focus, useChosen());
  const place = useMemo((): CellsPlace => {
    const [to, from] = relationOf(link) ?? ["", ""];
    const size = sizeOf(link, to);
    return { signal: link.name, x: to, y: from, columns: size, rows: size, fixed: { ...copy, time } };
  }, [link, copy, time]);
  const share = isProjector ? 0.22 : 0.11;
  const height = Math.round(Math.max(84, Math.min(share * useWindowHeight(), place.rows * (isProjector ? 20 : 13))));
  const arrows = useMemo(() => strongestLinks(grid(seen, place.x, place.y, place.fixed)), [seen, place]);
  const title = useSeenTitle()(words.text("score.atTime", { name: fullName(words, link.name), time }));
  return (
    <figure className="link" aria-label={[title, linkSentence(words, arrows)].join(". ")}>
      <figcaption>
        <span>
          {title} <small>{axisText(words, link)}</small>
        </span>
        <FacetChooser signal={link} facets={facets} copy={copy} />
      </figcaption>
      <div className="linkRow">
        <div className="linkCells">
          <Cells signal={seen} place={place} scale={scale} height={height} time={time} focus={focus} />
        </div>
        <Arrows arrows={arrows} rows={place.rows} height={height} index={focus?.at[place.y] ?? focus?.at[place.x]} />
      </div>
    </figure>
  );
}

/** "from × slot": what the rows are, then the columns. */
function axisText(words: ReturnType<typeof useWords>, link: Signal): string {
  const [to = "", from = ""] = relationOf(link) ?? [];
  return words.text("score.link.axes", { from: axisName(words, from), to: axisName(words, to) });
}

/** The strongest links in words: "slot 2 → 3 (0.98)". */
function linkSentence(words: ReturnType<typeof useWords>, arrows: readonly Arrow[]): string {
  if (arrows.length === 0) return words.text("score.link.none");
  const told = arrows
    .slice(0, 5)
    .map(({ from, to, weight }) => `${from} → ${to} (${formatAligned(words.language, weight)})`);
  return words.text("score.link.strongest", { links: told.join(words.text("score.readout.comma")) });
}

interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly rows: number;
  readonly height: number;
  /** The place pointed at: its links stand out. */
  readonly index: number | undefined;
}

function Arrows({ arrows, rows, height, index }: ArrowsProps) {
  const head = useId();
  const rowHeight = height / rows;
  return (
    <svg className="linkArrows" width={arrowsWidth} height={height} aria-hidden="true">
      <marker
        id={head}
        viewBox="0 0 6 6"
        refX="5"
        refY="3"
        markerWidth="6"
        markerHeight="6"
        orient="auto"
        markerUnits="userSpaceOnUse"
      >
        <path d="M0 0L6 3L0 6z" />
      </marker>
      {arrows.map((arrow) => (
        <path
          key={`${arrow.from} ${arrow.to}`}
          d={arrowPath(arrow, rowHeight, arrowsWidth)}
          strokeWidth={arrowThickness(arrow)}
          opacity={0.25 + 0.75 * Math.min(1, Math.abs(arrow.weight))}
          markerEnd={`url(#${head})`}
          data-less={arrow.weight < 0 || undefined}
          data-focused={index !== undefined && (arrow.from === index || arrow.to === index) ? true : undefined}
        />
      ))}
      {Array.from({ length: rows }, (_, row) => (
        <circle key={row} cx="1.5" cy={(row + 0.5) * rowHeight} r={Math.min(1.5, rowHeight / 3)} />
      ))}
    </svg>
  );
}
