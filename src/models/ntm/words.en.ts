/** Words of the model `ntm`. */
export const words = {
  "model.ntm": "Neural Turing machine",
  "model.ntm.short": "NTM",
  "model.ntm.what": "A controller with a memory of slots: heads find a place by content or by moving on",

  "look.ntm":
    "The heads say where, Memory says what. Look for steps at which Read comes back to a slot that Write has been at.",
  "look.ntm.copy":
    "Once it has learned, Write walks along the slots as the patterns are shown. After the mark (|) Read takes the same walk.",
  "look.ntm.recall":
    "Who remembers? If Write picks slots for the symbols and Read comes back to them after the mark (|), the memory does; if both stay spread out, the controller does.",
  "look.ntm.adding":
    "Watch the heads at the marks (+). If Write and Read go on as at any other number, the memory holds no number: what the answer rests on is in the controller.",
  "look.ntm.text":
    "A head that moves one slot at every character only counts steps; one that jumps at certain characters looks something up. Which of them is Read?",
  "look.ntm.repeat-copy":
    "Write and Read stay with a few slots and are rarely sharp: here the controller does much. From the second turn on, the same digit brings nearly the same column of Hidden.",
  "look.ntm.associative-recall":
    "While the items are shown Write moves on from slot to slot and Read is spread out. After the ? Read becomes sharp: it has found the item that was asked.",
  "look.ntm.custom":
    "While symbols are shown, see whether Write walks from slot to slot; after the marker, whether Read takes the same walk. To say it twice it has to go back once.",

  "setting.order": "Order",
  "setting.order.why": "Whether memory is read before or after it is written",
  "option.read-first": "read first",
  "option.write-first": "write first",

  "score.signal.w": "weights",
  "score.signal.content": "content",
  "score.signal.gated": "gated",
  "score.signal.shifted": "shifted",
  "score.signal.blend": "blend",
  "score.signal.move": "move",
  "score.signal.sharp": "sharp",
  "score.axis.offset": "offset",
  "score.axes.offset": "offsets",
} as const;
