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
  "metric.rightTimes": "right steps",
  "metric.rightTimes.unit": "of all steps: everything said there is right",
  "metric.rightTimesBeyond": "right steps beyond",
  "metric.rightTimesBeyond.unit": "of the steps past the trained length",
  "reading.dyck.wanted": "{symbol} comes in; open is {nest}; next may come {wanted}",
  "reading.dyck.right": "{symbol} comes in; open is {nest}; it says next may come {got}, right",
  "reading.dyck.wrong": "{symbol} comes in; open is {nest}; it says next may come {got}, but it is {wanted}",
} as const;
