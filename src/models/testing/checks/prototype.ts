import { dot, plus, rowsOf, scaled, softmax, zeroRows, zeros, type Vector } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine } from "../forward.ts";

const [unit, width, pixels, classes] = [6, 3, 4, 3];

export const checks: readonly Check[] = [
  {
    against:
      "Snell et al. 2017, eq. 1 and 2, with squared Euclidean distance; classes unseen are at a learned distance",
    settings: { unit, width },
    parts: [
      { name: "image", axes: [{ axis: "pixel", size: pixels }] },
      { name: "label", axes: [{ axis: "class", size: classes }] },
    ],
    // The label belongs to the picture before: none comes with the first.
    input: (random) =>
      Array.from({ length: 12 }, (_, time) => {
        const label = time === 0 ? -1 : random.between(0, classes - 1);
        const image = Array.from({ length: pixels }, () => random.normal());
        return [...image, ...Array.from({ length: classes }, (__, i) => (i === label ? 1 : 0))].map(Math.fround);
      }),
    forward: (weights, input) => {
      const members: Vector[][] = Array.from({ length: classes }, () => []);
      let last: Vector = zeros(width);
      return overTime(input, (x) => {
        const [image, label] = [x.slice(0, pixels), x.slice(pixels)];
        const first = affine(weights, "first", { image }).map((z) => Math.max(z, 0));
        const second = affine(weights, "second", { first }).map((z) => Math.max(z, 0));
        const embedding = affine(weights, "embedding", { second });
        label.forEach((is, i) => is === 1 && members[i].push(last));
        last = embedding;
        const centres = members.map((own) => (own.length === 0 ? null : scaled(plus(...own), 1 / own.length)));
        const distance = centres.map((centre) => {
          if (!centre) return Math.max(weights["far"][0], 0);
          const gap = plus(embedding, scaled(centre, -1));
          return dot(gap, gap);
        });
        const nearness = distance.map((far) => -far);
        const prototype = centres.flatMap((centre) => centre ?? zeroRows(1, width)[0]);
        const output = rowsOf(weights["stands_for"], classes).map((row) => dot(row, nearness));
        return { output, distance, belief: softmax(nearness), prototype };
      });
    },
  },
];
