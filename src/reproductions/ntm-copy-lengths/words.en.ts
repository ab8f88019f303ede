/** Words of the figure `ntm-copy-lengths`. */
export const words = {
  "reproduction.ntm-copy-lengths": "NTM: longer than it was trained",
  "reproduction.ntm-copy-lengths.figure": "figure 4",
  "reproduction.ntm-copy-lengths.see":
    "All is right inside the bracket, up to twice as long and on; then it breaks, at the latest where there are no more slots.",
  "reproduction.ntm-copy-lengths.published": "trained on up to 20, nearly perfect up to 40 or 50, small errors at 120",
  "reproduction.ntm-copy-lengths.source": "Graves, Wayne & Danihelka 2014, figure 4; as reported, unverified",
  "reproduction.ntm-copy-lengths.differs":
    "8 bits, up to 20 patterns and 128 slots there; 6 bits, up to 8 patterns and 40 slots here",
  "reproduction.ntm-copy-lengths.ours": "{value} % of bits right at 9 to 16 patterns, twice as many as trained",
} as const;
