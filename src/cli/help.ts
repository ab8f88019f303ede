/** What `mnemoscope --help` says. */
import { analyses } from "../analysis/all.ts";
import { presetIds } from "../train/presets.ts";

export const help = `mnemoscope: small networks that learn to remember

  train <link | experiment.json | --preset NAME> --updates N [--seed N] [--out DIR | FILE.mnemoscope] [--json]
        [--text FILE] [--data KEY=FILE …] [--engine wasm|webgpu|reference] [--threads N] [--every N] [--insist]
      trains to update N. DIR gets metrics.jsonl, weights.safetensors, experiment.json and checkpoint.safetensors;
      FILE.mnemoscope gets the whole history, and opens in the page. Ctrl-C leaves them whole. --text: the text to learn,
      or the one that a link asks for. --data: a file of your own for the task's setting KEY. --threads: how many share
      the work, to the same bits. --every: updates between two looks at the held-out episodes, else as many as in the
      page. --json: the last line is one JSON object; its loss and metric are those of the held-out episodes. Training
      that diverges ends, says so, and has the exit code 3; --insist: it goes on.
  train --resume DIR | FILE.mnemoscope [--updates N]
      goes on to the same bits as a run that was never interrupted.
  eval --run DIR | FILE.mnemoscope [--batches N] [--csv FILE] [--json] [--engine wasm|webgpu|reference] [--threads N]
      measures what a run has come to on many held-out episodes: every metric with its mean and 95 % interval,
      precision, recall and F1, transfer between parts. --csv: all of it and the confusion matrix as a table.
  eval <link | experiment.json | --preset NAME> [--weights FILE] [--batches N] [--csv FILE] [--json]
      the same for the weights of a file, or the seed's own. FILE may be a state_dict of PyTorch's, of an nn.RNN, nn.LSTM or nn.GRU
      and an nn.Linear: then that takes the place of the model (--nonlinearity relu: of an nn.RNN with relu).
  eval CASE.json [--engine wasm|webgpu|reference] [--check] [--out result.json]
      computes a golden case. --check: the error of every tensor, exit code 1 past 1e-4.
  link <link | experiment.json | FILE.mnemoscope | --preset NAME> … [--seed N] [--text FILE]
      prints the link of an experiment. Several become one link; two to four of one task stand beside each other.
  why <link | experiment.json | --preset NAME> … --analysis ID [--updates N] [--set KEY=VALUE …] [--seed N] [--json]
      trains to update N, or to where the link stands, and says why the network does what it does: what the analysis
      finds in words, and its maps as tables. ID: ${analyses.map(({ id }) => id).join(", ")}. --set: what may be
      chosen of it. Several networks: what is said of each, and one table of all, by an analysis that has one.
  cost <link | experiment.json | --preset NAME> [--json]
      prints parameters, operations and memory of one update.
  export <link | experiment.json | FILE.mnemoscope | --preset NAME> --to pytorch -o DIR [--weights FILE]
      writes a PyTorch module of the model, its weights (those of the run file, of FILE, or the seed's own), the task's
      data and a program that trains it.
  export … --to state-dict -o FILE.safetensors [--weights FILE]
      writes the weights of the models rnn, lstm and gru as load_state_dict of PyTorch's own modules takes them.
  train, eval, link, cost and export take --cell FILE: equations of your own in place of the model's. What the experiment
      sets of the model (sizes, options) holds for FILE, too, where it declares the same. eval CASE.json --cell FILE: by FILE.
  sweep plan SPEC.sweep.json [--json]
      one experiment with many values and seeds: checks the spec (docs/sweeps.md), counts its runs, measures what they
      cost by a short trial, and says into how many shards to cut it.
  sweep run SPEC [--out FILE.jsonl] [--jobs N]
      runs it on all cores, or N at a time. Each run that ends is a line of FILE; the same command goes on after Ctrl-C
      or a crash, to the same bits.
  sweep shard SPEC --index I --of N [--out FILE.jsonl] [--after FILE.jsonl] [--jobs N]
      runs part I (from 0) of N, in one process: for GNU parallel, Slurm, Kubernetes, GitHub. --after: with halving, the
      merged results of the rungs before.
  sweep merge FILE.jsonl … --out FILE.jsonl [--spec SPEC]
      one file of many. Two fingerprints of one run are refused by name, with the exit code 1. --spec: only its runs.
  sweep report FILE.jsonl [--html FILE.html [--page ADDRESS]] [--json]
      for each point the share of seeds that came to the goal with its interval, and the median update. --html: as a page
      in one file, without scripts, in English and Chinese; --page: the playground that its links open.
  sweep verify FILE.jsonl [--sample N | --all]
      runs N of the results (5) again and compares the fingerprints; exit code 1 where one differs.
  bench [--json FILE] [--only PATTERN | --gpu]
      measures speed against other libraries on this machine; --gpu: the engines beside each other on its graphics device.
  --engine webgpu and --gpu need the npm package webgpu, and a driver of Vulkan, Metal or Direct3D.

presets: ${presetIds.join(", ")}`;
