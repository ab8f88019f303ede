import { describe, expect, test } from "vitest";
import type { Access, Nest, Statement } from "../../cell/plan.ts";
import { printFloat } from "./maths.ts";
import { printNest, type Places } from "./nest.ts";

const places = new Proxy({} as Places, {
  get: (_, buffer) => ({ array: String(buffer), base: buffer === "tape" ? "tapeBase" : "" }),
});

function nest(loops: Nest["loops"], at: Access, value: (Statement & { op: "let" }) | null = null): Nest {
  const store: Statement = { op: "store", at, value: { op: "constant", value: 1 }, isAdded: false };
  return { op: "nest", loops, body: value ? [value, store] : [store] };
}

describe("a printed nest", () => {
  const loops = [
    { id: 0, size: 4 },
    { id: 1, size: 5 },
  ];

  test("indexes by the flat counter what it walks through row by row", () => {
    const at: Access = { buffer: "tape", offset: 7, terms: [{ loop: 1, stride: 1 }, { loop: 0, stride: 5 }] }; // prettier-ignore
    expect(printNest(nest(loops, at), places, 64)).toContain("tape[tapeBase + 7u + n] = 1.0f;");
  });

  test("splits the counter where rows are apart", () => {
    const at: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 8 }, { loop: 1, stride: 1 }] }; // prettier-ignore
    const text = printNest(nest(loops, at), places, 64);
    expect(text).toContain("let l0 = n / 5u;");
    expect(text).toContain("let l1 = (n) % 5u;");
    expect(text).toContain("scratch[l0 * 8u + l1]");
  });

  test("strides over the threads only when there are more indices than threads", () => {
    const at: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 5 }, { loop: 1, stride: 1 }] }; // prettier-ignore
    expect(printNest(nest(loops, at), places, 64)).toContain("if (thread < 20u)");
    expect(printNest(nest(loops, at), places, 8)).toContain("for (var n = thread; n < 20u; n += 8u)");
  });

  test.each([
    [5, 3, 1],
    [5, 3, -1],
    [3, 7, 1],
    [3, 7, -1],
    [4, 1, 1],
  ] as const)("rotates %i places by %i offsets, sign %i, without falling below zero", (size, offsets, sign) => {
    const half = Math.floor(offsets / 2);
    const at: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 1, shift: { by: 1, half, sign, size } }] }; // prettier-ignore
    const text = printNest(nest([{ id: 0, size }, { id: 1, size: offsets }], at), places, 64); // prettier-ignore
    const index = /scratch\[(.*)\] =/.exec(text)?.[1] ?? "";
    for (let place = 0; place < size; place++) {
      for (let by = 0; by < offsets; by++) {
        const wanted = (((place + sign * (by - half)) % size) + size) % size;
        expect(evaluateUnsigned(index, { l0: place, l1: by })).toBe(wanted);
      }
    }
  });

  test.each([
    [5, 1, 1],
    [5, 1, -1],
    [3, 4, 1],
    [3, 4, -1],
  ] as const)("moves %i places on by a fixed %i, sign %i, in a circle", (size, half, sign) => {
    const shift = { by: undefined, half, sign, size } as const;
    const at: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 1, shift }] };
    const index = /scratch\[(.*)\] =/.exec(printNest(nest([{ id: 0, size }], at), places, 64))?.[1] ?? "";
    for (let place = 0; place < size; place++) {
      const wanted = (((place - sign * half) % size) + size) % size;
      expect(evaluateUnsigned(index, { l0: place })).toBe(wanted);
    }
  });

  test("has a loop's counter as a number", () => {
    const at: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 1 }] };
    const value = {
      op: "map",
      name: "add",
      args: [
        { op: "index", loop: 0 },
        { op: "constant", value: 1 },
      ],
    } as const;
    const text = printNest(nest([{ id: 0, size: 4 }], at, { op: "let", id: 2, value }), places, 64);
    expect(text).toContain("let v2 = (f32(l0) + 1.0f);");
  });

  test("keeps the compiler from evaluating functions of constants", () => {
    const value = { op: "map", name: "log", args: [{ op: "constant", value: 0 }] } as const;
    const body = { op: "let", id: 3, value } as const;
    const text = printNest(nest([], { buffer: "scratch", offset: 0, terms: [] }, body), places, 64);
    expect(text).toContain("let v3 = logOf(runtime(0.0f));");
  });

  test("keeps what rounding takes from a precise sum of products", () => {
    const load = { op: "load", at: { buffer: "tape", offset: 0, terms: [{ loop: 1, stride: 1 }] } } as const;
    const value = { op: "map", name: "multiply", args: [load, load] } as const;
    const fold = { id: 0, kind: "sum", value, isPrecise: true } as const;
    const reduce = { op: "reduce", loops: [{ id: 1, size: 4 }], folds: [fold] } as const;
    const text = printNest({ op: "nest", loops: [], body: [reduce] }, places, 64);
    expect(text).toContain("w0 = addProduct(w0, tape[tapeBase + l1], tape[tapeBase + l1]);");
    expect(text).toContain("var v0 = w0.x + w0.y;");
  });

  test("skips the index itself where a fold says so", () => {
    const load = { op: "load", at: { buffer: "tape", offset: 0, terms: [{ loop: 1, stride: 1 }] } } as const;
    const reduce = {
      op: "reduce",
      loops: [{ id: 1, size: 4 }],
      folds: [{ id: 0, kind: "product", value: load, except: { inner: 1, outer: 0 } }],
    } as const;
    const text = printNest({ op: "nest", loops: [{ id: 0, size: 4 }], body: [reduce] }, places, 64);
    expect(text).toContain("if (l1 != l0) { v0 *= tape[tapeBase + l1]; }");
  });
});

/** WGSL's u32 arithmetic on small numbers; throws where a step would fall below zero. */
function evaluateUnsigned(expression: string, values: Readonly<Record<string, number>>): number {
  const plain = expression.replace(/(\d+)u/g, "$1").replace(/l(\d)/g, (name) => String(values[name]));
  const parse = (text: string): number => {
    const inner = /\(([^()]*)\)/.exec(text);
    if (inner) return parse(text.replace(inner[0], String(flat(inner[1] ?? ""))));
    return flat(text);
  };
  return parse(plain);
}

function flat(text: string): number {
  const tokens = text.trim().split(/\s+/);
  let value = Number(tokens[0]);
  for (let i = 1; i < tokens.length; i += 2) {
    const right = Number(tokens[i + 1]);
    value = tokens[i] === "+" ? value + right : tokens[i] === "-" ? value - right : value % right;
    if (!(value >= 0)) throw new Error(`below zero: ${text}`);
  }
  return value;
}

describe("a printed float", () => {
  test.each([
    [0, "0.0f"],
    [-0, "(-0.0f)"],
    [1, "1.0f"],
    [-2.5, "(-2.5f)"],
    [1e-8, "9.99999993922529e-9f"],
    [Infinity, "3.4028234663852886e+38f"],
  ])("%d is %s", (value, text) => {
    expect(printFloat(value)).toBe(text);
  });
});
