/** Problems of stories and of sentences that people write: key → English template. */
export const storyProblems = {
  "story.word":
    "“{word}” is not one of the {known} {known:word|words} of these stories; the nearest are {near} (a story has up to {most} {most:sentence|sentences}, then its question)",
  "story.stranger": "“{word}” is no word of these stories. Places it knows here: {where}. People: {who}",
  "story.sentence":
    "this sentence has {got} {got:word|words}, the longest may have {most}; write one sentence per line",
  "story.long":
    "the story has {got} {got:sentence|sentences}, at most {most} fit before the question; delete the others",
  "story.short": "a story is one sentence or more and its question, each on its own line; got {got} {got:line|lines}",
  "story.few":
    "{got} {got:story has|stories have} a question, at least 2 are needed, one of them to be held out; add stories, each beginning with number 1",
  "story.untold":
    "before the question “{got}” nothing is told, nor before most others; this looks like a dialogue, and stories are read: sentences first, then a question with a tab and its answer",
  "story.oneAnswer":
    "all {count} questions have the answer “{got}”, so there is nothing to learn; bring stories with different answers",
  "story.words":
    "the stories have {got} different {got:word|words} and answers, at most {most} fit; use a part of them",
  "entities.empty":
    "there is no sentence; write one, with entities in brackets where their tags are known: [PER Ann Lee]",
  "entities.long": "the sentence has {got} {got:word|words}, at most {most} fit; shorten it",
  "entities.nested": "a bracket opens within another; close the first one before it with ]",
  "entities.open": "this bracket is not closed; write ] behind the last word of the entity",
  "entities.type": "“{got}” is no type of entities here; known are {known}",
  "entities.few":
    "there {got:is|are} {got} {got:sentence|sentences}, at least 2 are needed, one of them to be held out; leave a blank line after each",
  "entities.types": "the file has {got} {got:type|types} of entities, at most {most} fit; join some of them",
} as const;
