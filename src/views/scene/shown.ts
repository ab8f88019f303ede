/** A scene as it is drawn: what a stranger's words hide is seen. */
import { asShown } from "../../core/as-shown.ts";
import type { Scene, Verdict } from "../../core/scene.ts";

export function sceneAsShown(scene: Scene): Scene {
  switch (scene.kind) {
    case "words":
      return { ...scene, words: scene.words.map(asShown), verdicts: scene.verdicts.map(verdictAsShown) };
    case "sentences":
      return { ...scene, sentences: scene.sentences.map(asShown), verdict: shown(scene.verdict) };
    case "pictures":
      return { ...scene, verdicts: scene.verdicts.map(verdictAsShown) };
    case "scan":
      return { ...scene, answers: scene.answers.map(asShown), verdict: shown(scene.verdict) };
    case "series":
      return { ...scene, names: scene.names.map(asShown) };
    case "maze":
      return scene;
  }
}

function verdictAsShown(verdict: Verdict | null): Verdict | null {
  return verdict && shown(verdict);
}

function shown({ wanted, got }: Verdict): Verdict {
  return { wanted: asShown(wanted), got: got === null ? null : asShown(got) };
}
