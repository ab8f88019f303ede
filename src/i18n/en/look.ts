/**
 * What to look for: one sentence or two per model (`look.<model>`) and per task (`look.task.<task>`), shown one after the
 * other; where there is more to say of the two together, `look.<model>.<task>` stands alone. All of it is true at any
 * seed, of what can be seen.
 */
export const lookWords = {
  "look.join": " ",

  "look.task.copy":
    "The patterns come in up to the mark (|); after it Output should be the picture of Input once more. Grey cells are bits it is not sure of.",
  "look.task.recall":
    "Between the symbols and the mark (|) nothing comes in: whatever is still said rightly after it was held over the delay.",
  "look.task.adding":
    "Only the two marked numbers (+) count, and only the last Output is scored. Something has to change at the marks and hold between them.",
  "look.task.text":
    "At every character Output spreads over what may come next: one strong cell where it is sure, many faint ones where it is not.",

  "look.rnn":
    "One row of units is all the memory there is, and every time rewrites it. Watch what came in fade from it.",
  "look.rnn.copy":
    "All patterns share one row of units that every time rewrites. After the mark (|), see how soon Output turns grey: those bits it no longer knows.",
  "look.rnn.recall":
    "Nothing here can hold still: over the delay every unit goes on changing. If the symbols come back after the mark (|), the pattern of all units together kept them.",
  "look.rnn.adding":
    "No gate shuts out the unmarked numbers: each of them changes Hidden. A row that steps at a mark (+) and then stays would hold the sum. Is there one?",
  "look.rnn.text":
    "Hidden is made anew at every character. Inside a word Output often has one strong cell; after a space it has many faint ones.",

  "look.lstm":
    "Cell carries values through time. Where the forget gate is near 1 a unit keeps its value; where the input gate is near 1 it takes in the candidate.",
  "look.lstm.copy":
    "No unit belongs to one pattern: each pattern is spread over many rows of Cell. After the mark (|), see which patterns turn grey in Output: bits it is not sure of.",
  "look.lstm.recall":
    "Once it has learnt, the forget gate is near 1 over the delay and the input gate is low: Cell holds the symbols until the mark (|).",
  "look.lstm.adding":
    "Once it has learnt, the input gate stands out at each mark (+): there Cell takes in the number. Between the marks the forget gate holds what is there.",
  "look.lstm.text":
    "Hidden changes at every character, Cell more slowly. Inside a word Output often has one strong cell; after a space it has many faint ones.",

  "look.gru":
    "The update gate decides: near 1 a unit of Hidden keeps its old value, near 0 it takes the candidate. Look for rows that hold still.",
  "look.gru.copy":
    "Follow one row: while its update gate is near 1, Hidden holds; where the gate drops, the row changes. See which patterns turn grey in Output: bits it is not sure of.",
  "look.gru.recall":
    "Once it has learnt, most update gates are near 1 over the delay, so that Hidden hardly changes; they drop when the symbols are said after the mark (|).",
  "look.gru.adding":
    "Once it has learnt, the update gate drops at each mark (+) and Hidden steps there. At the other numbers it stays high, so that they hardly count.",
  "look.gru.text":
    "Rows whose update gate is near 1 carry something on from character to character; the others are made anew. After a space Output has many faint cells.",

  "look.ntm":
    "The heads say where, Memory says what. Look for times at which Read comes back to a slot that Write has been at.",
  "look.ntm.copy":
    "Once it has learnt, Write walks along the slots as patterns come in. After the mark (|) Read takes the same walk.",
  "look.ntm.recall":
    "Who remembers? If Write picks slots for the symbols and Read comes back to them after the mark (|), the memory does; if both stay spread out, the controller does.",
  "look.ntm.adding":
    "Watch the heads at the marks (+). If Write and Read go on as at any other number, the memory holds no number: what the answer rests on is in the controller.",
  "look.ntm.text":
    "A head that moves one slot at every character only counts time; one that jumps at certain characters looks something up. Which of them is Read?",
  "look.linear-attention":
    "Every write adds key × value to Memory and nothing is taken out. Watch it fill up, and see whether Answer, among the folded signals, still finds one value among all that were added.",
  "look.deltanet":
    "Correction is what the memory did not know yet: a key that comes again with the same value leaves almost nothing to write. Compare it with Recalled, what the key brought before the write; both are among the folded signals.",
  "look.gated-deltanet":
    "Two ways to forget: where the forget gate drops, all of Memory fades; where Write strength is high, one key's old value is replaced. Which of them does the work here?",
  "look.titans":
    "Surprise is a memory of errors: it goes on writing after the input that caused it. Where Momentum is low, a surprise ends at once; Decay is how fast Memory forgets.",
  "look.mlstm":
    "Memory is a matrix, key × value. The input gate is exponential: a time at which it is 1 and the forget gate near 0 starts over; where the forget gate is near 1 the matrix only grows.",
  "look.slstm":
    "Candidate, gates and Cell as in an LSTM, but the input gate is exponential and Normaliser counts what came in, so that Hidden is an average. See which times count.",
  "look.transformer":
    "Nothing is overwritten: Keys and Values hold one row for each time. Follow Attention back to see which earlier times each head reads, in the first layer and in the second.",
  "look.hopfield":
    "It needs no training. At the last time the damaged pattern is compared with all that are stored: see Attention settle on one of them from iteration to iteration, and Energy, among the folded signals, fall.",
} as const;
