/** Words of the task `triples`. */
export const words = {
  "task.triples": "Knowledge graph",
  "task.triples.why": "Read facts in any order, then follow one to three relations from an entity",
  "look.task.triples":
    "Each fact is one step: from an entity (A, B …) a relation (α, β …) leads to another. Look for a memory that finds, hop after hop, the fact it needs: the sentence under the score names it.",

  "setting.graph": "Graph (TSV)",
  "setting.graph.why": "Your facts, one per line: subject, relation and object with tabs between them",
  "setting.entities": "Entities",
  "setting.entities.why": "How many there are that facts can be about",
  "setting.relations": "Relations",
  "setting.relations.why": "How many ways lead from an entity to another",
  "setting.facts": "Facts",
  "setting.facts.why": "Facts before the question",
  "setting.hops": "Hops",
  "setting.hops.why": "Relations that the question follows, one after another",

  "metric.commonest": "commonest answer",
  "metric.commonest.unit": "accuracy of always giving the same answer",

  "fact.triples":
    "{facts} {facts:fact|facts} about {entities} {entities:entity|entities}, by {relations} {relations:relation|relations}",
  "fact.triplesRepeated": "{count} {count:fact is repeated, and is|facts are repeated, and are} counted once",
  "fact.triplesRare":
    "{facts} {facts:fact|facts} left out: of {entities} {entities:entity|entities} and {relations} {relations:relation|relations} the most frequent are kept, at most {most} names together",
  "fact.triplesPaths":
    "{training} {training:path|paths} of {hops} {hops:hop|hops} to train on; {heldOut} held out, a fifth of all questions",
  "fact.triplesDrawn":
    "{training} {training:path|paths} of {hops} {hops:hop|hops} to train on; {heldOut} held out, a fifth of all questions: drawn from more that there are",
  "fact.triplesDealt":
    "in training each episode deals the names of the entities anew, so that facts are read and not learned by heart",
  "fact.triplesTold": "each episode tells {told} of the {facts} {facts:fact|facts}: its path, and what lies around it",

  "reading.triples.fact": "from {subject}, {relation} leads to {object}",
  "reading.triples.support": "from {subject}, {relation} leads to {object}: needed for hop {hop}",
  "reading.triples.wanted": "{question} → ? Expected {wanted}",
  "reading.triples.right": "{question} → answered {got}, correct",
  "reading.triples.wrong": "{question} → expected {wanted}, answered {got}",
} as const;
