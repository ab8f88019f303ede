/** Terms: Python expressions that know their axes. A tensor's dimensions are [batch, …axes], or [axes] where all episodes share it. */
import { call, suffixed, text, type Python } from "./python.ts";

export interface Term {
  readonly code: Python;
  readonly axes: readonly string[];
  readonly isBatched: boolean;
  /** A Python number instead of a tensor. */
  readonly isNumber?: boolean;
  /** Truth values instead of 1 and 0. */
  readonly isTruth?: boolean;
}

/** Where `axis` stands among the dimensions, counted from the end where it is the last: `-1`. */
export function dimension({ axes, isBatched }: Term, axis: string): number {
  const place = axes.indexOf(axis);
  return place === axes.length - 1 ? -1 : place + (isBatched ? 1 : 0);
}

/** With its dimensions in the order of `axes`, which are the term's own. */
export function arrange(term: Term, axes: readonly string[]): Term {
  const first = term.isBatched ? 1 : 0;
  const order = axes.map((axis) => term.axes.indexOf(axis) + first);
  const moved = order.flatMap((from, to) => (from === to + first ? [] : [to + first]));
  if (moved.length === 0) return term;
  const whole = term.isBatched ? [0, ...order] : order;
  const suffix = moved.length === 2 ? `.transpose(${moved.join(", ")})` : `.permute(${whole.join(", ")})`;
  return { ...term, axes, code: suffixed(term.code, suffix) };
}

/** As an operand among others over `axes`: in their order, with a dimension of size 1 where it lacks one. */
export function spread(term: Term, axes: readonly string[]): Python {
  const own = axes.filter((axis) => term.axes.includes(axis));
  const arranged = arrange(term, own);
  const marks = axes.map((axis) => (own.includes(axis) ? ":" : "None"));
  // Leading dimensions come by themselves, unless the batch stands before them.
  const needed = term.isBatched ? [":", ...marks] : marks.slice(own.length === 0 ? marks.length : marks.indexOf(":"));
  const places = needed.slice(0, needed.lastIndexOf("None") + 1);
  if (places.length === 0) return arranged.code;
  const kept = places.indexOf("None");
  const isTail = places.length === needed.length && kept > 1 && places.slice(kept).every((mark) => mark === "None");
  const index = isTail ? ["...", ...places.slice(kept)] : places;
  const picked = isTail && arranged.code.kind === "suffix" ? /^\[((?::, )+\d+)\]$/.exec(arranged.code.suffix) : null;
  const isPicked = picked?.[1] !== undefined && picked[1].split(", ").length === kept + 1;
  if (isPicked && arranged.code.kind === "suffix")
    return suffixed(arranged.code.of, `[${[picked[1], ...places.slice(kept)].join(", ")}]`);
  return suffixed(arranged.code, `[${index.join(", ")}]`);
}

/** As a tensor, where a function takes no Python number. */
export function asTensor(term: Term): Term {
  return term.isNumber ? { ...term, code: call("x.new_tensor", term.code), isNumber: false } : term;
}

/** 1 and 0 for truth values. */
export function asNumbers(term: Term): Term {
  return term.isTruth ? { ...term, code: suffixed(term.code, ".to(x.dtype)"), isTruth: false } : term;
}

/** With a batch dimension; `axes` in the order wanted. */
export function batched(term: Term, axes: readonly string[]): Python {
  const tensor = asTensor(term);
  if (tensor.isBatched) return arrange(tensor, axes).code;
  const rest = axes.map(() => "-1");
  const sizes = ["len(x)", ...rest].join(", ");
  return axes.length === 0 && term.isNumber
    ? call("x.new_full", "(len(x),)", term.code)
    : suffixed(arrange(tensor, axes).code, `.expand(${sizes})`);
}

/**
 * One letter per axis for torch.einsum, `b` for the batch: the first free letter of the axis's own name, else of the
 * alphabet.
 */
export function einsumLetters(axes: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set(["b"]);
  const alphabet = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const axis of axes) {
    const own = [...axis.replace(/^.*\./, "")].filter((letter) => /[a-z]/i.test(letter));
    const letter = [...own, ...alphabet].find((candidate) => !taken.has(candidate));
    if (letter === undefined) throw new Error(`no letter left for ${axis}`);
    taken.add(letter);
    letters.set(axis, letter);
  }
  return letters;
}

/** `torch.einsum("bhs,bsw->bhw", a, b)`, or another function that takes such an equation first. */
export function einsum(callee: string, terms: readonly Term[], axes: readonly string[]): Term {
  const all = [...new Set([...terms.flatMap((term) => term.axes), ...axes])];
  const letters = einsumLetters(all);
  const isBatched = terms.some((term) => term.isBatched);
  const indices = (own: { readonly axes: readonly string[]; readonly isBatched: boolean }): string =>
    (own.isBatched ? "b" : "") + own.axes.map((axis) => letters.get(axis)).join("");
  const equation = `"${terms.map(indices).join(",")}->${indices({ axes, isBatched })}"`;
  return { code: call(callee, text(equation), ...terms.map((term) => term.code)), axes, isBatched };
}
