import { gated } from "../min-gated.ts";
import type { Check } from "../check.ts";
import { each } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Feng et al. 2024, section 3.2: both gates over their sum, h = f ⊙ h + i ⊙ n; two layers",
    settings: { unit: 4, layer: 2 },
    forward: gated(["f", "i"], (h, n, [f, i]) =>
      each((old, fresh, hold, open) => (hold * old + open * fresh) / (hold + open), h, n, f, i),
    ),
  },
];
