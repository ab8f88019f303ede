/** What a line of a random program may be: each production adds one named value, and the lines that it needs. */
import { addApart, addLinear, axes, define, fit, mostAxes, someAxes, type Draft, type Known } from "./draft.ts";
import { placeProductions } from "./productions-of-places.ts";

type Production = (draft: Draft) => void;

/** Simplest first: a list of choices that runs out chooses the first. */
export const productions: readonly Production[] = [
  linearLayer,
  arithmetic,
  elementwise,
  kinked,
  reduction,
  attention,
  contentAddress,
  rotation,
  sharpening,
  gatedMix,
  outer,
  normalisation,
  bareParameter,
  subCell,
  optionBranch,
  usedModel,
  ...placeProductions,
];

function linearLayer(draft: Draft): void {
  const over = someAxes(draft);
  const name = addLinear(draft, over, draft.choose(["tanh", "sigmoid", "", "gelu", "softplus"]));
  draft.known.push({ name, axes: over });
}

/** Two known values whose axes together are not too many; the second without those that would be. */
function pair(draft: Draft): { a: string; b: string; over: string[] } {
  const first = valueOverAxes(draft);
  const second = valueOverAxes(draft);
  const room = [...first.axes, ...second.axes.filter((axis) => !first.axes.includes(axis))].slice(0, mostAxes);
  return { a: first.name, b: fit(second, room), over: room };
}

/** A known value with axes, other than x, whose axis is of no use to others. */
function valueOverAxes(draft: Draft): Known {
  const usable = draft.known.filter(({ axes: own }) => own.length > 0 && !own.includes("input"));
  return draft.choose(usable);
}

function arithmetic(draft: Draft): void {
  const { a, b, over } = pair(draft);
  const shape = draft.choose(["tanh(A + B)", "A * tanh(B)", "tanh(A - 0.5 * B)", "tanh(A) / (1.5 + sigmoid(B))"]);
  define(draft, over, shape.replaceAll("A", a).replaceAll("B", b));
}

const maps = [
  "tanh(A)",
  "sigmoid(2 * A)",
  "gelu(A)",
  "softplus(A) - 0.5",
  "exp(-square(A))",
  "log(0.5 + softplus(A))",
  "sqrt(0.1 + square(A))",
  "tanh(square(A))",
  "-tanh(A)",
  "sin(2 * A)",
  "cos(A)",
  // Far from where floor jumps.
  "tanh(A) * floor(1.2 + 0.5 * sigmoid(A))",
];

function elementwise(draft: Draft): void {
  const value = valueOverAxes(draft);
  define(draft, value.axes, draft.choose(maps).replaceAll("A", value.name), draft.choose(["", "signed "]));
}

const kinks = [
  "relu(A)",
  "abs(A)",
  "min(A, B)",
  "max(A, B)",
  "where(A, B, C)",
  "C * (A < B)",
  "where(A > B, C, tanh(B))",
];

function kinked(draft: Draft): void {
  const over = someAxes(draft);
  const a = addApart(draft, over);
  const b = addApart(draft, over.slice(0, 1 + draft.pick(over.length)));
  const c = fit(valueOverAxes(draft), over);
  const shape = draft.choose(kinks);
  define(draft, over, `tanh(${shape.replaceAll("A", a).replaceAll("B", b).replaceAll("C", c)})`);
}

const reductions = [
  "sum[R](V)",
  "mean[R](V)",
  "product[R](1 - 0.5 * tanh(V))",
  "norm[R](V)",
  "max[R](@)",
  "dot[R](V, @)",
];

/** Of a value with one axis more than the result has. */
function reduction(draft: Draft): void {
  const over = ["unit", "slot", "head"].slice(draft.pick(2));
  const along = draft.choose(over);
  const value = addLinear(draft, over, "tanh");
  const shape = draft.choose(reductions);
  const apart = shape.includes("@") ? addApart(draft, over) : "";
  const rest = over.filter((axis) => axis !== along);
  define(draft, rest, shape.replaceAll("R", along).replace("V", value).replace("@", apart));
}

/** Weights over an axis, and what they read from a value that has it. */
function attention(draft: Draft): void {
  const value = valueOverAxes(draft);
  const along = draft.choose(value.axes);
  const head = axes.find((axis) => !value.axes.includes(axis));
  const logits = addLinear(draft, head ? [head, along] : [along], "");
  const weights = draft.freshName("w");
  draft.lines.push(`attention ${weights} = softmax[${along}](${logits})`);
  const rest = value.axes.filter((axis) => axis !== along);
  define(draft, head ? [head, ...rest] : rest, `sum[${along}](${weights} * ${value.name})`);
}

/** softmax over the likeness of every row to a key. */
function contentAddress(draft: Draft): void {
  const heads = ["head"].slice(draft.pick(2));
  const memory = addLinear(draft, ["slot", "unit"], "tanh");
  const key = addLinear(draft, [...heads, "unit"], "tanh");
  const strength = heads.length > 0 ? addLinear(draft, heads, "softplus") : "2";
  const over = [...heads, "slot"];
  define(draft, over, `softmax[slot](${strength} * cosine[unit](${memory}, ${key}))`, "attention ");
}

/** Turned by moves that are weights, or any numbers. */
function rotation(draft: Draft): void {
  const over = ["head", "slot"].slice(draft.pick(2));
  const weights = addLinear(draft, over, draft.choose(["tanh", "sigmoid"]));
  const others = over.slice(0, draft.pick(over.length));
  const move = addLinear(draft, [...others, "offset"], "");
  const turned = draft.choose([`softmax[offset](${move})`, `tanh(${move})`]);
  define(draft, over, `rotate[slot](${weights}, ${turned})`);
}

function sharpening(draft: Draft): void {
  const over = ["slot", "head"].slice(draft.pick(2));
  const along = draft.choose(over);
  const weights = addLinear(draft, over, "sigmoid");
  const sharp = addLinear(draft, over.slice(0, 1), "softplus");
  define(draft, over, `normalise[${along}](power(${weights}, 1 + ${sharp}))`);
}

/** g a + (1 − g) b. */
function gatedMix(draft: Draft): void {
  const { a, b, over } = pair(draft);
  const gate = addLinear(draft, over.slice(0, 1 + draft.pick(over.length)), "sigmoid");
  define(draft, over, `${gate} * tanh(${a}) + (1 - ${gate}) * tanh(${b})`);
}

/** A matrix that relates the slots to themselves, applied or shown as its mean. */
function outer(draft: Draft): void {
  const row = addLinear(draft, ["slot"], "tanh");
  const column = addLinear(draft, ["slot"], "sigmoid");
  const matrix = draft.freshName("m");
  draft.lines.push(`${matrix} = ${row} * ${column}@from`);
  const shape = draft.choose([`mean[from](${matrix})`, `sum[slot, from](${matrix}) * ${row}`, `sum[from](${matrix} * tanh(${row}@from))`]); // prettier-ignore
  define(draft, ["slot"], shape);
}

function normalisation(draft: Draft): void {
  const over = ["head", "unit"].slice(draft.pick(2));
  define(draft, over, `layernorm[unit](${addApart(draft, over)})`);
}

function bareParameter(draft: Draft): void {
  const value = valueOverAxes(draft);
  const name = draft.freshName("p");
  const over = value.axes.slice(0, 1 + draft.pick(value.axes.length));
  const start = draft.choose(["0.2", "uniform -0.5..0.5", "A / (1 + A)", "0.1 * normal 1 + 0.2 * sin(A)"]);
  draft.lines.push(`param ${name}[${over.join(", ")}] = ${start.replaceAll("A", `index[${over[0] ?? ""}]()`)}`);
  define(draft, value.axes, `tanh(${value.name}) * (1 + ${name})`);
}

/** A cell with weights, and sometimes a state, of its own at each of its one or two uses. */
function subCell(draft: Draft): void {
  const { pick, lines, known, choose } = draft;
  const over = someAxes(draft);
  const list = over.join(", ");
  const cell = draft.freshName("cell");
  const value = valueOverAxes(draft);
  const formal = pick(2) === 1 ? `b[${value.axes.join(", ")}]` : "b";
  lines.push(`cell ${cell}(a, ${formal}) -> r[${list}]`, `  inner = tanh(linear[${list}](a, b))`);
  if (pick(2) === 1) {
    lines.push(`  state kept[${list}]`, "  kept' = 0.5 * kept + inner", "  r = inner * sigmoid(kept')");
  } else {
    lines.push(`  gate g = sigmoid(linear[${list}](b))`, "  r = g * inner");
  }
  lines.push("end");
  const uses = Array.from({ length: 1 + pick(2) }, () => choose(known).name);
  for (const use of uses) define(draft, over, `${cell}(${use}, ${value.name})`);
}

/** A value that an option defines in one of two ways. */
function optionBranch(draft: Draft): void {
  const { lines, known, settings, choose } = draft;
  const over = someAxes(draft);
  const option = draft.freshName("kind");
  const name = draft.freshName("v");
  const list = over.join(", ");
  const value = choose(known).name;
  settings[option] = choose(["one", "two"]);
  lines.push(`option ${option} = one | two`, `if ${option} == one`, `  ${name} = tanh(linear[${list}](${value}))`);
  lines.push("else", `  ${name} = sigmoid(linear[${list}](x, bias: 1))`, "end");
  known.push({ name, axes: over });
}

/** A built-in model as a part of this one. */
function usedModel(draft: Draft): void {
  const { lines, known, choose } = draft;
  const name = draft.freshName("u");
  const args = [...new Set(["x", choose(known).name])].join(", ");
  lines.push(`use ${choose(["feedforward", "rnn", "lstm", "gru"])}(${args}) as ${name}[unit]`);
  known.push({ name, axes: ["unit"] });
}
