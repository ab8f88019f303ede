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

/** The nest as a WGSL block; `thread` and `places` are names in scope, `threads` the workgroup's size. */
export function printNest(nest: Nest, places: Places, threads: number): string {
  const count = countIndices(nest.loops);
  const body = nest.body.map((statement) => printStatement(statement, places, nest.loops)).join("\n");
  return printThreads(count, threads, `${printCounters(nest.loops)}${body}`);
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
  const starts = folds.map((fold) => `var v${fold.id} = ${printFloat(identities[fold.kind])};`);
  const heads = loops.map((loop) => `for (var l${loop.id} = 0u; l${loop.id} < ${loop.size}u; l${loop.id}++) {`);
  const bodies = folds.map((fold) => {
    const value = printExpression(fold.value, places, outer);
    const folded = {
      sum: `v${fold.id} += ${value};`,
      product: `v${fold.id} *= ${value};`,
      max: `v${fold.id} = max(v${fold.id}, ${value});`,
    }[fold.kind];
    return fold.except ? `if (l${fold.except.inner} != l${fold.except.outer}) { ${folded} }` : folded;
  });
  return [...starts, ...heads, ...bodies, "}".repeat(loops.length)].join("\n");
}

function printExpression(expression: Expression, places: Places, outer: readonly Loop[]): string {
  switch (expression.op) {
    case "constant":
      return printFloat(expression.value);
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
  // Unsigned remainders only: add as many whole turns as keep the sum from falling below zero.
  const back = shift.sign === 1 ? shift.half : shift.size;
  const turns = Math.ceil(back / shift.size) * shift.size;
  if (shift.sign === 1) return `((l${loop} + l${shift.by} + ${turns - shift.half}u) % ${shift.size}u)`;
  return `((l${loop} + ${turns + shift.half}u - (l${shift.by} % ${shift.size}u)) % ${shift.size}u)`;
}
