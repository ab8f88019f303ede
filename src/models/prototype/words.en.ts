/** Words of the model `prototype`. */
export const words = {
  "model.prototype": "Prototypical network",
  "model.prototype.what": "Keeps the mean of each class, and answers with the nearest",

  "look.prototype":
    "Each class fills its Prototype with the mean of its pictures; Belief goes to the nearest one. A class not yet seen keeps its empty row and a learned Distance.",
  "look.prototype.glyphs":
    "Each class fills its row of Prototype with the mean of its pictures. Distance is small where a picture is like that mean, and Belief goes to the nearest class.",
  "look.prototype.continual":
    "Prototype is made anew from the pictures of each episode, so that no later part overwrites it. Distance is small for the class that is most alike, and Belief goes there.",

  "score.signal.embedding": "Embedding",
  "score.signal.count_of": "Pictures seen",
  "score.signal.prototype": "Prototype",
  "score.signal.distance": "Distance",
  "score.signal.belief": "Belief",
  "score.axis.class": "class",
  "score.axes.class": "classes",
} as const;
