/** WebAssembly bytes: just the part of the binary format that generated code needs (WebAssembly core spec, chapter 5). */

export const i32 = 0x7f;
export const v128 = 0x7b;

export const opcodes = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Store: 0x36,
  i32Const: 0x41,
  i32Eq: 0x46,
  i32LtS: 0x48,
  i32GeS: 0x4e,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  f32ConvertI32S: 0xb2,
} as const;

/** Numbers after the SIMD prefix 0xfd. */
export const simd = {
  load: 0,
  load32Splat: 9,
  store: 11,
  const: 12,
  shuffle: 13,
  f32x4Splat: 19,
  f32x4Eq: 0x41,
  f32x4Lt: 0x43,
  f32x4Gt: 0x44,
  and: 0x4e,
  bitselect: 0x52,
  f32x4Floor: 0x68,
  f32x4Abs: 0xe0,
  f32x4Neg: 0xe1,
  f32x4Sqrt: 0xe3,
  f32x4Add: 0xe4,
  f32x4Sub: 0xe5,
  f32x4Mul: 0xe6,
  f32x4Div: 0xe7,
  f32x4DemoteF64x2Zero: 0x5e,
  f64x2PromoteLowF32x4: 0x5f,
  f64x2Add: 0xf0,
  f64x2Mul: 0xf2,
  f32x4Pmin: 0xea,
  f32x4Pmax: 0xeb,
} as const;

const emptyBlock = 0x40;

export function unsigned(value: number): number[] {
  const bytes = [];
  let rest = value >>> 0;
  do {
    const byte = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? byte | 0x80 : byte);
  } while (rest);
  return bytes;
}

function signed(value: number): number[] {
  const bytes = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    const isDone = (rest === 0 && !(byte & 0x40)) || (rest === -1 && (byte & 0x40) !== 0);
    bytes.push(isDone ? byte : byte | 0x80);
    if (isDone) return bytes;
  }
}

/** The body of one function: code, and the locals that it asks for as it goes. */
export class Code {
  readonly bytes: number[] = [];
  readonly parameters: number;
  readonly #locals: number[] = [];

  constructor(parameters: number) {
    this.parameters = parameters;
  }

  local(type: number): number {
    this.#locals.push(type);
    return this.parameters + this.#locals.length - 1;
  }

  op(opcode: number, ...operands: readonly number[]): void {
    this.bytes.push(opcode);
    for (const operand of operands) this.bytes.push(...unsigned(operand));
  }

  simd(number: number): void {
    this.bytes.push(0xfd, ...unsigned(number));
  }

  get(local: number): void {
    this.op(opcodes.localGet, local);
  }

  set(local: number): void {
    this.op(opcodes.localSet, local);
  }

  tee(local: number): void {
    this.op(opcodes.localTee, local);
  }

  constant(value: number): void {
    this.bytes.push(opcodes.i32Const, ...signed(value));
  }

  /** local += by */
  advance(local: number, by: number): void {
    this.get(local);
    this.constant(by);
    this.op(opcodes.i32Add);
    this.set(local);
  }

  /** A memory instruction of the SIMD group, at a constant offset from the address on the stack. */
  memory(number: number, offset: number): void {
    this.simd(number);
    this.bytes.push(number === simd.load32Splat ? 2 : 4, ...unsigned(offset));
  }

  /** Picks bytes of the two vectors on the stack: 0–15 of the first, 16–31 of the second. */
  shuffle(bytes: readonly number[]): void {
    this.simd(simd.shuffle);
    for (const byte of bytes) this.bytes.push(byte);
  }

  splat(value: number): void {
    this.simd(simd.const);
    const bytes = new Uint8Array(Float32Array.of(value, value, value, value).buffer);
    for (const byte of bytes) this.bytes.push(byte);
  }

  /** Runs `body` for counter = 0 … size − 1; `counter` is set to 0 first. */
  repeat(counter: number, size: () => void, body: () => void): void {
    this.constant(0);
    this.set(counter);
    this.op(opcodes.loop, emptyBlock);
    body();
    this.get(counter);
    this.constant(1);
    this.op(opcodes.i32Add);
    this.tee(counter);
    size();
    this.op(opcodes.i32LtS);
    this.op(opcodes.brIf, 0);
    this.op(opcodes.end);
  }

  /** Runs `body` when the condition on the stack is not 0. */
  when(body: () => void): void {
    this.op(opcodes.if, emptyBlock);
    body();
    this.op(opcodes.end);
  }

  /** Size, locals and code, as the code section wants them. */
  finish(): number[] {
    const runs: number[][] = [];
    for (const type of this.#locals) runs.push([...unsigned(1), type]);
    const body = [...unsigned(runs.length), ...runs.flat(), ...this.bytes, opcodes.end];
    return [...unsigned(body.length), ...body];
  }
}
