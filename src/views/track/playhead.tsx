/** The update that is looked at: a line over lines and thumbnails, with a knob that fills once the picture is of just that update. */
import { levelOf } from "./frame.ts";
import { pixelOf } from "./pointing.ts";
import type { TrackProps } from "./props.ts";
import type { Scene } from "./scene.ts";

interface PlayheadProps extends Pick<TrackProps, "look" | "isExact" | "progress"> {
  readonly scene: Scene;
}

export function Playhead({ scene, look, isExact, progress }: PlayheadProps) {
  const x = look === null ? NaN : pixelOf(scene, look);
  if (Number.isNaN(x)) return <LiveDot scene={scene} isShown={look === null} />;
  const { bands, thickness } = scene;
  const radius = 3.5 * thickness;
  return (
    <g className="trackPlayhead">
      <line x1={x} x2={x} y1={bands.top - 2} y2={bands.bottom} strokeWidth={1.5 * thickness} />
      <circle cx={x} cy={bands.bottom} r={radius} data-exact={isExact || undefined} strokeWidth={1.5 * thickness} />
      {!isExact && progress !== null && (
        <circle
          className="trackProgress"
          cx={x}
          cy={bands.bottom}
          r={radius + 3 * thickness}
          strokeWidth={2 * thickness}
          pathLength={1}
          strokeDasharray={`${progress} 1`}
          transform={`rotate(-90 ${x} ${bands.bottom})`}
        />
      )}
    </g>
  );
}

/** Where the run has come to, while the page follows it. */
function LiveDot({ scene, isShown }: { readonly scene: Scene; readonly isShown: boolean }) {
  const { lines, y, bands, thickness } = scene;
  const [first] = lines;
  if (!isShown || !first || first.run.until === 0) return null;
  const x = pixelOf(scene, first.run.until);
  const level = levelOf(y, first.loss.value[first.loss.value.length - 1] ?? NaN, bands);
  if (!Number.isFinite(x) || !Number.isFinite(level)) return null;
  return <circle className="trackLiveDot" cx={x} cy={level} r={3 * thickness} />;
}
