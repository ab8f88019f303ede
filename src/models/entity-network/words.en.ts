/** Words of the model `entity-network`. */
export const words = {
  "model.entity-network": "Recurrent entity network",
  "model.entity-network.short": "EntNet",
  "model.entity-network.what": "One slot for each person or thing, kept up to date sentence by sentence",

  "look.entity-network":
    "One slot per entity. The update gate shows which sentence changes whose slot; the others stay as they are.",
  "look.entity-network.story":
    "Each person has slots: the update gate opens the same ones whenever the same person is spoken of (compare columns with one letter). At the question Attention reads that person's slots.",

  "setting.entity": "Entities",
  "setting.entity.why": "Slots, one for each thing that is spoken of",

  "score.signal.sentence": "Sentence",
  "score.signal.focus": "Attention",
  "score.signal.found": "Found",
  "score.signal.update_gate": "Update gate",
  "score.signal.candidate": "Candidate",
  "score.signal.heard": "Heard",
  "score.signal.own": "From the slot",
  "score.signal.whose": "From the key",
  "score.signal.told": "From the sentence",
  "score.signal.grown": "Before norming",
  "score.axis.entity": "entity",
  "score.axes.entity": "entities",
} as const;
