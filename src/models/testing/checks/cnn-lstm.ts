import { lstm, lstmStart } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine } from "../forward.ts";
import { drawInput } from "../forward.ts";

const [rows, pixels, channels] = [3, 5, 2];

export const checks: readonly Check[] = [
  {
    against: "Donahue et al. 2015, one layer: a correlation over rows and places, relu, LSTM",
    settings: { unit: 4, channel: channels, row: rows },
    parts: [{ name: "x", axes: [{ axis: "pixel", size: pixels }] }],
    input: () => drawInput(12, pixels),
    forward: (weights, input) => {
      let state = lstmStart(4);
      /** `row` times ago, at a place; nothing beyond the edge, nor before the episode. */
      const seen = (time: number, row: number, place: number): number => input[time - row]?.[place] ?? 0;
      return overTime(input, (_, time) => {
        const kernelAt = (name: string, place: number, channel: number): number =>
          Array.from({ length: rows }, (__, row) => weights[`maps.${name}`][channel * rows + row] * seen(time, row, place)).reduce((a, b) => a + b, 0); // prettier-ignore
        const maps = Array.from({ length: pixels * channels }, (__, at) => {
          const [place, channel] = [Math.floor(at / channels), at % channels];
          const sum = ["recent", "once", "twice"].reduce((part, name, back) => part + kernelAt(name, place - back, channel), weights["maps.bias"][channel]); // prettier-ignore
          return Math.max(sum, 0);
        });
        state = lstm(weights, "reader.", state, { maps });
        return { maps, "reader.c": state.c, output: affine(weights, "output", { reader: state.h }) };
      });
    },
  },
];
