/** The functions of the cell language in PyTorch's words, exactly as docs/cell-language.md defines them. */
import type { AlongName, MapName } from "../cell/program.ts";
import { call, numeral, operation, suffixed, text, write, type Python } from "./python.ts";
import { arrange, asNumbers, asTensor, dimension, spread, type Term } from "./term.ts";

/** Functions that `helpers.py` defines, where PyTorch's own differ in a gradient or do not exist. */
export const helperNames = [
  "allocation", "cosine", "largest", "layer_norm", "maximum", "minimum", "normalise", "rank", "root", "rotate",
] as const; // prettier-ignore
export type HelperName = (typeof helperNames)[number];

/** Notes that the printed file needs a helper. */
export type Need = (helper: HelperName) => void;

type Write = (args: readonly Python[], terms: readonly Term[], need: Need) => Python;

const torch =
  (name: string): Write =>
  (args) =>
    call(name, ...args);

const mapWriters: Readonly<Record<MapName, Write>> = {
  add: ([a, b]) => operation("+", a, b),
  subtract: ([a, b]) => operation("-", a, b),
  multiply: ([a, b]) => operation("*", a, b),
  divide: ([a, b]) => operation("/", a, b),
  negate: ([a]) => ({ kind: "minus", of: a }),
  sigmoid: torch("torch.sigmoid"),
  tanh: torch("torch.tanh"),
  relu: torch("torch.relu"),
  gelu: ([a]) => call("F.gelu", a, text('approximate="tanh"')),
  softplus: torch("F.softplus"),
  exp: torch("torch.exp"),
  log: torch("torch.log"),
  sin: torch("torch.sin"),
  cos: torch("torch.cos"),
  floor: torch("torch.floor"),
  sqrt: ([a], [term], need) => (term.isNumber ? operation("**", a, text(0.5)) : writeRoot(a, need)),
  square: ([a]) => operation("**", a, text(2)),
  abs: torch("torch.abs"),
  power: ([a, b]) => operation("**", operation("+", a, text(1e-8)), b),
  min: (args, terms, need) => writeExtreme("min", args, terms, need),
  max: (args, terms, need) => writeExtreme("max", args, terms, need),
  where: ([condition, a, b], [first]) =>
    call("torch.where", first?.isTruth ? condition : operation(">", condition, text(0)), a, b),
  less: ([a, b]) => operation("<", a, b),
  equal: ([a, b]) => operation("==", a, b),
  stop: ([a]) => suffixed(a, ".detach()"),
};

/** These stay Python where their arguments are numbers. */
const arithmetic: Readonly<Partial<Record<MapName, (a: number, b: number) => number>>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  square: (a) => a * a,
  sqrt: Math.sqrt,
};

/** What numbers come to, where that is no longer to read than the sum itself. */
function fold(name: MapName, terms: readonly Term[]): Python | undefined {
  const [a = NaN, b = NaN] = terms.map(({ code }) => (code.kind === "text" ? Number(code.text) : NaN));
  const result = arithmetic[name]?.(a, b) ?? NaN;
  return Number.isFinite(result) && numeral(result).length <= 8 ? text(result) : undefined;
}

/** An elementwise function of `args` over `axes`, in their order. */
export function writeMap(name: MapName, args: readonly Term[], axes: readonly string[], need: Need): Term {
  const isNumber = args.every((arg) => arg.isNumber) && name in arithmetic;
  const folded = isNumber ? fold(name, args) : undefined;
  if (folded) return { code: folded, axes, isBatched: false, isNumber };
  const isOnce = name === "multiply" && args[0].isNumber && write(args[0].code) === "1";
  if (isOnce && !args[1].isTruth) return arrange(args[1], axes);
  const isTruth = name === "less" || name === "equal";
  const takesNumbers = isNumber || (args.length > 1 && args.some((arg) => !arg.isNumber));
  const terms = args.map((arg, i) => {
    const numbers = name === "where" && i === 0 ? arg : asNumbers(arg);
    return takesNumbers ? numbers : asTensor(numbers);
  });
  const code = mapWriters[name](terms.map((term) => spread(term, axes)), terms, need); // prettier-ignore
  return { code, axes, isBatched: args.some((arg) => arg.isBatched), isNumber, isTruth };
}

/** √a has the gradient 0 at 0, where PyTorch's is infinite; of a sum with a positive number it needs no care. */
function writeRoot(a: Python, need: Need): Python {
  const isPositive =
    a.kind === "operation" && a.operator === "+" && a.right.kind === "text" && Number(a.right.text) > 0;
  if (isPositive) return call("torch.sqrt", a);
  need("root");
  return call("root", a);
}

/** Between a value and a number it is `clamp`; else a helper, since PyTorch halves the gradient where the two are equal. */
function writeExtreme(kind: "min" | "max", args: readonly Python[], terms: readonly Term[], need: Need): Python {
  const [a, b] = args;
  if (terms[1]?.isNumber && b.kind === "text") return clamp(a, kind === "min" ? "max" : "min", b.text);
  const helper = kind === "min" ? "minimum" : "maximum";
  need(helper);
  return call(helper, ...args);
}

/** `.clamp(min=0, max=1)` where the two follow each other. */
function clamp(a: Python, bound: "min" | "max", value: string): Python {
  const before = a.kind === "suffix" && bound === "min" ? /^\.clamp\((max=[^=,()]+)\)$/.exec(a.suffix) : null;
  if (a.kind === "suffix" && before) return suffixed(a.of, `.clamp(min=${value}, ${before[1] ?? ""})`);
  return suffixed(a, `.clamp(${bound}=${value})`);
}

/** A function of one argument along `axis`; `dot` and `cosine` are equations, see `einsum`. */
export function writeAlong(name: Exclude<AlongName, "dot" | "cosine">, axis: string, given: Term, need: Need): Term {
  const term = asNumbers(given);
  const at = dimension(term, axis);
  const rest = { ...term, axes: term.axes.filter((other) => other !== axis) };
  const method = (suffix: string): Term => ({ ...rest, code: suffixed(term.code, suffix) });
  const helper = (callee: HelperName): Python => {
    need(callee);
    return call(callee, term.code, text(`dim=${at}`));
  };
  switch (name) {
    case "sum":
    case "mean":
      return method(`.${name}(dim=${at})`);
    case "max":
      return { ...rest, code: helper("largest") };
    case "product":
      return method(`.prod(dim=${at})`);
    case "norm":
      return method(`.norm(dim=${at})`);
    case "softmax":
      return { ...term, code: call("F.softmax", term.code, text(`dim=${at}`)) };
    case "normalise":
      return { ...term, code: helper("normalise") };
    case "layernorm":
      return { ...term, code: helper("layer_norm") };
    case "allocation":
      return { ...term, code: helper("allocation") };
    case "rank":
      return { ...term, code: helper("rank") };
  }
}
