/** Every view of a scene, by its kind: a new one is one line here. They are fetched when an episode has a scene. */
import type { Scene, SceneOf } from "../../core/scene.ts";
import { mazeView } from "./maze.tsx";
import { picturesView } from "./pictures.tsx";
import { scanView } from "./scan.tsx";
import { sentencesView } from "./sentences.tsx";
import { seriesView } from "./series.tsx";
import type { SceneView } from "./view.ts";
import { wordsView } from "./words.tsx";

type Kind = Scene["kind"];

export const sceneViews: { readonly [Each in Kind]: SceneView<SceneOf<Each>> } = {
  pictures: picturesView,
  scan: scanView,
  series: seriesView,
  maze: mazeView,
  sentences: sentencesView,
  words: wordsView,
};
