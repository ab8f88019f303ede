/** Prints the loop nests of a plan as WGSL: threads stride over the outer loops, inner reductions run in each thread. */
import type { Access, BufferName, Expression, Fold, Loop, Nest, Statement, Term } from "../../cell/plan.ts";
import { printFloat, printPrimitive } from "./maths.ts";

/** Where a buffer lies in the kernel: a WGSL array and the index of its first element. */
export interface Place {
  readonly array: string;
  /** Printed u32 expression, "" for 0. */
  readonly base: string;
  /** What to add to the offsets of a plan (buffers that are kept in part); the default is nothing. */
  readonly shift?: (offset: number) => number;
}
export type Places = Readonly<Record<BufferName, Place>>;

/** `array[index]` for element `offset + index` of `buffer`. */
export function printElement(places: Places, buffer: BufferName, offset: number, index = ""): string {
  const place = places[buffer];
  const start = offset + (place.shift?.(offset) ?? 0);
  const parts = [place.base, start === 0 ? "" : `${start}u`, index].filter((part) => part !== "");
  return `${place.array}[${parts.length === 0 ? "0u" : parts.join(" + ")}]`;
}

/** Number of indices of nested loops. */
export function countIndices(loops: readonly Loop[]): number {
  return loops.reduce((count, loop) => count * loop.size, 1);
}

/** The nest as a WGSL block; `thread` and the arrays of `places` are names in scope, `threads` the workgroup's size. */
export function printNest(nest: Nest, places: Places, threads: number): string {
  const count = countIndices(nest.loops);
  const body = nest.body.map((statement) => printStatement(statement, places, nest.loops)).join("\n");
  return printThreads(count, threads, `${printCounters(nest.loops)}${body}`);
}

/** Workgroups smaller than this are for machines that run one thread after the other: teams would only cost barriers. */
const fewestTeamThreads = 64;
const largestTeam = 16;

/**
 * How many threads share the reductions of one index of the nest, where there are far fewer indices than threads and a
 * long reduction; 1 = each index has one thread.
 */
export function teamSize(nest: Nest, threads: number): number {
  const reductions = nest.body.filter((statement) => statement.op === "reduce");
  const longest = Math.max(0, ...reductions.map(({ loops }) => countIndices(loops)));
  const isPlain = reductions.every(({ loops, folds }) => loops.length === 1 && folds.length <= 4);
  if (threads < fewestTeamThreads || longest < 32 || !isPlain) return 1;
  let team = 1;
  while (team < largestTeam && 2 * team * countIndices(nest.loops) <= threads) team *= 2;
  return team >= 4 ? team : 1;
}

/**
 * The nest with `team` threads per index. All of them compute what is not a reduction; the first stores. They fold every
 * team-th element, and put their parts together through the workgroup's array `partial`.
 */
export function printTeams(nest: Nest, places: Places, team: number, barrier: string): string {
  const count = countIndices(nest.loops);
  const lines = nest.body.map((statement, i) => {
    // What came before the nest is settled; what the nest itself stored or folded so far is not.
    const isSettled = nest.body.slice(0, i).every(({ op }) => op === "let");
    if (statement.op === "reduce") {
      return `${isSettled ? "" : barrier}\n${printTeamReduce(statement, places, nest.loops, team, barrier)}`;
    }
    const text = printStatement(statement, places, nest.loops);
    return statement.op === "store" ? `if (isFirst) { ${text} }` : text;
  });
  const head = `let member = thread % ${team}u;
let n = min(thread / ${team}u, ${count - 1}u);
let isFirst = member == 0u && thread < ${team * count}u;
`;
  return `{\n${head}${printCounters(nest.loops)}${lines.join("\n")}\n}`;
}

function printTeamReduce(
  { loops, folds }: Extract<Statement, { readonly op: "reduce" }>,
  places: Places,
  outer: readonly Loop[],
  team: number,
  barrier: string,
): string {
  const loop = loops[0] ?? { id: 0, size: 0 };
  const parts = Array.from({ length: 4 }, (_, i) => (folds[i] ? `v${folds[i].id}` : "0.0f"));
  const joined = folds.map((fold, i) => printFolded(fold, `part.${"xyzw"[i] ?? "x"}`));
  return `${folds.map(printStart).join("\n")}
for (var l${loop.id} = member; l${loop.id} < ${loop.size}u; l${loop.id} += ${team}u) {
${printSteps(folds, places, outer)}
}
${folds.map(printEnd).join("\n")}
partial[thread] = vec4f(${parts.join(", ")});
${barrier}
${folds.map((fold) => `v${fold.id} = ${printFloat(identities[fold.kind])};`).join("\n")}
for (var other = thread - member; other < thread - member + ${team}u; other++) {
let part = partial[other];
${joined.join("\n")}
}`;
}

/** Runs `body` for `n` from 0 to `count` − 1, spread over the threads of the workgroup. */
export function printThreads(count: number, threads: number, body: string): string {
  if (count <= threads) return `if (thread < ${count}u) {\nlet n = thread;\n${body}\n}`;
  return `for (var n = thread; n < ${count}u; n += ${threads}u) {\n${body}\n}`;
}

function printCounters(loops: readonly Loop[]): string {
  let text = "";
  let inner = 1;
  for (let i = loops.length - 1; i >= 0; i--) {
    const loop = loops[i];
    if (!loop) continue;
    const quotient = inner === 1 ? "n" : `n / ${inner}u`;
    text = `let l${loop.id} = ${i === 0 ? quotient : `(${quotient}) % ${loop.size}u`};\n${text}`;
    inner *= loop.size;
  }
  return text;
}

function printStatement(statement: Statement, places: Places, outer: readonly Loop[]): string {
  if (statement.op === "let") return `let v${statement.id} = ${printExpression(statement.value, places, outer)};`;
  if (statement.op === "reduce") return printReduce(statement.loops, statement.folds, places, outer);
  const target = printAccess(statement.at, places, outer);
  return `${target} ${statement.isAdded ? "+=" : "="} ${printExpression(statement.value, places, outer)};`;
}

const identities: Readonly<Record<Fold["kind"], number>> = { sum: 0, product: 1, max: -3.4028234663852886e38 };

function printReduce(loops: readonly Loop[], folds: readonly Fold[], places: Places, outer: readonly Loop[]): string {
  const heads = loops.map((loop) => `for (var l${loop.id} = 0u; l${loop.id} < ${loop.size}u; l${loop.id}++) {`);
  const steps = printSteps(folds, places, outer);
  return [...folds.map(printStart), ...heads, steps, "}".repeat(loops.length), ...folds.map(printEnd)].join("\n");
}

function printStart(fold: Fold): string {
  if (factorsOf(fold)) return `var w${fold.id} = vec2f();`;
  return `var v${fold.id} = ${printFloat(identities[fold.kind])};`;
}

/** A precise sum is kept as a float and what rounding took from it. */
function printEnd(fold: Fold): string {
  return factorsOf(fold) ? `var v${fold.id} = w${fold.id}.x + w${fold.id}.y;` : "";
}

/** The two factors whose products a precise fold adds up; null for a plain one. */
function factorsOf({ isPrecise, kind, value }: Fold): readonly [Expression, Expression] | null {
  if (!isPrecise || kind !== "sum" || value.op !== "map" || value.name !== "multiply") return null;
  const [a, b] = value.args;
  return a && b ? [a, b] : null;
}

function printFolded({ id, kind }: Fold, value: string): string {
  if (kind === "max") return `v${id} = max(v${id}, ${value});`;
  return `v${id} ${kind === "sum" ? "+=" : "*="} ${value};`;
}

function printSteps(folds: readonly Fold[], places: Places, outer: readonly Loop[]): string {
  const steps = folds.map((fold) => {
    const factors = factorsOf(fold)?.map((factor) => printExpression(factor, places, outer));
    const folded = factors
      ? `w${fold.id} = addProduct(w${fold.id}, ${factors.join(", ")});`
      : printFolded(fold, printExpression(fold.value, places, outer));
    return fold.except ? `if (l${fold.except.inner} != l${fold.except.outer}) { ${folded} }` : folded;
  });
  return steps.join("\n");
}

function printExpression(expression: Expression, places: Places, outer: readonly Loop[]): string {
  switch (expression.op) {
    case "constant":
      return printFloat(expression.value);
    case "index":
      return `f32(l${expression.loop})`;
    case "local":
      return `v${expression.id}`;
    case "load":
      return printAccess(expression.at, places, outer);
    case "map": {
      const args = expression.args.map((arg) => printExpression(arg, places, outer));
      // A call keeps the compiler from evaluating constants itself, where log(0), say, is an error and not a value.
      if (expression.args.every((arg) => arg.op === "constant")) args[0] = `runtime(${args[0] ?? ""})`;
      return printPrimitive(expression.name, args);
    }
  }
}

function printAccess(access: Access, places: Places, outer: readonly Loop[]): string {
  const index = isFlat(access, outer) ? "n" : access.terms.map(printTerm).join(" + ");
  return printElement(places, access.buffer, access.offset, index);
}

/** Whether the access runs through the outer loops row by row, so that the flat counter is its index. */
function isFlat(access: Access, outer: readonly Loop[]): boolean {
  const loops = outer.filter((loop) => loop.size > 1);
  const terms = access.terms.filter((term) => outer.find((loop) => loop.id === term.loop)?.size !== 1);
  if (terms.length !== loops.length || loops.length === 0) return false;
  let stride = 1;
  for (let i = loops.length - 1; i >= 0; i--) {
    const loop = loops[i];
    const term = terms.find((candidate) => candidate.loop === loop?.id);
    if (!loop || !term || term.shift || term.stride !== stride) return false;
    stride *= loop.size;
  }
  return true;
}

function printTerm(term: Term): string {
  const index = term.shift ? printShifted(term.loop, term.shift) : `l${term.loop}`;
  return term.stride === 1 ? index : `${index} * ${term.stride}u`;
}

function printShifted(loop: number, shift: NonNullable<Term["shift"]>): string {
  const { by, half, sign, size } = shift;
  // Unsigned remainders only: add as many whole turns as keep the sum from falling below zero.
  if (sign === 1) {
    const forth = Math.ceil(half / size) * size - half;
    return `((l${loop} + ${by === undefined ? "" : `l${by} + `}${forth}u) % ${size}u)`;
  }
  if (by === undefined) return `((l${loop} + ${half}u) % ${size}u)`;
  return `((l${loop} + ${size + half}u - (l${by} % ${size}u)) % ${size}u)`;
}
