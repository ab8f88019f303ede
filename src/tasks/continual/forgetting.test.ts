import { expect, it } from "vitest";
import { kept } from "./forgetting.ts";

it("gives accuracy, backward transfer and forgetting of a table worked out elsewhere", () => {
  const table = [
    [0.9, 0.0, 0.0],
    [0.5, 0.8, 0.0],
    [0.3, 0.6, 0.95],
  ];
  const { accuracy, backwardTransfer, forgetting } = kept(table);
  expect(accuracy).toBeCloseTo(0.616667, 6);
  expect(backwardTransfer).toBeCloseTo(-0.4, 12);
  expect(forgetting).toBeCloseTo(0.4, 12);
});

it("counts a part that was best before it was its turn as forgotten from there", () => {
  const table = [
    [1, 0.9, 0],
    [0.5, 0.7, 0],
    [0.5, 0.6, 1],
  ];
  expect(kept(table).backwardTransfer).toBeCloseTo((-0.5 - 0.1) / 2, 12);
  expect(kept(table).forgetting).toBeCloseTo((0.5 + 0.3) / 2, 12);
});

it("sees that what is kept whole is not forgotten, and what got better came back", () => {
  const [whole, better] = [
    [1, 1],
    [0.5, 0.75],
  ].map(([first = 0, last = 0]) =>
    kept([
      [first, 0],
      [last, 1],
    ]),
  );
  expect(whole).toMatchObject({ accuracy: 1, backwardTransfer: 0, forgetting: 0 });
  expect(better).toMatchObject({ accuracy: 0.875, backwardTransfer: 0.25, forgetting: -0.25 });
});

it("gives what the parts before brought to a part before it was learnt, against the untrained network", () => {
  // GEM, eq. 4: ((0.3 − 0.2) + (0.1 − 0.25)) / 2
  const table = [
    [0.9, 0.3, 0.2],
    [0.5, 0.8, 0.1],
    [0.3, 0.6, 0.95],
  ];
  expect(kept(table, [0.1, 0.2, 0.25]).forwardTransfer).toBeCloseTo(-0.025, 12);
  expect(kept(table).forwardTransfer).toBeNaN();
});
