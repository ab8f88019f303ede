/** The numbers of a capacity map, checked against the task's own score, and against memories that are made by hand. */
import { describe, expect, test } from "vitest";
import { randomStream } from "../../core/random.ts";
import { defaultValues } from "../../core/setting.ts";
import { compileCell } from "../../cell/compile.ts";
import { prepare } from "../../train/prepare.ts";
import { checkExperiment } from "../../train/check.ts";
import { tasks, taskById } from "../../tasks/all.ts";
import { resultOf, subjectOf } from "../testing/subject.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { openSubject } from "../subject.ts";
import { capacity } from "./capacity.ts";
import { placesOf } from "./held.ts";
import { lineOf, type Line } from "./line.ts";
import { sentencesOf } from "./sentences.ts";

const holding = tasks.flatMap((task) => {
  const { holds } = task.open(defaultValues(task.settings));
  return holds ? [[task.id, task, holds] as const] : [];
});

describe("tasks that say how many things they hold", () => {
  test("are those that are about holding things", () => {
    const ids = ["copy", "associative-recall", "recall", "blank", "distractors", "associative"];
    expect(holding.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
  });

  test.each(holding)(
    "%s shows as many as the setting says, and its answers want each of them by its place",
    (id, task, holds) => {
      for (const count of [2, 4]) {
        const { key, least = key } = holds;
        const open = task.open({ ...defaultValues(task.settings), [key]: count, [least]: count });
        const episodes = open.heldOut(randomStream(1, "places"), 1);
        const places = [...placesOf(open, episodes, count)];
        expect(places.every(([step, place]) => (episodes.mask[step] ?? 0) > 0 && place >= 0 && place < count)).toBe(
          true,
        );
        // One item alone is asked for there: the one after the item that is shown again.
        const wanted = id === "associative-recall" ? 1 : count;
        expect(new Set(places.map(([, place]) => place)).size).toBe(wanted);
        expect(places).toHaveLength(wanted);
      }
    },
  );

  test("of several vectors to an item have the item's place", () => {
    const task = taskById("associative-recall").open({ bits: 4, from: 4, to: 4, itemLength: 3 });
    const episodes = task.heldOut(randomStream(1, "places"), 1);
    const places = new Map(placesOf(task, episodes, 4));
    const [reading] = task.read(episodes, null).flatMap(({ parameters }) => ("wanted" in parameters ? [parameters["item"]] : [])); // prettier-ignore
    expect([...places.values()]).toEqual([1, 1, 1].map(() => Number(reading) - 1));
  });
});

describe("the theory's line", () => {
  const lineIn = (id: string, settings: object = {}): Line | null => {
    const task = { id: "associative", settings: {} };
    const experiment = checkExperiment({ model: { id, settings }, task, training: {}, seed: 1, engine: "wasm", changes: [] }); // prettier-ignore
    return lineOf(prepare(experiment).program);
  };

  test.each(["linear-attention", "deltanet", "gated-deltanet", "mlstm"])(
    "of %s is the width of its keys, once per head and layer",
    (id) => {
      const line = lineIn(id, { key: 5, value: 7, head: 3, layer: 2 });
      expect(line).toEqual({ signal: "memory", axis: "key", size: 5, copies: 6, isOverTime: false });
    },
  );

  test("of a memory with slots is their number", () => {
    expect(lineIn("ntm", { slot: 9, width: 4, head: 2 })).toMatchObject({ signal: "memory", axis: "slot", size: 9, copies: 1 }); // prettier-ignore
    expect(lineIn("dnc", { slot: 9, width: 11 })).toMatchObject({ signal: "memory", axis: "slot", size: 9 });
  });

  test("is not there for attention, which has a place for every step, and for one row of units", () => {
    expect(lineIn("transformer")).toMatchObject({ isOverTime: true, size: 12 });
    for (const id of ["lstm", "gru", "rnn"]) expect(lineIn(id)).toBeNull();
  });

  test("is read off a text of one's own", () => {
    const text = "model own\nsize place = 3\nstate m[place, unit]\nsize unit = 4\nw = softmax[place](linear[place](x))\nm' = m + w * linear[unit](x)\nread r = sum[place](m' * w)\noutput linear(r)\n"; // prettier-ignore
    const program = compileCell(text.replace("state m[place, unit]\nsize unit = 4", "size unit = 4\nstate m[place, unit]"), { settings: {}, input: 2, output: 2, library: () => undefined }); // prettier-ignore
    expect(lineOf(program)).toEqual({ signal: "m", axis: "place", size: 3, copies: 1, isOverTime: false });
  });
});

describe("a map of capacity", () => {
  test("has what the task's own score says of the same episodes, for every number", async () => {
    const settings = { keys: 6, values: 3, pairs: 2 };
    const subject = await subjectOf({ model: "lstm", task: "associative", settings });
    const { grids, sentences } = await resultOf(capacity, subject, { mostHeld: 9, episodesEach: 24 });
    const [recall, places] = grids;
    // No more pairs than keys.
    expect(recall?.labels?.["held"]).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(recall?.brackets?.["held"]).toEqual([1, 1]);
    for (const [i, pairs] of [1, 2, 3, 4, 5, 6].entries()) {
      const open = taskById("associative").open({ ...settings, pairs });
      let right = 0;
      for (const first of [0, 8, 16]) {
        const episodes = open.heldOut(randomStream(subject.experiment.seed, `capacity ${pairs}`, first), 8);
        const { output } = await subject.session.evaluate(subject.extend(episodes));
        right += open.score(episodes, output)["accuracy"] ?? NaN;
      }
      expect(recall?.data[i]).toBeCloseTo(right / 3, 6);
      const column = Array.from({ length: pairs }, (_, place) => places?.data[place * 6 + i] ?? NaN);
      expect(column.reduce((a, b) => a + b, 0) / pairs).toBeCloseTo(right / 3, 6);
      expect(places?.data[pairs * 6 + i] ?? NaN).toBeNaN();
    }
    expect(sentences.map(({ key }) => key)).toContain("noLine");
    const { probe, experiment, weights } = { ...subject, probe: places?.opens?.[2 * 6 + 4] };
    if (!probe) throw new Error("nothing opens");
    const opened = await openSubject({ experiment, update: 0, engine: wasmEngine, weights, probe });
    expect(opened.episodes.steps).toBe(3 * 5);
  });

  test("says up to how many nearly all and half comes back, what it was trained on, and what is lost first", () => {
    const tallies = [[10], [10, 9], [9, 9, 9], [2, 9, 9, 9], [0, 0, 1, 9, 9], [0, 0, 0, 0, 1, 9]].map((right) => ({
      right,
      asked: right.map(() => 10),
    }));
    const held = { counts: [1, 2, 3, 4, 5, 6], tallies, trained: [2, 3] as const };
    const [first, second] = sentencesOf(held, null);
    expect(first).toEqual({ key: "held", parameters: { most: 3, half: 4, from: 2, to: 3, tried: 6 } });
    expect(second).toEqual({ key: "newest", parameters: { held: 4, first: 20, last: 90 } });
    const turned = tallies.map(({ right, asked }) => ({ right: right.toReversed(), asked }));
    expect(sentencesOf({ ...held, tallies: turned }, null)[1]).toMatchObject({ key: "oldest" });
    const none = tallies.map(({ right, asked }) => ({ right: right.map(() => 1), asked }));
    expect(sentencesOf({ ...held, tallies: none }, null)[0]).toMatchObject({ key: "notHeld" });
    const some = tallies.map(({ right, asked }) => ({ right: right.map(() => 6), asked }));
    expect(sentencesOf({ ...held, tallies: some }, null)[0]).toMatchObject({
      key: "halfHeld",
      parameters: { half: 6 },
    });
  });

  test("brackets all that it was trained on, where that changed on the way", async () => {
    const subject = await subjectOf({ model: "rnn", task: "recall", settings: { symbols: 2, length: 2, delay: 2 } });
    const changes = [{ update: 5, key: "task.length", value: 3 }];
    const changed = { ...subject, update: 9, experiment: { ...subject.experiment, changes } };
    const { sentences, grids } = await resultOf(capacity, changed, { mostHeld: 4, episodesEach: 8 });
    expect(grids[0]).toMatchObject({ sizes: [1, 4], brackets: { held: [1, 2] } });
    expect(sentences[0]?.parameters).toMatchObject({ from: 2, to: 3, tried: 4 });
  });

  test("stops where a memory with a place for every step is full, and says so", async () => {
    const subject = await subjectOf({ model: "transformer", task: "associative", settings: { pairs: 2 } });
    const { sentences, grids } = await resultOf(capacity, subject, { mostHeld: 4, episodesEach: 8 });
    expect([...(grids[0]?.data ?? [])].map(Number.isNaN)).toEqual([false, false, true, true]);
    expect(sentences.find(({ key }) => key === "full")?.parameters).toEqual({ most: 2 });
    expect(sentences.find(({ key }) => key === "everyStep")?.parameters).toMatchObject({ size: 6 });
  });

  test("is refused for a task that holds nothing", async () => {
    const subject = await subjectOf({ model: "rnn", task: "parity" });
    expect(String(capacity.refuses(subject.program, subject.task, subject.experiment))).toMatch(
      /does not say how many things/,
    );
  });
});
