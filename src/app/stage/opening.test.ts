import { expect, test, vi } from "vitest";
import { fakePlayground, small } from "../../store/fake.ts";
import { pageAround } from "../testing/page.ts";
import { openAt, openingStep, placePlayhead } from "./opening.ts";

function traceScored(mask: readonly number[]): Parameters<typeof openingStep>[0] {
  const signal = { axes: ["time"], sizes: [mask.length], meaning: "bit", data: Float32Array.from(mask) } as const;
  return { steps: mask.length, signals: [{ ...signal, name: "mask" }] };
}

test("an episode opens at its first scored step; where all are scored, a third of the way on; where none is, at its end", () => {
  expect(openingStep(traceScored([0, 0, 0, 0, 1, 1]))).toBe(4);
  expect(openingStep(traceScored([1, 1, 1, 1, 1, 1]))).toBe(2);
  expect(openingStep(traceScored([0, 1, 0, 0, 0, 0]))).toBe(1);
  expect(openingStep(traceScored([0, 0, 0]))).toBe(2);
  expect(openingStep({ steps: 4, signals: [] })).toBe(3);
});

test("another task moves the playhead to its own step, another model of the same task does not, and a link's step stays", async () => {
  const { playground, end } = fakePlayground();
  const page = pageAround(playground);
  placePlayhead(page);
  const time = (): number => page.focus.getState().time;
  await playground.open(small);
  await vi.waitFor(() => expect(time()).toBeGreaterThan(0));
  page.focus.setState({ time: 0 });
  await playground.open({ ...small, seed: 2 });
  await playground.train(1);
  expect(time()).toBe(0);
  await playground.open({ ...small, task: { id: "recall", settings: { length: 2, delay: 5 } } });
  await vi.waitFor(() => expect(time()).toBeGreaterThan(5));
  openAt(page, 1);
  await playground.train(2);
  expect(time()).toBe(1);
  end();
});
