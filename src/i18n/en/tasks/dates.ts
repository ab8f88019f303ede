/** Words of the task `dates`. */
export const datesWords = {
  "task.dates": "Dates",
  "task.dates.why": "Read a date as people write it, then write it as 2021-03-09",
  "look.task.dates":
    "Once the date has come in, ten characters are wanted. The year is asked for first, though it mostly came in last: look for what holds it, and what holds the day until the end.",

  "reading.dates.blank": "nothing yet",
  "reading.dates.symbol": "“{symbol}” of “{written}” comes in",
  "reading.dates.wanted": "“{symbol}” of {wanted} is wanted",
  "reading.dates.right": "“{symbol}” is wanted, and so it writes; in all {whole} for {wanted}",
  "reading.dates.wrong": "“{symbol}” is wanted, but it writes “{got}”; in all {whole} for {wanted}",
} as const;
