/** Heads of which it is known how they move. */
import { expect, test } from "vitest";
import { randomStream } from "../../core/random.ts";
import { pastAxis, type Signal } from "../../core/signal.ts";
import { habitsOf, movesOf, ordersOf, pathsOf } from "./heads.ts";
import { madeUp, traceOf, weights } from "./testing/traces.ts";

const random = randomStream(3, "heads");
const [steps, slots, count] = [16, 6, 10];
const every = (place: (time: number) => number): number[] => Array.from({ length: steps }, (_, time) => place(time));
const seenWith = (signals: () => readonly Signal[]) =>
  Array.from({ length: count }, () => madeUp(random, steps, signals));
const told = (signals: () => readonly Signal[]) =>
  habitsOf(movesOf(seenWith(signals))).map(({ moves: { phase, steps: all, episodes }, by, share }) => ({
    phase, by, share, all, episodes,
  })); // prettier-ignore

test("a head that walks round a ring moves by one at every step, also past the end", () => {
  const walking = every((time) => time % slots);
  expect(told(() => [weights("ww", "write", slots, walking)])).toEqual([
    { phase: "all", by: 1, share: 1, all: count * (steps - 1), episodes: count },
  ]);
  const back = every((time) => (5 * time) % slots);
  expect(told(() => [weights("ww", "write", slots, back)]).map(({ by }) => by)).toEqual([-1]);
});

test("what a head does in one phase is told of that phase alone", () => {
  // It walks while input comes, to step 7, then jumps, then stays.
  const places = every((time) => (time < 8 ? time % slots : 3));
  expect(told(() => [weights("wr", "read", slots, places)])).toEqual([
    { phase: "input", by: 1, share: 1, all: count * 7, episodes: count },
    { phase: "answer", by: 0, share: 7 / 8, all: count * 8, episodes: count },
  ]);
});

test("no habit is told of a head that goes anywhere, nor of one whose weight is spread", () => {
  expect(
    told(() => [
      weights(
        "ww",
        "write",
        slots,
        every(() => random.between(0, slots - 1)),
      ),
    ]),
  ).toEqual([]);
  expect(
    told(() => [
      weights(
        "ww",
        "write",
        slots,
        every(() => -1),
      ),
    ]),
  ).toEqual([]);
});

test("attention over the past is told by how far back it looks", () => {
  const looking = (): Signal => ({
    ...weights("look", "attention", steps, every((time) => Math.max(0, time - 2))),
    axes: ["time", pastAxis],
  }); // prettier-ignore
  expect(told(() => [looking()])).toMatchObject(
    [
      { phase: "input", by: 2 },
      { phase: "answer", by: 2 },
    ].toReversed(),
  );
});

test("weights on the way to others are not told beside them, and each of several heads is told by itself", () => {
  const walking = every((time) => time % slots);
  const parts = [weights("ww", "write", slots, walking), weights("ww.content", "write", slots, walking)];
  expect(pathsOf(traceOf(parts)).map(({ head }) => head.signal)).toEqual(["ww"]);
  const two = Float32Array.from({ length: steps * 2 * slots }, (_, i) => {
    const [time, head, slot] = [Math.floor(i / (2 * slots)), Math.floor(i / slots) % 2, i % slots];
    return slot === (head === 0 ? 4 : time % slots) ? 1 : 0;
  });
  const both: Signal = {
    name: "wr",
    meaning: "read",
    axes: ["time", "head", "slot"],
    sizes: [steps, 2, slots],
    data: two,
  };
  const habits = habitsOf(movesOf(seenWith(() => [both])));
  expect(habits.map(({ moves: { head }, by }) => [head.at, head.shown, by])).toEqual([[{ head: 0 }, { head: 1 }, 0], [{ head: 1 }, { head: 2 }, 1]]); // prettier-ignore
});

test("a head that reads in the order of what was written is told from one that reads backwards, and from one that wanders", () => {
  const [n, shuffled] = [8, [3, 0, 6, 2, 7, 4, 1, 5]];
  const writes = every((time) => (time < n ? shuffled[time] : -1));
  const orders = (reads: readonly number[]) =>
    ordersOf(seenWith(() => [weights("ww", "write", n, writes), weights("wr", "read", n, reads)])).map(
      ({ direction, share }) => [direction, share],
    );
  expect(orders(every((time) => (time < n ? -1 : shuffled[time - n])))).toEqual([[1, 1]]);
  expect(orders(every((time) => (time < n ? -1 : shuffled[2 * n - 1 - time])))).toEqual([[-1, 1]]);
  expect(orders(every((time) => (time < n ? -1 : time - n)))).toEqual([]);
});
