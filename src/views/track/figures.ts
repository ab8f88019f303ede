/** The numbers of one update of the shown run, and the sentence that says them. */
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { TrackRun } from "./props.ts";
import { lastUpTo } from "./series.ts";

/** A number, and the update that it is of. */
export interface Figure {
  readonly name: "loss" | "heldOut" | "gradient";
  /** NaN: there is none yet. */
  readonly value: number;
  readonly update: number;
}

/** What is known at `update`: of the point and the look at or before it. */
export function figuresAt({ curve, looks }: TrackRun, update: number): readonly Figure[] {
  const point = lastUpTo(curve.update, update);
  const look = looks.findLast((one) => one.update <= update);
  const at = curve.update[point] ?? 0;
  return [
    { name: "loss", value: curve.loss[point] ?? NaN, update: at },
    { name: "heldOut", value: look?.loss ?? NaN, update: look?.update ?? 0 },
    { name: "gradient", value: curve.norm[point] ?? NaN, update: at },
  ];
}

export function figureName(words: Words, { name }: Figure): string {
  return words.text(name === "loss" ? "track.loss" : name === "heldOut" ? "track.heldOut" : "track.gradient");
}

export function figureText(words: Words, value: number): string {
  return Number.isNaN(value) ? words.text("track.noValue") : formatNumber(factsOf(words.language).tag, value);
}

/** "Update 30 of 3,000: loss 0.5, held-out 0.6, gradient 0.1". */
export function valueSentence(words: Words, run: TrackRun, look: number | null): string {
  const tag = factsOf(words.language).tag;
  const figures = figuresAt(run, look ?? run.until)
    .filter(({ value }) => !Number.isNaN(value))
    .map((figure) =>
      words.text("track.value.figure", { name: figureName(words, figure), value: figureText(words, figure.value) }),
    ) // prettier-ignore
    .join(words.text("track.value.join"));
  const live = formatNumber(tag, run.until);
  if (look === null) return words.text("track.value.live", { update: live, figures });
  return words.text("track.value.look", { update: formatNumber(tag, look), live, figures });
}
