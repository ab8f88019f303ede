import { describe, expect, it } from "vitest";
import { cos, exp, log, sin, softplus, tanh } from "./numbers.ts";

function relativeError(got: number, wanted: number): number {
  return Math.abs(got - wanted) / Math.max(Math.abs(wanted), 1e-300);
}

function worst(ours: (x: number) => number, theirs: (x: number) => number, xs: readonly number[]): number {
  return Math.max(...xs.map((x) => relativeError(ours(x), theirs(x))));
}

const line = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 61);

describe("elementary functions", () => {
  it("exp agrees with Math.exp to 1e-12 over its whole range", () => {
    expect(worst(exp, Math.exp, line)).toBeLessThan(1e-12);
    expect(worst(exp, Math.exp, [-708, -700.5, -1e-9, 1e-9, 700.5, 709.7])).toBeLessThan(1e-12);
  });

  it("exp ends in 0 and in infinity, and passes NaN on", () => {
    expect([exp(-1000), exp(0), exp(1000), exp(-Infinity), exp(Infinity)]).toEqual([0, 1, Infinity, 0, Infinity]);
    expect(exp(NaN)).toBeNaN();
    expect(exp(-740)).toBeGreaterThan(0);
  });

  it("log agrees with Math.log to 1e-12, close to 1 and at the ends of the range too", () => {
    expect(worst(log, Math.log, line.map(Math.exp))).toBeLessThan(1e-12);
    const hard = [1 + 1e-12, 1 - 1e-12, 0.999, 1.001, Math.SQRT2, Math.SQRT1_2, 1e300, 1e-300, 5e-324, 1.7e308];
    expect(worst(log, Math.log, hard)).toBeLessThan(1e-12);
  });

  it("log of 0, of negative numbers and of infinity is what mathematics says", () => {
    expect([log(0), log(1), log(Infinity)]).toEqual([-Infinity, 0, Infinity]);
    expect(log(-1)).toBeNaN();
  });

  it("tanh agrees with Math.tanh to 1e-12, and softplus does not overflow", () => {
    expect(worst(tanh, Math.tanh, [...line, 0.4999, 0.5, 1e-8, -0.3])).toBeLessThan(1e-12);
    expect(softplus(1000)).toBe(1000);
    expect(softplus(0)).toBeCloseTo(Math.LN2, 14);
  });

  it("sin and cos agree with those of Math to 1e-14 of a full swing, far from 0 too", () => {
    const angles = [...line, ...line.map((x) => x * 997), Math.PI, -Math.PI / 2, 1e5];
    const error = (ours: (x: number) => number, theirs: (x: number) => number): number =>
      Math.max(...angles.map((x) => Math.abs(ours(x) - theirs(x))));
    expect(error(sin, Math.sin)).toBeLessThan(1e-14);
    expect(error(cos, Math.cos)).toBeLessThan(1e-14);
    expect([sin(0), cos(0)]).toEqual([0, 1]);
    expect(sin(NaN)).toBeNaN();
  });

  it("gives these very bits", () => {
    const bytes = new Uint8Array(new Float64Array([exp(1), exp(-3.7), log(10), log(0.3), tanh(0.2), tanh(2)]).buffer);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(hex).toMatchInlineSnapshot(
      `"6a57148b0abf0540441087c61f51993f1655b5bbb16b024021a7bdfc7843f3bf91a5b3309843c93fd4c31b5e50d9ee3f"`,
    );
  });

  it("gives these very bits of sines", () => {
    const bytes = new Uint8Array(new Float64Array([sin(1), cos(2), sin(100), cos(-0.3)]).buffer);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(hex).toMatchInlineSnapshot(`"ee0c098f54edea3f0572535726a2dabfb84d8cb72534e0bfba092fd41d92ee3f"`);
  });
});
