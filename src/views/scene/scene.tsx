/** The scene of an episode in the score: a figure with its name in the gutter, which folds away. */
import { useMemo, useRef } from "react";
import type { Scene, SceneOf } from "../../core/scene.ts";
import { useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { useSceneView } from "./all.ts";
import { foldScene, useFolded } from "./fold.ts";
import { sceneAsShown } from "./shown.ts";
import type { SceneProps, SceneView } from "./view.ts";
import "./scene.css";

export function SceneFigure(props: SceneProps<Scene>) {
  const scene = useMemo(() => sceneAsShown(props.scene), [props.scene]);
  return <Found {...props} kind={scene.kind} scene={scene} />;
}

type Kind = Scene["kind"];

function Found<Each extends Kind>(props: { readonly kind: Each } & SceneProps<SceneOf<Each>>) {
  const view = useSceneView(props.kind);
  return view && <Figure {...props} view={view} />;
}

interface FigureProps<Each extends Kind> extends SceneProps<SceneOf<Each>> {
  readonly kind: Each;
  readonly view: SceneView<SceneOf<Each>>;
}

function Figure<Each extends Kind>({ kind, view, ...props }: FigureProps<Each>) {
  const words = useWords();
  const isFolded = useFolded();
  const { Content, Aside, sentence, height } = view;
  const name = words.text(`scene.${kind as Kind}`);
  const content = useRef<HTMLDivElement>(null);
  const shown = props as SceneProps<SceneOf<Each>>;
  const own = useSize(content)?.width ?? 640;
  return (
    <figure
      className="stave scene"
      data-kind={kind}
      data-aligned={height ? true : undefined}
      data-folded={isFolded || undefined}
      aria-label={sentence(words, props)}
    >
      <figcaption className="staveLabel sceneLabel">
        <button
          type="button"
          className="staveName"
          aria-expanded={!isFolded}
          title={words.text(isFolded ? "scene.unfold" : "scene.fold", { name })}
          onClick={() => foldScene(!isFolded)}
        >
          <span aria-hidden="true">{isFolded ? "▸" : "▾"}</span> {name}
        </button>
        {Aside && !isFolded && <Aside {...shown} />}
      </figcaption>
      <div className="sceneContent" ref={content}>
        {!isFolded && <Content {...shown} width={height ? props.width : own} />}
      </div>
    </figure>
  );
}

/** What the staves have to know of the scene. */
export interface SceneLayout {
  /** On the score's columns; else above the score. */
  readonly isAligned: boolean;
  /** In CSS pixels; of those that lie on the columns only. */
  readonly height: number;
  /** Columns beyond the last time. */
  readonly ahead: number;
}

export function useSceneLayout(scene: Scene | undefined, steps: number, width: number): SceneLayout {
  const zoom = useType(useTheme().isProjector).pictures;
  const isFolded = useFolded();
  const view = useSceneView(scene?.kind) as SceneView<Scene> | null;
  if (!scene || !view) return { isAligned: false, height: 0, ahead: 0 };
  return layoutOf(view, scene, { steps, width, zoom, isFolded });
}

interface Room {
  readonly steps: number;
  readonly width: number;
  readonly zoom: number;
  readonly isFolded: boolean;
}

function layoutOf({ height, ahead }: SceneView<Scene>, scene: Scene, room: Room): SceneLayout {
  if (!height) return { isAligned: false, height: 0, ahead: 0 };
  if (room.isFolded) return { isAligned: true, height: foldedHeight * room.zoom, ahead: 0 };
  return { isAligned: true, height: height(scene, room), ahead: ahead?.(scene, room.steps) ?? 0 };
}

const foldedHeight = 20;
