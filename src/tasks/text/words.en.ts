/** Words of the task `text`. */
export const words = {
  "task.text": "Next character",
  "task.text.why": "Read a text and guess, at every character, the next one",
  "look.task.text":
    "At every character Output spreads over what may come next: one strong cell where it is sure, many faint ones where it is not.",

  "setting.sample": "Text",
  "setting.sample.why": "A bundled text, or your own",
  "setting.window": "Window",
  "setting.window.why": "Characters in one training sequence",
  "setting.alphabet": "Alphabet",
  "setting.alphabet.why": "Most characters that get a class of their own; rarer ones share one",
  "fact.text": "{count} characters, {symbols} different; the last {heldOut} are held out",
  "option.english": "The keeper (English)",
  "option.chinese": "守桥的人 (Chinese)",

  "metric.bitsPerCharacter": "bits per character",
  "metric.bitsPerCharacter.unit": "on held-out text",

  "reading.text.wanted": "after “{character}” the next is “{wanted}”",
  "reading.text.right": "after “{character}” it expects “{guess}” ({guessed} %), correct",
  "reading.text.wrong":
    "after “{character}” it expects “{guess}” ({guessed} %); the next is “{wanted}” (given {expected} %)",
} as const;
