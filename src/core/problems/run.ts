/** Problems of `run`: key → English template. */
export const runProblems = {
  "run.model": "model {id} does not exist; known are {known}",
  "run.preset": "preset {id} does not exist; known are {known}",
  "run.shape": "{what}: expected {wanted}, got {got}",
  "run.seed": "seed: expected a whole number from 1 to 4294967295, got {got}",
  "run.engine": "engine: expected one of {known}, got {got}",
  "run.change.key": "change of {key}: only {known} can change while the run goes on",
  "run.change.update": "change of {key}: expected the update as a whole number from 0 to {most}, got {got}",
  "run.change.many": "{got} live changes, at most {limit} are kept; start a new run",
  "run.change.longest":
    "change of {key}: episodes of up to {longest} {longest:step|steps} would no longer fit this model, whose memory holds {time}; start a new run with it",
  "run.change.width": "change of {key}: it would change the model's input or output; start a new run with it",
  "run.weights.size":
    "the weights have {got} numbers, this model has {wanted}; use the weights of this model and these sizes",
  "run.cost.bytes":
    "this needs {got} MB of memory, the limit is {limit} MB; make units, slots, batch or lengths smaller",
  "run.cost.flops":
    "one update needs {got} billion operations, the limit is {limit} billion; make units, slots, batch or lengths smaller",
  "run.cost.start":
    "the starting weights take {got} billion operations, the limit is {limit} billion; make the units of the recurrent layer fewer",
  "run.cost.picture":
    "a picture of one episode needs {got} MB of memory, the limit is {limit} MB; name fewer values, or make them or the lengths smaller",
  "run.noise.count": "noise: expected {wanted} numbers, one per channel that this model draws, got {got}",
  "run.noise.finite": "noise: channel {channel} is {got}; expected a finite number of standard deviations",
  "run.sample": "this task has no alphabet to sample from; choose the task text",
  "run.act.end":
    "this model reads an episode from its end too, but who acts does not know the end yet; choose a model that reads forwards only",
  "run.act.terms":
    "this model adds terms of its own to the loss ({terms}), which rewards cannot weigh; choose another model for a task in which it acts",
  "run.act.export":
    "the episodes of the task {task} come of what the network itself does, so there is no data to write; export another task",
  "run.temperature": "temperature: expected a number from 0 to 10, got {got}",
  "run.diverged.never":
    "training has stopped: not one of its {to} updates could be made, since no gradient was finite; look for what becomes infinite in the model, as a division, a logarithm or a power",
  "run.diverged.skipped":
    "training has diverged and stopped: from update {from} to {to}, {bad} of {of} updates were skipped, since their gradient was not finite",
  "run.diverged.exploded":
    "training has diverged and stopped: from update {from} to {to}, the loss was above {limit} in {bad} of {of} updates, and a network that has learned nothing has {blank}",
  "cli.command": "mnemoscope {got}: no such command; known are {known}",
  "cli.options": "{why}; see mnemoscope --help",
  "cli.source": "nothing to {what}: give a link, an experiment.json, or --preset (one of {known})",
  "cli.cell": "{file}: {why}",
  "cli.sources": "give one of a link, a file and --preset, not several",
  "cli.file": "cannot read {file}: {why}",
  "cli.write": "cannot write {file}: {why}",
  "cli.notFile": "{file} is a device or a link, not a file of its own; give another name",
  "cli.fileLarge": "{file} has {got} MB, at most {limit} MB are read; give a smaller one",
  "cli.busy":
    "process {process} trains in {folder}; wait until it has ended, give another folder, or remove its training.pid where that is not so",
  "cli.json": "{file} is not JSON",
  "cli.data": "--data {got}: expected KEY=FILE with a setting that the task {task} takes a file for ({keys})",
  "cli.number": "--{option}: expected a whole number from {min} to {max}, got {got}",
  "cli.engine": "--engine: expected {known}, got {got}",
  "cli.gpu.package":
    "--engine webgpu: the package webgpu is not installed; install it beside Mnemoscope (npm install webgpu), or leave the engine out",
  "cli.gpu.none":
    "--engine webgpu: no graphics device was found ({why}); install its Vulkan driver, or leave the engine out",
  "cli.updates": "give --updates N, the update at which to stop",
  "cli.resume": "--resume {path}: it holds another experiment than the one given; leave one out",
  "cli.expected": "{file} has no expected values to check against; leave --check out",
  "cli.export.to": "--to: expected {known}, got {got}",
  "cli.export.out": "give -o DIR, the folder to write to",
  "weights.header": "this is not a safetensors file: {why}",
  "weights.tensor": "tensor {name}: {why}",
  "weights.missing": "tensor {name} is missing; use weights of the model {model} with the same sizes",
  "weights.unknown":
    "tensor {name} does not belong to the model {model}; use weights of this model with the same sizes",
  "weights.shape": "tensor {name}: expected the shape {wanted}, got {got}; use weights of the same sizes",
  "weights.finite": "tensor {name}: value {index} is not a finite number; the file is damaged or its training diverged",
  "engine.memory": "the wasm engine: {megabytes} MB of memory were not to be had; use fewer units, slots or steps",
  "engine.gpuSilent":
    "the graphics device has not answered for {seconds} {seconds:second|seconds}; the run can go on from its last snapshot on wasm",
  "engine.gpuLost": "the graphics device was lost ({message}); the run can go on from its last snapshot on wasm",
  "engine.gpuBuffer":
    "the {buffer} need {wanted} MiB in one piece of graphics memory, this device allows {limit} MiB; use a smaller model, or the wasm engine",
  "engine.gpuLimit":
    "{batch} {batch:sequence|sequences} of {steps} {steps:step|steps} need {wanted} MiB in one piece of graphics memory, this device allows {limit} MiB; make batch, lengths or the model smaller, or use the wasm engine",
  "engine.gpuModel":
    "the graphics device has no room for the {wanted} MiB of this model; use a smaller model, or the wasm engine",
  "engine.gpuMemory":
    "the graphics device has no room for {wanted} MiB ({batch} {batch:sequence|sequences} of {steps} {steps:step|steps}); make batch, lengths or the model smaller, or use the wasm engine",
} as const;
