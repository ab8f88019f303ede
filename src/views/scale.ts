/** The colour scale of one signal under the theme in force. */
import { useMemo } from "react";
import type { Meaning, Signal } from "../core/signal.ts";
import { palettes } from "../draw/palette.ts";
import { colourScale, largestMagnitude, type Scale } from "../draw/scale.ts";
import type { Theme } from "../ui/theme.ts";

/** What the task gives and wants is in ink where it has no sign; all else by its meaning. */
function drawnMeaning({ name, meaning, data }: Signal): Meaning {
  const isTask = meaning === "plain" && (name === "input" || name === "target");
  return isTask && data.every((value) => value >= 0) ? "amount" : meaning;
}

export function scaleOf(signal: Signal, theme: Theme): Scale {
  return colourScale(drawnMeaning(signal), palettes[theme.name], largestMagnitude(signal.data), theme.isProjector);
}

export function useScale(signal: Signal, theme: Theme): Scale {
  return useMemo(() => scaleOf(signal, theme), [signal, theme]);
}
