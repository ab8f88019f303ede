/** Words of the model `mogrifier`. */
export const words = {
  "model.mogrifier": "Mogrifier LSTM",
  "model.mogrifier.short": "Mogrifier",
  "model.mogrifier.what": "An LSTM whose input and state scale each other by turns before it reads them",

  "look.mogrifier":
    "A scale of 0.5 leaves a number as it is, 1 doubles it, 0 takes it away. Heard is the input through what came before: the same symbol is heard in another way after other symbols.",
  "look.mogrifier.text":
    "Most scales are near 1. Where the last scale of the input drops, that part of the character is not heard; Cell deepens from character to character.",

  "setting.turn": "Turns",
  "setting.turn.why": "How often input and state scale each other; the input is scaled once more after that",
  "score.signal.xm": "Input, scaled",
  "score.signal.hm": "State, scaled",
  "score.signal.xscale": "Scale of the input",
  "score.signal.hscale": "Scale of the state",
  "score.signal.lastscale": "Last scale of the input",
  "score.axis.turn": "turn",
  "score.axes.turn": "turns",
} as const;
