import { lstm, lstmStart, plus, times, zeros } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000",
    settings: { unit: 4 },
    forward: (weights, input) => {
      let state = lstmStart(4);
      return overTime(input, (x) => {
        state = lstm(weights, "", state, { x });
        return { ...state, output: affine(weights, "output", { h: state.h }) };
      });
    },
  },
  {
    against: "Gers & Schmidhuber 2000: peepholes, the output gate sees the new cell",
    settings: { unit: 4, peephole: "on" },
    forward: (weights, input) => {
      let [h, c] = [zeros(4), zeros(4)];
      return overTime(input, (x) => {
        const heard = (gate: string): number[] => affine(weights, gate, { x, h });
        const i = plus(heard("i"), times(weights["pi"], c)).map(sigmoid);
        const f = plus(heard("f"), times(weights["pf"], c)).map(sigmoid);
        c = plus(times(f, c), times(i, heard("g").map(Math.tanh)));
        const o = plus(heard("o"), times(weights["po"], c)).map(sigmoid);
        h = times(o, c.map(Math.tanh));
        return { h, c, output: affine(weights, "output", { h }) };
      });
    },
  },
  {
    against: "two layers",
    settings: { unit: 4, layers: "2" },
    forward: (weights, input) => {
      let [state, second] = [lstmStart(4), lstmStart(4)];
      return overTime(input, (x) => {
        state = lstm(weights, "", state, { x });
        second = lstm(weights, "second.", second, { first: state.h });
        return { ...state, "second.c": second.c, output: affine(weights, "output", { second: second.h }) };
      });
    },
  },
];
