/** Words of the task `dyck`. */
export const words = {
  "task.dyck": "Nested brackets",
  "task.dyck.why": "Dyck words: say at every bracket which one may be closed next, and whether all are closed",
  "look.task.dyck":
    "Every bracket that opens must be kept until it is closed, the last one first. Look for a memory that grows with the open brackets and shrinks as they close: a stack.",
  "setting.brackets": "Brackets",
  "setting.brackets.why": "Kinds of bracket there are",
  "setting.depth": "Depth",
  "setting.depth.why": "Most brackets open at a time",
  "metric.rightTimes": "steps correct",
  "metric.rightTimes.unit": "of all steps: everything answered there is correct",
  "metric.rightTimesBeyond": "steps correct, longer",
  "metric.rightTimesBeyond.unit": "of the steps past the trained length",
  "reading.dyck.wanted": "input {symbol}; open: {nest}; the next may be {wanted}",
  "reading.dyck.right": "input {symbol}; open: {nest}; it answers that the next may be {got}, correct",
  "reading.dyck.wrong": "input {symbol}; open: {nest}; it answers that the next may be {got}, expected {wanted}",
} as const;
