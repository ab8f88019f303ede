/** What a person is told about keeping: one sentence each, as a Problem. */
import { Problem } from "../../core/problem.ts";
import type { ProblemKey } from "../../core/problems.ts";
import { Hanging } from "./deadline.ts";

/** The first three: nothing is kept for now, and all goes on in memory. */
export type TroubleReason =
  | "denied"
  | "full"
  | "hanging"
  /** Runs were deleted, or their frames, to make room. */
  | "evicted"
  | "thinned"
  /** Runs can not be read, or not all of them. */
  | "damaged"
  | "newer"
  /** Another tab holds the run, or has gone on with it. */
  | "elsewhere";

export interface Trouble {
  readonly reason: TroubleReason;
  readonly problem: Problem;
  /** The runs that it is about. */
  readonly ids: readonly string[];
}

/** Why a call to the storage failed. */
export function reasonOf(error: unknown): "denied" | "full" | "hanging" {
  if (error instanceof Hanging) return "hanging";
  return nameOfError(error) === "QuotaExceededError" ? "full" : "denied";
}

/** Nothing is kept any more. */
export function unkept(error: unknown): Trouble {
  const reason = reasonOf(error);
  return { reason, problem: new Problem(`keeping.${reason}`, { why: nameOfError(error) }), ids: [] };
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Of several runs. */
export function troubleOf(reason: "evicted" | "thinned" | "damaged" | "newer", runs: readonly Named[]): Trouble {
  const key: ProblemKey = `keeping.${reason}`;
  return {
    reason,
    problem: new Problem(key, { names: listed(runs), count: runs.length }),
    ids: runs.map(({ id }) => id),
  };
}

export function elsewhere({ id, name }: Named): Trouble {
  return { reason: "elsewhere", problem: new Problem("keeping.elsewhere", { name }), ids: [id] };
}

/** More names than one reads at a glance are cut off. */
const mostNamed = 5;

function listed(runs: readonly Named[]): string {
  const names = runs.slice(0, mostNamed).map(({ name }) => name);
  return names.join(", ") + (runs.length > mostNamed ? ` … (+${runs.length - mostNamed})` : "");
}

function nameOfError(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : String(error);
}
