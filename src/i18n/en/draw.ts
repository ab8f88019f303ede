/** Words of the sheets that people draw on. */
export const drawWords = {
  "task.digits.compose": "Draw one, and see row by row what the network takes it for. What you draw is not learnt.",
  "task.glyphs.compose":
    "Draw two classes or more, each a few times. The network meets them in any order: from the second sight on it can know them. Nothing is learnt in its weights.",
  "draw.digit": "Sheet to draw on",
  "draw.glyph": "Sheet to draw a character on",
  "draw.here": "draw here",
  "draw.keys": "By keys: arrows move the pen, space puts it down or lifts it, backspace takes a line back.",
  "draw.undo": "Undo",
  "draw.clear": "Clear",
  "draw.seen": "what the network sees, {rows} × {columns}",
  "draw.meant": "Meant to be",
  "draw.unknown": "don't know",
  "draw.add": "Add to",
  "draw.newClass": "{label} (new)",
  "draw.ask": "Ask",
  "draw.ask.why": "Show it last, without a label",
  "draw.remove": "Remove drawing {number} of {label}",
  "draw.shuffle": "Another order",
  "draw.empty": "Start empty",
  "draw.fewest": "The network sees them as soon as there are {count} classes.",
  "draw.none": "There is no episode to draw yet.",
} as const;
