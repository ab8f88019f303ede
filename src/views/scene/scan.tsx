/** A picture that comes in piece by piece: what has been read in ink, and what the answer would be by now. */
import { useMemo, useRef, type PointerEvent } from "react";
import type { ScanScene } from "../../core/scene.ts";
import { thin } from "../../draw/polyline.ts";
import type { Words } from "../../i18n/translate.ts";
import { useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { indexAt } from "../pointing.ts";
import { Shares } from "./bars.tsx";
import { answersShown, boxOf, decidedAt, seenBy, strongest } from "./decide.ts";
import { linePath, type Point } from "./forecast.ts";
import { Grey } from "./grey.tsx";
import { VerdictMark } from "./verdict.tsx";
import type { SceneProps, SceneView } from "./view.ts";
import "./scan.css";

type Props = SceneProps<ScanScene>;

const pictureSize = 112;
/** More answers than this are not all shown: the likeliest are. */
const mostAnswers = 10;
const mostLong = 6;

export const scanView: SceneView<ScanScene> = { Content, sentence };

function sentence(words: Words, { scene, time }: Pick<Props, "scene" | "time">): string {
  const { picture, order } = scene;
  const read = order.slice(0, time + 1).reduce((sum, now) => sum + now.length, 0);
  return words.text("scene.scan.label", { steps: order.length, pixels: picture.grey.length, read, time });
}

function Content(props: Props) {
  const { scene } = props;
  const zoom = useType(useTheme().isProjector).pictures;
  return (
    <div className="scan">
      <Digit {...props} size={pictureSize * zoom} />
      {scene.likely && <Answers {...props} likely={scene.likely} />}
      {scene.likely && <Deciding {...props} likely={scene.likely} height={84 * zoom} />}
    </div>
  );
}

function Digit({ scene, time, size }: Props & { readonly size: number }) {
  const { picture, order } = scene;
  const seen = useMemo(() => seenBy(order, time, picture.grey.length), [order, time, picture]);
  const box = boxOf(order[time] ?? [], picture.width);
  const scale = size / Math.max(picture.width, picture.height, 1);
  return (
    <div className="scanPicture" style={{ width: picture.width * scale, height: picture.height * scale }}>
      <Grey picture={picture} size={size} seen={seen} />
      {box && (
        <div
          className="scanNow"
          style={{
            left: box.x * scale,
            top: box.y * scale,
            width: box.width * scale,
            height: box.height * scale,
          }}
        />
      )}
    </div>
  );
}

interface LikelyProps extends Props {
  readonly likely: readonly (readonly number[])[];
}

/** How likely each answer is at the playhead; the one that is wanted is marked. */
function Answers({ scene, likely, time }: LikelyProps) {
  const words = useWords();
  const now = likely[time] ?? [];
  const areLong = scene.answers.some((answer) => answer.length > 2) || scene.answers.length > mostAnswers;
  const shown = answersShown(now, areLong ? mostLong : mostAnswers);
  const shares = shown.map((index) => {
    const name = scene.answers[index] ?? String(index);
    return {
      name,
      share: now[index],
      mark: name === scene.verdict.wanted ? words.text("scene.wanted") : undefined,
    };
  });
  return (
    <div className="scanAnswers" data-long={areLong || undefined}>
      <Shares shares={shares} label={words.text("scene.scan.likely", { time })} />
    </div>
  );
}

/** How likely the wanted answer was over time, and thinner all others: when it was decided. */
function Deciding({ scene, likely, time, height, onTime }: LikelyProps & { readonly height: number }) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useSize(frame)?.width ?? 240;
  const steps = likely.length;
  const { wanted } = scene.verdict;
  const lines = useMemo(
    () =>
      linesOf(likely, width, height).map((d, i) => (
        <path key={i} d={d} data-wanted={scene.answers[i] === wanted || undefined} />
      )),
    [likely, width, height, scene.answers, wanted],
  );
  const at = decidedAt(likely);
  const answer = scene.answers[strongest(likely.at(-1) ?? [])] ?? "";
  const x = ((time + 0.5) / Math.max(1, steps)) * width;
  const goThere = (event: PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onTime(indexAt((event.clientX - box.left) / box.width, steps));
  };
  return (
    <div className="scanOver">
      <p>
        <VerdictMark verdict={scene.verdict} words={words} />{" "}
        {words.text("scene.scan.decided", { answer, time: Math.min(at, steps - 1) })}
      </p>
      <div className="scanPlot" ref={frame} style={{ height }} onPointerDown={goThere}>
        <svg width={width} height={height} role="img" aria-label={words.text("scene.scan.over", { wanted })}>
          <line className="scanBase" x2={width} y1={height - 1} y2={height - 1} />
          {lines}
          <line className="scanPlayhead" x1={x} x2={x} y2={height} />
        </svg>
      </div>
      <small>{words.text("scene.scan.over", { wanted })}</small>
    </div>
  );
}

/** One path per answer; the ordinate is a share from 0, below, to 1. */
function linesOf(likely: readonly (readonly number[])[], width: number, height: number): readonly string[] {
  const steps = Math.max(1, likely.length);
  return (likely[0] ?? []).map((_, answer) => {
    const points = likely.flatMap((now, time) => [time, now[answer] ?? NaN]);
    const screen = thin(
      points,
      points.length,
      (time) => ((time + 0.5) / steps) * width,
      (share) => 2 + (1 - share) * (height - 4),
    );
    const pairs = Array.from({ length: screen.length / 2 }, (_, i): Point => [
      screen[2 * i] ?? NaN,
      screen[2 * i + 1] ?? NaN,
    ]);
    return linePath(pairs);
  });
}
