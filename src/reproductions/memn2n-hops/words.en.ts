/** Words of the figure `memn2n-hops`. */
export const words = {
  "reproduction.memn2n-hops": "MemN2N: every hop looks at another sentence",
  "reproduction.memn2n-hops.figure": "figure 2",
  "reproduction.memn2n-hops.see":
    "Attention has a row for each hop: one finds who has the thing, a later one where that person went.",
  "reproduction.memn2n-hops.published": "83 % of answers right on bAbI task 2",
  "reproduction.memn2n-hops.source":
    "domluna/memn2n, README; the picture: Sukhbaatar et al. 2015, figure 2, as reported, unverified",
  "reproduction.memn2n-hops.differs": "1000 questions of bAbI there; here sentences of our own, new in every batch",
  "reproduction.memn2n-hops.ours": "{value} % of answers right",
} as const;
