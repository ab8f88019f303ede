/** Problems of drawings in text form (data/drawing.ts): key → English template. */
export const drawingProblems = {
  "drawing.none": "there is no drawing; a drawing begins with a line “= label”",
  "drawing.label": "a drawing begins with a line “= label”, but here is “{got}”",
  "drawing.width":
    "a row of a drawing has {wanted} {wanted:pixel|pixels} of two characters each, so {characters} {characters:character|characters}, but this one has {got}",
  "drawing.height": "a drawing has {wanted} {wanted:row|rows}, but this one has {got}",
  "drawing.pixel": "“{got}” is no pixel; it is .. for paper, or two hexadecimal digits from 01 to ff for ink",
  "drawing.many": "there {got:is|are} {got} {got:drawing|drawings}, the limit is {limit}; remove some",
  "drawing.unknown": "“{got}” is no class; known are {known}, and ? for what is not known",
} as const;
