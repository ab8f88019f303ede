/** Problems of weights that come from PyTorch, or go there: key → English template. */
export const torchProblems = {
  "torch.modules":
    "tensor {name} is of a second recurrent module; save the state_dict of one nn.RNN, nn.LSTM or nn.GRU and of the nn.Linear of its output",
  "torch.reverse":
    "tensor {name} reads the sequence from its end; expected a module that reads forwards only (bidirectional=False)",
  "torch.projection":
    "tensor {name} is a projection of the hidden state; expected an nn.LSTM without one (proj_size=0)",
  "torch.layers":
    "tensor {name} is of a layer too many; expected at most {most} layers, which are 0 to 2 in PyTorch’s names",
  "torch.relu": "the nn.RNN with relu has {got} layers; expected one: only with tanh there can be more",
  "torch.gates":
    "tensor {name}: expected as many rows as columns (nn.RNN), or three times (nn.GRU) or four times (nn.LSTM) as many, got {got}",
  "torch.hidden": "the {module} has {got} units, at most {most} are read; use a smaller one",
  "torch.missing": "tensor {name} of the recurrent module is missing; save the whole state_dict",
  "torch.shape": "tensor {name}: expected the shape {wanted}, got {got}; save the state_dict as PyTorch gives it",
  "torch.linear":
    "there is no nn.Linear for the output; expected a tensor named weight, after any prefix, of the shape outputs × {hidden}",
  "torch.linears":
    "expected one nn.Linear after the recurrent module, got {got}; save those two modules alone, with an nn.Embedding multiplied into weight_ih_l0",
  "torch.unknown":
    "tensor {name} belongs neither to the recurrent module nor to the nn.Linear of its output; save the state_dict of these two alone",
  "torch.cell":
    "the equations of {model} are those of no nn.RNN, nn.LSTM or nn.GRU; expected the models rnn, lstm (without peepholes) or gru with their own text; export it to PyTorch as a module of its own",
  "torch.width":
    "the {module} takes {input} {input:number|numbers} at a step and gives {output}, the task {task} has {taskInput} and {taskOutput}; bring data of such widths",
  "torch.pickle":
    "{name} is a program that only Python runs; expected the state_dict as a safetensors file: safetensors.torch.save_file(model.state_dict(), name)",
  "torch.own": "the weights are those of an {module}; leave out the text of your own",
} as const;
