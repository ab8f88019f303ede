/** Words of the task `digits`. */
export const words = {
  "task.digits": "Digits",
  "task.digits.why": "Read a digit, or a picture of your own, row by row or pixel by pixel, then say what it was",
  "look.task.digits":
    "Read by rows, Input turned on its side is the picture. Move along it and read what the network would answer at each step: when has it decided?",

  "setting.scan": "Reading",
  "setting.scan.why": "What comes in at one step: a row, a pixel, or a pixel in one mixed order",
  "setting.images": "Images",
  "setting.images.why": "An IDX file of grey pictures as MNIST has them, gzipped or not, sides up to 64",
  "setting.labels": "Labels",
  "setting.labels.why": "The IDX file that says what each of them is",
  "option.rows": "by rows",
  "option.pixels": "by pixels",
  "option.mixed": "by pixels, mixed",

  "task.digits.compose": "Draw one, and see row by row what the network takes it for. What you draw is not learnt.",
  "reading.digits.row": "row {row} comes in: {shades}",
  "reading.digits.row.now": "row {row} comes in: {shades}. Now it would say {got}",
  "reading.digits.pixel": "the pixel in row {row}, column {column} comes in: {shades}",
  "reading.digits.pixel.now": "the pixel in row {row}, column {column} comes in: {shades}. Now it would say {got}",
  "fact.pictures": "{count} pictures of {rows} × {columns} pixels",
  "fact.pictureClasses": "{count} classes: {classes}",
  "fact.picturesHeldOut": "{training} to train on; {heldOut} held out, a tenth of every class",

  "reading.digits.unknown": "the end: nobody says what it is",
  "reading.digits.guess": "the end: it says {got}; nobody says what it is",
  "reading.digits.wanted": "the end: it was a {wanted}",
  "reading.digits.right": "the end: it says {got}, right",
  "reading.digits.wrong": "the end: it says {got}, but it was a {wanted}",
} as const;
