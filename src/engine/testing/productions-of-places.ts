/** Productions of what memories need: places, ranks, loops, weights for each slot, noise, further losses. */
import { addLinear, define, type Draft } from "./draft.ts";

type Production = (draft: Draft) => void;

export const placeProductions: readonly Production[] = [
  places,
  ranks,
  eachSlot,
  given,
  loop,
  furtherLoss,
  ownSizes,
  nestedLoops,
  gradient,
];

/** What a memory learns at this step, and slopes of other values. */
function gradient(draft: Draft): void {
  const memory = addLinear(draft, ["slot", "unit"], "tanh");
  const key = addLinear(draft, ["slot"], "tanh");
  const wanted = addLinear(draft, ["unit"], "tanh");
  const shapes = [
    `grad[M](0.5 * square(sum[slot](K * M) - W))`,
    `grad[M](W * layernorm[unit](tanh(M) + 0.5 * index[unit]()))`,
    `grad[M](softmax[slot](K * M) * gelu(W + M))`,
    `grad[M](square(cosine[unit](M, W) - K))`,
  ];
  const shape = draft.choose(shapes).replaceAll("M", memory).replaceAll("K", key).replaceAll("W", wanted);
  define(draft, ["slot", "unit"], `tanh(${shape})`);
}

/** Rows of a memory that are written, moved and read by their number. */
function places(draft: Draft): void {
  const memory = addLinear(draft, ["slot", "unit"], "tanh");
  const row = addLinear(draft, ["unit"], "tanh");
  const whole = [
    `put[slot](${memory}, step, ${row})`,
    `push[slot](${memory}, ${row})`,
    `pop[slot](${memory})`,
    `${memory} * upto[slot](step + 1)`,
  ];
  const single = [`lookup[slot](${memory}, step)`, `at[slot](${memory}, 1) * at[slot](${memory}, -1)`];
  if (draft.pick(2) === 0) define(draft, ["slot", "unit"], draft.choose(whole));
  else define(draft, ["unit"], draft.choose(single));
}

function ranks(draft: Draft): void {
  const usage = addLinear(draft, ["slot"], "sigmoid");
  const shapes = [
    `allocation[slot](0.05 + 0.9 * ${usage})`,
    `${usage} * rank[slot](${usage}) / count[slot]()`,
    `${usage} * least[slot](${usage}, 2)`,
    `sum[from](offdiagonal[slot, from](${usage} * ${usage}@from))`,
  ];
  define(draft, ["slot"], draft.choose(shapes));
}

/** The same weights for every slot. */
function eachSlot(draft: Draft): void {
  const memory = addLinear(draft, ["slot", "unit"], "tanh");
  define(draft, ["slot", "head"], `tanh(linear[head](${memory}, each: slot, bias: -0.5..0.5))`);
}

/** What the host gives, and what lets no gradient through. */
function given(draft: Draft): void {
  const value = addLinear(draft, ["unit"], "tanh");
  const other = addLinear(draft, ["unit"], "sigmoid");
  const shapes = [
    `${value} + 0.1 * normal[unit]()`,
    `dropout(${value}, 0.2) * uniform[unit]()`,
    `${value} * stop(${other})`,
    `tanh(${value} * update)`,
    `where(index[unit]() == 1, ${value}, ${other})`,
  ];
  define(draft, ["unit"], draft.choose(shapes));
}

function loop(draft: Draft): void {
  const { lines, choose, freshName } = draft;
  const start = addLinear(draft, ["unit"], "tanh");
  const memory = addLinear(draft, ["slot", "unit"], "tanh");
  const [carried, look] = [freshName("q"), freshName("l")];
  lines.push(`${choose(["repeat", "stack"])} turn with ${carried} = ${start}`);
  lines.push(`  attention ${look} = softmax[slot](sum[unit](${carried} * ${memory}))`);
  lines.push(`  ${look}n = tanh(linear[unit](${carried}))`);
  lines.push(`  ${carried}' = 0.5 * ${look}n + sum[slot](${look} * ${memory})`, "end");
  define(draft, ["unit"], `tanh(${carried})`);
}

/** Axes that are declared in a loop, in a cell that it uses, and in a model that it uses. */
function ownSizes(draft: Draft): void {
  const { lines, choose, pick, freshName } = draft;
  const start = addLinear(draft, ["unit"], "tanh");
  const [carried, own, cell] = [freshName("q"), freshName("o"), freshName("cell")];
  lines.push(
    `cell ${cell}(a) -> b`,
    "  size within = 2",
    "  wide = linear[within](a)",
    "  b = sum[within](wide)",
    "end",
  );
  lines.push(`stack turn with ${carried} = ${start}`, `  size own = ${2 + pick(2)}`);
  lines.push(`  ${own} = linear[own](${carried})`, `  ${own}c = ${cell}(${own})`);
  const inner = choose(["tanh", "sigmoid"]);
  lines.push(`  ${carried}' = 0.5 * ${carried} + 0.1 * ${inner}(${own}c + sum[own](${own}))`, "end");
  define(draft, ["unit"], `tanh(${carried})`);
}

/** A loop in a loop, each with weights of its own or shared, with a state where there can be one. */
function nestedLoops(draft: Draft): void {
  const { lines, choose, pick, freshName } = draft;
  const start = addLinear(draft, ["unit"], "tanh");
  const [outer, inner, axis] = [freshName("q"), freshName("r"), freshName("round")];
  const kinds = [choose(["repeat", "stack"]), choose(["repeat", "stack"])];
  lines.push(`size ${axis} = ${2 + pick(2)}`, `${kinds[0] ?? ""} turn with ${outer} = ${start}`);
  lines.push(`  ${inner}w = sigmoid(linear[unit](${outer}))`, `  ${kinds[1] ?? ""} ${axis} with ${inner} = ${outer}`);
  lines.push(`    ${inner}n = tanh(linear[unit](${inner}))`);
  const added = [`${inner}n * ${inner}w`, `${inner}n / (1 + turn + ${axis})`];
  if (!kinds.includes("repeat")) {
    lines.push(`    state ${inner}s[unit]`, `    ${inner}s' = 0.5 * ${inner}s + ${inner}n`);
    added.push(`${inner}s'`);
  }
  lines.push(`    ${inner}' = 0.5 * ${inner} + ${choose(added)}`, "  end");
  lines.push(`  ${outer}' = 0.5 * ${outer} + 0.5 * ${inner}`, "end");
  define(draft, ["unit"], `tanh(${outer})`);
}

function furtherLoss(draft: Draft): void {
  const value = addLinear(draft, ["unit"], "tanh");
  draft.lines.push(`loss ${draft.freshName("e")} = 0.1 * mean[unit](square(${value}))`);
  define(draft, ["unit"], `0.5 * ${value}`);
}
