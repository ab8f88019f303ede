/** Words of what a teacher does before a class: remote, spotlight, blank screen, time for a prediction. */
export const presenterWords = {
  "presenter.tools": "For the teacher",
  "presenter.spotlight": "Spotlight",
  "presenter.blank": "Blank",
  "presenter.blanked": "The screen is blank. Any key brings the picture back.",
  "presenter.answer": "Choose an answer on the screen first; the arrow at the right of the lesson goes on without one.",
  "presenter.time": "Time to think",
  "presenter.seconds": "{count} s",
  "presenter.left": "Time left",
  "presenter.stop": "Stop the clock",
  "presenter.over": "Time is up. Predictions are still taken.",
  "help.projector": "In projector mode, for a presenter's remote too",
  "key.clicker.on": "On: the lesson, the film of training while you look back, else the playhead",
  "key.clicker.back": "Back, in the same",
  "key.clicker.blank": "Blank the screen; any key brings it back",
} as const;
