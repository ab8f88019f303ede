/** Words of the task `glyphs`. */
export const words = {
  "task.glyphs": "One-shot glyphs",
  "task.glyphs.why": "Meet new characters under new labels, and know each of them from its second showing on",
  "look.task.glyphs":
    "A picture's label comes with the next picture. A label is a letter over its column: where the same letter comes again, see whether Output already knows it.",

  "setting.classes": "Classes",
  "setting.classes.why": "Different characters in one sequence",
  "setting.sights": "Showings",
  "setting.sights.why": "How often each class is shown, each time in another drawing",
  "setting.eye": "Eye",
  "setting.eye.why":
    "Pixels as they are, or what an eye makes of them that was trained beforehand: on made-up glyphs, or on 108 characters of Omniglot",
  "option.raw": "none: pixels",
  "option.trained": "trained on made-up glyphs",
  "option.omniglot": "trained on Omniglot",

  "setting.augment": "Augmentation",
  "setting.augment.why":
    "Train on each character by quarter turns too, as new ones, and on each drawing a little turned and moved",
  "setting.zip": "Characters",
  "setting.zip.why": "A zip with one folder per character and its drawings in it as PNG, as Omniglot has them",

  "fact.characters": "{count} {count:character|characters}, {drawings} {drawings:drawing|drawings}",
  "fact.charactersHeldOut": "{training} {training:character|characters} to train on, {heldOut} held out",
  "fact.charactersShort":
    "{count} {count:character is left out: it has|characters are left out: they have} fewer than {sights} {sights:drawing|drawings}",
  "fact.charactersSingle": "{count} {count:folder is left out: it has|folders are left out: they have} one drawing",
  "fact.filesIgnored": "{count} {count:file is no drawing, and is|files are no drawings, and are} left out",

  "metric.sight1": "1st showing",
  "metric.sight1.unit": "accuracy",
  "metric.sight2": "2nd showing",
  "metric.sight2.unit": "accuracy",
  "metric.sight3": "3rd showing",
  "metric.sight3.unit": "accuracy",
  "metric.sight4": "4th showing",
  "metric.sight4.unit": "accuracy",
  "metric.sight5": "5th showing",
  "metric.sight5.unit": "accuracy",
  "metric.sight10": "10th showing",
  "metric.sight10.unit": "accuracy",

  "task.glyphs.compose":
    "Draw two classes or more, each a few times. The network meets them in any order: from the second showing on it can know them. Its weights do not change.",
  "reading.glyphs.unknown": "class not given",
  "reading.glyphs.guess": "it answers {got} (no class given)",
  "reading.glyphs.wanted": "class {wanted}, showing {sight}",
  "reading.glyphs.right": "class {wanted}, showing {sight}: answered {got}, correct",
  "reading.glyphs.wrong": "class {wanted}, showing {sight}: answered {got}",
} as const;
