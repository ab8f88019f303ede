/** Words of the task `t-maze`. */
export const words = {
  "task.t-maze": "T-maze",
  "task.t-maze.why":
    "Choose every step: a cue at the start says in which arm at the end of the corridor the reward lies, and only reward is learned from",
  "look.task.t-maze":
    "The cue is seen only at the start. Look for something that goes one way for up and the other for down, holds all along the corridor, and decides at the junction; the output shows how likely each of the four steps is.",
  "setting.corridor": "Corridor",
  "setting.corridor.why": "Steps from the start to the junction",
  "setting.sensorNoise": "Noise of the senses",
  "setting.sensorNoise.why": "Standard deviation of what is added to everything that is seen",
  "metric.success": "success",
  "metric.success.unit": "of walks that end at the reward",
  "metric.meanReturn": "return",
  "metric.meanReturn.unit": "rewards of one walk, 4 at best",
  "metric.episodeSteps": "steps",
  "metric.episodeSteps.unit": "of one walk",
  "metric.memorylessSuccess": "without memory",
  "metric.memorylessSuccess.unit": "of walks, at best",
  "reading.t-maze.start": "at the start the cue says {cue}; it steps {symbol}",
  "reading.t-maze.startWall": "at the start the cue says {cue}; {symbol} is a wall: −0.1",
  "reading.t-maze.corridor": "in the corridor, place {place} of {corridor}; it steps {symbol}",
  "reading.t-maze.corridorWall": "in the corridor, place {place} of {corridor}; {symbol} is a wall: −0.1",
  "reading.t-maze.junction": "at the junction; it steps {symbol}",
  "reading.t-maze.junctionWall": "at the junction; {symbol} is a wall: −0.1",
  "reading.t-maze.found": "at the junction it goes {symbol}, as the cue said: the reward, +4",
  "reading.t-maze.missed": "at the junction it goes {symbol}, but the cue said {cue}: −0.1",
  "reading.t-maze.after": "the walk is over",
} as const;
