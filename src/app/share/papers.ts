/** The papers that models follow, by their folders: fetched with whoever cites. */
import type { Paper } from "../../models/paper.ts";

const found = import.meta.glob<readonly Paper[]>("../../models/*/papers.ts", { eager: true, import: "papers" });

export function papersOf(model: string): readonly Paper[] {
  return found[`../../models/${model}/papers.ts`] ?? [];
}
