/** Words of choosing: headings of models and tasks, pairs that do not fit. */
export const choiceWords = {
  "group.recurrent": "Recurrent",
  "group.external": "External memory",
  "group.matrix": "Matrix memory",
  "group.attention": "Attention",
  "group.fewShot": "Few-shot and generative",
  "group.benchmarks": "Benchmarks",
  "group.applications": "Applications",
  "group.known": "{model} learns",
  "view.examples": "Examples",
  "notice.misfit": "{model} and {task} do not go together: {problem}. Nothing was changed.",
  "notice.misfit.inputs": "{model} needs a task with {wanted} inputs; {task} has {got}. Nothing was changed. Try:",
  "notice.diverged": "{name}: {problem}",
  "notice.back.learningRate": "Go back to update {update}, go on with the learning rate {value}",
  "notice.back.clipNorm": "Go back to update {update}, go on with gradients clipped at {value}",
  "notice.offer": "{model}: {task}",
} as const;
