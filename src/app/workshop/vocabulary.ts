/** The words of the cell language, as the editor colours and offers them: a list, held against the compiler by a test. */
import { meanings, type Meaning } from "../../core/signal.ts";

/** Words that begin an item, and the words that may follow in it. */
export const itemWords: Readonly<Record<string, readonly string[]>> = {
  model: [],
  paper: [],
  size: ["in"],
  number: ["in"],
  input: [],
  option: [],
  state: ["learned", "softmax", "first", "normal", "uniform", "loguniform"],
  param: ["normal", "uniform", "loguniform", "identity", "glorot"],
  use: ["as", "reversed"],
  cell: [],
  if: [],
  else: ["if"],
  repeat: ["with"],
  stack: ["with"],
  loss: [],
  output: [],
  end: [],
};

export const meaningWords: readonly Meaning[] = meanings.filter((meaning) => meaning !== "plain");

export function isMeaning(word: string): word is Meaning {
  return meaningWords.some((meaning) => meaning === word);
}

/** Function → how it is called, without its name. */
export const functions: Readonly<Record<string, string>> = {
  linear: "[axes](a, b, bias: 1)",
  sigmoid: "(a)",
  tanh: "(a)",
  relu: "(a)",
  gelu: "(a)",
  silu: "(a)",
  elu: "(a)",
  softplus: "(a)",
  exp: "(a)",
  log: "(a)",
  sin: "(a)",
  cos: "(a)",
  floor: "(a)",
  mod: "(a, b)",
  sqrt: "(a)",
  square: "(a)",
  abs: "(a)",
  power: "(a, b)",
  min: "(a, b)",
  max: "(a, b)",
  clip: "(a, low, high)",
  where: "(condition, a, b)",
  stop: "(a)",
  sum: "[axis](a)",
  mean: "[axis](a)",
  product: "[axis](a)",
  norm: "[axis](a)",
  dot: "[axis](a, b)",
  cosine: "[axis](a, b)",
  softmax: "[axis](a)",
  normalise: "[axis](a)",
  layernorm: "[axis](a)",
  rmsnorm: "[axis](a)",
  rotate: "[axis](weights, move)",
  index: "[axis]()",
  count: "[axis]()",
  onehot: "[axis](n)",
  upto: "[axis](n)",
  put: "[axis](memory, n, row)",
  push: "[axis](memory, row)",
  shift: "[axis](a)",
  cumsum: "[axis](a)",
  lookup: "[axis](table, n)",
  at: "[axis](a, n)",
  offdiagonal: "[axis, axis](matrix)",
  allocation: "[axis](usage)",
  rank: "[axis](a)",
  least: "[axis](usage, n)",
  normal: "[axes]()",
};
