/** Guided edits: what is done, and what to expect of it. Claims about losses were measured with the presets' settings. */
export const editWords = {
  "edit.rnn.memoryless": "Cut the loop",
  "edit.rnn.memoryless.expect":
    "Hidden no longer sees itself, so nothing lasts longer than one time. The loss stops where guessing stops.",
  "edit.rnn.leak": "Let the units change slowly",
  "edit.rnn.leak.expect":
    "Each unit keeps four fifths of its value, so the rows of Hidden become smooth. Recall is learnt far more slowly: old and new are always mixed.",
  "edit.rnn.gate": "Give it a gate",
  "edit.rnn.gate.expect":
    "Each unit decides at each time whether it keeps its value. Adding, of which the original learns nothing in 1,500 steps, is learnt in 600; Recall takes longer.",

  "edit.lstm.forget": "Remove the forget gate",
  "edit.lstm.forget.expect":
    "Cell can only add and never lets go: its rows grow. With a quarter fewer weights Recall is learnt about as fast, Adding much later.",
  "edit.lstm.tie": "Tie the input gate to 1 − f",
  "edit.lstm.tie.expect":
    "A unit takes in as much as it gives up, so Cell stays between −1 and 1. With a quarter fewer weights Recall ends about where the original does, and Adding is learnt sooner.",
  "edit.lstm.output": "Remove the output gate",
  "edit.lstm.output.expect":
    "Hidden is Cell, squeezed, at every time. Recall is learnt as fast or faster; Adding, where Hidden should keep still between the marks, much later.",

  "edit.gru.update": "Remove the update gate",
  "edit.gru.update.expect":
    "Every time rewrites every unit: no row of Hidden holds still. Expect Recall and Adding to stay far behind the original.",
  "edit.gru.reset": "Remove the reset gate",
  "edit.gru.reset.expect":
    "The candidate always sees the whole old state. With a third fewer weights Adding is learnt nearly as soon, and Recall less exactly: the update gate does most of the work.",
  "edit.gru.before": "Reset before the product",
  "edit.gru.before.expect":
    "The gate now acts on Hidden itself, as in the paper of 2014. Two ways to write one idea: expect losses that are much alike.",

  "edit.ntm.order": "Write before reading",
  "edit.ntm.order.expect":
    "The read head sees what is written at the same time. It sounds like more, yet Copy is learnt later: of three runs the original's were all without error after 1,500 steps, and one of these after 2,000.",
  "edit.ntm.content": "Find by content only",
  "edit.ntm.content.expect":
    "A head cannot step to the next slot any more, so the two diagonals do not form. Expect Copy to keep four to six wrong bits where the original has none.",
  "edit.ntm.erase": "Write without erasing",
  "edit.ntm.erase.expect":
    "What is in a slot stays there and the new is added. Copy writes each slot once and needs no erasing: expect it to be learnt as soon, or sooner.",
} as const;
