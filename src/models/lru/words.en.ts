/** Words of the model `lru`. */
export const words = {
  "model.lru": "Linear recurrent unit",
  "model.lru.short": "LRU",
  "model.lru.what": "A memory of complex numbers, each of which turns and fades by itself, and nothing else",

  "look.lru":
    "Radius and Phase are the same at every step: the input does not say how far a unit fades or turns. Real part and Imaginary part are two views of one number on its way round.",
  "look.lru.temporal-order":
    "No gate keeps anything out: Real part and Imaginary part take in every symbol and fade slowly, since Radius is near 1. Output and the residual stream of layer 2 change at the second X or Y.",

  "score.signal.re": "Real part",
  "score.signal.im": "Imaginary part",
  "score.signal.bre": "Input, real part",
  "score.signal.bim": "Input, imaginary part",
  "score.signal.radius": "Radius",
  "score.signal.phase": "Phase",
  "score.signal.scale": "Scale of the input",
  "score.signal.curved": "Behind the memory",
  "score.signal.half": "Before the gate",
} as const;
