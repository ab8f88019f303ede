/** The colour scale of one signal under the theme in force, among the pictures of its run. */
import { createContext, useCallback, useContext, useEffect, useMemo } from "react";
import type { Meaning, Signal, Trace } from "../core/signal.ts";
import { palettes } from "../draw/palette.ts";
import { colourScale, hasRange, logarithmicScale, type Scale } from "../draw/scale.ts";
import type { Theme } from "../ui/theme.ts";
import { differenceOf, differenceSign } from "./difference.ts";
import { shapeOf } from "./facet.ts";
import { asStored, Steady, type UnitOrders } from "./steady.ts";

/** Whose signals are drawn, and what stays of the pictures before. */
export interface Drawn {
  readonly steady: Steady;
  readonly trace: Trace | null;
  /** Axes whose units stand in another order than they are stored in. */
  readonly orders: UnitOrders;
  /** What is drawn of each signal is by how much it differs from this; where it is silent, the values. */
  readonly against?: Trace | undefined;
}

/** Where nobody says, every picture stands for itself. */
export const DrawnContext = createContext<Drawn | null>(null);

/** What the task gives and wants is in ink where it has no sign; all else by its meaning. */
function drawnMeaning(signal: Signal, steady: Steady): Meaning {
  const isTask = signal.meaning === "plain" && (signal.name === "input" || signal.name === "target");
  return isTask && !steady.isSigned(signal) ? "amount" : signal.meaning;
}

/** The signal whose meaning and range are those of `signal`: the answer looks like what is wanted, where it is as good. */
function modelOf(signal: Signal, trace: Trace | null): Signal {
  const target = signal.name === "output" ? trace?.signals.find(({ name }) => name === "target") : undefined;
  return target && target.sizes.at(-1) === signal.sizes.at(-1) ? target : signal;
}

export function scaleOf(signal: Signal, theme: Theme, { steady, trace }: Pick<Drawn, "steady" | "trace">): Scale {
  if (signal.lens !== undefined) return logarithmicScale(palettes[theme.name], steady.topOf(trace, signal));
  const model = modelOf(signal, trace);
  const meaning = drawnMeaning(model, steady);
  // A gate that hardly opens is flat on a scale from 0 to 1; as a chart it can be read on its own.
  const isChart = meaning === "gate" && shapeOf(model).kind === "level";
  const range = hasRange(meaning) || isChart ? steady.rangeOf(model) : 1;
  return colourScale(meaning, palettes[theme.name], range, theme.isProjector);
}

export function useDrawn(): Drawn {
  const drawn = useContext(DrawnContext);
  return useMemo(() => drawn ?? { steady: new Steady(), trace: null, orders: asStored }, [drawn]);
}

export function useScale(signal: Signal, theme: Theme): Scale {
  const drawn = useDrawn();
  const scale = useMemo(() => scaleOf(signal, theme, drawn), [signal, theme, drawn]);
  useEffect(() => {
    if (signal.lens !== undefined) drawn.steady.keepTop(drawn.trace, signal);
    else drawn.steady.keep(modelOf(signal, drawn.trace));
  }, [signal, drawn]);
  return scale;
}

/** In which order units stand. */
export function useOrders(): UnitOrders {
  return useDrawn().orders;
}

/** What is drawn of a signal, in its places: its values, or by how much they differ. */
export function useSeen(): (signal: Signal) => Signal {
  const { against } = useDrawn();
  return useCallback((signal) => (against && differenceOf(signal, against)) ?? signal, [against]);
}

/** The name over a picture, which says that differences are drawn. */
export function useSeenTitle(): (title: string) => string {
  const isDifference = useDrawn().against !== undefined;
  return (title) => (isDifference ? `${differenceSign} ${title}` : title);
}
