/** What `another` says, against what the task's own reading says of the changed episode. */
import { expect, test } from "vitest";
import { randomStream } from "../core/random.ts";
import { defaultValues } from "../core/setting.ts";
import { tasks } from "./all.ts";
import { upTo } from "./choose.ts";
import type { Episodes, OpenTask } from "./task.ts";

const having = tasks
  .filter(({ own }) => !own)
  .map((task) => [task.id, task.open(defaultValues(task.settings))] as const)
  .flatMap(([id, task]) => (task.another ? [[id, task, task.another] as const] : []));

const probeOf = (task: OpenTask, index: number): Episodes => task.probe(randomStream(1, "another", index));

function differing(a: Episodes, b: Episodes): number[] {
  const width = a.input.length / a.steps;
  const at = (episodes: Episodes, time: number): string =>
    episodes.input.subarray(time * width, (time + 1) * width).join();
  return upTo(a.steps).filter((time) => at(a, time) !== at(b, time));
}

/** The symbols that an episode shows, and the answers that its reading wants. */
function told(task: OpenTask, episodes: Episodes): { readonly shown: string; readonly wanted: string } {
  const readings = task.read(episodes, null);
  return {
    shown: readings.map(({ symbol }) => symbol).join(),
    wanted: readings.map(({ parameters }) => parameters["wanted"] ?? "").join(),
  };
}

test("some tasks have another symbol", () => {
  expect(having.map(([id]) => id).toSorted()).toEqual(
    ["adding", "associative", "blank", "distractors", "recall", "temporal-order"].toSorted(),
  );
});

test.each(having)("of %s changes one step of the input and an answer, or nothing at all", (_id, task, another) => {
  for (const index of upTo(4)) {
    const episodes = probeOf(task, index);
    const changed = upTo(episodes.steps).filter((time) => {
      const other = another(episodes, time);
      const isSame = other === episodes;
      expect(differing(episodes, other)).toEqual(isSame ? [] : [time]);
      expect(other.mask).toEqual(episodes.mask);
      expect(other.target.join() === episodes.target.join()).toBe(isSame);
      return !isSame;
    });
    expect(changed.length).toBeGreaterThan(0);
    for (const time of [-1, episodes.steps, NaN]) expect(another(episodes, time)).toBe(episodes);
  }
});

test.each(having)("of %s comes back to what it was, and leaves it as it was meanwhile", (_id, task, another) => {
  const episodes = probeOf(task, 0);
  const before = { input: episodes.input.slice(), target: episodes.target.slice() };
  for (const time of upTo(episodes.steps)) {
    let [turned, tries] = [episodes, 100];
    do turned = another(turned, time);
    while (differing(turned, episodes).length > 0 && tries-- > 0);
    for (const [i, value] of before.target.entries()) expect(turned.target[i]).toBeCloseTo(value, 5);
  }
  expect({ input: episodes.input, target: episodes.target }).toEqual(before);
});

/** The answers that follow from what is shown, worked out from the reading alone. */
const answers: Readonly<Record<string, (shown: readonly string[], wanted: readonly string[]) => string>> = {
  recall: (shown) => shown.slice(0, shown.indexOf("|")).filter(Boolean).join(""),
  distractors: (shown) => shown.slice(0, shown.indexOf("|")).filter((symbol) => /[A-Z]/.test(symbol)).join(""), // prettier-ignore
  "temporal-order": (shown) => shown.filter((symbol) => /[XY]/.test(symbol)).join(""),
  associative: (shown, wanted) =>
    shown.flatMap((key, time) => (wanted[time] ? [shown[shown.indexOf(key) + 1] ?? "?"] : [])).join(""),
};

test.each(having.filter(([id]) => answers[id]))("of %s has the right answer", (id, task, another) => {
  for (const index of upTo(4)) {
    const episodes = probeOf(task, index);
    for (const time of upTo(episodes.steps)) {
      const { shown, wanted } = told(task, another(episodes, time));
      const right = answers[id]?.(shown.split(","), wanted.split(","));
      expect(wanted.replaceAll(",", "")).toBe(right);
    }
  }
});

test("a marked number that is another gives another sum", () => {
  const [, adding, another] = having.find(([id]) => id === "adding") ?? [];
  if (!adding || !another) throw new Error("no adding");
  const episodes = probeOf(adding, 1);
  for (const time of upTo(episodes.steps)) {
    const { input, target, steps } = another(episodes, time);
    const sum = upTo(steps).reduce((total, at) => total + (input[at * 2 + 1] ?? 0) * (input[at * 2] ?? 0), 0);
    expect(target[steps - 1]).toBeCloseTo(sum, 5);
  }
});
