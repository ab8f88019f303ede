/** Problems of stories, tagged sentences and facts that people bring: key → English template. */
export const lineProblems = {
  "babi.number": "expected a line number and a sentence, as in “1 Mary went home.”, got “{got}”",
  "babi.order": "expected the line number {wanted}, or 1 for a new story, got {got}",
  "babi.blank": "there is a line number but no sentence; write one, or leave the line out",
  "babi.noAnswer": "the question “{got}” has no answer; put a tab and the answer behind it",
  "babi.support": "supporting fact {got}: expected the number of a sentence before this question; known are {known}",
  "babi.noQuestions":
    "there is no question; a question is a line with a tab and its answer, as in “3 Where is Mary?⇥home⇥1”",
  "conll.columns":
    "this line has {got} columns, the first one has {wanted}: word first, tag last; give every line as many",
  "conll.tag": "expected a tag such as O, B-PER or I-PER in the last column, got “{got}”",
  "conll.types": "there are more than {limit} kinds of entities, “{got}” is the next; put the tag into the last column",
  "conll.noEntities": "no entity is marked, every tag is O; mark some as B-PER, I-PER",
  "conll.long": "this sentence has more than {limit} {limit:word|words}; put a blank line after every sentence",
  "triples.columns": "expected three columns, subject, relation and object, got {got}; put a tab between them",
  "triples.paths":
    "the graph has {got} different {got:question|questions} of {hops} {hops:hop|hops}, at least {wanted} are needed; add facts, or ask for fewer hops",
  "triples.short": "a graph is one fact or more and a question, each on its own line; got {got} {got:line|lines}",
  "triples.long":
    "there {got:is|are} {got} {got:fact|facts}, at most {most} fit before the question; delete the others",
  "triples.fact": "a fact has three names, as in “{form}”, got {got}; write the entity, the relation and the entity",
  "triples.twice": "line {line} already says where this subject leads by this relation; leave one of the two out",
  "triples.entity": "“{got}” is none of the entities; known are {known}",
  "triples.relation": "“{got}” is none of the relations; known are {known}",
  "triples.question":
    "a question is an entity and one to {most} {most:relation|relations}, as in “{form}”, got {got} {got:relation|relations}",
  "triples.nowhere": "no fact says where {entity} leads by {relation}; add it, or ask for another relation",
  "sessions.strange":
    "none of the {got} held-out {got:session|sessions} has two items that come in the others too; bring more sessions, or coarser items",
  "sessions.few":
    "there {got:is|are} {got} {got:session|sessions} of two items or more, at least {wanted} are needed; the columns are session, item and, if there is one, time",
} as const;
