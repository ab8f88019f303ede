/** Elman network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "elman1990finding",
    kind: "article",
    title: "Finding Structure in Time",
    authors: ["Elman, Jeffrey L."],
    year: 1990,
    venue: "Cognitive Science",
    volume: "14",
    issue: "2",
    pages: "179–211",
    doi: "10.1207/s15516709cog1402_1",
  },
];
