/** Words of the analysis `capacity`. */
export const words = {
  "analysis.capacity": "Capacity",
  "analysis.capacity.what":
    "How many things does it hold at once? More and more are shown, and every one of them is asked for",
  "analysis.capacity.grid.recall": "Right answers by how many things are held",
  "analysis.capacity.grid.places": "Right answers by which of them is wanted: the first that was shown, the second …",
  "analysis.capacity.together": "Share of answers that are right, by how many things are held",
  "analysis.capacity.mean": "{share} % on average over numbers that it was not trained on",
  "analysis.capacity.held":
    "It holds {most}: up to there at least 90 % of its answers are right, and half of them up to {half}. Trained on {from} to {to}, tried up to {tried}.",
  "analysis.capacity.halfHeld":
    "It never answers 90 % rightly; half of its answers are right up to {half}. Trained on {from} to {to}, tried up to {tried}.",
  "analysis.capacity.notHeld":
    "It holds none: at no number are half of its answers right. Trained on {from} to {to}, tried up to {tried}.",
  "analysis.capacity.newest": "Of {held}, it loses the oldest: {first} % right for the first, {last} % for the last.",
  "analysis.capacity.oldest": "Of {held}, it loses the newest: {first} % right for the first, {last} % for the last.",
  "analysis.capacity.line":
    "Theory: {signal} is read by a sum over its {axis}, so that it keeps at most {size} apart, one to each (Schlag, Irie & Schmidhuber 2021, section 4.1).",
  "analysis.capacity.lines":
    "Theory: {signal} is read by a sum over its {axis}, so that it keeps at most {size} apart, one to each (Schlag, Irie & Schmidhuber 2021, section 4.1); there are {copies} of it, {all} in all.",
  "analysis.capacity.everyStep": "{signal} has a place of its own for each of {size} steps: nothing has to share one.",
  "analysis.capacity.noLine": "Theory gives no number here: no state is read by a sum over one of its axes.",
  "analysis.capacity.full": "More than {most} do not fit into its memory, which was built for as many steps.",

  "axis.held": "held at once",
  "axis.place": "shown as number",
  "axis.answers": "all of them",

  "setting.mostHeld": "up to",
  "setting.mostHeld.why": "The most things that are shown at once; fewer where the task cannot show as many.",
  "setting.episodesEach": "episodes of each",
  "setting.episodesEach.why": "Held-out episodes per number of things. More take longer and say it more exactly.",
} as const;
