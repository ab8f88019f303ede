/** Pictures over the columns in which they come, with what was wanted and said of each; the one at the playhead larger. */
import { memo } from "react";
import type { PicturesScene, Verdict } from "../../core/scene.ts";
import { evenWidth } from "../../draw/text-width.ts";
import type { Words } from "../../i18n/translate.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Grey } from "./grey.tsx";
import { layThumbs, thumbHeight, type Thumb, type ThumbRow } from "./thumbs.ts";
import { isRight, shorten, VerdictMark, verdictSentence } from "./verdict.tsx";
import type { SceneProps, SceneView } from "./view.ts";
import "./pictures.css";

type Props = SceneProps<PicturesScene>;

/** Lines of small text under the pictures, and the lens between a strip and its columns; in CSS pixels. */
const [line, lens, answerRow, asideLeast] = [15, 8, 74, 66];

/** Side of a picture that is shown larger. */
const beside = 44;
/** Letters of a verdict for which there is room in the gutter. */
const mostBeside = 6;
/** Type of what was wanted and said, in CSS pixels. */
const told = 12;

export const picturesView: SceneView<PicturesScene> = { Content, Aside, sentence, height };

function height(scene: PicturesScene, { width, zoom }: { readonly width: number; readonly zoom: number }): number {
  const isStrip = layThumbs(scene, { width, time: 0, zoom }).kind === "strip";
  const lines = scene.verdicts.some((verdict) => verdict !== null) ? 2 : 0;
  const size = thumbHeight(scene, width, zoom);
  const row = size + lines * line * zoom + (isStrip ? lens : 0) + 4;
  return Math.max(isSmall(size, zoom) ? asideLeast * zoom : 0, row) + (scene.answer ? answerRow * zoom : 0);
}

function sentence(words: Words, { scene, trace }: Pick<Props, "scene" | "trace">): string {
  const count = scene.pictures.filter((picture) => picture !== null).length;
  const asked = scene.verdicts.flatMap((verdict) => (verdict && verdict.got !== null ? [verdict] : []));
  const parameters = { count, steps: trace.steps, asked: asked.length, right: asked.filter(isRight).length };
  return words.text(asked.length > 0 ? "scene.pictures.label" : "scene.pictures.labelOnly", parameters);
}

function useZoom(): number {
  return useType(useTheme().isProjector).pictures;
}

function Content({ scene, width, time, onTime }: Props) {
  const zoom = useZoom();
  const isStrip = layThumbs(scene, { width, time: 0, zoom }).kind === "strip";
  return (
    <div className="pictures">
      <Row scene={scene} width={width} zoom={zoom} {...(isStrip && { time, onTime })} />
      {scene.answer && (
        <Answer scene={scene} size={beside * zoom} column={width / Math.max(1, scene.pictures.length)} />
      )}
    </div>
  );
}

interface RowProps {
  readonly scene: PicturesScene;
  readonly width: number;
  readonly zoom: number;
  /** Of a strip, which moves with the playhead. */
  readonly time?: number;
  readonly onTime?: (time: number) => void;
}

/** Over the columns it does not depend on the playhead, and is drawn once. */
const Row = memo(function Row({ scene, width, zoom, time = -1, onTime }: RowProps) {
  const row = layThumbs(scene, { width, time, zoom });
  return (
    <div data-layout={row.kind}>
      <ol className="picturesRow" style={{ width, height: row.size + 2 }}>
        {row.thumbs.map((thumb) => (
          <Thumbnail
            key={thumb.time}
            scene={scene}
            thumb={thumb}
            size={row.size}
            isNow={thumb.time === time}
            onTime={onTime}
          />
        ))}
      </ol>
      <Verdicts scene={scene} row={row} width={width} zoom={zoom} />
      {row.kind === "strip" && <Lens row={row} steps={scene.pictures.length} width={width} />}
    </div>
  );
});

interface ThumbnailProps {
  readonly scene: PicturesScene;
  readonly thumb: Thumb;
  readonly size: number;
  readonly isNow: boolean;
  readonly onTime: ((time: number) => void) | undefined;
}

function Thumbnail({ scene, thumb, size, isNow, onTime }: ThumbnailProps) {
  const words = useWords();
  const picture = scene.pictures[thumb.time];
  if (!picture) return null;
  const verdict = scene.verdicts[thumb.time];
  const said = verdict
    ? words.text("scene.pictures.at", { time: thumb.time, verdict: verdictSentence(words, verdict) })
    : words.text("scene.pictures.time", { time: thumb.time });
  return (
    <li
      className="thumb"
      style={{ left: thumb.x - size / 2, width: size }}
      data-now={isNow || undefined}
      title={said}
      {...(onTime && { onPointerDown: stop, onClick: () => onTime(thumb.time) })}
    >
      <Grey picture={picture} size={size} />
      <span className="visuallyHidden">{said}</span>
    </li>
  );
}

/** A strip is not on the columns: a press there is no scrubbing. */
function stop(event: { readonly stopPropagation: () => void }): void {
  event.stopPropagation();
}

interface VerdictsProps {
  readonly scene: PicturesScene;
  readonly row: ThumbRow;
  readonly width: number;
  readonly zoom: number;
}

/** Two lines: what was wanted, and under it a tick; or what was wanted in a frame, and what was said in its place underlined. */
function Verdicts({ scene, row, width, zoom }: VerdictsProps) {
  if (!scene.verdicts.some((verdict) => verdict !== null)) return null;
  const most = Math.max(1, Math.floor(row.pitch / evenWidth("0", told * zoom)));
  return (
    <svg className="picturesVerdicts" width={width} height={2 * line * zoom} aria-hidden="true">
      {row.thumbs.map(({ time, x }) => {
        const verdict = scene.verdicts[time];
        return verdict && <Mark key={time} x={x} verdict={verdict} most={most} zoom={zoom} />;
      })}
    </svg>
  );
}

interface MarkProps {
  readonly x: number;
  readonly verdict: Verdict;
  /** Characters that there is room for. */
  readonly most: number;
  readonly zoom: number;
}

function Mark({ x, verdict, most, zoom }: MarkProps) {
  const { wanted, got } = verdict;
  const answer = got === null ? "" : isRight(verdict) ? "✓" : shorten(got, most);
  const wide = evenWidth(shorten(wanted, most), told * zoom) + 5;
  return (
    <g transform={`translate(${x} 0)`} data-right={got === null ? undefined : isRight(verdict)}>
      {got !== null && !isRight(verdict) && <rect x={-wide / 2} y="0.5" width={wide} height={14 * zoom} rx="2" />}
      <text y={11 * zoom}>{shorten(wanted, most)}</text>
      <text className="picturesGot" y={26 * zoom}>
        {answer}
      </text>
    </g>
  );
}

/** Joins the strip to the columns that it shows. */
function Lens({ row, steps, width }: { readonly row: ThumbRow; readonly steps: number; readonly width: number }) {
  const [first, last] = [row.thumbs[0], row.thumbs.at(-1)];
  if (!first || !last) return null;
  const column = width / Math.max(1, steps);
  const [left, right] = [first.time * column, (last.time + 1) * column];
  const points = `${first.x - row.pitch / 2},0 ${last.x + row.pitch / 2},0 ${right},${lens} ${left},${lens}`;
  return (
    <svg className="picturesLens" width={width} height={lens} aria-hidden="true">
      <polygon points={points} />
    </svg>
  );
}

interface AnswerProps {
  readonly scene: PicturesScene;
  readonly size: number;
  /** Width of a column. */
  readonly column: number;
}

/** What was given last, what came back, and what was wanted: beside the last column, where the playhead would cover it. */
function Answer({ scene, size, column }: AnswerProps) {
  const words = useWords();
  const given = scene.pictures.at(-1);
  const { wanted, got } = scene.answer ?? { wanted: null, got: null };
  const shown = [
    { name: words.text("scene.given"), picture: given },
    { name: words.text("scene.got"), picture: got },
    { name: words.text("scene.wanted"), picture: wanted },
  ];
  return (
    <ul className="picturesAnswer" style={{ marginRight: column + 6 }} aria-label={words.text("scene.pictures.answer")}>
      {shown.map(
        ({ name, picture }) =>
          picture && (
            <li key={name}>
              <Grey picture={picture} size={size} />
              <span>{name}</span>
            </li>
          ),
      )}
    </ul>
  );
}

/** Whether pictures of this size are worth showing larger beside. */
function isSmall(size: number, zoom: number): boolean {
  return size < 0.8 * beside * zoom;
}

/** The picture at the playhead, or the last before it. */
function Aside({ scene, time, width }: Props) {
  const words = useWords();
  const zoom = useZoom();
  if (!isSmall(thumbHeight(scene, width, zoom), zoom)) return null;
  const at = scene.pictures.findLastIndex((picture, t) => picture !== null && t <= time);
  const picture = scene.pictures[at];
  if (!picture) return null;
  const verdict = at === time ? scene.verdicts[at] : null;
  const isShort = verdict ? `${verdict.wanted}${verdict.got}`.length <= mostBeside : false;
  return (
    <div className="sceneAside">
      {verdict && isShort && <VerdictMark verdict={verdict} words={words} />}
      <Grey picture={picture} size={beside * zoom} />
    </div>
  );
}
