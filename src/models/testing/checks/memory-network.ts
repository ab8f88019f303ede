import { dot, lstm, lstmStart, mixture, plus, scaled, softmax, zeroRows, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Rows } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";

const [unit, width, slots] = [4, 3, 5];

export const checks: readonly Check[] = [
  {
    against: "its own text: keys and values as in Miller et al. 2016 beside an LSTM, written by attention",
    settings: { unit, width, slot: slots },
    forward: (weights, input) => {
      let [encoder, decoder] = [lstmStart(unit), lstmStart(unit)];
      let [keys, values]: [Rows, Rows] = [zeroRows(slots, width), zeroRows(slots, width)];
      let [before, seen]: [Vector, Vector] = [zeros(width), zeros(width)];
      return overTime(input, (x) => {
        encoder = lstm(weights, "encoder.", encoder, { x, seen });
        const heard = { encoder: encoder.h };
        const [key, value] = [affine(weights, "key", { x }), affine(weights, "value", { x })];
        const gate = sigmoid(affine(weights, "write_gate", heard)[0]);
        const kept = scaled(softmax(affine(weights, "write_attention", heard)), gate);
        const over = (rows: Rows, fresh: Vector): number[][] =>
          rows.map((row, slot) => plus(scaled(row, 1 - kept[slot]), scaled(fresh, kept[slot])));
        [keys, values] = [over(keys, before), over(values, value)];
        before = key;
        seen = mixture(softmax(keys.map((row) => dot(key, row))), values);
        decoder = lstm(weights, "decoder.", decoder, { ...heard, seen });
        const output = affine(weights, "output", { decoder: decoder.h, seen });
        return { output, seen, keys: keys.flat(), values: values.flat() };
      });
    },
  },
];
