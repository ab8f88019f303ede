/** Words of the figure `ntm-repeat-copy`. */
export const words = {
  "reproduction.ntm-repeat-copy": "NTM: it learns to repeat",
  "reproduction.ntm-repeat-copy.figure": "figure 7",
  "reproduction.ntm-repeat-copy.see":
    "The curve under the score falls to nearly no wrong bits. The heads of figure 9, which jump back at every turn, do not show here: in so small a task the controller counts.",
  "reproduction.ntm-repeat-copy.published": "solved in a figure, without a number",
  "reproduction.ntm-repeat-copy.source": "Graves, Wayne & Danihelka 2014; as reported, unverified",
  "reproduction.ntm-repeat-copy.differs":
    "up to 10 patterns and 10 repeats of 8 bits there; up to 3 and 3 of 4 bits here",
  "reproduction.ntm-repeat-copy.ours": "{value} wrong bits in an answer",
} as const;
