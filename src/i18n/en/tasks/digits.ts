/** Words of the task `digits`. */
export const digitsWords = {
  "task.digits": "Digits",
  "task.digits.why": "Read a drawn digit row by row or pixel by pixel, then say which it was",
  "look.task.digits":
    "Read by rows, Input turned on its side is the picture. Move along it and read what the network would answer at each time: when has it decided?",

  "setting.scan": "Reading",
  "setting.scan.why": "What comes in at one time: a row, a pixel, or a pixel in one mixed order",
  "option.rows": "by rows",
  "option.pixels": "by pixels",
  "option.mixed": "by pixels, mixed",

  "reading.digits.row": "row {row} comes in: {shades}",
  "reading.digits.row.now": "row {row} comes in: {shades}. Now it would say {got}",
  "reading.digits.pixel": "the pixel in row {row}, column {column} comes in: {shades}",
  "reading.digits.pixel.now": "the pixel in row {row}, column {column} comes in: {shades}. Now it would say {got}",
  "reading.digits.wanted": "the end: it was a {wanted}",
  "reading.digits.right": "the end: it says {got}, right",
  "reading.digits.wrong": "the end: it says {got}, but it was a {wanted}",
} as const;
