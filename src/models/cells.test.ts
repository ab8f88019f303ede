/** Cells of the literature in few lines: they compile, engines agree on them, and each says what its longer text said. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { modelSettings } from "../cell/settings.ts";
import type { Program } from "../cell/program.ts";
import type { SettingValues } from "../core/setting.ts";
import { relativeError } from "../engine/golden.ts";
import { referenceEngine } from "../engine/reference/engine.ts";
import { answer, faults, makeCase, type AgreementCase } from "../engine/testing/agreement.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { startWeights } from "../train/start.ts";
import { library } from "./all.ts";

const home = new URL("testing/cells/", import.meta.url);
const cells = readdirSync(home).map((file) => file.replace(/\.cell$/, ""));
/** The same cells as they had to be written before the language had starts, loops in loops, sines and sums up to a place. */
const before = new URL("../../../shared/reference/cells/", import.meta.url);

const steps = 4;
/** Of normal draws that are added to the starting weights, so that no weight is 0. */
const weightScale = 0.3;

const textOf = (name: string, from = home): string => readFileSync(new URL(`${name}.cell`, from), "utf8");

/** Small sizes, different ones; two of what there are few of, as layers. */
function smallSettings(text: string): SettingValues {
  const sizes = modelSettings(text).flatMap((setting, i) => {
    if (setting.kind !== "number" || !setting.integer) return [];
    const wanted = setting.max <= 8 ? 2 : 4 + (i % 3);
    return [[setting.key, Math.min(setting.max, Math.max(setting.min, wanted))]];
  });
  return Object.fromEntries(sizes) as SettingValues;
}

function compile(text: string, settings: SettingValues): Program {
  return compileCell(text, { settings, input: 3, output: 2, time: steps, library });
}

function caseOf(name: string): AgreementCase {
  const text = textOf(name);
  const program = compile(text, smallSettings(text));
  const drawn = makeCase(name, program, "value", { size: 1, steps }, 7, weightScale);
  const start = startWeights(program, 7);
  return { ...drawn, weights: drawn.weights.map((weight, i) => weight + start[i]) };
}

describe("every cell in few lines", { timeout: 60_000 }, () => {
  test("is there", () => {
    expect(cells.length).toBe(23);
  });

  test.each(cells)("%s starts at finite weights, and wasm agrees with the reference on it", async (name) => {
    const one = caseOf(name);
    const expected = await answer(referenceEngine, one);
    expect(expected.output.every(Number.isFinite)).toBe(true);
    expect(faults(one, expected, await answer(wasmEngine, one))).toEqual([]);
  });
});

/** A part of a weight's name → what it is called now: a linear takes the name of the line that it stands in. */
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clockwork: { drive: "fresh" },
  hyena: { p1: "v.p", p2: "x1.p", p3: "x2.p", pos: "hidden", shape: "filter" },
  indrnn: { embedded: "below" },
  janet: { n: "h" },
  lru: { tan: "theta", bu: "re", bi: "im", y: "g", gateway: "stream" },
  lstmn: { g: "c", o: "h" },
  mamba: { z: "out", logA: "A" },
  mingru: { n: "h" },
  minlstm: { n: "h" },
  mogrifier: { g: "c", o: "h" },
  nested: { g: "below", gi: "inner", oi: "c", o: "h" },
  neuralstack: { v: "values" },
  ortho: { pre: "z" },
  qrnn: { embedded: "below", z: "c", o: "below" },
  retnet: { gateway: "out" },
  rwkv4: { r: "gated" },
  rwkv6: { amount0: "mixed", omega: "w", g: "out" },
  sam: { add: "memory", beta: "score" },
  stackrnn: { value: "pushed" },
};

/** Weights that stand for the same number in another way: `new` by the index along its last axis → `old`. */
const turned: Readonly<Record<string, (value: number, last: number) => number>> = {
  // The half tangent of an angle.
  "lru tan": (angle) => Math.tan(angle / 2),
  // Added to the logarithm of 1 … n.
  "mamba logA": (whole, last) => whole - Math.log(1 + last),
};

/** Largest error against what the longer text says: RetNet's was a series for the tangent of an angle. */
const loosest: Readonly<Record<string, number>> = { retnet: 0.05 };

function nameNow(cell: string, name: string): string {
  const parts: Readonly<Record<string, string>> = { embedded: "stream", ...renamed[cell] };
  const [owner = "", read = ""] = [name.replace(/\.?[^.]*$/, ""), name.replace(/^.*\./, "")];
  if (owner === "") return parts[name] ?? name;
  return `${owner.split(".").map((part) => parts[part] ?? part).join(".")}.${isOwn(name) ? (parts[read] ?? read) : read}`; // prettier-ignore
}

/** A bare parameter of a layer, not what a linear reads. */
function isOwn(name: string): boolean {
  return /^layer\d+\.\w+$/.test(name);
}

/** The weights of `one` for the longer text of the same cell. */
function weightsBefore(cell: string, old: Program, { program, weights }: AgreementCase): Float32Array {
  const given = new Float32Array(old.parameterCount);
  for (const { name, sizes, offset } of old.parameters) {
    const now = program.parameters.find((parameter) => parameter.name === nameNow(cell, name));
    if (now?.sizes.join() !== sizes.join()) throw new Error(`${cell}: ${name} is not ${nameNow(cell, name)}`);
    const turn = turned[`${cell} ${name.replace(/^.*\./, "")}`] ?? ((value: number) => value);
    const count = sizes.reduce((product, size) => product * size, 1);
    for (let i = 0; i < count; i++) given[offset + i] = turn(weights[now.offset + i], i % (sizes.at(-1) ?? 1));
  }
  return given;
}

/** Without comments, spaces at the ends, and empty lines. */
function code(text: string): string {
  return text.split("\n").map((line) => line.replace(/#.*/, "").trim()).filter((line) => line !== "").join("\n"); // prettier-ignore
}

describe.skipIf(!existsSync(before))("the same cells at length (skipped without ../shared/reference)", () => {
  test.each(cells)("%s is shorter than it was, and says the same", async (name) => {
    const [now, then] = [textOf(name), textOf(name, before)];
    expect(code(now).length).toBeLessThan(code(then).length);
    expect(code(now).split("\n").length).toBeLessThan(code(then).split("\n").length);
    const one = caseOf(name);
    const old = compile(then, smallSettings(now));
    const said = await answer(wasmEngine, { ...one, program: old, weights: weightsBefore(name, old, one) });
    const { output } = await answer(wasmEngine, one);
    expect(relativeError(output, said.output)).toBeLessThan(loosest[name] ?? 1e-4);
  });
});
