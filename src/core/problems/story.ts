/** Problems of stories and of sentences that people write: key → English template. */
export const storyProblems = {
  "story.word":
    "the word “{word}” is none of the {known} words of these stories; the nearest are {near} (a story has up to {most} sentences, then its question)",
  "story.sentence": "this sentence has {got} words, the longest may have {most}; write one sentence per line",
  "story.long": "the story has {got} sentences, at most {most} fit before the question; delete the others",
  "story.short": "a story is one sentence or more and its question, each on its own line; got {got} lines",
} as const;
