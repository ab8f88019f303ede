import { gated } from "../min-gated.ts";
import type { Check } from "../check.ts";
import { each } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Feng et al. 2024, section 3.1: h = (1 − z) ⊙ h + z ⊙ n, the gate sees only the input; two layers",
    settings: { unit: 4, layer: 2 },
    forward: gated(["z"], (h, n, [z]) => each((old, fresh, open) => (1 - open) * old + open * fresh, h, n, z)),
  },
];
