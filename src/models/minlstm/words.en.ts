/** Words of the model `minlstm`. */
export const words = {
  "model.minlstm": "minLSTM",
  "model.minlstm.what": "An LSTM whose gates see only what comes in, and share 1 between them",

  "look.minlstm":
    "Keeps and Takes in are 1 together: Hidden gives up as much as it takes in. Neither sees Hidden, and there is no cell behind it.",
  "look.minlstm.adding":
    "At each mark (+) many units of layer 1 keep less and take in more, and Hidden jumps there. At the other numbers both stay as they are.",

  "score.signal.keep": "Keeps",
  "score.signal.take": "Takes in",
} as const;
