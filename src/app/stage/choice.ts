/** What somebody chose of the staves, as the score has it and as the page keeps it. */
import { useCallback, useMemo } from "react";
import type { ViewState } from "../../store/view.ts";
import type { StaveChoice } from "../../views/score/layout.ts";
import { usePage, useView } from "../context.tsx";

export interface Chosen {
  readonly choice: StaveChoice;
  readonly onChoice: (choice: Partial<StaveChoice>) => void;
  readonly isByPeak: boolean;
  readonly onOrder: (isByPeak: boolean) => void;
}

export function useStaveChoice(): Chosen {
  const { view } = usePage();
  const areGatesShown = useView((state) => state.hasGates);
  const isMoreShown = useView((state) => state.hasMore);
  const ticks = useView((state) => state.ticks);
  const large = useView((state) => state.large);
  const isByPeak = useView((state) => state.unitOrder === "peak");
  const choice = useMemo(() => ({ areGatesShown, isMoreShown, ticks, large }), [areGatesShown, isMoreShown, ticks, large]); // prettier-ignore
  const onChoice = useCallback((to: Partial<StaveChoice>) => view.setState((state) => keptOf(state, to)), [view]);
  const onOrder = useCallback((to: boolean) => view.setState({ unitOrder: to ? "peak" : "stored" }), [view]);
  return { choice, onChoice, isByPeak, onOrder };
}

type Kept = Pick<ViewState, "hasGates" | "hasMore" | "ticks" | "large">;

function keptOf(state: Kept, { areGatesShown, isMoreShown, ticks, large }: Partial<StaveChoice>): Kept {
  return {
    hasGates: areGatesShown ?? state.hasGates,
    hasMore: isMoreShown ?? state.hasMore,
    ticks: ticks ?? state.ticks,
    large: large === undefined ? state.large : large,
  };
}
