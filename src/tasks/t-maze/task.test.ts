import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { Rollout } from "../acting.ts";
import type { ActedEpisodes, World } from "../task.ts";
import { actions, tMaze } from "./task.ts";

const size = 40;
const { forward, up, down, back } = actions;

/** Walks in which every action follows from the time and what one has seen at the start: 0 cue up, 1 cue down. */
function walk(settings: { corridor: number; sensorNoise: number }, choose: (time: number, cue: number) => number) {
  const task = tMaze.open(settings);
  const world = task.acting?.begin(randomStream(1, "world"), size) as World;
  const cues = Array.from({ length: size }, (_, i) => Number((world.observation[4 * i + 1] ?? 0) > 0.5));
  const rollout = new Rollout(world, task.longest);
  while (!rollout.isOver) rollout.act(Uint8Array.from(cues, (cue) => choose(rollout.time, cue)));
  const episodes = rollout.episodes();
  return { task, cues, episodes, metrics: task.score(episodes, new Float32Array(0)) };
}

const row = ({ input, steps }: ActedEpisodes, episode: number, time: number): number[] => [
  ...input.subarray((episode * steps + time) * 4, (episode * steps + time + 1) * 4),
];

describe("the T-maze", () => {
  it("shows the cue at the start only, then the corridor, then the junction", () => {
    const { cues, episodes } = walk({ corridor: 3, sensorNoise: 0 }, (time) => (time < 3 ? forward : up));
    expect(new Set(cues)).toEqual(new Set([0, 1]));
    for (const [episode, cue] of cues.entries()) {
      expect(row(episodes, episode, 0)).toEqual(cue === 0 ? [1, 0, 0, 0] : [0, 1, 0, 0]);
      expect(row(episodes, episode, 1)).toEqual([0, 0, 1, 0]);
      expect(row(episodes, episode, 2)).toEqual([0, 0, 1, 0]);
      expect(row(episodes, episode, 3)).toEqual([0, 0, 0, 1]);
    }
  });

  it.each([1, 5, 30])(
    "corridor %i: who follows the cue always succeeds, in one step more than the corridor",
    (corridor) => {
      const { metrics } = walk({ corridor, sensorNoise: 0 }, (time, cue) => (time < corridor ? forward : up + cue));
      expect(metrics).toMatchObject({ success: 1, meanReturn: 4, episodeSteps: corridor + 1 });
      const best = tMaze.metrics.filter(({ perfect, isBaseline }) => perfect !== undefined && !isBaseline);
      expect(metrics).toMatchObject(Object.fromEntries(best.map(({ name, perfect }) => [name, perfect])));
    },
  );

  it("gives who always goes up what the cues happen to be: without memory half", () => {
    const { metrics, cues } = walk({ corridor: 4, sensorNoise: 0 }, (time) => (time < 4 ? forward : up));
    const share = cues.filter((cue) => cue === 0).length / size;
    expect(metrics.success).toBeCloseTo(share, 9);
    expect(metrics.meanReturn).toBeCloseTo(4 * share - 0.1 * (1 - share), 5);
    expect(metrics.memorylessSuccess).toBe(0.5);
  });

  it("charges every bump into a wall, and breaks off after three corridors and six", () => {
    const { metrics, episodes } = walk({ corridor: 4, sensorNoise: 0 }, () => down);
    expect(metrics.success).toBe(0);
    expect(metrics.episodeSteps).toBe(18);
    expect(metrics.meanReturn).toBeCloseTo(-1.8, 5);
    expect(new Set(episodes.state)).toEqual(new Set([0, 1]));
  });

  it("lets one go back to the cue", () => {
    const plan = [forward, forward, back, back, forward, forward];
    const { episodes, cues, metrics } = walk({ corridor: 2, sensorNoise: 0 }, (time, cue) => plan[time] ?? up + cue);
    expect(metrics).toMatchObject({ success: 1, episodeSteps: 7 });
    expect(row(episodes, 0, 4)).toEqual(row(episodes, 0, 0));
    expect(row(episodes, 0, 4)[cues[0] ?? 0]).toBe(1);
  });

  it("disturbs all that is seen by noise of the given deviation, and nothing else", () => {
    const [quiet, noisy] = [0, 0.2].map(
      (sensorNoise) => walk({ corridor: 6, sensorNoise }, (time) => (time < 6 ? forward : up)).episodes,
    ) as [ActedEpisodes, ActedEpisodes];
    expect(noisy.reward).toEqual(quiet.reward);
    const differences = noisy.input.map((value, i) => value - (quiet.input[i] ?? 0));
    const deviation = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0) / differences.length);
    expect(deviation).toBeCloseTo(0.2, 1);
  });

  it("reads a walk aloud: cue, corridor, wall, junction, and how it ended", () => {
    const right = walk({ corridor: 2, sensorNoise: 0 }, (time, cue) => [forward, up, forward][time] ?? up + cue);
    const readings = right.task.read(right.episodes, null);
    expect(readings.map(({ key }) => key.split(".").at(-1))).toEqual(["start", "corridorWall", "corridor", "found"]);
    const arrow = right.cues[0] === 0 ? "↑" : "↓";
    expect(readings.map(({ symbol }) => symbol)).toEqual(["→", "↑", "→", arrow]);
    expect(readings[0]?.parameters).toMatchObject({ cue: arrow });
    const wrong = walk({ corridor: 2, sensorNoise: 0 }, (time, cue) => (time < 2 ? forward : down - cue));
    expect(wrong.task.read(wrong.episodes, null).at(-1)?.key).toBe("reading.t-maze.missed");
    expect(wrong.metrics.success).toBe(0);
  });
});
