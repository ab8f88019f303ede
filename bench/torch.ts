/** Debian's PyTorch as a peer: one Python process that waits while the other side is measured. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Runner } from "./alternate.ts";
import { namedWeights, output, type OpenWork } from "./work.ts";

/** Where Debian's package `python3-torch` is found: not in whatever else may be called python3. */
const python = "/usr/bin/python3";

export interface Torch {
  /** Name and version. */
  readonly title: string;
  /** Where the library lies that does its matrix products. */
  readonly blas: string;
  /** Loads a work; `loss` is that of its starting weights. */
  readonly open: (work: OpenWork) => Promise<{ readonly loss: number; readonly run: Runner }>;
  readonly close: () => void;
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
  return {
    title: `PyTorch ${String(version)}`,
    blas: String(blas),
    open: async (work) => {
      const { loss } = await ask({ open: describe(work) });
      const run: Runner = async (steps) => Number((await ask({ run: steps }))["milliseconds"]);
      return { loss: Number(loss), run };
    },
    close: () => child.kill(),
  };
}

function describe(work: OpenWork): unknown {
  const { model, size, steps, input, unit, batch } = work;
  const data = { input: [...batch.input], target: [...batch.target] };
  return { model, size, steps, input, unit, output, batch: data, weights: namedWeights(work) };
}
