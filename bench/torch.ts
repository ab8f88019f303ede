/** Debian's PyTorch as a peer: one Python process that waits while the other side is measured. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { writeCase } from "../src/export/testing/torch.ts";
import type { Runner } from "./alternate.ts";
import { namedWeights, output, type OpenWork, type Trainable } from "./work.ts";

/** Where Debian's package `python3-torch` is found: not in whatever else may be called python3. */
const python = "/usr/bin/python3";

export interface Torch {
  /** Name and version. */
  readonly title: string;
  /** Where the library lies that does its matrix products. */
  readonly blas: string;
  /** Loads a work; `loss` is that of its starting weights. */
  readonly open: (work: OpenWork) => Promise<TorchSide>;
  /** Loads the module that the export prints for a program; its runner counts processor time. */
  readonly openPrinted: (work: Trainable) => Promise<TorchSide>;
  readonly close: () => void;
}

interface TorchSide {
  readonly loss: number;
  readonly run: Runner;
}

/** Starts it, or says why it can not be had. `script`: pytorch_peer.py. */
export async function startTorch(script: string): Promise<Torch | { readonly missing: string }> {
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done) throw new Error("PyTorch's process ended before it answered");
    return JSON.parse(value) as Record<string, unknown>;
  };
  const failure = once(child, "error").then(() => ({ missing: `${python} does not start` }));
  const { version, blas, missing } = await Promise.race([read(), failure as Promise<Record<string, unknown>>]);
  if (missing !== undefined) return { missing: `no PyTorch: ${String(missing)}` };
  const ask = (request: unknown): Promise<Record<string, unknown>> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    return read();
  };
  const open = async (request: unknown, clock: "milliseconds" | "processor"): Promise<TorchSide> => {
    const { loss } = await ask(request);
    const run: Runner = async (updates) => Number((await ask({ run: updates }))[clock]);
    return { loss: Number(loss), run };
  };
  return {
    title: `PyTorch ${String(version)}`,
    blas: String(blas),
    open: (work) => open({ open: describe(work) }, "milliseconds"),
    openPrinted: async (work) => {
      const folder = mkdtempSync(join(tmpdir(), "mnemoscope-bench-"));
      try {
        return await open({ printed: writeCase(join(folder, "model"), work, 0) }, "processor");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    close: () => child.kill(),
  };
}

function describe(work: OpenWork): unknown {
  const { model, size, steps, input, unit, batch } = work;
  const data = { input: [...batch.input], target: [...batch.target] };
  return { model, size, steps, input, unit, output, batch: data, weights: namedWeights(work) };
}
