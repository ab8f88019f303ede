import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../task.ts";
import { dyck } from "./task.ts";

describe.each([
  { brackets: 2, length: 30, depth: 8, beyond: 3 },
  { brackets: 1, length: 2, depth: 1, beyond: 1 },
  { brackets: 4, length: 200, depth: 50, beyond: 8 },
])("Dyck words of $brackets kinds, $length long, $depth deep", (settings) => {
  const { brackets, length, depth, beyond } = settings;
  const task = dyck.open(settings);
  const word = ({ input, steps }: Episodes, episode: number): string =>
    Array.from({ length: steps }, (_, time) => {
      const start = (episode * steps + time) * 2 * brackets;
      const channel = input.subarray(start, start + 2 * brackets).indexOf(1);
      return channel < brackets ? "([{<"[channel] : ")]}>"[channel - brackets];
    }).join("");

  /** What is left of a word after matched neighbours have been struck out until none is left. */
  function nest(text: string): string {
    const shorter = text.replace(/\(\)|\[\]|\{\}|<>/g, "");
    return shorter === text ? text : nest(shorter);
  }

  it.each(["draw", "heldOut"] as const)("%s: what may come next follows from the brackets left open", (kind) => {
    const episodes = task[kind](randomStream(1, kind), 3);
    expect(episodes.steps).toBe(kind === "draw" ? length : length * beyond);
    for (let episode = 0; episode < 3; episode++) {
      const text = word(episodes, episode);
      let open = "";
      for (let time = 0; time < episodes.steps; time++) {
        open = nest(open + text[time]);
        expect(open).toMatch(/^[([{<]*$/);
        expect(open.length).toBeLessThanOrEqual(depth);
        const position = episode * episodes.steps + time;
        const bits = [...episodes.target.subarray(position * (brackets + 1), (position + 1) * (brackets + 1))];
        const wanted = new Array<number>(brackets + 1).fill(0);
        wanted[open === "" ? 0 : 1 + "([{<".indexOf(open.at(-1) ?? "")] = 1;
        expect(bits).toEqual(wanted);
        expect(episodes.mask[position]).toBe(time < length ? 1 : 0);
      }
    }
  });
});

describe("Dyck words", () => {
  const task = dyck.open({ brackets: 2, length: 4, beyond: 2 });

  it("reach every depth and use every kind", () => {
    const { input, target } = dyck.open({ brackets: 3, length: 40, depth: 3 }).draw(randomStream(2, "data"), 50);
    for (let channel = 0; channel < 6; channel++)
      expect(input.some((value, i) => value && i % 6 === channel)).toBe(true);
    for (let bit = 0; bit < 4; bit++) expect(target.some((value, i) => value && i % 4 === bit)).toBe(true);
  });

  it("count a time as right only when all of its bits are", () => {
    const episodes = task.heldOut(randomStream(3, "held-out"), 2);
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    expect(task.score(episodes, output)).toMatchObject({ rightTimes: 1, rightTimesBeyond: 1 });
    output.set([9, 9, 9], 0);
    output.set([9, 9, 9], 7 * 3);
    output[6 * 3] = -(output[6 * 3] ?? 0);
    expect(task.score(episodes, output)).toMatchObject({ rightTimes: 0.875, rightTimesBeyond: 0.75 });
  });

  it("say nothing of what lies beyond when nothing does", () => {
    const plain = dyck.open({ length: 4, beyond: 1 });
    const episodes = plain.heldOut(randomStream(4, "held-out"), 2);
    expect(plain.score(episodes, new Float32Array(24)).rightTimesBeyond).toBeUndefined();
  });

  it("are read aloud with the brackets that are open", () => {
    const one = dyck.open({ brackets: 1, length: 4, depth: 1 });
    const episodes = one.probe(randomStream(5, "probe"));
    const output = new Float32Array([-1, 1, 1, -1, 1, 1, -1, -1]);
    expect(
      one.read(episodes, output).map(({ symbol, key, parameters }) => [symbol, key.slice(13), parameters.got]),
    ).toEqual([
      ["(", "right", ")"],
      [")", "right", "■"],
      ["(", "wrong", ") ■"],
      [")", "wrong", "–"],
    ]);
    expect(one.read(episodes, null).map(({ parameters }) => parameters.nest)).toEqual(["(", "–", "(", "–"]);
  });
});
