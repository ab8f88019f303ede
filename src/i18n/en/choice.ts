/** Words of choosing: headings of models and tasks, experiments that are known to work, pairs that do not fit. */
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
  "examples.what":
    "Each of these reached its goal on held-out episodes, with several seeds. Choose one, then press Train.",
  "examples.withModel": "With {model}",
  "examples.onTask": "On {task}, with other models",
  "examples.goal.below": "{metric} below {limit} within {updates} updates",
  "examples.goal.above": "{metric} above {limit} within {updates} updates",
  "examples.goal.after.below": "{metric} below {limit} after {updates} updates",
  "examples.goal.after.above": "{metric} above {limit} after {updates} updates",
  "notice.misfit": "{model} and {task} do not go together: {problem}. Nothing was changed.",
  "notice.misfit.inputs": "{model} needs a task with {wanted} inputs; {task} has {got}. Nothing was changed. Try:",
  "notice.offer": "{model}: {task}",
} as const;
