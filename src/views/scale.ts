/** The colour scale of one signal under the theme in force. */
import { useMemo } from "react";
import type { Signal } from "../core/signal.ts";
import { palettes } from "../draw/palette.ts";
import { colourScale, largestMagnitude, type Scale } from "../draw/scale.ts";
import type { Theme } from "../ui/theme.ts";

export function scaleOf(signal: Signal, theme: Theme): Scale {
  return colourScale(signal.meaning, palettes[theme.name], largestMagnitude(signal.data), theme.isProjector);
}

export function useScale(signal: Signal, theme: Theme): Scale {
  return useMemo(() => scaleOf(signal, theme), [signal, theme]);
}
