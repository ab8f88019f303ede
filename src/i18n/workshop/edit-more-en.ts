/** Guided edits of the later models: what is done, and what to look for. */
export const moreEditWords = {
  "edit.cnn-lstm.narrow": "Kernels one place wide",
  "edit.cnn-lstm.narrow.expect":
    "A kernel sees the rows above a place and none of its neighbours: it finds upright strokes still, and no slanted ones. See by how much the curve falls behind.",
  "edit.cnn-lstm.pooled": "Only the strongest place counts",
  "edit.cnn-lstm.pooled.expect":
    "The LSTM hears how strongly each kernel answered, and not where. It needs far fewer weights; see which digits are mixed up now.",
  "edit.cnn-lstm.untied": "Kernels of its own for every place",
  "edit.cnn-lstm.untied.expect":
    "Nothing is shared any more, so there are many more weights, and what is learnt at one place has to be learnt anew at the next.",
  "edit.bilstm.forward": "Read forwards only",
  "edit.bilstm.forward.expect":
    "Without the cell that runs from the end, each output knows only what came before it. Tasks that are said after a mark lose little; tagging loses what comes later.",
  "edit.bilstm.gru": "Read with GRUs",
  "edit.bilstm.gru.expect":
    "The same two directions with three blocks of weights each instead of four. Compare the curves: how much is the direction worth, how much the cell?",
  "edit.bilstm.rnn": "Read without gates",
  "edit.bilstm.rnn.expect":
    "Both directions rewrite every unit at every time. See how far from a mark each of them still helps.",

  "edit.slstm.forget": "Remove the forget gate",
  "edit.slstm.forget.expect":
    "Cell and Normaliser only take in: Hidden is an average over all that came, each weighted by its input gate.",
  "edit.slstm.ordinary": "Use ordinary gates",
  "edit.slstm.ordinary.expect":
    "Both gates end at 1, as in an LSTM, and the stabiliser is not needed. No single time can outweigh all the others any more.",
  "edit.slstm.output": "Remove the output gate",
  "edit.slstm.output.expect": "Hidden shows Cell, averaged, at every time, wanted or not.",

  "edit.sequence-vae.certain": "Remove the noise",
  "edit.sequence-vae.certain.expect":
    "The code is its mean, without a draw. Nothing blurs the code any more, so neighbouring codes no longer need to say neighbouring things.",
  "edit.sequence-vae.unpulled": "Let the code go where it likes",
  "edit.sequence-vae.unpulled.expect":
    "Without the divergence in the loss nothing pulls the code towards a standard normal: Divergence grows, and a random code decodes to nothing known.",
  "edit.sequence-vae.sudden": "Pull from the start",
  "edit.sequence-vae.sudden.expect":
    "The divergence counts in full from the first update on. See whether it falls to near 0 and stays there: the decoder then does without the code.",

  "edit.dnc.content": "Find by content only",
  "edit.dnc.content.expect":
    "Without links and modes a read head cannot follow the order of writing. Copy needs just that: see whether Read still finds its way.",
  "edit.dnc.allocation": "Write by content only",
  "edit.dnc.allocation.expect":
    "No slot is looked for because it is free. Memory starts equal everywhere, so Write spreads over slots instead of taking one.",
  "edit.dnc.free": "Never let go",
  "edit.dnc.free.expect":
    "A slot that was written stays in use, read or not: Usage only fills up. Once all slots are full there is no free one left.",

  "edit.memory-network.internal": "Leave the external memory out",
  "edit.memory-network.internal.expect":
    "Encoder and decoder are two LSTMs, one above the other. The external memory is still written, but nothing reads it: see how much it did.",
  "edit.memory-network.gate": "Write at every step",
  "edit.memory-network.gate.expect":
    "Without its gate the memory takes something in at every time. Watch what came early be written over.",
  "edit.memory-network.keys": "Pair each input with itself",
  "edit.memory-network.keys.expect":
    "The key is now what comes at the same time, no longer what came before: asked with a symbol, the external memory gives back that symbol, not what followed it.",

  "edit.mann.equal": "Start with equal slots",
  "edit.mann.equal.expect":
    "From equal slots equal scores, from equal scores equal writes: the slots stay equal forever and the read weights stay even. Learning cannot break it.",
  "edit.mann.erase": "Erase before adding",
  "edit.mann.erase.expect":
    "What is written can now take the place of what was there, instead of lying on top of it. Compare how strong the colours of Memory become.",
  "edit.mann.gate": "Decide how much to write",
  "edit.mann.gate.expect":
    "A gate in front of the write weights: at a time that brings nothing it can close. Watch its stave at the pauses of the task.",

  "edit.mann-lrua.least": "Always write to the least used",
  "edit.mann-lrua.least.expect":
    "Write moves from slot to slot and never comes back to one that was read. Each example gets a slot of its own, until all are used.",
  "edit.mann-lrua.erase": "Write without erasing",
  "edit.mann-lrua.erase.expect":
    "The least used slot keeps what it held, and the new row is added to it. Watch old rows shine through once every slot has been used.",
  "edit.mann-lrua.fade": "Forget quickly what was used",
  "edit.mann-lrua.fade.expect":
    "Usage fades within two or three steps, so that a slot counts as unused soon after it was written, and is written over sooner.",

  "edit.lstm-attention.alike": "Look at everything alike",
  "edit.lstm-attention.alike.expect":
    "Attention becomes one even grey: Seen is the mean of the past. What stood out in it is lost.",
  "edit.lstm-attention.last": "Look one step back only",
  "edit.lstm-attention.last.expect":
    "Attention is one cell beside the diagonal. What is left is the memory of the LSTM itself.",
  "edit.lstm-attention.output": "Use the past in the output only",
  "edit.lstm-attention.output.expect":
    "The controller no longer hears what was found, so it cannot ask a second question about it. The answer still can use it.",

  "edit.memn2n.ageless": "Forget how old a sentence is",
  "edit.memn2n.ageless.expect":
    "Two sentences with the same words are now the same, whichever came last. Questions about where somebody is now become guesses between places.",
  "edit.memn2n.alike": "Look at every sentence alike",
  "edit.memn2n.alike.expect":
    "Attention becomes even over all that was told, at every hop: the answer is what the whole story mentions most.",
  "edit.memn2n.replace": "Let the answer replace the question",
  "edit.memn2n.replace.expect":
    "At the next hop only what was found is asked with; the question itself is gone. Watch whether Attention still comes to the right sentence.",

  "edit.entity-network.ungated": "Update every entity",
  "edit.entity-network.ungated.expect":
    "Each sentence is written into all slots. Slots that should keep still no longer do: see the rows of Memory change together.",
  "edit.entity-network.nameless": "Take the names from the slots",
  "edit.entity-network.nameless.expect":
    "Nothing tells the slots apart any more: all rows of Memory stay the same, and Attention is even.",
  "edit.entity-network.unnormed": "Let the slots grow",
  "edit.entity-network.unnormed.expect":
    "Without the norm a slot that is written often becomes long, and a long row can win the attention by its length alone. Watch the colours of Memory deepen.",

  "edit.kv-memory.same": "One vector for key and value",
  "edit.kv-memory.same.expect":
    "What is compared is also what is given back. The key of a pair has to hold its answer too.",
  "edit.kv-memory.alike": "Look at every pair alike",
  "edit.kv-memory.alike.expect":
    "Attention becomes even over all pairs stored so far, so that no question finds its own pair.",
  "edit.kv-memory.order": "Keep the newest first",
  "edit.kv-memory.order.expect":
    "Pairs move on by one slot at every time instead of keeping theirs: Attention runs in diagonals. To a memory that is asked by likeness the order is nothing: expect the same curve, but for rounding.",

  "edit.memory-bank.alike": "Retrieve everything alike",
  "edit.memory-bank.alike.expect":
    "Retrieval becomes even: what comes back is the mean of all stored codes, whatever is asked.",
  "edit.memory-bank.latest": "Retrieve the latest only",
  "edit.memory-bank.latest.expect":
    "The bank gives back the code of one step before and nothing else. See how much of the forecast came from further away.",
  "edit.memory-bank.without": "Forecast without the bank",
  "edit.memory-bank.without.expect":
    "The bank is filled, but the decoder does not hear it. The distance between the curves is what retrieval was worth.",

  "edit.hopfield.sharp": "Ask more sharply",
  "edit.hopfield.sharp.expect": "With β at 16 the likeliest pattern takes all: Attention settles in one iteration.",
  "edit.hopfield.alike": "Give every pattern the same weight",
  "edit.hopfield.alike.expect":
    "Attention is even, and what comes back is the mean of all stored patterns: the blur in which memories run together.",
  "edit.hopfield.settled": "Store what was retrieved",
  "edit.hopfield.settled.expect":
    "What is stored is the pattern that it settled on, not what was shown: the first one decides what the next can become.",

  "edit.prototype.latest": "Remember the latest example only",
  "edit.prototype.latest.expect":
    "A prototype is one picture, the last of its class, instead of the mean. The more examples there are, the more the mean was worth.",
  "edit.prototype.angle": "Compare by angle",
  "edit.prototype.angle.expect":
    "How long an embedding is no longer counts, only its direction. Distance now lies between 0 and 40.",
  "edit.prototype.flat": "Compare through one layer",
  "edit.prototype.flat.expect":
    "The picture is mapped once, without a bend. Distances are then those of the pixels, weighted.",

  "edit.linear-attention.fade": "Let all of it fade",
  "edit.linear-attention.fade.expect":
    "Memory keeps nine tenths at each time, so that old writes give way. What is asked after a long time is no longer there.",
  "edit.linear-attention.normaliser": "Answer without the normaliser",
  "edit.linear-attention.normaliser.expect":
    "The answer grows with the number of writes: see its colours deepen along the sequence.",
  "edit.linear-attention.convolution": "Leave the convolution out",
  "edit.linear-attention.convolution.expect":
    "A key no longer hears the symbols just before it, so key and value of a pair cannot be joined across two times in the first layer.",

  "edit.deltanet.add": "Add, do not replace",
  "edit.deltanet.add.expect":
    "The delta rule is gone: a key that comes again adds its new value to the old one. Compare with linear attention.",
  "edit.deltanet.full": "Write at full strength",
  "edit.deltanet.full.expect":
    "Every write replaces all that its key held. One wrong write costs the old value: watch Correction.",
  "edit.deltanet.convolution": "Leave the convolution out",
  "edit.deltanet.convolution.expect":
    "A key no longer hears the symbols just before it, so key and value of a pair cannot be joined across two times in the first layer.",

  "edit.gated-deltanet.forget": "Remove the forget gate",
  "edit.gated-deltanet.forget.expect":
    "Nothing fades any more: a value goes only when its own key is written again. What is left is DeltaNet with an output gate.",
  "edit.gated-deltanet.tie": "Tie the write to 1 − f",
  "edit.gated-deltanet.tie.expect":
    "It writes only as much as it forgets. At the start the forget gate is near 1, so that it begins by hardly writing at all.",
  "edit.gated-deltanet.output": "Remove the output gate",
  "edit.gated-deltanet.output.expect":
    "What Memory answers goes on in full at every time, wanted or not. The layers after it have to tell the two apart.",

  "edit.titans.momentum": "Remove the momentum",
  "edit.titans.momentum.expect":
    "A surprise writes once, at its own time, and does not go on. What is left learns like DeltaNet with weight decay.",
  "edit.titans.decay": "Never forget",
  "edit.titans.decay.expect": "Memory keeps all that was written; Surprise is all that moves it. Watch it fill up.",
  "edit.titans.rate": "Learn from everything in full",
  "edit.titans.rate.expect":
    "Every surprise counts at full strength: the memory follows each input and holds the last one best.",

  "edit.mlstm.forget": "Remove the forget gate",
  "edit.mlstm.forget.expect":
    "The matrix only takes in. An input gate that opens wide can still outweigh all that came before: watch the gates.",
  "edit.mlstm.normaliser": "Answer without the normaliser",
  "edit.mlstm.normaliser.expect":
    "The answer is a sum now, no longer an average: it grows with what was written. See its colours deepen along the sequence.",
  "edit.mlstm.output": "Remove the output gate",
  "edit.mlstm.output.expect":
    "What the matrix answers goes on in full at every time. The layers after it have to tell wanted from unwanted.",

  "edit.transformer.position": "Take the positions away",
  "edit.transformer.position.expect":
    "The same keys and values in another order give the same answer: what is left of order is which steps lie before.",
  "edit.transformer.now": "Look at the present only",
  "edit.transformer.now.expect":
    "Attention is one cell on the diagonal: nothing is carried from one time to another, and the loss stops where guessing stops.",
  "edit.transformer.residual": "Remove the residual stream",
  "edit.transformer.residual.expect":
    "Each layer sees only what the one before it made, and the gradient has no short way back. See how much later the loss falls, and how much later with one more layer.",
} as const;
