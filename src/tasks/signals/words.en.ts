/** Words of the task `signals`. */
export const words = {
  "task.signals": "Signal classification",
  "task.signals.why": "Follow the channels of a recording, keep what the cue was, and name it at the go",
  "look.task.signals":
    "The cue is in no single value: a rhythm grows weaker in some channels. See where the state moves apart for the classes while the cue is there, and whether it keeps that through the delay.",

  "setting.trials": "Trials (CSV)",
  "setting.trials.why":
    "One row for each sample: the columns trial, label, time (if there is one), then one for each channel",
  "setting.channels": "Channels",
  "setting.channels.why": "Electrodes, from left to right",
  "setting.cues": "Classes",
  "setting.cues.why": "Movements that are cued: left hand, right hand, feet, tongue",
  "setting.cue": "Cue",
  "setting.cue.why": "Samples in which the rhythm tells the class",
  "setting.snr": "Signal to noise",
  "setting.snr.why": "Power of the rhythm over that of the noise",

  "metric.bandPower": "band power",
  "metric.bandPower.unit": "of answers, by the nearest mean of the log powers of the channels, without a network",

  "fact.signals.trials": "{count} {count:trial|trials}, {heldOut} of them held out: the last of each label",
  "fact.signals.classes": "{count} {count:label|labels}: {names}",
  "fact.signals.filled":
    "{count} blank {count:cell is|cells are} filled by straight lines within {count:its trial|their trials}",
  "fact.signals.anew": "trials are numbered anew for each of {columns}",
  "fact.signals.noChannels": "no channels: {columns}, which number rows, never change, or hold no numbers",
  "fact.signals.wide": "each of the {count} {count:row|rows} is a trial, its samples side by side",
  "fact.signals.samples": "{channels} {channels:channel|channels}, {from} to {to} {to:sample|samples} in a trial",

  "reading.signals.rest": "before the cue",
  "reading.signals.cue": "{wanted}: sample {sample} of {count}",
  "reading.signals.wait": "waiting, {left} more until the go",
  "reading.signals.wanted": "the go: expected {wanted}",
  "reading.signals.right": "the go: answered {got}, correct",
  "reading.signals.wrong": "the go: expected {wanted}, answered {got}",
} as const;
