/** The store of analyses, as the panel reads it. */
import { useStore } from "zustand";
import type { AnalysesState } from "../../store/analyses.ts";
import { usePage } from "../context.tsx";

export function useAnalyses<T>(select: (state: AnalysesState) => T): T {
  return useStore(usePage().playground.analyses.state, select);
}
