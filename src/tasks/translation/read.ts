/** A translation read aloud, and as a scene. */
import type { Scene, Verdict } from "../../core/scene.ts";
import { upTo } from "../choose.ts";
import type { Episodes, Reading } from "../task.ts";
import { sourceOf, textOf, wantedOf, writtenOf, type Script } from "./script.ts";

/** What to draw for a character. */
function visible(symbol: string, { end }: Script): string {
  if (symbol === end) return "∎";
  return symbol === " " ? "␣" : symbol;
}

export function read(episodes: Episodes, output: Float32Array | null, script: Script): readonly Reading[] {
  const source = sourceOf(episodes, script);
  const written = source.join("");
  const wanted = wantedOf(episodes, script);
  const guesses = output && writtenOf(output, script);
  const answer = answerReader(written, wanted, guesses, script);
  return upTo(episodes.steps).map((time) => {
    if (time >= script.longest) return answer(time - script.longest);
    const symbol = source[time] ?? "";
    if (symbol === "") return { key: "reading.translation.blank", parameters: {}, symbol };
    return { key: "reading.translation.symbol", parameters: { symbol, written }, symbol: visible(symbol, script) };
  });
}

/** Of the time so many after the answer began. */
function answerReader(
  written: string,
  wanted: readonly (string | null)[],
  guesses: readonly string[] | null,
  script: Script,
): (i: number) => Reading {
  const whole = guesses ? textOf(guesses, script) : "";
  const isKnown = wanted[0] !== null;
  const shared = { written, wanted: textOf(wanted, script) };
  return (i): Reading => {
    const right = wanted[i] ?? null;
    const got = guesses?.[i] ?? null;
    if (right === null) {
      const key = `reading.translation.${isKnown ? "over" : got === null ? "asked" : "unknown"}`;
      return { key, parameters: { written, whole, got: visible(got ?? "", script) }, symbol: "" };
    }
    const symbol = visible(right, script);
    if (got === null) return { key: "reading.translation.wanted", parameters: { ...shared, symbol }, symbol };
    const key = `reading.translation.${got === right ? "right" : "wrong"}`;
    return { key, parameters: { ...shared, symbol, got: visible(got, script), whole }, symbol };
  };
}

/** The characters that come in, then a place for each that is written, with a verdict. */
export function sceneOf(episodes: Episodes, output: Float32Array | null, script: Script): Scene {
  const source = sourceOf(episodes, script);
  const wanted = wantedOf(episodes, script);
  const guesses = output && writtenOf(output, script);
  const isKnown = wanted[0] !== null;
  const verdict = (i: number): Verdict | null => {
    const right = wanted[i] ?? null;
    const got = guesses?.[i] ?? null;
    if (right === null && isKnown) return null;
    return { wanted: visible(right ?? "", script), got: got && visible(got, script) };
  };
  const verdicts = wanted.map((_, i) => verdict(i));
  return {
    kind: "words",
    words: [...source, ...verdicts.map((given) => (given ? "·" : ""))],
    verdicts: [...source.map(() => null), ...verdicts],
  };
}
