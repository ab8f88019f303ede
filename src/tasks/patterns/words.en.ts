/** Words of the task `patterns`. */
export const words = {
  "task.patterns": "Damaged patterns",
  "task.patterns.why": "See some patterns, then bring back one of them from a damaged copy",
  "look.task.patterns":
    "The last step (?) shows one of the patterns, damaged. Output there should be that pattern and no mixture: glyphs have much paper in common, so that they are easily mixed.",

  "setting.patterns": "How many",
  "setting.patterns.why": "Patterns that are shown before the damaged one",
  "setting.harm": "Damaged pixels",
  "setting.harm.why": "Flipped, or made unknown (0)",
  "setting.damage": "Damage",
  "setting.damage.why": "Share of the pixels that are damaged",
  "option.glyphs": "glyphs, much alike",
  "option.noise": "random pixels, not alike",
  "option.flipped": "flipped",
  "option.covered": "unknown",

  "metric.wholePatterns": "retrieved",
  "metric.wholePatterns.unit": "of the patterns, without a wrong pixel",
  "metric.wrongPixels": "wrong pixels",
  "metric.wrongPixels.unit": "of the 196 of a pattern",
  "metric.damagedPixels": "damaged",
  "metric.damagedPixels.unit": "pixels of the pattern that asks",

  "reading.patterns.shown": "pattern {position} of {count}",
  "reading.patterns.asked": "pattern {position} of {count}: this one will come back damaged",
  "reading.patterns.wanted": "pattern {asked} of {count} with {damage} {damage:pixel|pixels} damaged: expected whole",
  "reading.patterns.answer":
    "pattern {asked} of {count} with {damage} {damage:pixel|pixels} damaged: answered with {wrong} wrong",
  "reading.patterns.right":
    "pattern {asked} of {count} with {damage} {damage:pixel|pixels} damaged: answered all correct",
} as const;
