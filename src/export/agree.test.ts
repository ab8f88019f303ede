import { describe, expect, test } from "vitest";
import { answer, disagreement, type AgreementCase } from "../engine/testing/agreement.ts";
import { randomCases } from "../engine/testing/random-case.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { library } from "../models/all.ts";
import { everyFeature, everyModel, updates } from "./testing/cases.ts";
import { askTorch, hasTorch, python, type TorchAnswer } from "./testing/torch.ts";

const isThere = hasTorch();
const title = isThere ? "the printed PyTorch module" : `the printed PyTorch module (skipped: ${python} has no torch)`;
const cases = [...everyModel(), ...everyFeature(), ...randomCases(60, library)];

describe.skipIf(!isThere)(title, { timeout: 300_000 }, () => {
  const answers = isThere ? askTorch(cases, updates) : [];

  test.each(cases.map((one, i) => ({ name: one.name, one, torch: answers[i] as TorchAnswer })))(
    "$name",
    async ({ one, torch }) => {
      expect(torch.error).toBeUndefined();
      expect(await errors(one, torch)).toEqual([]);
    },
  );
});

/** Outputs beyond 1e-5, loss and gradients beyond 1e-4. */
async function errors({ program, ...rest }: AgreementCase, torch: TorchAnswer): Promise<unknown[]> {
  const ours = await answer(wasmEngine, { program, ...rest });
  const gradient = Float32Array.from(program.parameters.flatMap(({ name }) => torch.gradients[name] ?? []));
  const expected = { output: Float32Array.from(torch.output), loss: torch.loss, gradient };
  const found = disagreement(program, expected, ours);
  return found.filter(({ name, error }) => !(error <= (name === "output" ? 1e-5 : 1e-4)));
}
