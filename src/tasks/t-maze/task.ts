/**
 * The T-maze (Bakker 2002): at the start a cue says up or down; then a corridor in which nothing does; at its end a junction,
 * where the reward lies in the arm that the cue said. The network walks by its own choices, one step at a time.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import type { MazeScene } from "../../core/scene.ts";
import { actByChance } from "../acting.ts";
import { upTo } from "../choose.ts";
import { baseline, share } from "../metric.ts";
import { shares } from "../score.ts";
import type { ActedEpisodes, MetricAbout, OpenTask, Reading, Task, World } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "corridor", kind: "number", default: 10, min: 1, max: 30, integer: true, live: true },
  { key: "sensorNoise", kind: "number", default: 0.1, min: 0, max: 0.5, integer: false, live: true },
];

/** What is seen: the cue at the start (up, down), then that one stands in the corridor, or at the junction. */
const seen = { cue: 0, corridor: 2, junction: 3 } as const;
const inputs = 4;
const signs = ["↑", "↓", "═", "╣"] as const;

export const actions = { forward: 0, up: 1, down: 2, back: 3 } as const;
const arrows = ["→", "↑", "↓", "←"] as const;

/** Found, and for a step into a wall or into the wrong arm. */
const [found, missed] = [4, -0.1];

interface Maze {
  readonly corridor: number;
  /** Actions until an episode is broken off. */
  readonly longest: number;
  readonly noise: number;
}

const metrics: readonly MetricAbout[] = [
  share("success"),
  { name: "meanReturn", best: "high", perfect: found },
  // The shortest way is as long as the corridor.
  { name: "episodeSteps", best: "low" },
  baseline(share("memorylessSuccess"), "success"),
];

export const tMaze: Task = {
  id: "t-maze",
  group: "benchmarks",
  lengths: [{ key: "corridor" }],
  settings,
  metrics,
  open,
};

function open(values: SettingValues): OpenTask {
  const { corridor, sensorNoise } = checkValues(settings, values) as { corridor: number; sensorNoise: number };
  const maze = { corridor, longest: 3 * corridor + 6, noise: sensorNoise };
  const draw = (random: Random, size: number): ActedEpisodes =>
    actByChance(begin(maze, random, size), maze.longest, arrows.length, random);
  return {
    loss: "class",
    input: inputs,
    output: arrows.length,
    longest: maze.longest,
    labels: { input: signs, output: arrows },
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    acting: { begin: (random, size) => begin(maze, random, size), bestReturn: found },
    score: (episodes) => score(episodes as ActedEpisodes),
    read: (episodes) => read(episodes as ActedEpisodes, maze),
    scene: (episodes, output) => sceneOf(episodes as ActedEpisodes, output, maze),
  };
}

/** All at the start, with the cue up or down; the noise of every observation to come is drawn here. */
function begin(maze: Maze, random: Random, size: number): World {
  const cue = Uint8Array.from({ length: size }, () => random.between(0, 1));
  const numbers = (maze.longest + 1) * size * inputs;
  // Added to 0, so that without noise nothing is −0.
  const noise = Float32Array.from({ length: numbers }, () => 0 + maze.noise * random.normal());
  return worldOf({ maze, cue, noise, time: 0, at: new Uint8Array(size), isLive: new Uint8Array(size).fill(1) });
}

interface Situation {
  readonly maze: Maze;
  /** 0 up, 1 down. [batch] */
  readonly cue: Uint8Array;
  /** [time, batch, input] */
  readonly noise: Float32Array;
  readonly time: number;
  /** Steps from the start; the junction is at `corridor`. [batch] */
  readonly at: Uint8Array;
  readonly isLive: Uint8Array;
}

function worldOf(situation: Situation): World {
  const { maze, cue, noise, time, at, isLive } = situation;
  const observation = noise.slice(time * at.length * inputs, (time + 1) * at.length * inputs);
  at.forEach((place, episode) => {
    const channel = place === 0 ? seen.cue + cue[episode] : place < maze.corridor ? seen.corridor : seen.junction;
    const index = episode * inputs + channel;
    observation[index] = (observation[index] ?? 0) + 1;
  });
  const state = Uint16Array.from(at, (place, episode) => 2 * place + cue[episode]);
  return { observation, state, isLive, act: (chosen) => step(situation, chosen) };
}

function step(situation: Situation, chosen: Uint8Array): ReturnType<World["act"]> {
  const { maze, cue } = situation;
  const [at, isLive] = [situation.at.slice(), situation.isLive.slice()];
  const reward = new Float32Array(at.length);
  for (let episode = 0; episode < at.length; episode++) {
    if (!isLive[episode]) continue;
    const [place = 0, action = 0] = [at[episode], chosen[episode]];
    const move = moveOf(place, action, maze);
    at[episode] = place + move;
    if (move !== 0) continue;
    const isFound = place === maze.corridor && action === actions.up + cue[episode];
    reward[episode] = isFound ? found : missed;
    if (isArm(place, action, maze)) isLive[episode] = 0;
  }
  const time = situation.time + 1;
  if (time === maze.longest) isLive.fill(0);
  return { world: worldOf({ ...situation, at, isLive, time }), reward };
}

/** −1, 0 or 1 along the corridor; 0 against a wall and into an arm. */
function moveOf(place: number, action: number, { corridor }: Maze): number {
  if (action === actions.forward) return place < corridor ? 1 : 0;
  return action === actions.back && place > 0 ? -1 : 0;
}

function isArm(place: number, action: number, { corridor }: Maze): boolean {
  return place === corridor && (action === actions.up || action === actions.down);
}

function score({ size, mask, reward }: ActedEpisodes): Record<string, number> {
  const sum = (data: Float32Array): number => data.reduce((total, value) => total + value, 0);
  return {
    success: reward.filter((value) => value === found).length / size,
    meanReturn: sum(reward) / size,
    episodeSteps: sum(mask) / size,
    memorylessSuccess: 0.5,
  };
}

function read({ steps, target, mask, reward, state }: ActedEpisodes, maze: Maze): readonly Reading[] {
  return Array.from({ length: steps }, (_, time): Reading => {
    if (!mask[time]) return { key: "reading.t-maze.after", parameters: {}, symbol: "" };
    const [action = 0, earned = 0, here = 0] = [target[time], reward[time], state[time]];
    const symbol = arrows[action] ?? "";
    const place = here >> 1;
    const cue = arrows[actions.up + (here & 1)] ?? "";
    const parameters = { symbol, cue, place, corridor: maze.corridor };
    return { key: `reading.t-maze.${keyOf(place, action, earned, maze)}`, parameters, symbol };
  });
}

function keyOf(place: number, action: number, earned: number, maze: Maze): string {
  if (isArm(place, action, maze)) return earned === found ? "found" : "missed";
  const where = place === 0 ? "start" : place < maze.corridor ? "corridor" : "junction";
  return earned < 0 ? `${where}Wall` : where;
}

/** The walk as it is seen from above; cues are told by the world's own numbers, whose last bit is 0 for up. */
function sceneOf(
  { steps, target, mask, reward, state }: ActedEpisodes,
  output: Float32Array | null,
  maze: Maze,
): MazeScene {
  const times = upTo(steps);
  const place = (time: number): number => state[time] >> 1;
  const last = times.findLastIndex((time) => mask[time] === 1);
  const isAtEnd = isArm(place(last), target[last], maze);
  return {
    kind: "maze",
    length: maze.corridor + 1,
    cue: ((state[0] ?? 0) & 1) === 0 ? "up" : "down",
    cell: times.map((time) => (time > last && isAtEnd ? maze.corridor + 1 : place(Math.min(time, last)))),
    arm: !isAtEnd ? null : target[last] === actions.up ? "up" : "down",
    actions: arrows,
    likely: output && times.map((time) => shares(output, time * arrows.length, arrows.length)),
    taken: times.map((time) => (mask[time] ? (target[time] ?? NaN) : NaN)),
    reward: times.map((time) => (mask[time] ? reward[time] : 0)),
  };
}
