/** Words of the model `lstmn`. */
export const words = {
  "model.lstmn": "LSTM network with a tape",
  "model.lstmn.short": "LSTMN",
  "model.lstmn.what": "An LSTM that finds its state of before by attention over all earlier ones",

  "look.lstmn":
    "Hidden tape and Memory tape keep the state of every step. The arcs of Attention show from which of them the state of before is made up at this step: a plain LSTM would have one arc, to its neighbour.",
  "look.lstmn.text-classification":
    "At the end mark (?) the arcs of Attention say from which words the answer is taken: with one seed from a single telling word, with another from many at once.",

  "score.signal.hidden_tape": "Hidden tape",
  "score.signal.memory_tape": "Memory tape",
  "score.signal.hs": "Hidden, found",
  "score.signal.cs": "Cell, found",
} as const;
