/** Words of the task `digits`. */
export const words = {
  "task.digits": "Digits",
  "task.digits.why": "Read a digit, or a picture of your own, row by row or pixel by pixel, then say what it was",
  "look.task.digits":
    "Read by rows, Input turned on its side is the picture. Move along it and read what the network would answer at each step: when has it decided?",

  "setting.scan": "Reading",
  "setting.scan.why": "What is read in one step: a row, a pixel, or a pixel in one mixed order",
  "setting.stored": "Stored",
  "setting.stored.why":
    "By rows, as MNIST is, or by columns, as EMNIST is: then a picture lies on its side until it is turned",
  "option.upright": "row by row",
  "option.turned": "column by column, as EMNIST",
  "setting.images": "Images",
  "setting.images.why": "An IDX file of grey pictures as MNIST has them, gzipped or not, sides up to 64",
  "setting.labels": "Labels",
  "setting.labels.why": "The IDX file that says what each of them is",
  "option.rows": "by rows",
  "option.pixels": "by pixels",
  "option.mixed": "by pixels, mixed",

  "task.digits.compose":
    "Draw one, and see row by row what the network takes it for. It does not train on what you draw.",
  "reading.digits.row": "input row {row}: {shades}",
  "reading.digits.row.now": "input row {row}: {shades}. Now it would answer {got}",
  "reading.digits.pixel": "input pixel in row {row}, column {column}: {shades}",
  "reading.digits.pixel.now": "input pixel in row {row}, column {column}: {shades}. Now it would answer {got}",
  "fact.pictures": "{count} {count:picture|pictures} of {rows} × {columns} {columns:pixel|pixels}",
  "fact.pictures.upright":
    "read as stored row by row; where digits lie on their side (EMNIST), choose column by column",
  "fact.pictures.turned": "stored column by column: every picture is turned upright",
  "fact.pictureClasses": "{count} {count:class|classes}: {classes}",
  "fact.picturesHeldOut": "{training} to train on; {heldOut} held out, a tenth of every class",

  "reading.digits.unknown": "end: no label given",
  "reading.digits.guess": "end: it answers {got} (no label given)",
  "reading.digits.wanted": "end: expected {wanted}",
  "reading.digits.right": "end: answered {got}, correct",
  "reading.digits.wrong": "end: expected {wanted}, answered {got}",
} as const;
