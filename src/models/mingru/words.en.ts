/** Words of the model `mingru`. */
export const words = {
  "model.mingru": "minGRU",
  "model.mingru.what": "A GRU whose gate sees only what comes in, never its own state",

  "look.mingru":
    "The update gate is near 1 where a unit of Hidden takes the candidate, near 0 where it keeps its value. It does not see Hidden: in layer 1 the same input opens it in the same way at every step.",
  "look.mingru.distractors":
    "At a capital the update gate changes in both layers, and rows of Hidden with it; until the next capital they hardly move, since at the small letters it is closed for them.",
} as const;
