/** What a person can do to the network at the places that the moment draws. Nothing, where nobody says how. */
import { createContext, useContext, type ReactNode } from "react";
import type { Focus } from "../../core/focus.ts";
import type { NetworkChange } from "../../train/changed.ts";

export interface Acts {
  /** What is done already. */
  readonly changes: readonly NetworkChange[];
  /** What is pinned. */
  readonly pinned: Focus | null;
  /** One number of a signal, at one step, is dragged to `value`: told as often as it moves. */
  readonly onSet: (place: Focus, value: number) => void;
  /** Commands for a row of a matrix, from a step on. */
  readonly forRow: (place: Focus) => ReactNode;
}

export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts | null {
  return useContext(ActsContext);
}
