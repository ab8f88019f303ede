/** The state_dicts that PyTorch wrote, and what its modules said. */
import { readFileSync } from "node:fs";
import answers from "./answers.json" with { type: "json" };

export interface TorchCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** [time, input] */
  readonly input: Float32Array;
  /** [time, output] */
  readonly output: Float32Array;
}

export const steps = 12;

export function torchCase(name: keyof typeof answers): TorchCase {
  const { input, output } = answers[name];
  const bytes = new Uint8Array(readFileSync(new URL(`${name}.safetensors`, import.meta.url)));
  return { name, bytes, input: Float32Array.from(input), output: Float32Array.from(output) };
}

export const torchCases: readonly TorchCase[] = Object.keys(answers).map((name) =>
  torchCase(name as keyof typeof answers),
);
