/** The views of scenes, which come when the first episode with a scene is shown. */
import { useEffect, useSyncExternalStore } from "react";
import type { Scene, SceneOf } from "../../core/scene.ts";
import { fetchLaterWords } from "../../i18n/translate.ts";
import type { SceneView } from "./view.ts";

type Kind = Scene["kind"];
type Views = { readonly [Each in Kind]: SceneView<SceneOf<Each>> };

let views: Views | null = null;
let coming: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Resolves when they are there. A part that could not be fetched is asked for again by the next scene. */
export function fetchSceneViews(): Promise<void> {
  coming ??= Promise.all([import("./kinds.ts"), fetchLaterWords()]).then(
    ([{ sceneViews }]) => {
      views = sceneViews;
      for (const listener of listeners) listener();
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The view of scenes of this kind; null until it is there, and where there is no scene. */
export function useSceneView<Each extends Kind>(kind: Each | undefined): SceneView<SceneOf<Each>> | null {
  const known = useSyncExternalStore(
    subscribe,
    () => views,
    () => views,
  );
  const isWanted = kind !== undefined && known === null;
  useEffect(() => {
    if (isWanted) void fetchSceneViews();
  }, [isWanted]);
  return kind === undefined || !known ? null : known[kind];
}
