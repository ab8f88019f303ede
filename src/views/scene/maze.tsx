/** The corridor with its junction and the one who walks it: cue, trail, what it is about to do, and what that brings. */
import type { MazeScene } from "../../core/scene.ts";
import { formatNumber } from "../../draw/format.ts";
import type { Words } from "../../i18n/translate.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Shares } from "./bars.tsx";
import { earnedBy, isWalking, nextPlace, placeAt, trailTo } from "./walk.ts";
import type { SceneProps, SceneView } from "./view.ts";
import "./maze.css";

type Props = SceneProps<MazeScene>;

/** Side of a cell in CSS pixels, at most; and the width of what stands beside the maze. */
const [largestCell, beside] = [32, 210];

export const mazeView: SceneView<MazeScene> = { Content, sentence };

function sentence(words: Words, { scene, time }: Pick<Props, "scene" | "time">): string {
  const { length, cue, arm } = scene;
  const shared = { length, time, cue: words.text(`scene.maze.${cue}`), cell: placeAt(scene, time).x };
  if (arm === null) return words.text("scene.maze.label", shared);
  const parameters = { ...shared, arm: words.text(`scene.maze.${arm}`) };
  return words.text(arm === cue ? "scene.maze.label.found" : "scene.maze.label.missed", parameters);
}

function Content(props: Props) {
  const { scene, width } = props;
  const zoom = useType(useTheme().isProjector).pictures;
  const cell = Math.max(8, Math.min(largestCell * zoom, (width - beside * zoom) / (scene.length + 0.5)));
  return (
    <div className="maze">
      <Corridor {...props} cell={cell} />
      <Doing {...props} />
    </div>
  );
}

const arrows = { up: "↑", down: "↓" } as const;

function Corridor({ scene, time, cell }: Props & { readonly cell: number }) {
  const words = useWords();
  const { length, cue } = scene;
  const pixel = (at: number): number => (at + 0.5) * cell + 1;
  const trail = trailTo(scene, time)
    .map(({ x, y }) => `${pixel(x)} ${pixel(y + 1)}`)
    .join("L");
  const { x, y } = placeAt(scene, time);
  const next = nextPlace(scene, time);
  return (
    <svg
      className="mazePlan"
      width={length * cell + 2}
      height={3 * cell + 2}
      role="img"
      aria-label={sentence(words, { scene, time })}
    >
      {Array.from({ length }, (_, i) => (
        <rect key={i} x={i * cell + 1} y={cell + 1} width={cell} height={cell} />
      ))}
      {(["up", "down"] as const).map((arm) => (
        <g key={arm}>
          <rect x={(length - 1) * cell + 1} y={arm === "up" ? 1 : 2 * cell + 1} width={cell} height={cell} />
          {arm === cue && (
            <text className="mazeGoal" x={pixel(length - 1)} y={pixel(arm === "up" ? 0 : 2)} fontSize={cell * 0.6}>
              ★
            </text>
          )}
        </g>
      ))}
      <text className="mazeCue" x={pixel(0)} y={cell * 0.55} fontSize={Math.min(cell * 0.8, 20)}>
        {arrows[cue]}
      </text>
      <text className="mazeCueName" x={pixel(0) + cell * 0.5} y={cell * 0.55}>
        {words.text("scene.maze.cue")}
      </text>
      <path className="mazeTrail" d={`M${trail}`} strokeWidth={Math.max(2, cell * 0.12)} />
      <path className="mazeStep" d={`M${pixel(x)} ${pixel(y + 1)}L${pixel(next.x)} ${pixel(next.y + 1)}`} />
      <circle className="mazeAgent" cx={pixel(x)} cy={pixel(y + 1)} r={cell * 0.27} />
    </svg>
  );
}

/** How likely each action is here, which one is taken, and what it brings. */
function Doing({ scene, time }: Props) {
  const words = useWords();
  const { actions, likely, taken, reward } = scene;
  const total = formatNumber(words.language, earnedBy(scene, time));
  if (!isWalking(scene, time)) return <p className="mazeDoing">{words.text("scene.maze.over", { total })}</p>;
  const shares = actions.map((name, i) => ({
    name,
    share: likely?.[time]?.[i] ?? 0,
    mark: taken[time] === i ? "●" : undefined,
  }));
  return (
    <div className="mazeDoing">
      {likely && <Shares shares={shares} label={words.text("scene.maze.actions", { time })} />}
      <p>{words.text("scene.maze.reward", { reward: formatNumber(words.language, reward[time]), total })}</p>
    </div>
  );
}
