/** Names → symbols: Greek letters for names that spell them, everything else as it is written, with its time. */
import { indices, letters, list, number, raise, row, sign, sub, type MathNode } from "./node.ts";
import type { Known, Scope } from "./scope.ts";

/** `pi` is left out: in an LSTM it is the peephole of the input gate. */
const greek: Readonly<Record<string, string>> = {
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", zeta: "ζ", eta: "η", theta: "θ", kappa: "κ",
  lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", chi: "χ", psi: "ψ", omega: "ω",
}; // prettier-ignore

/** The letters of a name. */
export function symbol(name: string): MathNode {
  return letters(Object.hasOwn(greek, name) ? (greek[name] ?? name) : name);
}

/** t, t − 1 or t + 1. */
export function timeIndex(by: -1 | 0 | 1): MathNode {
  const t = letters("t");
  return by === 0 ? t : row(t, sign(by < 0 ? "−" : "+"), number("1"));
}

/** `name` as it is known in `scope`: h′ is h at t, h is h at t − 1, and i is i at t. */
export function nameSymbol(name: string, isPrimed: boolean, scope: Scope): MathNode {
  const known = scope.known(name);
  if (known?.bundle) return list(known.bundle.map((part) => nameSymbol(part.name, part.isPrimed, part.scope)));
  return known ? knownSymbol(name, isPrimed, known, scope) : symbol(name);
}

function knownSymbol(name: string, isPrimed: boolean, known: Known, scope: Scope): MathNode {
  const isBefore = known.timing === "state" && !isPrimed;
  const time = isBefore ? timeIndex(scope.isReversed ? 1 : -1) : timeIndex(0);
  const base = symbol(known.written ?? name);
  const isTimed = known.timing === "state" || known.timing === "value";
  const timed = isTimed ? sub(base, time) : base;
  const turn = isPrimed ? (known.nextTurn ?? known.turn) : known.turn;
  const whole = turn ? raise(timed, turn) : timed;
  const { signals, weights } = known;
  return {
    ...whole,
    ...(signals.length > 0 && { signals }),
    ...(weights && weights.length > 0 && { weights }),
  };
}

/** An axis as an index below an operator. */
export function axesSymbol(axes: readonly string[], scope: Scope): MathNode {
  return indices(axes.map((axis) => symbol(scope.axis(axis))));
}

/** (ℓ, k) above a name: the turns of the loops around it; nothing where there are none. */
export function turnSymbol(turns: readonly MathNode[]): MathNode | undefined {
  return turns.length === 0 ? undefined : row(sign("("), indices(turns), sign(")"));
}
