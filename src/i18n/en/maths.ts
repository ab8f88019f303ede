/** Words around the equations. */
export const mathsWords = {
  "maths.opening": "Setting the equations…",
  "maths.label": "Equations: arrow keys go from symbol to symbol, Enter holds one",
  "maths.hint": "Point at a symbol to light its stave, at a stave to light its symbol. A click holds it.",
  "maths.learned": "learned",
  "maths.untrained": "before training",
  "maths.loss": "added to the loss",
  "maths.reversed": "backwards in time",
  "maths.repeat": "the same weights at every turn",
  "maths.stack": "weights of its own at every turn",
  "maths.weight": "Weight",
  "maths.shape": "Shape",
  "maths.count": "Count",
  "maths.scalar": "one number",
} as const;
