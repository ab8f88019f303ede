import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { temporalOrder } from "./task.ts";

const names = "EBabcdXY";

describe.each([
  { length: 30, signals: 2 },
  { length: 10, signals: 2 },
  { length: 10, signals: 3 },
  { length: 1000, signals: 3 },
])("temporal order of $signals signals in $length times", (settings) => {
  const count = settings.signals;
  const task = temporalOrder.open(settings);
  const episodes = task.draw(randomStream(1, "data"), 100);
  const { input, target, mask, steps } = episodes;
  const row = (episode: number): string =>
    Array.from({ length: steps }, (_, time) => {
      const start = (episode * steps + time) * 8;
      return names[input.subarray(start, start + 8).indexOf(1)];
    }).join("");

  it("has one start, one end, the signals in their windows, and distractors elsewhere", () => {
    const windows = count === 2 ? [0.1, 0.5] : [0.1, 0.33, 0.66];
    for (let episode = 0; episode < 100; episode++) {
      const word = row(episode);
      expect(word).toMatch(/^E[abcdXY]+B$/);
      const times = [...word].flatMap((symbol, time) => (/[XY]/.test(symbol) ? [time] : []));
      expect(times.length).toBe(count);
      times.forEach((time, i) => expect(time).toBeGreaterThanOrEqual((windows[i] ?? 0) * steps));
      times.forEach((time, i) => expect(time).toBeLessThanOrEqual(((windows[i] ?? 0) + 0.1) * steps + 1e-9));
    }
    expect(input.reduce((sum, value) => sum + value, 0)).toBe(100 * steps);
  });

  it("wants, at the end only, the order as a binary number with X for 0 and Y for 1", () => {
    for (let episode = 0; episode < 100; episode++) {
      const order = row(episode).replace(/[^XY]/g, "").replaceAll("X", "0").replaceAll("Y", "1");
      expect(target[episode * steps + steps - 1]).toBe(parseInt(order, 2));
    }
    expect(mask).toEqual(mask.map((_, position) => (position % steps === steps - 1 ? 1 : 0)));
  });

  it("makes every order, and chance is one in as many", () => {
    expect(new Set(target.filter((_, i) => mask[i]))).toEqual(new Set(Array.from({ length: 2 ** count }, (_, i) => i)));
    const metrics = task.score(episodes, new Float32Array(mask.length * 2 ** count));
    expect(metrics.chance).toBe(1 / 2 ** count);
    expect(metrics.bitsPerSymbol).toBeCloseTo(count, 9);
  });

  it("says what has been seen so far, and which order was wanted", () => {
    const probe = task.probe(randomStream(2, "probe"));
    const output = new Float32Array(steps * 2 ** count);
    const wanted = probe.target[steps - 1] ?? 0;
    output[(steps - 1) * 2 ** count + ((wanted + 1) % 2 ** count)] = 5;
    const readings = task.read(probe, output);
    const seen = readings.filter(({ key }) => key.endsWith("signal")).at(-1)?.parameters.seen;
    expect(readings.at(-1)).toMatchObject({ key: "reading.temporal-order.wrong", parameters: { wanted: seen } });
  });
});
