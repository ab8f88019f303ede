/** Words of the analysis `length`. */
export const words = {
  "analysis.length": "Length",
  "analysis.length.what":
    "Does it still work on episodes longer than any that it was trained on? The bracket marks those that it was.",
  "analysis.length.grid.right": "Share of answers that are right",
  "analysis.length.together": "Share of answers that are right, by the length of the episode",
  "analysis.length.mean": "{share} % on average over lengths that it never saw",
  "analysis.length.seen":
    "On lengths that it is trained on ({least} to {trained}), {share} % of its answers are right ({episodes} held-out episodes at each length).",
  "analysis.length.unseen":
    "On {count} {count:length|lengths} that it never saw, from {from} to {to}, {share} % are right on average.",
  "analysis.length.holds": "More than {good} % stay right up to length {last}, as far as was looked.",
  "analysis.length.fails": "Fewer than {good} % are right from length {length} on: {share} % there.",
  "setting.against": "rows",
  "setting.against.why":
    "What the rows of the map are: updates, sizes of a memory that has no weights of its own, or another length of the task.",
  "option.update": "updates",
  "option.memory": "sizes of the memory",
  "option.other": "another length of the task",
  "setting.times": "times the trained length",
  "setting.times.why": "How far beyond the longest trained length is looked, at most.",
} as const;
