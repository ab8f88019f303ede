import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { drawingsOf, heldOutClasses, trainingClasses } from "../glyphs/pool.ts";
import { pixels } from "../strokes.ts";
import type { SupportedEpisodes } from "../support.ts";
import { modalities } from "./task.ts";

/** Picture → class and drawing. */
function picturesOf(first: number, count: number): Map<string, { index: number; drawing: number }> {
  const found = new Map<string, { index: number; drawing: number }>();
  for (const index of upTo(count).map((i) => first + i))
    drawingsOf(index).forEach((picture, drawing) => found.set(picture.join(), { index, drawing }));
  return found;
}

const known = { draw: picturesOf(0, trainingClasses), heldOut: picturesOf(trainingClasses, heldOutClasses) };
const layouts = [
  { pictures: 4, wordBits: 16 },
  { pictures: 2, wordBits: 4 },
  { pictures: 16, wordBits: 4 },
  { pictures: 16, wordBits: 32 },
];

describe.each(layouts)("$pictures pictures with words of $wordBits bits", ({ pictures, wordBits }) => {
  describe.each(["word", "picture"] as const)("asked for the %s", (asked) => {
    const open = modalities.open({ pictures, wordBits, asked });
    const width = pixels + wordBits + 1;

    it.each(["draw", "heldOut"] as const)(
      "%s gives different pictures, and the answer of the one asked for",
      (kind) => {
        const size = 30;
        const episodes = open[kind](randomStream(1, kind), size) as SupportedEpisodes;
        for (let episode = 0; episode < size; episode++) {
          const row = (time: number): Float32Array => {
            const position = episode * (pictures + 1) + time;
            return episodes.input.subarray(position * width, (position + 1) * width);
          };
          const picture = (time: number): string =>
            Array.from(row(time).subarray(0, pixels), (value) => Math.round(255 * value)).join();
          const word = (time: number): string =>
            row(time)
              .subarray(pixels, pixels + wordBits)
              .join("");
          const target = episodes.target
            .subarray((episode * (pictures + 1) + pictures) * open.output)
            .subarray(0, open.output);
          const times = upTo(pictures);
          expect(new Set(times.map((time) => known[kind].get(picture(time))?.index)).size).toBe(pictures);
          expect(new Set(times.map(word)).size).toBe(pictures);
          expect(upTo(pictures + 1).map((time) => row(time).at(-1))).toEqual([...times.map(() => 0), 1]);
          const answers = times.filter((time) =>
            asked === "word"
              ? known[kind].get(picture(time))?.index === known[kind].get(picture(pictures))?.index
              : word(time) === word(pictures),
          );
          expect(answers.length).toBe(1);
          const [answer = -1] = answers;
          expect(times.map((time) => episodes.support[episode * (pictures + 1) + time])).toEqual(
            times.map((time) => Number(time === answer)),
          );
          if (asked === "word") {
            expect(picture(pictures)).not.toBe(picture(answer));
            expect(target.join("")).toBe(word(answer));
            expect(Number(word(pictures))).toBe(0);
          } else {
            expect([...target]).toEqual(Array.from(row(answer).subarray(0, pixels), (value) => Number(value > 0.5)));
            expect(
              row(pictures)
                .subarray(0, pixels)
                .every((value) => value === 0),
            ).toBe(true);
          }
        }
      },
    );
  });
});

it("a blank answer has half of the bits of a word, and none of the words", () => {
  const open = modalities.open({});
  const episodes = open.heldOut(randomStream(1, "held-out"), 300);
  const { bitAccuracy, wholeAnswers } = open.score(episodes, new Float32Array(episodes.target.length));
  expect(Math.abs((bitAccuracy ?? 0) - 0.5)).toBeLessThan(0.03);
  expect(wholeAnswers).toBeLessThan(0.02);
});

it("one wrong bit in one of two answers is one whole answer less", () => {
  const open = modalities.open({ wordBits: 4 });
  const episodes = open.heldOut(randomStream(2, "held-out"), 2);
  const output = episodes.target.map((bit) => (bit ? 3 : -3));
  output[4 * 4] = -(output[4 * 4] ?? 0);
  expect(open.score(episodes, output)).toEqual({ bitAccuracy: 1 - 1 / 8, wholeAnswers: 0.5 });
  expect(open.read(episodes, output)[4]).toMatchObject({
    key: "reading.modalities.word.answer",
    parameters: { wrong: 1 },
  });
});
