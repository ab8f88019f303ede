/**
 * One loop nest → one function. Eight sequences run side by side: every value is a pair of 4-lane vectors ("halves"), and
 * an element of a buffer is 32 bytes (4 for parameters, which all sequences share). Addresses are pointers that loops
 * advance; what does not depend on the innermost loop is loaded outside it.
 */
import type { Access, Expression, Fold, Loop, Nest, PrimitiveName, Statement, Term } from "../../cell/plan.ts";
import { Code, i32, opcodes, simd, v128 } from "./assembler.ts";
import type { Kernels } from "./link.ts";
import { movingBuffers, type FixedAddresses, type MovingBuffer } from "./places.ts";
import { printPrimitive } from "./primitive-code.ts";

type Pair = readonly [number, number];

interface Pointer {
  readonly access: Access;
  readonly bytes: number;
  /** Local that holds the address of the plain terms; undefined: the address is a constant. */
  readonly local: number | undefined;
  /** Loops that must have been entered: 0 none … */
  readonly level: number;
}

export function printNest(nest: Nest, fixed: FixedAddresses, kernels: Kernels): Code {
  const printer = new NestPrinter(nest, fixed, kernels);
  printer.print();
  return printer.code;
}

class NestPrinter {
  readonly code = new Code(movingBuffers.length);
  readonly #nest: Nest;
  readonly #fixed: FixedAddresses;
  readonly #kernels: Kernels;
  readonly #counters = new Map<number, number>();
  /** Loop id → number of loops around its body. */
  readonly #depths = new Map<number, number>();
  readonly #pointers = new Map<string, Pointer>();
  readonly #locals = new Map<number, Pair>();
  /** Accumulators of precise folds. */
  readonly #doubles = new Map<number, readonly number[]>();
  /** Loaded values, innermost scope last. */
  readonly #scopes: Map<string, Pair>[] = [new Map()];

  constructor(nest: Nest, fixed: FixedAddresses, kernels: Kernels) {
    this.#nest = nest;
    this.#fixed = fixed;
    this.#kernels = kernels;
  }

  print(): void {
    this.#nest.loops.forEach((loop, i) => this.#declareLoop(loop, i + 1));
    for (const statement of this.#nest.body) this.#declare(statement);
    for (const pointer of this.#pointers.values()) this.#start(pointer);
    this.#enter(0);
  }

  #declareLoop(loop: Loop, depth: number): void {
    this.#counters.set(loop.id, this.code.local(i32));
    this.#depths.set(loop.id, depth);
  }

  #declare(statement: Statement): void {
    if (statement.op === "store") {
      this.#declareAccess(statement.at);
      this.#declareExpression(statement.value);
    } else if (statement.op === "let") {
      this.#locals.set(statement.id, [this.code.local(v128), this.code.local(v128)]);
      this.#declareExpression(statement.value);
    } else {
      for (const [i, loop] of statement.loops.entries()) this.#declareLoop(loop, this.#nest.loops.length + 1 + i);
      for (const fold of statement.folds) {
        this.#locals.set(fold.id, [this.code.local(v128), this.code.local(v128)]);
        this.#declareExpression(fold.value);
      }
    }
  }

  #declareExpression(expression: Expression): void {
    if (expression.op === "load") this.#declareAccess(expression.at);
    if (expression.op === "map") for (const arg of expression.args) this.#declareExpression(arg);
  }

  #declareAccess(access: Access): void {
    const key = accessKey(access);
    if (this.#pointers.has(key)) return;
    const moving = movingBuffers.indexOf(access.buffer as MovingBuffer);
    const isPlain = access.terms.every((term) => term.shift);
    const local = !isPlain ? this.code.local(i32) : moving >= 0 ? moving : undefined;
    const depthOf = (term: Term): number =>
      Math.max(this.#depths.get(term.loop) ?? 0, this.#depths.get(term.shift?.by ?? -1) ?? 0);
    const level = Math.max(0, ...access.terms.map(depthOf));
    this.#pointers.set(key, { access, bytes: access.buffer === "parameter" ? 4 : 32, local, level });
  }

  #start({ access, local }: Pointer): void {
    const moving = movingBuffers.indexOf(access.buffer as MovingBuffer);
    if (local === undefined || local === moving) return;
    if (moving >= 0) this.code.get(moving);
    else this.code.constant(0);
    this.code.set(local);
  }

  /** The loops from the `depth`-th on, and the body inside the last. */
  #enter(depth: number): void {
    const { loops, body } = this.#nest;
    if (depth === loops.length) {
      for (const statement of body) this.#statement(statement);
      return;
    }
    for (const pointer of this.#pointers.values())
      if (pointer.level === depth && this.#isLoaded(pointer)) this.#load(pointer.access);
    this.#loop(loops[depth], depth > 0, () => this.#scoped(() => this.#enter(depth + 1)));
  }

  /** Whether the nest reads this access (and does not only store to it). */
  #isLoaded(pointer: Pointer): boolean {
    const key = accessKey(pointer.access);
    const reads = (e: Expression): boolean =>
      e.op === "load" ? accessKey(e.at) === key : e.op === "map" && e.args.some(reads);
    return this.#nest.body.some((statement) =>
      statement.op === "reduce" ? statement.folds.some(({ value }) => reads(value)) : reads(statement.value),
    );
  }

  #scoped(body: () => void): void {
    this.#scopes.push(new Map());
    body();
    this.#scopes.pop();
  }

  #loop(loop: Loop, isRepeated: boolean, body: () => void): void {
    const moved = [...this.#pointers.values()].flatMap(({ access, bytes, local }) => {
      const stride = access.terms.reduce(
        (sum, term) => sum + (term.loop === loop.id && !term.shift ? term.stride : 0),
        0,
      );
      return stride !== 0 && local !== undefined ? [{ local, by: stride * bytes }] : [];
    });
    this.code.repeat(
      this.#counters.get(loop.id) ?? 0,
      () => this.code.constant(loop.size),
      () => {
        body();
        for (const { local, by } of moved) this.code.advance(local, by);
      },
    );
    if (isRepeated) for (const { local, by } of moved) this.code.advance(local, -by * loop.size);
  }

  #statement(statement: Statement): void {
    if (statement.op === "reduce") return this.#reduce(statement.loops, statement.folds);
    if (statement.op === "let") {
      const pair = this.#locals.get(statement.id) ?? [0, 0];
      for (const half of [0, 1] as const) {
        this.#expression(statement.value, half);
        this.code.set(pair[half]);
      }
      return;
    }
    const pointer = this.#pointer(statement.at);
    for (const half of [0, 1] as const) {
      this.#address(pointer);
      if (statement.isAdded) {
        this.#address(pointer);
        this.code.memory(simd.load, this.#offset(pointer) + half * 16);
        this.#expression(statement.value, half);
        this.code.simd(simd.f32x4Add);
      } else {
        this.#expression(statement.value, half);
      }
      this.code.memory(simd.store, this.#offset(pointer) + half * 16);
    }
  }

  #reduce(loops: readonly Loop[], folds: readonly Fold[]): void {
    const identity = { sum: 0, product: 1, max: -Infinity };
    for (const fold of folds)
      for (const local of this.#locals.get(fold.id) ?? []) {
        this.code.splat(identity[fold.kind]);
        this.code.set(local);
      }
    for (const fold of folds) if (fold.isPrecise && isProduct(fold.value)) this.#startDoubles(fold);
    const preload = (e: Expression): void => {
      if (e.op === "load" && this.#pointer(e.at).level <= this.#nest.loops.length) this.#load(e.at);
      if (e.op === "map") for (const arg of e.args) preload(arg);
    };
    for (const fold of folds) preload(fold.value);
    const inner = (depth: number): void => {
      if (depth === loops.length) for (const fold of folds) this.#fold(fold);
      else this.#loop(loops[depth], true, () => this.#scoped(() => inner(depth + 1)));
    };
    inner(0);
    for (const fold of folds) {
      const doubles = this.#doubles.get(fold.id);
      if (doubles) this.#demote(fold, doubles);
    }
  }

  #startDoubles(fold: Fold): void {
    const accumulators = Array.from({ length: 4 }, () => this.code.local(v128));
    for (const local of accumulators) {
      this.code.splat(0);
      this.code.set(local);
    }
    this.#doubles.set(fold.id, accumulators);
  }

  #fold(fold: Fold): void {
    const doubles = this.#doubles.get(fold.id);
    if (doubles) return this.#foldDoubles(fold, doubles);
    const pair = this.#locals.get(fold.id) ?? [0, 0];
    const accumulate = (): void => {
      for (const half of [0, 1] as const) {
        this.code.get(pair[half]);
        this.#expression(fold.value, half);
        this.code.simd({ sum: simd.f32x4Add, product: simd.f32x4Mul, max: simd.f32x4Pmax }[fold.kind]);
        this.code.set(pair[half]);
      }
    };
    if (!fold.except) return accumulate();
    this.code.get(this.#counters.get(fold.except.inner) ?? 0);
    this.code.get(this.#counters.get(fold.except.outer) ?? 0);
    this.code.op(opcodes.i32Sub);
    // Loads inside the branch must not be taken for done outside of it.
    this.code.when(() => this.#scoped(accumulate));
  }

  /** A sum of products in double precision: four accumulators of two lanes. */
  #foldDoubles({ value }: Fold, accumulators: readonly number[]): void {
    if (value.op !== "map") throw new Error("a precise fold sums products");
    const { code } = this;
    for (const half of [0, 1] as const) {
      const [a, b] = value.args.map((arg) => this.#promote(arg, half));
      for (const part of [0, 1]) {
        const accumulator = accumulators[half * 2 + part];
        code.get(accumulator);
        code.get(a[part]);
        code.get(b[part]);
        code.simd(simd.f64x2Mul);
        code.simd(simd.f64x2Add);
        code.set(accumulator);
      }
    }
  }

  /** Locals with the lower and the upper two lanes of one half, as doubles. */
  #promote(expression: Expression, half: 0 | 1): Pair {
    const key = `${half} ${JSON.stringify(expression)}`;
    const scope = this.#scopes[this.#scopes.length - 1];
    const known = scope.get(key);
    if (known) return known;
    const { code } = this;
    const [low, high] = [code.local(v128), code.local(v128)];
    this.#expression(expression, half);
    code.tee(low);
    code.get(low);
    code.shuffle(upperLanes);
    code.simd(simd.f64x2PromoteLowF32x4);
    code.set(high);
    code.get(low);
    code.simd(simd.f64x2PromoteLowF32x4);
    code.set(low);
    scope.set(key, [low, high]);
    return [low, high];
  }

  /** Rounds the doubles to the fold's own pair of vectors. */
  #demote(fold: Fold, accumulators: readonly number[]): void {
    const { code } = this;
    const pair = this.#locals.get(fold.id) ?? [0, 0];
    for (const half of [0, 1] as const) {
      for (const part of [0, 1]) {
        code.get(accumulators[half * 2 + part]);
        code.simd(simd.f32x4DemoteF64x2Zero);
      }
      code.shuffle(joinedLanes);
      code.set(pair[half]);
    }
  }

  #pointer(access: Access): Pointer {
    const pointer = this.#pointers.get(accessKey(access));
    if (!pointer) throw new Error("an access was not declared");
    return pointer;
  }

  #offset({ access, bytes }: Pointer): number {
    const isMoving = movingBuffers.includes(access.buffer as MovingBuffer);
    const start = isMoving ? 0 : this.#fixed[access.buffer as keyof FixedAddresses];
    return start + access.offset * bytes;
  }

  /** Pushes the address, without the constant offset. */
  #address({ access, bytes, local }: Pointer): void {
    if (local === undefined) this.code.constant(0);
    else this.code.get(local);
    for (const term of access.terms) {
      if (!term.shift) continue;
      this.#shiftedIndex(term);
      this.code.constant(term.stride * bytes);
      this.code.op(opcodes.i32Mul);
      this.code.op(opcodes.i32Add);
    }
  }

  /** Pushes (counter + sign · (shift counter − half)) mod size; the shift is at most one turn. */
  #shiftedIndex({ loop, shift }: Term): void {
    if (!shift) return;
    const { code } = this;
    const index = code.local(i32);
    code.get(this.#counters.get(loop) ?? 0);
    if (shift.by === undefined) code.constant(0);
    else code.get(this.#counters.get(shift.by) ?? 0);
    code.constant(shift.half);
    code.op(opcodes.i32Sub);
    code.op(shift.sign > 0 ? opcodes.i32Add : opcodes.i32Sub);
    code.set(index);
    const wrap = (by: number, bound: number, comparison: number): void => {
      code.get(index);
      code.constant(by);
      code.op(opcodes.i32Add);
      code.get(index);
      code.get(index);
      code.constant(bound);
      code.op(comparison);
      code.op(opcodes.select);
    };
    wrap(shift.size, 0, opcodes.i32LtS);
    code.set(index);
    wrap(-shift.size, shift.size, opcodes.i32GeS);
  }

  /** The locals that hold the value at `access`; loads it where no scope has it yet. */
  #load(access: Access): Pair {
    const key = accessKey(access);
    for (const scope of this.#scopes) {
      const known = scope.get(key);
      if (known) return known;
    }
    const pointer = this.#pointer(access);
    const pair = this.#loadPair(pointer);
    this.#scopes[this.#scopes.length - 1].set(key, pair);
    return pair;
  }

  #loadPair(pointer: Pointer): Pair {
    const offset = this.#offset(pointer);
    const first = this.code.local(v128);
    this.#address(pointer);
    this.code.memory(pointer.bytes === 4 ? simd.load32Splat : simd.load, offset);
    this.code.set(first);
    if (pointer.bytes === 4) return [first, first];
    const second = this.code.local(v128);
    this.#address(pointer);
    this.code.memory(simd.load, offset + 16);
    this.code.set(second);
    return [first, second];
  }

  /** Pushes one half of a value. */
  #expression(expression: Expression, half: 0 | 1): void {
    switch (expression.op) {
      case "constant":
        return this.code.splat(expression.value);
      case "index":
        this.code.get(this.#counters.get(expression.loop) ?? 0);
        this.code.op(opcodes.f32ConvertI32S);
        return this.code.simd(simd.f32x4Splat);
      case "local":
        return this.code.get((this.#locals.get(expression.id) ?? [0, 0])[half]);
      case "load":
        return this.code.get(this.#load(expression.at)[half]);
      case "map":
        return this.#map(expression.name, expression.args, half);
    }
  }

  #map(name: PrimitiveName, args: readonly Expression[], half: 0 | 1): void {
    const order = name === "where" ? [1, 2, 0] : args.map((_, i) => i);
    for (const i of order) this.#expression(args[i], half);
    printPrimitive(name, args.length, this.code, this.#kernels);
  }
}

/** Lanes 2 and 3 of the first vector, in front. */
const upperLanes = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];
/** Lanes 0 and 1 of both vectors. */
const joinedLanes = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];

function isProduct(expression: Expression): boolean {
  return expression.op === "map" && expression.name === "multiply";
}

function accessKey(access: Access): string {
  return JSON.stringify(access);
}
