/** A text and its class read aloud, and as a scene. */
import type { Scene } from "../../core/scene.ts";
import { upTo } from "../choose.ts";
import { largest } from "../score.ts";
import type { Episodes, Reading } from "../task.ts";
import { joined } from "../tokens.ts";
import { shownAt, tokensAt, type Script } from "./script.ts";

/** Wanted, "" where it is not known, and given, null before there is an output. */
function answerOf(
  { target, mask, steps }: Episodes,
  output: Float32Array | null,
  { classes }: Script,
): { readonly wanted: string; readonly got: string | null } {
  const last = steps - 1;
  const wanted = mask[last] === 1 ? (classes[target[last]] ?? "") : "";
  return { wanted, got: output && (classes[largest(output, last * classes.length, classes.length)] ?? "") };
}

export function read(episodes: Episodes, output: Float32Array | null, script: Script): readonly Reading[] {
  const shown = shownAt(episodes, 0, script);
  return upTo(episodes.steps).map((time): Reading => {
    if (time === episodes.steps - 1) return readAnswer(episodes, output, script);
    const token = shown[time] ?? "";
    if (token === "") return { key: "reading.text-classification.blank", parameters: {}, symbol: "" };
    return { key: "reading.text-classification.token", parameters: { token }, symbol: Array.from(token)[0] ?? "" };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, script: Script): Reading {
  const { wanted, got } = answerOf(episodes, output, script);
  const text = joined(tokensAt(episodes, 0, script));
  const key = `reading.text-classification.${kindOf(wanted, got)}`;
  return { key, parameters: { text, wanted, got: got ?? "" }, symbol: "?" };
}

function kindOf(wanted: string, got: string | null): "asked" | "wanted" | "unknown" | "right" | "wrong" {
  if (got === null) return wanted === "" ? "asked" : "wanted";
  if (wanted === "") return "unknown";
  return got === wanted ? "right" : "wrong";
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, script: Script): Scene {
  const shown = shownAt(episodes, 0, script);
  return {
    kind: "words",
    words: [...shown, "?"],
    verdicts: [...shown.map(() => null), answerOf(episodes, output, script)],
  };
}
