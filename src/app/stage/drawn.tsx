/** Whose picture the views below draw: their scales and the order of their units stay what they were in the run's pictures before. */
import { useEffect, useMemo, type ReactNode } from "react";
import type { Trace } from "../../core/signal.ts";
import { DrawnContext, type Drawn } from "../../views/scale.ts";
import { asStored, steadyOf, type UnitOrders } from "../../views/steady.ts";
import { useLooking, useView, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import { shownLens } from "./lens.ts";

export interface DrawnInProps {
  /** The run's id. */
  readonly run: string;
  readonly trace: Trace;
  /** The same episode by the network as it is, where it was changed. */
  readonly unchanged?: Trace | undefined;
  readonly children: ReactNode;
}

export function DrawnIn({ run, trace, unchanged, children }: DrawnInProps) {
  const isByPeak = useView((view) => view.unitOrder === "peak");
  const probe = useLooking((looking) => looking.probe);
  const isDifference = shownLens(probe, { isDifference: useView((view) => view.isDifference) }) === "difference";
  const against = isDifference ? unchanged : undefined;
  // Asked for at every drawing: what is on screen is not let go.
  const steady = steadyOf(run);
  const drawn = useMemo(
    () => ({ steady, trace, against, orders: isByPeak ? steady.ordersOf(trace) : asStored }),
    [steady, trace, against, isByPeak],
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
  const picture = shownPicture(page);
  if (!picture) return null;
  const { trace, unchanged } = picture;
  const { runs, looking } = page.playground;
  const { shown } = runs.getState();
  const view = page.view.getState();
  const isDifference = shownLens(looking.getState().probe, view) === "difference";
  const against = isDifference ? unchanged : undefined;
  return { steady: steadyOf(shown), trace, against, orders: ordersOf(shown, trace, view.unitOrder === "peak") };
}

/** In which order the units of the picture on screen stand. */
export function shownOrders(page: Page): UnitOrders {
  return drawnNow(page)?.orders ?? asStored;
}
