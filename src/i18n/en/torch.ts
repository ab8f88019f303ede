/** Words about weights that come from PyTorch. */
export const torchWords = {
  "torch.title": "Weights from PyTorch",
  "torch.holds":
    "{name} holds an {module} with {layers} {layers:layer|layers} of {units} {units:unit|units}, and the nn.Linear of its output.",
  "torch.widths":
    "At every step it takes {input} {input:number|numbers} and gives {output}; the sequences that it reads must have the same.",
  "torch.converted": "Its numbers are {types}; here they become float32.",
  "torch.nonlinearity": "Nonlinearity",
  "torch.nonlinearity.why":
    "A state_dict does not say which one the nn.RNN was made with. PyTorch takes tanh where nothing is said; with the wrong one the values mean nothing.",
  "torch.present": "Open it on the present task: {task}",
  "torch.other": "The present task, {task}, has {input} and {output}.",
  "torch.fits": "Open it on a task of these widths",
  "torch.with": "{task} ({settings})",
  "torch.looking": "Looking for tasks of these widths …",
  "torch.bring":
    "Or bring your own data with {input} {input:number|numbers} in and {output} out, and then open this file again.",
  "torch.data": "Open Data",
} as const;
