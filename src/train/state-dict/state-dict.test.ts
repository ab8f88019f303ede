import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import type { Program } from "../../cell/program.ts";
import type { Engine } from "../../engine/engine.ts";
import { referenceEngine } from "../../engine/reference/engine.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { hasTorch, python } from "../../export/testing/torch.ts";
import { library } from "../../models/all.ts";
import { textOfModel } from "../check.ts";
import { readTensors, writeTensors } from "../safetensors.ts";
import { startWeights } from "../start.ts";
import { readStart, readWeights } from "../weights.ts";
import { cellOf, modelOf, type Cell } from "./cells.ts";
import { weightsOf, writeStateDict } from "./convert.ts";
import { readStateDict } from "./read.ts";
import { steps, torchCase, torchCases, type TorchCase } from "./testing/files.ts";

function cellIn({ name, bytes }: TorchCase): Cell {
  const { id, layers } = readStateDict(bytes);
  return { id, layers, nonlinearity: name === "rnn-relu" ? "relu" : "tanh" };
}

function programOf(
  cell: Cell,
  sizes: { readonly hidden: number; readonly input: number; readonly output: number },
): Program {
  const model = modelOf(cell, sizes.hidden);
  const { input, output } = sizes;
  return compileCell(textOfModel(model), { settings: model.settings, input, output, library });
}

interface Asked {
  readonly program: Program;
  readonly weights: Float32Array;
  readonly input: Float32Array;
}

async function outputOf(engine: Engine, { program, weights, input }: Asked): Promise<Float32Array> {
  const session = await engine.open(program, { loss: "value", weights });
  try {
    const length = input.length / program.inputWidth;
    const target = new Float32Array(length * (program.sizes["output"] ?? 1));
    const batch = { size: 1, steps: length, input, target, mask: new Float32Array(length).fill(1) };
    return (await session.evaluate(batch)).output;
  } finally {
    session.dispose();
  }
}

describe("a state_dict of PyTorch", () => {
  const engines = [wasmEngine, referenceEngine];
  const pairs = torchCases.flatMap((one) =>
    engines.map((engine) => ({ one, engine, title: one.name, on: engine.name })),
  );

  it.each(pairs)("says on $on what $title says in PyTorch", async ({ one, engine }) => {
    const dict = readStateDict(one.bytes);
    const program = programOf(cellIn(one), dict);
    const weights = readWeights(program, weightsOf(dict));
    const said = await outputOf(engine, { program, weights, input: one.input });
    expect(said.length).toBe(one.output.length);
    const error = Math.max(...said.map((value, i) => Math.abs(value - (one.output[i] ?? NaN))));
    expect(error).toBeLessThan(1e-6);
  });

  it("says what it holds", () => {
    const about = torchCases.map(({ name, bytes }) => {
      const { id, layers, hidden, input, output, converted, nonlinearity } = readStateDict(bytes);
      expect([name, hidden, input, output, nonlinearity]).toEqual([name, 5, 3, 2, null]);
      return [id, layers, ...converted];
    });
    expect(about).toEqual([
      ["rnn", 1],
      ["rnn", 1],
      ["lstm", 1],
      ["gru", 1],
      ["lstm", 2],
      ["gru", 3, "F64"],
      ["rnn", 2],
      ["gru", 1, "F16"],
      ["lstm", 1, "BF16"],
    ]);
  });

  it("of a cell by itself, whose names say no layer, is one of one layer", () => {
    const { tensors, metadata } = readTensors(torchCase("gru").bytes);
    const renamed = tensors.map((tensor) => ({ ...tensor, name: tensor.name.replace("_l0", "") }));
    expect(renamed[0]?.name).toBe("rnn.weight_ih");
    const dict = readStateDict(writeTensors({ tensors: renamed, metadata }));
    expect(weightsOf(dict)).toEqual(weightsOf(readStateDict(torchCase("gru").bytes)));
  });

  it("with tanh is another network than with relu", async () => {
    const { bytes, input } = torchCase("rnn-relu");
    const dict = readStateDict(bytes);
    const said = (["tanh", "relu"] as const).map((nonlinearity) => {
      const program = programOf({ id: "rnn", layers: 1, nonlinearity }, dict);
      return outputOf(wasmEngine, { program, weights: readWeights(program, weightsOf(dict)), input });
    });
    const [tanh, relu] = await Promise.all(said);
    expect(tanh?.some((value, i) => Math.abs(value - (relu?.[i] ?? 0)) > 0.01)).toBe(true);
  });
});

const cells: readonly Cell[] = [
  { id: "rnn", layers: 1, nonlinearity: "tanh" },
  { id: "rnn", layers: 1, nonlinearity: "relu" },
  { id: "rnn", layers: 3, nonlinearity: "tanh" },
  { id: "lstm", layers: 1, nonlinearity: "tanh" },
  { id: "lstm", layers: 2, nonlinearity: "tanh" },
  { id: "gru", layers: 1, nonlinearity: "tanh" },
  { id: "gru", layers: 2, nonlinearity: "tanh" },
];
const named = cells.map((cell) => ({ cell, title: `${cell.id} ${cell.layers} ${cell.nonlinearity}` }));
const sizes = { hidden: 4, input: 3, output: 2 };

/** Weights of which none is 0, so that a bias in a wrong place shows. */
function filled(program: Program): Float32Array {
  return startWeights(program, 5).map((value, i) => value + 0.01 * ((i % 13) - 6.5));
}

describe("weights written for PyTorch", () => {
  it.each(named)("are read again to the bit: $title", ({ cell }) => {
    const program = programOf(cell, sizes);
    const weights = filled(program);
    const bytes = writeStateDict(cell, program, weights, { update: "7" });
    const dict = readStateDict(bytes);
    expect(dict).toMatchObject({ id: cell.id, layers: cell.layers, ...sizes });
    expect(dict.nonlinearity).toBe(cell.id === "rnn" ? cell.nonlinearity : null);
    const { update, snapshot } = readStart(program, weightsOf(dict));
    expect([update, snapshot.weights]).toEqual([7, weights]);
  });

  it.each(named)("are offered for the model that they come from: $title", ({ cell }) => {
    expect(cellOf(modelOf(cell, 4))).toEqual(cell);
  });

  it("are offered for no other equations", () => {
    expect(cellOf({ id: "ntm", settings: {} })).toBeNull();
    expect(cellOf({ id: "lstm", settings: { layers: "1", peephole: "on" } })).toBeNull();
    expect(cellOf({ id: "gru", settings: { layers: "1" }, text: "model gru" })).toBeNull();
    const relu = modelOf({ id: "rnn", layers: 1, nonlinearity: "relu" }, 4);
    expect(cellOf({ ...relu, settings: { ...relu.settings, layers: "2" } })).toBeNull();
  });
});

const isThere = hasTorch();

describe.skipIf(!isThere)(`PyTorch${isThere ? "" : ` (skipped: ${python} has no torch)`}`, { timeout: 120_000 }, () => {
  it("loads what was written, strictly, and says the same", async () => {
    const input = torchCase("lstm").input;
    const asked = cells.map((cell) => {
      const program = programOf(cell, sizes);
      return { cell, program, weights: filled(program), input };
    });
    const theirs = askTorch(asked.map(({ cell, program, weights }) => writeStateDict(cell, program, weights)), input); // prettier-ignore
    for (const [i, one] of asked.entries()) {
      const ours = await outputOf(wasmEngine, one);
      const error = Math.max(...ours.map((value, k) => Math.abs(value - (theirs[i]?.[k] ?? NaN))));
      expect(error, JSON.stringify(one.cell)).toBeLessThan(1e-6);
    }
  });
});

/** The outputs of PyTorch's own modules with each file. */
function askTorch(files: readonly Uint8Array[], input: Float32Array): readonly (readonly number[])[] {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-state-dict-"));
  try {
    files.forEach((bytes, i) => writeFileSync(join(folder, `${i}.safetensors`), bytes));
    writeFileSync(join(folder, "input.json"), JSON.stringify({ steps, input: [...input] }));
    const stdio = ["ignore", "ignore", "inherit"] as const;
    execFileSync(python, ["src/train/state-dict/testing/load.py", folder], { stdio: [...stdio] });
    return JSON.parse(readFileSync(join(folder, "output.json"), "utf8")) as number[][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
