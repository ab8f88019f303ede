/** Words of the model `lstm`. */
export const words = {
  "model.lstm": "Long short-term memory",
  "model.lstm.short": "LSTM",
  "model.lstm.what": "A cell that gates protect: what to keep, what to take in, what to show",

  "look.lstm":
    "Cell carries values through time. Where the forget gate is near 1 a unit keeps its value; where the input gate is near 1 it takes in the candidate.",
  "look.lstm.copy":
    "No single unit holds a pattern: each pattern is spread over many rows of Cell. After the mark (|), see which patterns turn grey in Output: bits it is not sure of.",
  "look.lstm.recall":
    "Once it has learned, the forget gate is near 1 over the delay and the input gate is low: Cell holds the symbols until the mark (|).",
  "look.lstm.adding":
    "Once it has learned, the input gate stands out at each mark (+): there Cell takes in the number. Between the marks the forget gate holds what is there.",
  "look.lstm.text":
    "Hidden changes at every character, Cell more slowly. Inside a word Output often has one strong cell; after a space it has many faint ones.",

  "setting.forget": "Forget bias",
  "setting.forget.why": "Starting bias of the forget gate. 3: remembers long; 0: forgets half at each step",
  "setting.peephole": "Peepholes",
  "setting.peephole.why": "Gates that look into the cell (Gers & Schmidhuber, 2000)",
} as const;
