/**
 * Kernels without jumps, copied into the code that calls them: around a call every vector in use would be saved and
 * loaded again, which costs as much as a tanh. A body that holds anything but vector arithmetic and ifs stays a call.
 */
import { opcodes, simd, v128, type Code } from "./assembler.ts";

type Instruction =
  | { readonly kind: "local"; readonly opcode: number; readonly index: number }
  | { readonly kind: "other"; readonly bytes: Uint8Array };

export interface InlineBody {
  readonly parameters: number;
  readonly locals: number;
  readonly instructions: readonly Instruction[];
}

const localOpcodes: readonly number[] = [opcodes.localGet, opcodes.localSet, opcodes.localTee];

/** The body of a function of vectors; undefined when it can not be copied. `body` is an entry of the code section. */
export function readBody(body: Uint8Array, parameters: number): InlineBody | undefined {
  const groups = readUnsigned(body, 0);
  let at = groups.next;
  let locals = 0;
  for (let i = 0; i < groups.value; i++) {
    const count = readUnsigned(body, at);
    if (body[count.next] !== v128) return undefined;
    locals += count.value;
    at = count.next + 1;
  }
  const instructions: Instruction[] = [];
  const end = body.length - 1;
  while (at < end) {
    const instruction = readInstruction(body, at);
    if (!instruction) return undefined;
    instructions.push(instruction.value);
    at = instruction.next;
  }
  return readsZeros(instructions, parameters) ? undefined : { parameters, locals, instructions };
}

/** Whether a local is read that was not set before: in a call it would be 0, in a copy what the copy before left there. */
function readsZeros(instructions: readonly Instruction[], parameters: number): boolean {
  const blocks: (readonly number[])[] = [[]];
  for (const instruction of instructions) {
    const known = blocks.at(-1) ?? [];
    if (instruction.kind === "local") {
      const { opcode, index } = instruction;
      if (opcode !== opcodes.localGet) blocks[blocks.length - 1] = [...known, index];
      else if (index >= parameters && !known.includes(index)) return true;
      continue;
    }
    const [opcode] = instruction.bytes;
    if (opcode === opcodes.if) blocks.push(known);
    if (opcode === opcodes.else) blocks[blocks.length - 1] = blocks.at(-2) ?? [];
    if (opcode === opcodes.end) blocks.pop();
  }
  return false;
}

function readInstruction(body: Uint8Array, at: number): { value: Instruction; next: number } | undefined {
  const opcode = body[at];
  if (localOpcodes.includes(opcode)) {
    const index = readUnsigned(body, at + 1);
    return { value: { kind: "local", opcode, index: index.value }, next: index.next };
  }
  if (opcode === opcodes.if) return { value: { kind: "other", bytes: body.subarray(at, at + 2) }, next: at + 2 };
  if (opcode === opcodes.else || opcode === opcodes.end)
    return { value: { kind: "other", bytes: body.subarray(at, at + 1) }, next: at + 1 };
  const shiftCount = opcode === opcodes.i32Const;
  if (opcode !== simdPrefix && !shiftCount) return undefined;
  const number = readUnsigned(body, at + 1);
  // Memory and lane instructions have operands of their own; none of the elementary functions needs them.
  if (!shiftCount && number.value < simd.f32x4Splat && number.value !== simd.const) return undefined;
  const next = number.next + (!shiftCount && number.value === simd.const ? 16 : 0);
  return { value: { kind: "other", bytes: body.subarray(at, next) }, next };
}

const simdPrefix = 0xfd;

/** Emits the body; its arguments are on the stack, its result is left there. */
export function printInline({ parameters, locals, instructions }: InlineBody, code: Code): void {
  const own = Array.from({ length: parameters + locals }, () => code.local(v128));
  for (let i = parameters - 1; i >= 0; i--) code.set(own[i]);
  for (const instruction of instructions) {
    if (instruction.kind === "local") code.op(instruction.opcode, own[instruction.index]);
    else for (const byte of instruction.bytes) code.bytes.push(byte);
  }
}

export function readUnsigned(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value: value >>> 0, next: at };
  }
}
