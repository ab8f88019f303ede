/** What staves can show: the values, their gradients, or, of a changed network, by how much each value is another. */
import type { ViewState } from "../../store/view.ts";
import { lenses, type Lens, type Probe } from "../../train/probe.ts";
import type { Page } from "../context.tsx";

export type ShownLens = Lens | "difference";

type Difference = Pick<ViewState, "isDifference">;

export function offeredLenses({ changes }: Pick<Probe, "changes">): readonly ShownLens[] {
  return changes.length > 0 ? [...lenses, "difference"] : lenses;
}

export function shownLens(
  { lens = "values", changes }: Pick<Probe, "lens" | "changes">,
  { isDifference }: Difference,
): ShownLens {
  // prettier-ignore
  return isDifference && lens === "values" && changes.length > 0 ? "difference" : lens;
}

/** @throws Problem. */
export function seeThrough({ playground, view }: Pick<Page, "playground" | "view">, lens: ShownLens): Promise<void> {
  view.setState({ isDifference: lens === "difference" });
  return playground.episode.look(lens === "difference" ? "values" : lens);
}
