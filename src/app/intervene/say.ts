/** Changes of a network in a few words each. */
import type { Words } from "../../i18n/translate.ts";
import { formatNumber } from "../../draw/format.ts";
import { isWeightChange, type NetworkChange } from "../../train/changed.ts";
import { axisName, fullName } from "../../views/describe.ts";

type Place = Readonly<Record<string, number>>;

export function sayChange(words: Words, change: NetworkChange): string {
  if (isWeightChange(change)) {
    const place = change.index.length > 0 ? `[${change.index.join(", ")}]` : "";
    const value = formatNumber(words.language, change.value);
    return words.text(`changes.${change.op}`, { weight: change.weight + place, value });
  }
  const what = sayPlace(words, change.signal, change.at);
  const when = saySteps(words, change.from, change.to);
  switch (change.op) {
    case "set":
    case "scale":
      return words.text(`changes.${change.op}`, { what, value: formatNumber(words.language, change.value), when });
    case "hold":
      return words.text("changes.hold", { what, step: change.from });
    case "point":
      return words.text("changes.point", { what, when });
    case "swap":
      return words.text("changes.swap", { what, other: sayIndex(words, change.along, change.other), when });
    case "take":
      return words.text("changes.take", { what, episode: change.episode, when });
  }
}

/** "read weights, head 0, slot 3". */
export function sayPlace(words: Words, signal: string, at: Place): string {
  const places = Object.entries(at).map(([axis, index]) => sayIndex(words, axis, index));
  return [fullName(words, signal), ...places].join(words.text("score.readout.comma"));
}

function sayIndex(words: Words, axis: string, index: number): string {
  return words.text("score.readout.index", { axis: axisName(words, axis), index });
}

export function saySteps(words: Words, from: number, to: number | null): string {
  if (to === null) return from === 0 ? words.text("intervene.always") : words.text("intervene.on", { step: from });
  return from === to ? words.text("intervene.here", { step: from }) : words.text("intervene.steps", { from, to });
}
