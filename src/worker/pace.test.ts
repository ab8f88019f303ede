import { expect, it } from "vitest";
import { Pace } from "./pace.ts";

/** Work that costs so many ms each time, and how long after its beginning it is due again. */
async function restsAfter(costs: readonly number[]): Promise<number[]> {
  let time = 0;
  const pace = new Pace({ interval: 100, share: 0.1, now: () => time });
  const rests: number[] = [];
  for (const cost of costs) {
    const started = time;
    await pace.spend(() => void (time += cost));
    while (!pace.isDue) time++;
    rests.push(time - started);
  }
  return rests;
}

it("does cheap work at its interval, and dear work as seldom as its share asks", async () => {
  expect(await restsAfter([1, 1])).toEqual([100, 100]);
  expect(await restsAfter([50, 50, 50])).toEqual([500, 500, 500]);
});

it("does not put off what took long once, but what takes long again", async () => {
  expect(await restsAfter([2, 80, 2, 80, 80, 40])).toEqual([100, 100, 100, 100, 800, 400]);
});
