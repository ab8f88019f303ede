/** What the embedded page and the page around it say to each other. Documented in docs/embedding.md. */
import type { Metrics } from "../../tasks/task.ts";

/** Every message of either side carries it: `{ mnemoscope: 1, type, … }`. */
export const version = 1;

/** How far the run has come. `loss`: NaN before the first update. */
export interface Standing {
  readonly update: number;
  readonly loss: number;
  readonly metrics: Metrics | null;
}

/** A named array, row by row: a signal of the episode on screen, a weight, or a metric over training. */
export interface NamedArray {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly data: Float32Array;
}

export type Told =
  | { readonly type: "ready"; readonly started: boolean }
  | ({ readonly type: "update" } & Standing)
  | ({ readonly type: "finished"; readonly fingerprint: string | null } & Standing)
  | { readonly type: "opened"; readonly link: string }
  | ({
      readonly type: "answer";
      readonly id: string;
      readonly arrays: readonly NamedArray[];
      readonly link: string;
    } & Standing)
  | { readonly type: "refused"; readonly command: string; readonly why: string };

export type Command =
  | { readonly type: "train"; readonly updates: number | null }
  | { readonly type: "pause" }
  | { readonly type: "open"; readonly link: string }
  | { readonly type: "step"; readonly step: number }
  | { readonly type: "read"; readonly what: "trace" | "weights" | "metrics"; readonly id: string };

/** Characters of a link: the same bound as links have everywhere. */
const longest = 65_536;

/** What was wanted in place of a message that is no command. */
export interface Refused {
  readonly command: string;
  readonly why: string;
}

/** Whether a message is meant for the embedded page at all. */
export function isOurs(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === "object" && message !== null && "mnemoscope" in message;
}

/** A message of the page around, as a command, or why it is none. Nothing but what is named here is read. */
export function readCommand(message: Readonly<Record<string, unknown>>): Command | Refused {
  const { type } = message;
  const command = typeof type === "string" ? type.slice(0, 20) : "";
  if (message["mnemoscope"] !== version) return { command, why: `mnemoscope: ${version} was expected` };
  switch (type) {
    case "train": {
      const updates = message["updates"] ?? null;
      return updates === null || isCount(updates, 1, 1_000_000)
        ? { type, updates }
        : { command, why: "updates: a whole number from 1 to 1000000 was expected, or none" };
    }
    case "pause":
      return { type };
    case "open": {
      const { link } = message;
      return typeof link === "string" && link.length <= longest
        ? { type, link }
        : { command, why: `link: a text of at most ${longest} characters was expected` };
    }
    case "step": {
      const { step } = message;
      return isCount(step, 0, 100_000) ? { type, step } : { command, why: "step: a whole number from 0 was expected" };
    }
    case "read":
      return readWish(message);
    default:
      return { command, why: "train, pause, open, step or read was expected" };
  }
}

function readWish({ what, id = "" }: Readonly<Record<string, unknown>>): Command | Refused {
  const command = "read";
  if (what !== "trace" && what !== "weights" && what !== "metrics")
    return { command, why: "what: trace, weights or metrics was expected" };
  if (typeof id !== "string" || id.length > 100)
    return { command, why: "id: a text of at most 100 characters was expected" };
  return { type: "read", what, id };
}

function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}
