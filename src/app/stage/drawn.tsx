/** Whose picture the views below draw: their scales and the order of their units stay what they were in the run's pictures before. */
import { useEffect, useMemo, type ReactNode } from "react";
import type { Trace } from "../../core/signal.ts";
import { DrawnContext, type Drawn } from "../../views/scale.ts";
import { asStored, steadyOf, type UnitOrders } from "../../views/steady.ts";
import { useView, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";

export interface DrawnInProps {
  /** The run's id. */
  readonly run: string;
  readonly trace: Trace;
  readonly children: ReactNode;
}

export function DrawnIn({ run, trace, children }: DrawnInProps) {
  const isByPeak = useView((view) => view.unitOrder === "peak");
  // Asked for at every drawing: what is on screen is not let go.
  const steady = steadyOf(run);
  const drawn = useMemo(
    () => ({ steady, trace, orders: isByPeak ? steady.ordersOf(trace) : asStored }),
    [steady, trace, isByPeak],
  );
  useEffect(() => {
    if (isByPeak) steady.keepOrders(trace);
  }, [steady, trace, isByPeak]);
  return <DrawnContext value={drawn}>{children}</DrawnContext>;
}

export function ordersOf(run: string, trace: Trace, isByPeak: boolean): UnitOrders {
  return isByPeak ? steadyOf(run).ordersOf(trace) : asStored;
}

/** What `DrawnIn` says of the picture on screen, outside of it; null where there is none. */
export function drawnNow(page: Page): Drawn | null {
  const trace = shownPicture(page)?.trace;
  const { shown } = page.playground.runs.getState();
  const isByPeak = page.view.getState().unitOrder === "peak";
  return trace ? { steady: steadyOf(shown), trace, orders: ordersOf(shown, trace, isByPeak) } : null;
}

/** In which order the units of the picture on screen stand. */
export function shownOrders(page: Page): UnitOrders {
  return drawnNow(page)?.orders ?? asStored;
}
