/** Words of the figure `ntm-copy-heads`. */
export const words = {
  "reproduction.ntm-copy-heads": "NTM: the heads walk along the memory",
  "reproduction.ntm-copy-heads.figure": "figure 6",
  "reproduction.ntm-copy-heads.see":
    "Write goes on by one slot at every pattern; after the mark Read takes the same way.",
  "reproduction.ntm-copy-heads.published":
    "no number: a picture in which both heads move on by one location at every step",
  "reproduction.ntm-copy-heads.source": "Graves, Wayne & Danihelka 2014, figure 6; as reported, unverified",
  "reproduction.ntm-copy-heads.differs":
    "8 bits, up to 20 patterns and 128 slots there; 6 bits, up to 8 patterns and 20 slots here",
  "reproduction.ntm-copy-heads.ours": "{value} % of the steps of Read go to what was written next",
} as const;
