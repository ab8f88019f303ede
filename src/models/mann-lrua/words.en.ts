/** Words of the model `mann-lrua`. */
export const words = {
  "model.mann-lrua": "MANN, least recently used access",
  "model.mann-lrua.short": "MANN-LRUA",
  "model.mann-lrua.what": "Writes to the slot it has used least or last, to learn a new class in one look",

  "look.mann-lrua":
    "Writing goes to the least used slot, or back to the slot that was read last; the gate between them says which. Usage fades with time.",
  "look.mann-lrua.glyphs":
    "Write takes the least used slot for each picture, one after the other, and Usage fades with time. Read goes faintly back to slots of like pictures; ✓ are right answers.",

  "setting.fade": "Fading",
  "setting.fade.why": "How much of the usage is left after one step",
  "setting.writes": "Writes",
  "setting.writes.why": "Whether a row of its own is written, or the key",
  "setting.sharpness": "Sharpness",
  "setting.sharpness.why": "Whether likeness is sharpened by a learned strength; the paper has none",
  "option.content": "a row of its own",
  "option.key": "the key",
  "option.fixed": "fixed",

  "score.signal.least_used": "Least used",
  "score.signal.row": "Row written",
} as const;
