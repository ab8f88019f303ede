/**
 * Puts generated functions into the compiled kernels: one module, so that calls between them are direct. Sections of the
 * binary are vectors; the functions' types, indices, exports and bodies are appended to them.
 */
import { joined } from "../../core/bytes.ts";
import { i32, unsigned, type Code } from "./assembler.ts";
import { readBody, readUnsigned, type InlineBody } from "./inline.ts";

export interface GeneratedFunction {
  /** Exported under this name; "" for internal functions. */
  readonly name: string;
  readonly code: Code;
}

const sections = { type: 1, function: 3, export: 7, code: 10 } as const;

interface Section {
  readonly id: number;
  readonly payload: Uint8Array;
}

export class Kernels {
  readonly #sections: readonly Section[];
  /** Index of each exported function, and how many functions there are. */
  readonly functions: ReadonlyMap<string, number>;
  readonly count: number;
  readonly #bodies = new Map<string, InlineBody | undefined>();

  constructor(bytes: Uint8Array) {
    this.#sections = splitSections(bytes);
    this.count = readUnsigned(this.#payload(sections.function), 0).value;
    this.functions = readExports(this.#payload(sections.export));
  }

  /** Index of the kernel `name`. */
  index(name: string): number {
    const index = this.functions.get(name);
    if (index === undefined) throw new Error(`there is no kernel ${name}`);
    return index;
  }

  /** The body of a kernel of `parameters` vectors, when it can be copied into other code. */
  inline(name: string, parameters: number): InlineBody | undefined {
    if (!this.#bodies.has(name)) this.#bodies.set(name, readBody(this.#body(this.index(name)), parameters));
    return this.#bodies.get(name);
  }

  #body(index: number): Uint8Array {
    const payload = this.#payload(sections.code);
    let at = readUnsigned(payload, 0).next;
    for (let i = 0; ; i++) {
      const size = readUnsigned(payload, at);
      if (i === index) return payload.subarray(size.next, size.next + size.value);
      at = size.next + size.value;
    }
  }

  /** The module of kernels and `functions`; the i-th of them has index `count + i` and takes only i32 parameters. */
  link(functions: readonly GeneratedFunction[]): Uint8Array<ArrayBuffer> {
    const typeCount = readUnsigned(this.#payload(sections.type), 0).value;
    const types = functions.map(({ code }) => [
      0x60,
      ...unsigned(code.parameters),
      ...Array(code.parameters).fill(i32),
      0,
    ]);
    const exported = functions.flatMap(({ name }, i) =>
      name === ""
        ? []
        : [[...unsigned(name.length), ...new TextEncoder().encode(name), 0, ...unsigned(this.count + i)]],
    );
    const added = new Map<number, number[][]>([
      [sections.type, types],
      [sections.function, functions.map((_, i) => unsigned(typeCount + i))],
      [sections.export, exported],
      [sections.code, functions.map(({ code }) => code.finish())],
    ]);
    const parts = this.#sections.map(({ id, payload }) => {
      const body = added.has(id) ? appendToVector(payload, added.get(id) ?? []) : payload;
      return [Uint8Array.of(id, ...unsigned(body.length)), body];
    });
    return joined([header, ...parts.flat()]);
  }

  #payload(id: number): Uint8Array {
    return this.#sections.find((section) => section.id === id)?.payload ?? new Uint8Array(1);
  }
}

const header = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function splitSections(bytes: Uint8Array): Section[] {
  const found: Section[] = [];
  for (let at = header.length; at < bytes.length;) {
    const id = bytes[at];
    const size = readUnsigned(bytes, at + 1);
    // Custom sections (names) would no longer fit.
    if (id !== 0) found.push({ id, payload: bytes.subarray(size.next, size.next + size.value) });
    at = size.next + size.value;
  }
  return found;
}

function readExports(payload: Uint8Array): Map<string, number> {
  const functions = new Map<string, number>();
  let { value: left, next: at } = readUnsigned(payload, 0);
  for (; left > 0; left--) {
    const length = readUnsigned(payload, at);
    const name = new TextDecoder().decode(payload.subarray(length.next, length.next + length.value));
    const kind = payload[length.next + length.value];
    const index = readUnsigned(payload, length.next + length.value + 1);
    if (kind === 0) functions.set(name, index.value);
    at = index.next;
  }
  return functions;
}

function appendToVector(payload: Uint8Array, items: readonly (readonly number[])[]): Uint8Array {
  const { value, next } = readUnsigned(payload, 0);
  return joined([
    Uint8Array.from(unsigned(value + items.length)),
    payload.subarray(next),
    ...items.map((item) => Uint8Array.from(item)),
  ]);
}
