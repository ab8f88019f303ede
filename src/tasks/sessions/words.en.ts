/** Words of the task `sessions`. */
export const words = {
  "task.sessions": "Next item",
  "task.sessions.why": "Watch what a customer looks at, and rank what comes next",
  "look.task.sessions":
    "Often the customer comes back to the item of three steps ago: a table of what follows what cannot know that. Look for items whose cell in Output lights up once more three steps later.",

  "setting.groups": "Groups",
  "setting.groups.why": "Groups of interest: customers mostly stay in one",
  "setting.perGroup": "Items per group",
  "setting.perGroup.why": "Items in each group",
  "setting.revisit": "Coming back",
  "setting.revisit.why": "Probability of going back to the item of three steps ago",

  "setting.sessions": "Sessions (CSV)",
  "setting.sessions.why": "Your table: a row for each look, with its session, its item and, if you have it, its time",

  "metric.recallAt10": "recall@10",
  "metric.recallAt10.unit": "next item among the first ten",
  "metric.reciprocalRankAt10": "MRR@10",
  "metric.reciprocalRankAt10.unit": "mean of 1 / rank, 0 beyond the tenth",
  "metric.markovRecall": "table of pairs",
  "metric.markovRecall.unit": "recall@10 of what most often follows",
  "metric.popularityRecall": "most popular",
  "metric.popularityRecall.unit": "recall@10 of the same ten for everybody",

  "fact.sessions": "{sessions} {sessions:session|sessions}, {looks} {looks:look|looks} at {items} {items:item|items}",
  "fact.sessionsLast": "the last {heldOut} of them by time are held out",
  "fact.sessionsHeldOut": "{heldOut} of them are held out",
  "fact.sessionsRare":
    "{looks} {looks:look is|looks are} left out: at {items} {items:item|items} that are not among the {most} most frequent in training",
  "fact.sessionsShort": "{count} {count:session is|sessions are} left out: fewer than two items",
  "fact.sessionsLong":
    "{count} {count:session is|sessions are} longer than {length} {length:item|items}: {count:parts of it|parts of them} are shown",

  "reading.sessions.over": "the session is over",
  "reading.sessions.wanted": "item {item}; the next is {wanted}",
  "reading.sessions.ranked": "item {item}; the next is {wanted}, which it ranks {rank}; its first is {got}",
} as const;
