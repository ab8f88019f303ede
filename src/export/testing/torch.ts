/** Debian's PyTorch in one process for many cases: importing it takes seconds. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Batch } from "../../engine/engine.ts";
import type { AgreementCase } from "../../engine/testing/agreement.ts";
import { writeWeights } from "../../train/weights.ts";
import { writeTensors, type Tensor } from "../../train/safetensors.ts";
import { writeModel } from "../model.ts";
import tensors from "../python/tensors.py?raw";

/** Where Debian's package `python3-torch` is found: not in whatever else may be called python3. */
export const python = "/usr/bin/python3";

interface Computed {
  readonly output: readonly number[];
  readonly loss: number;
  /** By the names of the cell text. */
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  /** Of the first episode, [time, …axes]. */
  readonly signals: Readonly<Record<string, readonly number[]>>;
}

/** In double precision. */
export interface TorchAnswer extends Computed {
  readonly single: Computed;
  /** What `reset_parameters` made. */
  readonly fresh: Readonly<Record<string, readonly number[]>>;
  /** What went wrong, in place of all else. */
  readonly error?: string;
}

export function hasTorch(): boolean {
  return spawnSync(python, ["-c", "import torch"], { stdio: "ignore" }).status === 0;
}

/** What the printed modules answer, in the order of `cases`. `updates`: the value of `update`. */
export function askTorch(cases: readonly AgreementCase[], updates: number): TorchAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-torch-"));
  try {
    const names = cases.map((one, i) => writeCase(join(folder, String(i).padStart(4, "0")), one, updates));
    execFileSync(python, ["src/export/testing/answer.py", folder], { stdio: ["ignore", "ignore", "inherit"] });
    return names.map((name) => JSON.parse(readFileSync(join(name, "answer.json"), "utf8")) as TorchAnswer);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The folder that `answer.py` reads, and the benchmark's Python. */
export function writeCase(
  folder: string,
  { program, loss, weights, batch }: Omit<AgreementCase, "name">,
  updates: number,
): string {
  const model = writeModel(program);
  const takesUpdate = program.extras.some(({ kind }) => kind === "update");
  const about = { className: model.className, loss, ...(takesUpdate ? { update: updates } : {}) };
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["model.py", model.text],
    ["tensors.py", tensors],
    ["case.json", JSON.stringify(about)],
    ["weights.safetensors", writeWeights(program, weights)],
    ["batch.safetensors", writeTensors({ tensors: batchTensors({ program, loss, batch }), metadata: {} })],
  ];
  mkdirSync(folder);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}

/** The batch as the printed module takes it: the task's own input, and the draws by themselves. */
function batchTensors({ program, loss, batch }: Pick<AgreementCase, "program" | "loss" | "batch">): Tensor[] {
  const { size, steps, target, mask } = batch;
  const { input = 1, output = 1 } = program.sizes;
  const placesOf = (wanted: "noise" | "uniform"): number[] =>
    program.extras
      .filter(({ kind }) => kind === wanted)
      .flatMap(({ offset, axes }) => {
        const count = axes.reduce((product, axis) => product * program.sizes[axis], 1);
        return Array.from({ length: count }, (_, i) => offset + i);
      });
  const own = Array.from({ length: input }, (_, i) => i);
  const tensor = (name: string, data: Float32Array, width: number | undefined): Tensor => ({
    name,
    data,
    shape: width === undefined ? [size, steps] : [size, steps, width],
  });
  const draws = (["noise", "uniform"] as const).flatMap((kind) => {
    const places = placesOf(kind);
    return places.length === 0 ? [] : [tensor(kind, columns(batch, program.inputWidth, places), places.length)];
  });
  const aim = tensor("target", target, loss === "class" ? undefined : output);
  return [tensor("input", columns(batch, program.inputWidth, own), input), aim, tensor("mask", mask, undefined), ...draws]; // prettier-ignore
}

/** Some elements of every timestep's input. */
function columns({ size, steps, input }: Batch, width: number, places: readonly number[]): Float32Array {
  const rows = Array.from({ length: size * steps }, (_, row) => places.map((place) => input[row * width + place] ?? 0));
  return Float32Array.from(rows.flat());
}
