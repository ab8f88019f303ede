/** Problems of series and signals that people bring: key → English template. */
export const seriesProblems = {
  "series.column":
    "there is no column of numbers besides the time; give the values a column of their own, named value, decimals with a point",
  "series.missing": "column {column} holds {count} numbers, at least 2 are needed; add values",
  "series.gaps":
    "of {length} {length:time|times} {missing} are missing, but there are only {rows} {rows:row|rows}; leave out what lies far from the rest, or number the rows",
  "series.short":
    "the series has {count} {count:value|values}; a horizon of {horizon} with a season of {season} needs at least {wanted}; bring more, or set both shorter",
  "series.window":
    "the series has {count} {count:value|values}, {trained} of them to train on; with a horizon of {horizon} the window can be at most {most} long, not {got}",
  "series.constant": "column {column}: all {count} values are the same; choose another column for the value",
  "series.flat":
    "the {count} {count:value|values} to learn from are all the same; there is nothing to forecast: use another series, or another difference",
  "series.flatPart":
    "the values {part} that are held out are all the same, so no error can be measured by them; use a longer series",
  "series.log": "the series goes down to {least}, and only positive values have a logarithm; set the scale to linear",
  "series.large":
    "some values lie too far from those that are trained on to be computed with; leave them out, or use the logarithm",
  "signals.trials":
    "there {got:is|are} {got} {got:trial|trials} of {label}, at least {wanted} are needed to train on some and hold out others",
  "signals.classes":
    "there {got:is|are} {got} {got:label|labels}, from 2 to {limit} are possible; check the column {column}",
  "signals.label": "trial {trial} is {first} above and {second} here; give all rows of a trial the same label",
  "signals.split":
    "trial {trial} goes on here after another one; put all rows of a trial one after another, or, where trials are numbered anew for each person or recording, give those a column named subject",
  "signals.names":
    "no column is named trial or label, and {trial} and {label}, which stand first, do not look like them; name two columns so, or choose them",
  "signals.blank": "trial {trial} has no value of the channel {channel}; leave the trial out, or the channel",
  "signals.samples":
    "trial {trial} has {got} {got:sample|samples}, from {least} to {limit} are possible; cut trials to a common length",
  "signals.flat": "channel {channel} never changes; leave it out",
  "signals.channels": "there are no channels: after trial and label come columns of numbers, one for each channel",
} as const;
