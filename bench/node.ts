/** What is measured in Node: our wasm engine against PyTorch, and against our own reference engine. */
import { setBackend } from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { referenceEngine } from "../src/engine/reference/engine.ts";
import { wasmEngine } from "../src/engine/wasm/engine.ts";
import { alternate } from "./alternate.ts";
import { openOurs } from "./ours.ts";
import type { Job, Pair } from "./row.ts";
import { startTorch } from "./torch.ts";
import { expectSameLoss, lstm, nameOf, openWork, paperNtm, type Work } from "./work.ts";

/** `root`: the project's folder. */
export function nodeJobs(root: string): readonly Job[] {
  const torch = (work: Work, atLeast: number): Job => ({
    work: `${nameOf(work)}, training, wasm, one thread, Node (ms per update)`,
    against: "PyTorch on CPU, one thread, OpenBLAS",
    atLeast,
    measure: () => againstTorch(work, root),
  });
  return [
    torch(lstm(16, 20, 8, 32), 4),
    torch(lstm(32, 50, 8, 64), 1.2),
    torch(lstm(32, 100, 8, 128), 0.6),
    torch(paperNtm, 5),
    {
      work: `${nameOf(paperNtm)}, training, wasm, one thread, Node (ms per update)`,
      against: "our reference engine on TensorFlow.js wasm",
      atLeast: 25,
      measure: () => againstReference(paperNtm, root),
    },
  ];
}

async function againstTorch(work: Work, root: string): Promise<Pair> {
  const open = openWork(work);
  const ours = await openOurs(wasmEngine, open);
  const torch = await startTorch(`${root}/bench/pytorch_peer.py`);
  try {
    if ("missing" in torch) return { ...(await alternate(ours.run, null)), note: torch.missing };
    const theirs = await torch.open(open);
    expectSameLoss(torch.title, ours.loss, theirs.loss);
    if (torch.blas.includes("openblas")) return await alternate(ours.run, theirs.run);
    return { ...(await alternate(ours.run, null)), note: `${torch.title} uses ${torch.blas}, not OpenBLAS` };
  } finally {
    ours.close();
    if (!("missing" in torch)) torch.close();
  }
}

async function againstReference(work: Work, root: string): Promise<Pair> {
  setWasmPaths(`${root}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend("wasm"))) return { ours: null, theirs: null, note: "TensorFlow.js wasm does not start" };
  const open = openWork(work);
  const ours = await openOurs(wasmEngine, open);
  const theirs = await openOurs(referenceEngine, open);
  try {
    expectSameLoss("the reference engine", ours.loss, theirs.loss);
    return await alternate(ours.run, theirs.run);
  } finally {
    ours.close();
    theirs.close();
  }
}
