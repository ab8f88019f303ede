import { lstm, lstmStart, plus } from "../cells.ts";
import type { Check } from "../check.ts";
import { affine } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Graves & Schmidhuber 2005: one LSTM from each end, the output hears both",
    settings: { unit: 4 },
    forward: (weights, input) => {
      const over = (at: string, rows: typeof input): (readonly number[])[] => {
        let state = lstmStart(4);
        return rows.map((x) => (state = lstm(weights, at, state, { x })).h);
      };
      const forward = over("forward.", input);
      const backward = over("backward.", input.toReversed()).toReversed();
      const output = input.flatMap((_, t) =>
        plus(
          affine(weights, "output", { forward: forward[t] }),
          affine(weights, "output.reversed", { backward: backward[t] }),
        ),
      );
      return { "forward.h": forward.flat(), output };
    },
  },
];
