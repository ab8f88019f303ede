/** Words of the task `continual`. */
export const words = {
  "task.continual": "Continual learning",
  "task.continual.why": "Learn five parts one after another, and be asked about all of them",
  "look.task.continual":
    "Each part is trained for a while, and then it is the next one's turn. Watch the accuracy over all five: without replay it stays near what the present part alone is worth, because each part overwrites the one before.",

  "setting.stream": "Data",
  "setting.stream.why":
    "Two digits in each part, or the same bit patterns with their bits in another order in each part",
  "option.split-digits": "split digits",
  "option.permuted-bits": "permuted bits",
  "setting.protocol": "Answers",
  "setting.protocol.why":
    "By class: every class of every part has an answer of its own. By domain: all parts share the same few answers (for digits: even or odd). By showing: shared too, but dealt anew each time, so that only the pictures shown tell",
  "option.by-class": "by class",
  "option.by-domain": "by domain",
  "option.by-showing": "by showing",
  "setting.turns": "Order of parts",
  "setting.turns.why": "In which order the parts are trained; all at once is the best that can be hoped for",
  "option.forwards": "forwards",
  "option.backwards": "backwards",
  "option.shuffled": "shuffled",
  "option.together": "all at once",
  "setting.phase": "Updates per part",
  "setting.phase.why": "How long each part is trained; the last one goes on",
  "setting.replay": "Replay",
  "setting.replay.why":
    "Samples kept of each part that is over; half of every later batch is drawn from them. 0 keeps nothing",
  "setting.shown": "Pictures shown",
  "setting.shown.why":
    "Pictures of the same part, with their labels, before the one that is asked: something for a memory to look up",

  "metric.part1": "1st part",
  "metric.part1.unit": "accuracy",
  "metric.part2": "2nd part",
  "metric.part2.unit": "accuracy",
  "metric.part3": "3rd part",
  "metric.part3.unit": "accuracy",
  "metric.part4": "4th part",
  "metric.part4.unit": "accuracy",
  "metric.part5": "5th part",
  "metric.part5.unit": "accuracy",

  "reading.continual.shown": "part {part} of 5: {what} is shown; its label, {wanted}, comes next",
  "reading.continual.wanted": "part {part} of 5: {what} is asked: expected {wanted}",
  "reading.continual.right": "part {part} of 5: {what} is asked: answered {got}, correct",
  "reading.continual.wrong": "part {part} of 5: {what} is asked: expected {wanted}, answered {got}",
} as const;
