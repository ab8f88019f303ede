/** The network that came with the page: a run file like any other, and its recorded episode, which is drawn before all else. */
import { Problem } from "../core/problem.ts";
import type { Picture, RunState } from "../store/run.ts";

const folder = "pretrained/ntm-copy";

/** @throws Problem when it can not be fetched or read. */
export async function fetchShipped(): Promise<RunState> {
  const bytes = fetchBytes(`${folder}.mnemoscope`);
  const { runOfFile } = await import("./run-file.ts");
  return { ...(await runOfFile(await bytes)), origin: { kind: "shipped" } };
}

/** What that run shows first. @throws Problem. */
export async function fetchPicture(): Promise<Picture> {
  const bytes = fetchBytes(`${folder}.picture.safetensors`);
  const { readPicture } = await import("../share/run-file/picture.ts");
  return readPicture(await bytes, Infinity);
}

async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Problem("page.failed", { what: path, why: `status ${response.status}` });
  return new Uint8Array(await response.arrayBuffer());
}
