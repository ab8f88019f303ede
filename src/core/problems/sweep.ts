/** Problems of sweeps: key → English template. `place`: where in the JSON, as knobs[1].values[2]. */
export const sweepProblems = {
  "sweep.json": "this is not a sweep: expected JSON, {why}; compare it with docs/sweeps.md",
  "sweep.format": "sweep, format: this program reads {wanted}, got {got}; open it with the version that wrote it",
  "sweep.shape": "sweep, {place}: expected {wanted}, got {got}",
  "sweep.base": "sweep, base: {why}; copy the link from the page, or from mnemoscope link",
  "sweep.key": "sweep, {place}: {got} is no setting of model {model}, task {task} or training; known are {known}",
  "sweep.key.twice": "sweep, {place}: {got} is a knob already; leave one out",
  "sweep.key.text":
    "sweep, {place}: {got} is a text or a file, and a sweep goes over numbers and choices; put it into base",
  "sweep.key.changes":
    "sweep, {place}: base changes {got} while it trains, so that a knob has no hold on it; take the change out of base",
  "sweep.range": "sweep, {place}: {got} has options, no range; give values, some of {options}",
  "sweep.order": "sweep, {place}: expected more than from ({from}), got {got}",
  "sweep.log": "sweep, {place}: a logarithmic range starts above 0, got {got}; give a larger from, or the scale linear",
  "sweep.count": "sweep, {place}: {got} values fall together, only {distinct} are different; give a smaller count",
  "sweep.twice": "sweep, {place}: {got} is there twice; leave one out",
  "sweep.rungs": "sweep, {place}: rungs rise, and end before updates ({updates}); got {got}",
  "sweep.metric": "sweep, goal.metric: task {task} has no metric {got}; known are {known}",
  "sweep.goal.bound": "sweep, goal: say above or below which number {metric} is to come",
  "sweep.goal.none":
    "sweep, goal: halving keeps those that come nearest to a goal, and there is no preset to take it from; give one",
  "sweep.many":
    "this sweep has {got} runs, at most {limit} are allowed; use fewer values or seeds, draw some at random, or raise limits.runs (up to {most})",
  "sweep.fit": "sweep, with {values}: {why}; take these values out",
  "sweep.shard": "--index: expected a whole number from 0 to {most} (one less than --of), got {got}",
  "sweep.command": "mnemoscope sweep {got}: expected {known}",
  "sweep.file": "give {wanted}",
  "sweep.worker":
    "a process that trained job {job} ended: {why}; what is finished is in {file}, and the same command goes on",
  "sweep.empty": "{file} holds no result that can be used; run the sweep first",
  "sweep.line.cut": "{file}, line {line}: cut off in the middle, as by a crash; left out, and run again",
  "sweep.line.bad": "{file}, line {line}: no result ({why}); left out",
  "sweep.line.double":
    "{file}: {count} {count:line is|lines are} there twice, with the same fingerprint; each counts once",
  "sweep.line.contradiction":
    "job {job} has two fingerprints, {one} ({oneAt}) and {other} ({otherAt}); neither counts: run sweep verify on both files to see which one replays",
  "sweep.line.version":
    "{file}: {count} {count:line is|lines are} of version {got}, whose bits may differ from version {wanted}; left out",
  "sweep.line.engine":
    "{file}: {count} {count:line is|lines are} of the engine {got}, which does not replay to the bit; left out",
  "sweep.line.stranger": "{file}: {count} {count:line is|lines are} of another sweep; left out",
} as const;
