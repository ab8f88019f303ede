/**
 * Learning from reward: the network acts, and what came of it becomes a batch like any other, in which the weight of a
 * position says how much likelier the action taken there is to be made (REINFORCE with a baseline, Williams 1992, and a
 * little entropy, Williams & Peng 1991).
 */
import type { Program } from "../cell/program.ts";
import { exp } from "../core/numbers.ts";
import { Problem } from "../core/problem.ts";
import type { Random } from "../core/random.ts";
import type { Batch, Evaluation } from "../engine/engine.ts";
import { firstSteps, Rollout } from "../tasks/acting.ts";
import { blankEpisodes } from "../tasks/episodes.ts";
import { logSumExp } from "../tasks/score.ts";
import type { ActedEpisodes, Episodes, OpenTask, World } from "../tasks/task.ts";
import { drawClass } from "./sample.ts";

/** What a reward counts for one timestep earlier. */
const discount = 0.98;
/** What a nat of entropy counts for, beside returns of deviation 1: without it some policies settle before they remember. */
const curiosity = 0.02;
/** The network looks at episodes of a multiple of this, so that an engine meets few different lengths. */
const padding = 8;

export interface ActOptions {
  readonly world: World;
  readonly task: OpenTask;
  readonly bestReturn: number;
  /** What the program reads besides what is seen, behind it. */
  readonly extend: (batch: Batch) => Batch;
  readonly evaluate: (batch: Batch) => Promise<Pick<Evaluation, "output">>;
  readonly random: Random;
}

/** Episodes, and what becomes of them. */
export interface Made {
  readonly episodes: Episodes;
  /** The same as the program reads them. */
  readonly batch: Batch;
  /** What an update learns from. */
  readonly trainingBatch: Batch;
  /** Of acted episodes, in place of the loss: how much their mean return is below the best there is. */
  readonly shortfall?: number;
}

/** @throws Problem when the model cannot act: it reads episodes from their end, or adds to the loss what rewards do not weigh. */
export function refuseActing({ reversedOutput, extras, terms }: Program): void {
  if (reversedOutput !== undefined || extras.some(({ kind }) => kind === "reversed")) throw new Problem("run.act.end");
  if (terms.length > 0) throw new Problem("run.act.terms", { terms: terms.map(({ name }) => name).join(", ") });
}

/** Lets the network act until every episode has ended, each action drawn as likely as the network says. */
export async function actOut({ world, task, bestReturn, extend, evaluate, random }: ActOptions): Promise<Made> {
  const { longest, output: actions } = task;
  const rows = extend(blankEpisodes(world.isLive.length, longest, task.input, 0));
  const rollout = new Rollout(world, longest);
  const surprise = new Float32Array(world.isLive.length * longest);
  while (!rollout.isOver) {
    see(rows, rollout, task.input);
    const steps = Math.min(longest, Math.ceil((rollout.time + 1) / padding) * padding);
    const { output } = await evaluate(start(rows, steps));
    const choose = (isLive: number, episode: number): number => {
      if (!isLive) return 0;
      const now = (episode * steps + rollout.time) * actions;
      const logits = output.subarray(now, now + actions);
      const action = drawClass(logits, 1, random);
      surprise[episode * longest + rollout.time] = surpriseOf(logits, action);
      return action;
    };
    rollout.act(rollout.world.isLive.map(choose));
  }
  const episodes = rollout.episodes();
  const { size, steps, target, mask } = episodes;
  const batch = { size, steps, target, mask, input: start(rows, steps).input };
  const trainingBatch = { ...batch, mask: actionWeights(episodes, firstSteps(surprise, size, longest, steps)) };
  return { episodes, batch, trainingBatch, shortfall: bestReturn - meanReturn(episodes) };
}

/**
 * −log π(a) − H(π): how much more surprising an action was than the policy's actions are on average. Its mean over the
 * policy is 0, and −∇ log π(a) weighted with it has the gradient of −H as its mean.
 */
function surpriseOf(logits: Float32Array, action: number): number {
  const total = logSumExp(logits, 0, logits.length);
  const entropy = logits.reduce((sum, logit) => sum + exp(logit - total) * (total - logit), 0);
  return total - logits[action] - entropy;
}

/** Writes what is seen now into the rows of this time. */
function see(rows: Batch, { world, time }: Rollout, width: number): void {
  const rowWidth = rows.input.length / (rows.size * rows.steps);
  for (let episode = 0; episode < rows.size; episode++) {
    const seen = world.observation.subarray(episode * width, (episode + 1) * width);
    if (world.isLive[episode]) rows.input.set(seen, (episode * rows.steps + time) * rowWidth);
  }
}

/** The first `steps` timesteps of `rows`, not scored. */
function start({ size, steps: longest, input }: Batch, steps: number): Batch {
  return { ...blankEpisodes(size, steps, 0, 0), input: firstSteps(input, size, longest, steps) };
}

/**
 * The weight of each action in the loss, [batch, time]: ((G − V) / σ + curiosity · surprise) / n, where G is the discounted
 * sum of rewards from there on, V the mean of G over all visits of the batch to the same state (the value baseline, by
 * every-visit Monte Carlo), σ the root mean square of G − V, n the number of actions; `surprise` [batch, time] brings in
 * the entropy. The weights of G − V sum to 0 and those of the surprise to much less than 1, so engines divide by 1.
 */
export function actionWeights(episodes: ActedEpisodes, surprise: Float32Array): Float32Array {
  const returns = returnsOf(episodes);
  const values = valuesOf(episodes, returns);
  const { mask, state } = episodes;
  const advantages = returns.map((sum, i) => (mask[i] ? sum - (values.get(state[i]) ?? 0) : 0));
  const count = mask.reduce((total, weight) => total + weight, 0);
  const squares = advantages.reduce((total, advantage) => total + advantage * advantage, 0);
  const deviation = Math.sqrt(squares / count) + 1e-6;
  return Float32Array.from(advantages, (advantage, i) => (advantage / deviation + curiosity * surprise[i]) / count);
}

/** G[t] = reward[t] + discount · G[t + 1]; 0 after the end. [batch, time] */
export function returnsOf({ size, steps, reward }: ActedEpisodes): Float64Array {
  const returns = new Float64Array(size * steps);
  for (let episode = 0; episode < size; episode++) {
    let sum = 0;
    for (let i = (episode + 1) * steps - 1; i >= episode * steps; i--) {
      sum = reward[i] + discount * sum;
      returns[i] = sum;
    }
  }
  return returns;
}

/** State → mean return over every visit to it. */
function valuesOf({ mask, state }: ActedEpisodes, returns: Float64Array): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  state.forEach((here, i) => {
    if (!mask[i]) return;
    const { sum, count } = sums.get(here) ?? { sum: 0, count: 0 };
    sums.set(here, { sum: sum + returns[i], count: count + 1 });
  });
  return new Map([...sums].map(([here, { sum, count }]) => [here, sum / count]));
}

function meanReturn({ size, reward }: ActedEpisodes): number {
  return reward.reduce((total, earned) => total + earned, 0) / size;
}
