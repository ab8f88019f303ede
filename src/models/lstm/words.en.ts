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
  "look.lstm.distractors":
    "At a capital many units of the input gate open, and the forget gate drops a little; at the small letters the forget gate is near 1, so that Cell holds. An Elman network fails here.",
  "look.lstm.parity":
    "At every 1 many units of the forget gate drop, and Cell changes; at a 0 more of them stay up, and it holds. Odd or even is all there is to keep.",
  "look.lstm.anbn":
    "Look for rows of Cell that count: they rise or fall with every a, and run back with every b. When they are about where they began, Output expects the end (■).",
  "look.lstm.dyck":
    "A few rows of Cell and of Hidden follow the depth: one way with every bracket that opens, back with every one that closes. Output says which bracket may be closed next.",
  "look.lstm.temporal-order":
    "Cell is pale at first and takes on colour after X and Y; the small letters between them hardly undo it. Only Output at the end mark (B) counts.",
  "look.lstm.ngrams":
    "Some rows of Cell deepen over the whole episode, as counts do, while others follow the last bits. Output grows surer with them; the sentence under the score gives the best guess.",
  "look.lstm.digits":
    "Cell stays pale while the rows of Input are blank, and fills as strokes come in. The curves beside the picture show from which step on the answer is settled.",
  "look.lstm.signals":
    "Input swings from step to step; Cell does not: while the cue lasts some of its rows drift slowly to one side, and they are still there at the go.",
  "look.lstm.text-classification":
    "Cell grows word by word; Output leans to one side early and may still turn. Change one word, a “not” say, and see where the states of the two sentences part.",
  "look.lstm.t-maze":
    "The cue is in Input at the first step only. Rows of Cell that keep their colour along the corridor can carry it; at the junction Output switches from → to ↑ or ↓.",

  "setting.forget": "Forget bias",
  "setting.forget.why": "Starting bias of the forget gate. 3: remembers long; 0: forgets half at each step",
  "setting.peephole": "Peepholes",
  "setting.peephole.why": "Gates that look into the cell (Gers & Schmidhuber, 2000)",
} as const;
