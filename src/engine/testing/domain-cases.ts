/**
 * Functions outside of their domain, and where float32 ends: every engine says the same, in value and gradient, where that is no
 * number or infinite, too.
 */
import { compileCell } from "../../cell/compile.ts";
import type { Engine } from "../engine.ts";
import { answer, type AgreementCase } from "./agreement.ts";

/** An expression of a parameter p, what p is, and, four digits each, that number plus ¼ and the gradient of its square. */
export type DomainCase = readonly [expression: string, p: number, output: number | string, gradient: number | string];

export const domainCases: readonly DomainCase[] = [
  ["log(p)", 0, -87.09, 0],
  ["log(p)", -2, -87.09, 0],
  ["log(p)", 1e-30, -68.83, -1.377e32],
  ["log(sqrt(p))", -1, "NaN", "none"],
  ["exp(sqrt(p))", -1, "NaN", "none"],
  ["power(sqrt(p), 2)", -1, "NaN", "none"],
  ["1e-37 * exp(p)", 100, 22.54, 1005],
  ["power(p, 2)", -1, 0.25, 0],
  ["power(p, 0.5)", -0.5, 0.25, 0],
  ["power(p, 0)", -1, 1.25, 0],
  ["power(p, 0.5)", 0, 0.2501, 2501],
  ["power(p, -1)", 0, 1e8, -2e24],
  ["1e-37 * power(p, -10)", 0, 22.54, -1.005e12],
  ["power(0.5, p)", -300, 2.229e38, "none"],
  ["sqrt(p)", -1, "NaN", "none"],
  ["sqrt(p)", 0, 0.25, 0],
  ["p / p", 0, "NaN", "none"],
  ["1 / p", 0, "Infinity", "none"],
  ["-1 / p", 0, "-Infinity", "none"],
  ["p / 0", 2, "Infinity", "none"],
];

/**
 * Output and gradient for p; a gradient is only said to be none where it is no finite number, since such an update is skipped, whichever it is,
 * and an engine that sums over several episodes may add what is no number to an infinite one.
 */
export async function domainAnswer(engine: Engine, [expression, p]: DomainCase): Promise<readonly (number | string)[]> {
  const text = `model domain\nparam p = 0\nprobed = ${expression}\noutput linear(probed)\n`;
  const program = compileCell(text, { settings: {}, input: 1, output: 1, library: () => undefined });
  const weights = Float32Array.from(program.parameters, ({ name }) =>
    name === "p" ? p : name === "output.bias" ? 0.25 : 1,
  );
  const batch = { size: 1, steps: 1, input: Float32Array.of(0), target: Float32Array.of(0), mask: Float32Array.of(1) };
  const one: AgreementCase = { name: expression, program, loss: "value", batch, weights };
  const { output, gradient } = await answer(engine, one);
  const at = program.parameters.find(({ name }) => name === "p")?.offset ?? 0;
  const said = (number: number): number => Number(number.toPrecision(4));
  return [
    Number.isFinite(output[0]) ? said(output[0]) : String(output[0]),
    Number.isFinite(gradient[at]) ? said(gradient[at]) : "none",
  ];
}
