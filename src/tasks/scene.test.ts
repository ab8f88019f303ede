import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import type { GreyPicture, MazeScene, PicturesScene, Scene, SeriesScene, Verdict } from "../core/scene.ts";
import { taskById, tasks } from "./all.ts";
import type { SettingValues } from "../core/setting.ts";
import { shares } from "./score.ts";
import type { Episodes, OpenTask } from "./task.ts";

const probeOf = (open: OpenTask, seed = 1): Episodes => open.probe(randomStream(seed, "probe"));
const outputOf = (open: OpenTask, { steps }: Episodes): Float32Array => {
  const random = randomStream(2, "output");
  return Float32Array.from({ length: steps * open.output }, () => random.normal());
};

/** What a scene says of every time, and all its verdicts. */
function partsOf(scene: Scene): { readonly timed: readonly number[]; readonly verdicts: readonly (Verdict | null)[] } {
  switch (scene.kind) {
    case "pictures":
      return { timed: [scene.pictures.length, scene.verdicts.length], verdicts: scene.verdicts };
    case "scan":
      return { timed: [scene.order.length, scene.likely?.length ?? scene.order.length], verdicts: [scene.verdict] };
    case "series":
      return {
        timed: [scene.value, scene.wanted, scene.forecast ?? scene.value].map((all) => all.length),
        verdicts: [],
      };
    case "maze":
      return { timed: [scene.cell, scene.taken, scene.reward].map((all) => all.length), verdicts: [] };
    case "sentences":
      return { timed: [scene.sentences.length, scene.support.length], verdicts: [scene.verdict] };
    case "words":
      return { timed: [scene.words.length, scene.verdicts.length], verdicts: scene.verdicts };
  }
}

const withScene = tasks
  .map(({ id }) => ({ id, open: taskById(id).open({}) }))
  .filter(({ open }) => open.scene !== undefined);

describe.each(withScene)("the scene of $id", ({ open }) => {
  const scene = open.scene as NonNullable<OpenTask["scene"]>;
  const episodes = probeOf(open);

  it("says one thing of every time, before there is an output and after", () => {
    for (const output of [null, outputOf(open, episodes)]) {
      const { timed, verdicts } = partsOf(scene(episodes, output));
      expect(new Set(timed)).toEqual(new Set([episodes.steps]));
      for (const verdict of verdicts) if (verdict) expect(verdict.got === null).toBe(output === null);
    }
  });

  it("is plain data that travels between threads", () => {
    const made = scene(episodes, outputOf(open, episodes));
    expect(structuredClone(made)).toEqual(made);
  });
});

/** The scene of the task `id` with an output that says exactly what is wanted. */
function sceneOf<Made extends Scene>(id: string, values: SettingValues, seed = 1): { made: Made; episodes: Episodes } {
  const open = taskById(id).open(values);
  const episodes = probeOf(open, seed);
  const isClass = open.loss === "class";
  const output = isClass
    ? new Float32Array(episodes.steps * open.output)
    : episodes.target.map((value) => 2 * value - 1);
  if (isClass) for (let t = 0; t < episodes.steps; t++) output[t * open.output + (episodes.target[t] ?? 0)] = 9;
  return { made: open.scene?.(episodes, output) as Made, episodes };
}

const inked = ({ grey }: GreyPicture): number => grey.filter((value) => value > 127).length;

describe("pictures", () => {
  it("of a pattern: the damaged one differs from what is wanted by the damage, what came back does not", () => {
    const { made } = sceneOf<PicturesScene>("patterns", { damage: 0.25, patterns: 3 });
    const { wanted, got } = made.answer as NonNullable<PicturesScene["answer"]>;
    const given = made.pictures[3] as GreyPicture;
    const differing = given.grey.filter((value, i) => value !== wanted.grey[i]).length;
    expect(differing).toBe(Math.round(0.25 * 196));
    expect(inked(got as GreyPicture)).toBe(inked(wanted));
  });

  it("of two modalities: the word that a picture asks for, or the picture that a word asks for", () => {
    const { made: word } = sceneOf<PicturesScene>("modalities", { asked: "word", wordBits: 8 });
    const verdict = word.verdicts.at(-1) as Verdict;
    expect(verdict.wanted).toMatch(/^[01]{8}$/);
    expect(verdict.got).toBe(verdict.wanted);
    const { made: picture } = sceneOf<PicturesScene>("modalities", { asked: "picture" });
    expect(picture.pictures.at(-1)).toBeNull();
    expect(picture.answer?.got).toEqual(picture.answer?.wanted);
  });

  it("of a stream that goes on: square, with a verdict where one is asked", () => {
    for (const stream of ["split-digits", "permuted-bits"]) {
      const { made, episodes } = sceneOf<PicturesScene>("continual", { stream, shown: 2, protocol: "by-showing" });
      expect(made.pictures.every((one) => one && one.width * one.height === one.grey.length)).toBe(true);
      expect(made.verdicts.map((verdict) => verdict !== null)).toEqual([...episodes.mask].map((one) => one === 1));
      expect(made.verdicts.at(-1)?.got).toBe(made.verdicts.at(-1)?.wanted);
    }
  });
});

describe("the maze", () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const walks = seeds.map((seed) => sceneOf<MazeScene>("t-maze", { corridor: 2 }, seed).made);

  it("has its rewards where an arm is reached, and an arm only where the walk ended in one", () => {
    expect(walks.some(({ arm }) => arm !== null)).toBe(true);
    for (const { arm, cue, reward, taken } of walks) {
      const last = taken.findLastIndex(Number.isFinite);
      expect(reward[last] === 4).toBe(arm === cue && arm !== null);
    }
  });

  it("moves by one cell at most, within the corridor", () => {
    for (const { cell, length } of walks)
      for (const [time, at] of cell.entries()) {
        expect(at).toBeLessThanOrEqual(length);
        expect(Math.abs(at - (cell[time - 1] ?? at))).toBeLessThanOrEqual(1);
      }
  });

  it("tells how likely each action was", () => {
    for (const { likely } of walks.slice(0, 3))
      for (const now of likely ?? []) expect(now.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });
});

it("a wave is said where it is wanted, and shown where it is told", () => {
  const { made } = sceneOf<SeriesScene>("waves", { length: 8, dropout: 1 });
  expect(made.value.map(Number.isFinite)).toEqual(Array.from({ length: 16 }, (_, t) => t < 8));
  expect(made.wanted.map(Number.isFinite)).toEqual(Array.from({ length: 16 }, (_, t) => t >= 8));
  expect(made.wanted.slice(8)).toEqual(made.value.slice(0, 8));
});

it("shares are those of the softmax", () => {
  expect(shares(Float32Array.of(9, 0, Math.log(3)), 1, 2)).toEqual([expect.closeTo(0.25, 6), expect.closeTo(0.75, 6)]);
});
