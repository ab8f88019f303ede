/** Who wrote a paper, and when: "Graves, Wayne & Danihelka 2014". */
import type { Paper } from "../models/paper.ts";

export function byline({ authors, year }: Paper): string {
  const surnames = authors.map((author) => author.split(",")[0] ?? author);
  const last = surnames.at(-1) ?? "";
  if (surnames.length > 3) return `${surnames[0] ?? ""} et al. ${year}`;
  return surnames.length > 1 ? `${surnames.slice(0, -1).join(", ")} & ${last} ${year}` : `${last} ${year}`;
}
