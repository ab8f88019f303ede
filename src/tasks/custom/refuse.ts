/** How the readers of a grammar refuse: with the path in the JSON, and its line and column in the text. */
import { Problem, type ProblemParameters } from "../../core/problem.ts";
import type { ProblemKey } from "../../core/problems.ts";
import { offsetOf, pathText, placeAt, type JsonNode, type Path } from "./json.ts";

/** @throws Problem always. */
export type Refuse = (path: Path, key: ProblemKey, parameters?: ProblemParameters) => never;

/** For the values of `root`, which was read from `text`. */
export function refuserOf(text: string, root: JsonNode): Refuse {
  return (path, key, parameters = {}) => {
    throw new Problem(key, { path: pathText(path), ...parameters }, placeAt(text, offsetOf(root, path)));
  };
}

/** `[a, b, c …]`, short enough for a sentence. */
export function some(names: readonly string[]): string {
  const most = 12;
  return names.length > most ? `${names.slice(0, most).join(" ")} …` : names.join(" ") || "none";
}
