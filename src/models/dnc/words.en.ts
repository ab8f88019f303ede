/** Words of the model `dnc`. */
export const words = {
  "model.dnc": "Differentiable neural computer",
  "model.dnc.short": "DNC",
  "model.dnc.what": "An NTM that frees slots and keeps the order in which they were written",

  "look.dnc":
    "Usage fills as slots are written and empties where one of the free gates lets go. Temporal link says which slot came after which: along it, Forward leads Read on from what Content found.",
  "look.dnc.copy":
    "Write takes a fresh slot for every pattern. At the mark (|) Content finds the first of them; from there Forward leads Read from slot to slot in the order of writing.",
  "look.dnc.priority-sort":
    "Write gives every pattern a slot. From the mark (|) on, Content finds the slot that is due next, one step before it is answered: Read follows the digits, not the order of writing.",

  "score.signal.free": "Free gates",
  "score.signal.retention": "Retention",
  "score.signal.free_slot": "Allocation",
  "score.signal.write_strength": "Write strength",
  "score.signal.write_content": "Write by content",
  "score.signal.allocate": "Allocation gate",
  "score.signal.link": "Temporal link",
  "score.signal.precedence": "Precedence",
  "score.signal.read_strength": "Read strength",
  "score.signal.read_content": "Content",
  "score.signal.mode": "Read mode",
  "score.signal.written": "Written",
  "score.signal.taken": "Taken",
  "score.axis.from": "from",
  "score.axes.from": "from",
  "score.axis.way": "way",
  "score.axes.way": "ways",
  "score.place.way.0": "backward",
  "score.place.way.1": "content",
  "score.place.way.2": "forward",
} as const;
