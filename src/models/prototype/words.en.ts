/** Words of the model `prototype`. */
export const words = {
  "model.prototype": "Prototypical network",
  "model.prototype.what": "Keeps the mean of each class, and answers with the nearest",

  "look.prototype":
    "Each class fills its prototype with the mean of its pictures; the belief goes to the nearest one. A class not yet seen keeps its empty row and a learned distance.",

  "score.signal.embedding": "Embedding",
  "score.signal.count_of": "Pictures seen",
  "score.signal.prototype": "Prototype",
  "score.signal.distance": "Distance",
  "score.signal.belief": "Belief",
  "score.axis.class": "class",
  "score.axes.class": "classes",
} as const;
