/** Words of the model `rnn`. */
export const words = {
  "model.rnn": "Elman network",
  "model.rnn.short": "RNN",
  "model.rnn.what": "One hidden state, rewritten whole at every step",

  "look.rnn":
    "One row of units, Hidden, is all the memory there is, and every step rewrites it. How long can an input still be told from it?",
  "look.rnn.copy":
    "All patterns share one row of units that every step rewrites. After the mark (|), see how soon Output turns grey: those bits it no longer knows.",
  "look.rnn.recall":
    "Nothing here can hold still: over the delay every unit goes on changing. If the symbols come back after the mark (|), the pattern of all units together kept them.",
  "look.rnn.adding":
    "No gate shuts out the unmarked numbers: each of them changes Hidden. A row that jumps at a mark (+) and then stays would hold the sum. Is there one?",
  "look.rnn.text":
    "Hidden is made anew at every character. Inside a word Output often has one strong cell; after a space it has many faint ones.",
  "look.rnn.parity":
    "Hidden is all the memory there is, and every step rewrites it. At every 1 many of its rows change colour; at every 0 they stay much as they were: so it tells odd from even.",
  "look.rnn.distractors":
    "It does not learn this: at the end Output stays grey, as if it guessed. Every small letter rewrites Hidden, and of the capitals hardly anything is left. Compare an LSTM.",
  "look.rnn.continual":
    "One picture is one step: what is learned lies in the weights, not in Hidden. Watch the accuracy: without replay only the part trained last is known; with replay the others stay.",
} as const;
