/**
 * Which signals tell how a memory was addressed: read off what each recorded value uses. A chain ends in weights that
 * no other weights are made from in the same step; its stages are the values over the same axis on the way to them.
 */
import type { Signal, Trace } from "../../core/signal.ts";
import { isWeights, shapeOf, sizeOf } from "../facet.ts";

export interface AddressingChain {
  /** The weights in the end: `ww`. */
  readonly final: Signal;
  /** On the way, in the order of the equations: `ww.content`, `ww.gated`, `ww.shifted`; scores and usage as well. */
  readonly stages: readonly Signal[];
  /** One number per head that the stages use: `ww.strength`, `ww.blend`, `ww.sharp`. */
  readonly knobs: readonly Signal[];
  /** A few numbers per head: `ww.move`. */
  readonly vectors: readonly Signal[];
}

/** Longer vectors (keys) are staves, not a line of numbers. */
export const longestVector = 9;

interface Links {
  /** By name, what it is computed from. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, Signal>;
  readonly finals: readonly Signal[];
  /** By name of the final. */
  readonly stages: ReadonlyMap<string, readonly Signal[]>;
}

const linked = new WeakMap<Trace, Links>();

function linksOf(trace: Trace): Links {
  const known = linked.get(trace);
  if (known) return known;
  const byName = new Map(trace.signals.map((signal) => [signal.name, signal]));
  const uses = new Map(trace.signals.map((signal) => [signal.name, usesOf(trace, signal)]));
  const weights = trace.signals.filter((signal) => isWeights(signal) && shapeOf(signal).kind === "row");
  const stages = new Map(weights.map((signal) => [signal.name, stagesOf(trace, uses, byName, signal)]));
  const inner = new Set([...stages.values()].flat());
  const finals = weights.filter((signal, i) => !inner.has(signal) && !isSaidAgain(signal, weights.slice(i + 1)));
  const links = { uses, byName, finals, stages };
  linked.set(trace, links);
  return links;
}

/** The same weights under a later name: a gate that is left out stands between them. */
function isSaidAgain(signal: Signal, later: readonly Signal[]): boolean {
  return later.some(
    (other) =>
      other.meaning === signal.meaning && String(other.axes) === String(signal.axes) && hasSameNumbers(other, signal),
  );
}

export function hasSameNumbers({ data }: Signal, other: Signal): boolean {
  return data.length === other.data.length && data.every((value, i) => value === other.data[i]);
}

/** What the program says; without one, a value's parts are those under its path. */
function usesOf(trace: Trace, signal: Signal): readonly string[] {
  const path = `${signal.name}.`;
  const isPart = ({ name }: Signal): boolean => name.startsWith(path) && !name.slice(path.length).includes(".");
  return signal.uses ?? trace.signals.filter(isPart).map(({ name }) => name);
}

/**
 * The rows over the axis of `final` that it is made from, other heads' weights and what they are made from aside. Of rows
 * without a meaning only scores are told: what weights are made from directly.
 */
function stagesOf(
  trace: Trace,
  uses: ReadonlyMap<string, readonly string[]>,
  byName: ReadonlyMap<string, Signal>,
  final: Signal,
): readonly Signal[] {
  const found = new Set<Signal>();
  const visit = (name: string): void => {
    for (const used of uses.get(name) ?? []) {
      const signal = byName.get(used);
      if (!signal || found.has(signal) || signal === final || !isStage(signal, final)) continue;
      found.add(signal);
      visit(used);
    }
  };
  visit(final.name);
  const weights = [final, ...found].filter(isWeights);
  const scored = new Set(weights.flatMap(({ name }) => uses.get(name) ?? []));
  // Without a program it cannot be told what a row without a meaning is for.
  const isScore = (signal: Signal): boolean => final.uses !== undefined && scored.has(signal.name) && !isMask(signal);
  return trace.signals.filter((signal) => found.has(signal) && (signal.meaning !== "plain" || isScore(signal)));
}

/** Two values in all: which places count, not how much. */
function isMask({ data }: Signal): boolean {
  const [first] = data;
  const second = data.find((value) => value !== first);
  return data.every((value) => value === first || value === second);
}

/** A row over the same axis that needs no other copy than the final has; weights of another head are an end of their own. */
function isStage(signal: Signal, final: Signal): boolean {
  const [shape, wanted] = [shapeOf(signal), shapeOf(final)];
  const isHead = signal.meaning === "read" || signal.meaning === "write";
  const isAlike = shape.kind === "row" && shape.row === wanted.row;
  return (
    isAlike &&
    (!isHead || signal.meaning === final.meaning) &&
    shape.facets.every((axis) => wanted.facets.includes(axis))
  );
}

/** Weights that a chain ends in. */
export function finalsOf(trace: Trace): readonly Signal[] {
  return linksOf(trace).finals;
}

/** Whether `signal` is only a step on the way to other weights. */
export function isInnerStep(trace: Trace, signal: Signal): boolean {
  return !linksOf(trace).finals.includes(signal);
}

/** Every chain that has stages, in the order of the equations. */
export function matchAddressing(trace: Trace): readonly AddressingChain[] {
  const { finals, stages } = linksOf(trace);
  return finals
    .map((final) => chainOf(trace, final, stages.get(final.name) ?? []))
    .filter((chain) => chain.stages.length > 0);
}

function chainOf(trace: Trace, final: Signal, stages: readonly Signal[]): AddressingChain {
  const { uses, byName } = linksOf(trace);
  const names = new Set([final, ...stages].flatMap(({ name }) => uses.get(name) ?? []));
  const parts = trace.signals.filter((signal) => names.has(signal.name) && byName.get(signal.name) === signal);
  const { facets } = shapeOf(final);
  const isOfHead = (signal: Signal): boolean => shapeOf(signal).facets.every((axis) => facets.includes(axis));
  return {
    final,
    stages,
    knobs: parts.filter((signal) => shapeOf(signal).kind === "level" && isOfHead(signal)),
    vectors: parts.filter((signal) => isVector(signal, final) && isOfHead(signal)),
  };
}

function isVector(signal: Signal, final: Signal): boolean {
  const { kind, row } = shapeOf(signal);
  return kind === "row" && row !== shapeOf(final).row && sizeOf(signal, row) <= longestVector;
}
