/** States in a plane, coloured by what the task has to keep in mind, and the way of the episode shown, up to the playhead. */
import { memo, useMemo, useState } from "react";
import type { FindingPlane } from "../../analysis/analysis.ts";
import { useWords } from "../../ui/words.tsx";
import { dotsOf, frameOf, lineOf, type Frame } from "./frame.ts";
import "./portrait.css";

const side = 320;

interface PortraitProps {
  readonly plane: FindingPlane;
  readonly title: string;
  /** The playhead. */
  readonly time: number;
}

export function PortraitView({ plane, title, time }: PortraitProps) {
  const words = useWords();
  const { points, path, colours, colourOf, fixed } = plane;
  const frame = useMemo(() => {
    const stays = Float32Array.from(fixed.flatMap(({ at }) => at));
    return frameOf(side, points, path, stays);
  }, [points, path, fixed]);
  const [lit, light] = useState<number | null>(null);
  const kinds = colours.map((kind, colour) => {
    const count = colourOf.reduce((sum, own) => sum + (own === colour ? 1 : 0), 0);
    return words.loose("analysis.portrait.point", kind, { kind, count });
  });
  const at = Math.min(time, path.length / 2 - 1);
  return (
    <figure className="portrait">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={[title, ...kinds].join(". ")}>
        <Dots plane={plane} frame={frame} lit={lit} />
        {at >= 0 && (
          <>
            <path className="portraitWay" d={lineOf(path, frame)} />
            <path className="portraitPast" d={lineOf(path.subarray(0, 2 * at + 2), frame)} />
            <circle className="portraitNow" cx={frame.x(path[2 * at])} cy={frame.y(path[2 * at + 1])} r={5} />
          </>
        )}
        <FixedPoints plane={plane} frame={frame} />
      </svg>
      <ul>
        {kinds.map((text, colour) => (
          <li
            key={text}
            tabIndex={0}
            onFocus={() => light(colour)}
            onBlur={() => light(null)}
            onPointerEnter={() => light(colour)}
            onPointerLeave={() => light(null)}
          >
            <svg viewBox="0 0 10 10" aria-hidden>
              <circle cx={5} cy={5} r={4} fill={colourAt(colour, colours.length)} />
            </svg>
            {text}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 10 10" aria-hidden>
            <path className="portraitPast" d="M0 5H10" />
          </svg>
          {words.loose("analysis.portrait.path", "")}
        </li>
      </ul>
    </figure>
  );
}

function FixedPoints({ plane: { fixed }, frame }: Omit<DotsProps, "lit">) {
  const words = useWords();
  return fixed.map(({ at: [x, y], isStable, input }, i) => (
    <path
      key={i}
      className={isStable ? "portraitStable" : "portraitUnstable"}
      d={`M${frame.x(x)} ${frame.y(y) - 6}l6 6l-6 6l-6 -6Z`}
    >
      <title>{words.loose(`analysis.portrait.point.${isStable ? "stable" : "unstable"}`, input, { input })}</title>
    </path>
  ));
}

interface DotsProps {
  readonly plane: FindingPlane;
  readonly frame: Frame;
  /** The kind that is pointed at. */
  readonly lit: number | null;
}

const Dots = memo(function Dots({ plane: { points, colourOf, colours }, frame, lit }: DotsProps) {
  return [-1, ...colours.keys()].map((colour) => (
    <path
      key={colour}
      className={lit === null || lit === colour ? "portraitDots" : "portraitDots portraitFaint"}
      stroke={colour < 0 ? "var(--muted)" : colourAt(colour, colours.length)}
      d={dotsOf(points, colourOf, colour, frame)}
    />
  ));
});

/** From one colour of the page to the other, in the order of the kinds. */
function colourAt(colour: number, count: number): string {
  const share = count < 2 ? 0 : Math.round((100 * colour) / (count - 1));
  return `color-mix(in oklab, var(--write) ${share}%, var(--read))`;
}
