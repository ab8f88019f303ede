/** What the track shows now, for who takes it out as a figure: its zoom and its axes are its own. */
import type { FigureInput } from "../../views/track/save/figure.ts";

let shown: FigureInput | null = null;

/** Called when it is drawn; what it returns, when it is gone. */
export function tellTrack(input: FigureInput): () => void {
  shown = input;
  return () => {
    if (shown === input) shown = null;
  };
}

export function trackSource(): FigureInput | null {
  return shown;
}
