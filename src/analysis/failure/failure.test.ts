import { describe, expect, it } from "vitest";
import { defaultValues } from "../../core/setting.ts";
import { presetById } from "../../train/presets.ts";
import { prepare } from "../../train/prepare.ts";
import type { Findings, Piece } from "../analysis.ts";
import { resultOf, subjectOf } from "../testing/subject.ts";
import { failure } from "./failure.ts";

/** Counts the ones, but no further than `most`. */
const countsTo = (most: number): string => `model counts "counts"
state n
one = sum[input](x * index[input]())
n' = min(n + one, ${most})
half = n' / 2
odd = 2 * (half - floor(half))
output odd * (2 * index[output]() - 1) + 0.5 * (1 - 2 * index[output]())
`;

/** Copies, but has places for four vectors only. */
const fourPlaces = `model places "four places"
size slot = 4 in 1..8
state m[slot, input]
state w[slot] = first
state r[slot] = first
state seen
mark = sum[input](x * (index[input]() > 1.5))
seen' = max(seen, mark)
m' = m + (1 - seen') * w * x
w' = (1 - seen') * shift[slot](w) + seen' * w
said = sum[slot](r * m')
r' = seen * shift[slot](r) + (1 - seen) * r
output 2 * sum[input](said * (index[input]() == index[output]())) - 1
`;

const parity = { task: "parity", settings: { from: 1, to: 8, beyond: 4 } };

describe("the smallest failure of a word", () => {
  it("is the shortest one, where every word is asked about", async () => {
    const { sentences, grids } = await resultOf(failure, await subjectOf({ text: countsTo(5), ...parity }));
    const [{ key, parameters, opens } = {} as never] = sentences;
    expect([key, parameters]).toEqual([
      "word",
      { word: "111111", letters: 6, wanted: "0", got: "1", shorter: 2 + 4 + 8 + 16 + 32 },
    ]);
    expect(opens?.given).toBe("111111");
    expect(grids[0]?.sizes).toEqual([2, 6]);
  });

  it("is found among longer ones by chance, and made shorter", async () => {
    const { sentences } = await resultOf(failure, await subjectOf({ text: countsTo(14), ...parity }));
    const word = "1".repeat(15);
    expect(sentences[0]).toMatchObject({
      key: "longerWord",
      parameters: { word, letters: 15 },
      opens: { given: word },
    });
  });

  it("is none where the network is right", async () => {
    const { sentences } = await resultOf(failure, await subjectOf({ text: countsTo(32), ...parity }));
    expect(sentences[0]).toMatchObject({ key: "noWord", parameters: { asked: 2 ** 13 - 2, length: 12, most: 32 } });
  }, 20_000);
});

describe("the smallest failure of an episode", () => {
  const copy = { task: "copy", settings: { bits: 2, from: 1, to: 4 } };

  it("is of the first length that fails, with as few ones as it takes", async () => {
    const subject = await subjectOf({ text: fourPlaces, ...copy });
    const { sentences, grids } = await resultOf(failure, subject, { each: 8 });
    const [{ key, parameters, opens } = {} as never] = sentences;
    expect(key).toBe("simpler");
    expect(parameters).toMatchObject({ length: 5, count: 8, shorter: 32 });
    expect(opens?.settings).toEqual({ to: 5, from: 5 });
    const cells = [...(grids[0]?.data ?? [])];
    expect(cells.filter((_, cell) => cell % 8 < 4).every((wrong) => wrong === 0)).toBe(true);
    expect(cells.filter((_, cell) => cell % 8 > 4).every(Number.isNaN)).toBe(true);
  });

  it("opens as that episode: a single one, in the place that is too many", async () => {
    const subject = await subjectOf({ text: fourPlaces, ...copy });
    const { sentences } = await resultOf(failure, subject, { each: 8 });
    const opened = await subjectOf({ text: fourPlaces, ...copy, probe: sentences[0]?.opens });
    const ones = [...opened.episodes.input.keys()].filter((i) => opened.episodes.input[i] === 1);
    // Three channels; the other one is the mark of the end.
    expect(ones.map((i) => Math.floor(i / 3))).toEqual([4, 5]);
  });

  it("is none where every episode is answered rightly", async () => {
    const subject = await subjectOf({ text: fourPlaces, task: "copy", settings: { bits: 2, from: 1, to: 2 } });
    const { sentences } = await resultOf(failure, subject, { each: 8 });
    expect(sentences).toEqual([{ key: "none", parameters: { count: 32, length: 4 } }]);
  });

  it("is looked for in pieces that say how far they are", async () => {
    const subject = await subjectOf({ text: fourPlaces, ...copy });
    const pieces: Piece[] = [];
    for await (const piece of failure.run(subject, defaultValues(failure.settings))) pieces.push(piece);
    const filled = ({ grids: [grid] }: Findings): number => [...(grid?.data ?? [])].filter((n) => n >= 0).length;
    expect(pieces.slice(0, 3).map(({ findings }) => filled(findings))).toEqual([32, 64, 96]);
  });
});

it("who acts, and what asks for numbers, has no failure", () => {
  const refusal = (preset: string): string | undefined => {
    const { program, task } = prepare(presetById(preset));
    return failure.refuses(program, task, presetById(preset))?.key;
  };
  expect(refusal("gru-adding")).toBe("analysis.failure.numbers");
  expect(refusal("lstm-t-maze")).toBe("analysis.failure.acts");
  expect(refusal("lstm-copy")).toBeUndefined();
});
