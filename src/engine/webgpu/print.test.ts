import { describe, expect, test } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import { makePlan } from "../../cell/lower.ts";
import type { Plan } from "../../cell/plan.ts";
import type { Program } from "../../cell/program.ts";
import { describeKernels } from "./kernels.ts";
import { packProducts } from "./product.ts";
import { makeWeightTables } from "./weights.ts";

const lstm = `model lstm
size unit = 8 in 1..512
state h[unit], c[unit]
gate i = sigmoid(linear[unit](x, h))
gate f = sigmoid(linear[unit](x, h, bias: 1))
gate o = sigmoid(linear[unit](x, h))
signed g = tanh(linear[unit](x, h))
c' = f * c + i * g
h' = o * tanh(c')
output linear(h')
`;
const limits = { maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupStorageSize: 16384 };

function compile(text: string): Program {
  return compileCell(text, { settings: {}, input: 3, output: 2, library: () => undefined });
}

function texts(plan: Plan, threads?: number): Map<string, string> {
  const options = { loss: "bits", isTraining: true, threads } as const;
  const { kernels } = describeKernels(plan, packProducts(plan, true), makeWeightTables(plan, true), options, limits);
  return new Map(kernels.map(({ name, code }) => [name, code]));
}

function plan(text: string): Plan {
  return makePlan(compile(text), { gradient: true, record: false });
}

describe("the kernels of a train step", () => {
  test("are seven, within WebGPU's eight storage buffers each", () => {
    const kernels = texts(plan(lstm));
    expect([...kernels.keys()]).toEqual(["pack", "forward", "loss", "backward", "weights", "sum", "update"]);
    for (const [name, code] of kernels) {
      const buffers = code.match(/var<storage/g) ?? [];
      expect(buffers.length, name).toBeLessThanOrEqual(8);
    }
  });

  test("are printed the same every time", () => {
    expect(texts(plan(lstm))).toEqual(texts(plan(lstm)));
  });

  test("are the same for every plan where they are general, so that a device compiles them once", () => {
    const general = (of: Plan): (readonly [string, string])[] => {
      const options = { loss: "bits", isTraining: true } as const;
      const { kernels } = describeKernels(of, packProducts(of, true), makeWeightTables(of, true), options, limits);
      return kernels.filter(({ isGeneral }) => isGeneral).map(({ name, code }) => [name, code]);
    };
    const wide = lstm.replace("size unit = 8", "size unit = 40").replace("signed g", "signed z").replace("* g", "* z");
    expect(general(plan(lstm)).map(([name]) => name)).toEqual(["weights", "sum", "update"]);
    expect(general(plan(wide))).toEqual(general(plan(lstm)));
  });

  test("have the sequence length in a uniform: no text depends on it", () => {
    const forward = texts(plan(lstm)).get("forward") ?? "";
    expect(forward).toContain("t < settings.steps");
  });

  test("of an lstm need few barriers per timestep", () => {
    const loop = (texts(plan(lstm), 64).get("forward") ?? "").split("t < settings.steps")[1] ?? "";
    expect(loop.match(/workgroupBarrier/g)?.length).toBeLessThanOrEqual(4);
  });

  test("have balanced brackets", () => {
    for (const [name, code] of texts(plan(lstm))) {
      for (const [open, close] of ["()", "[]", "{}"].map((pair) => [pair[0] ?? "", pair[1] ?? ""])) {
        expect(code.split(open).length, `${name} ${open}`).toBe(code.split(close).length);
      }
    }
  });

  test("keep what lives within a step in workgroup memory only while it fits", () => {
    const own = plan(lstm);
    const print = (bytes: number): string => {
      const small = { ...limits, maxComputeWorkgroupStorageSize: bytes };
      const options = { loss: "bits", isTraining: true, threads: 64 } as const;
      const { kernels } = describeKernels(own, packProducts(own, true), makeWeightTables(own, true), options, small);
      return kernels.find(({ name }) => name === "backward")?.code ?? "";
    };
    expect(print(16384)).toContain("var<workgroup> nearCarry");
    expect(print(1024)).not.toContain("nearCarry");
  });
});
