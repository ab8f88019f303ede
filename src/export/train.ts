/** `train.py`: trains the printed module on the exported data as the run does. */
import type { LossName, OptimiserName, Update } from "../engine/engine.ts";
import { functionsOf } from "./functions-of.ts";
import { plainWords } from "./names.ts";
import { numeral } from "./python.ts";
import losses from "./python/losses.py?raw";
import metrics from "./python/metrics.py?raw";
import rmsprop from "./python/rmsprop.py?raw";
import training from "./python/train.py?raw";

export interface Training {
  /** Class in model.py. */
  readonly className: string;
  readonly title: string;
  /** Id of the task. */
  readonly task: string;
  readonly loss: LossName;
  readonly optimiser: OptimiserName;
  /** Settings in force from a step on, counted from the exported weights; the first at 0. */
  readonly settings: ReadonlyMap<number, Update>;
  /** Updates that the exported weights have seen. */
  readonly updates: number;
  readonly takesUpdate: boolean;
  readonly hasTerms: boolean;
}

/** What one looks at first. */
const steps = 1000;

const metricNames: Readonly<Record<LossName, string>> = {
  value: "squared error",
  bits: "wrong bits",
  class: "accuracy",
};

export function writeTrain(options: Training): string {
  const { className, title, task, loss, optimiser } = options;
  const imports = [
    "import argparse",
    "import time",
    "from pathlib import Path",
    "",
    "import torch",
    "from torch import nn",
    ...(loss === "value" ? [] : ["from torch.nn import functional as F"]),
    "",
    `from model import ${className} as Model`,
    "from tensors import load_weights, read_tensors, save_weights",
  ];
  const parts = [
    `"""Trains the model (${plainWords(title)}) on the task ${task}."""\n\n${imports.join("\n")}\n\n${constants(options)}`,
    ...(optimiser === "rmsprop" ? [rmsprop.trim()] : []),
    writeOptimiser(optimiser),
    writeRun(options),
    named(losses, loss, "loss"),
    named(metrics, loss, "metric"),
    training.trim(),
  ];
  return `${parts.join("\n\n\n")}\n`;
}

function constants({ settings, loss, optimiser, updates }: Training): string {
  const lines = [...settings].map(([step, update]) => {
    const { learningRate, clipNorm, clipValue, weightDecay } = update;
    const numbers = {
      lr: learningRate,
      clip_norm: clipNorm,
      clip_value: clipValue,
      weight_decay: optimiser === "adamw" ? weightDecay : 0,
    };
    const entries = Object.entries(numbers).map(([name, value]) => `"${name}": ${numeral(value)}`);
    return `    ${step}: {${entries.join(", ")}},`;
  });
  const note = "# What is in force from a step on; 0 leaves out either way of clipping.";
  const begun = `BEGUN = ${updates}  # updates that weights.safetensors has seen`;
  return [begun, `STEPS = ${steps}`, `METRIC = "${metricNames[loss]}"`, "", note, "SETTINGS = {", ...lines, "}"].join(
    "\n",
  );
}

function writeOptimiser(optimiser: OptimiserName): string {
  const classes = { sgd: "torch.optim.SGD", rmsprop: "RMSprop", adam: "torch.optim.Adam", adamw: "torch.optim.AdamW" };
  return `def make_optimiser(parameters, lr):\n    return ${classes[optimiser]}(parameters, lr=lr)`;
}

/** Calls the module with what it takes, and gives the terms of its own loss. */
function writeRun({ takesUpdate, hasTerms }: Training): string {
  const call = takesUpdate ? "model(x, update=seen)" : "model(x)";
  const note = '    """Output [batch, time, output], and further terms of the loss [batch, time] by name."""';
  return `def run(model, x, seen):\n${note}\n    return ${hasTerms ? call : `${call}, {}`}`;
}

/** The function of a file for this loss, under another name. */
function named(file: string, loss: LossName, name: string): string {
  const own = loss === "class" ? "class_" : loss;
  const [code = ""] = functionsOf(file, (found) => found === own);
  return code.replace(`def ${own}(`, `def ${name}(`);
}
