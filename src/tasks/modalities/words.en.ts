/** Words of the task `modalities`. */
export const words = {
  "task.modalities": "Pictures and words",
  "task.modalities.why": "See pictures, each with a word of bits; then, of one of the two, say the other",
  "look.task.modalities":
    "The last step (?) shows one half of a pair. The sentence under the score names the pair: look for a memory that goes back to that very step.",

  "setting.pictures": "Pictures",
  "setting.pictures.why": "Pictures with their words before the question",
  "setting.wordBits": "Bits of a word",
  "setting.wordBits.why": "How many random bits a word has",
  "setting.asked": "Asked for",
  "setting.asked.why": "Which half of a pair is asked for while the other one is shown",
  "option.word": "the word",
  "option.picture": "the picture",

  "metric.bitAccuracy": "bit accuracy",
  "metric.bitAccuracy.unit": "of the bits of the answers",

  "reading.modalities.pair": "pair {position}: a picture, and the word {word}",
  "reading.modalities.asked": "pair {position}: a picture, and the word {word}. This one will be asked for",
  "reading.modalities.word.wanted": "another drawing of picture {position}: expected its word, {wanted}",
  "reading.modalities.word.answer": "the word of picture {position}: expected {wanted}, answered {got}, {wrong} wrong",
  "reading.modalities.word.right": "the word of picture {position}: expected {wanted}, answered {got}, all correct",
  "reading.modalities.picture.wanted": "the word of pair {position}: expected its picture",
  "reading.modalities.picture.answer": "the picture of pair {position}: {wrong} of {bits} {bits:pixel|pixels} wrong",
  "reading.modalities.picture.right": "the picture of pair {position}: all {bits} {bits:pixel|pixels} correct",
} as const;
