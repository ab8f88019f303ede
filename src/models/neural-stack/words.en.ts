/** Words of the model `neural-stack`. */
export const words = {
  "model.neural-stack": "Neural stack",
  "model.neural-stack.what": "A network that pushes onto a stack and pops from it, both by degrees",

  "look.neural-stack":
    "Push and Pop say how much goes onto the stack at a step, and how much comes off. A row of Strengths is a place on it, filled as long as it is there; Read takes what is on top.",
  "look.neural-stack.dyck":
    "Push is near 1 at a bracket that opens, Pop at one that closes. A row of Strengths stays filled from its bracket to the one that closes it; Read looks back to the bracket that is open now.",

  "score.signal.push_gate": "Push",
  "score.signal.pop_gate": "Pop",
  "score.signal.strengths": "Strengths",
  "score.signal.left": "Left by the pop",
  "score.signal.above": "Strength above, before",
  "score.signal.over": "Strength above",
} as const;
