/** Gathers what the doctor judges by, in pieces: each step of it costs no more than looking at some episodes. */
import type { Program } from "../../cell/program.ts";
import { randomStream } from "../../core/random.ts";
import type { Trace } from "../../core/signal.ts";
import type { Batch } from "../../engine/engine.ts";
import { aboutTask } from "../../tasks/about.ts";
import { settingsAt } from "../../train/changes.ts";
import { startWeights } from "../../train/start.ts";
import type { Subject } from "../analysis.ts";
import { baselineOf } from "./baseline.ts";
import type { Evidence, HeadEvidence } from "./evidence.ts";
import { pastOf } from "./past.ts";
import { reachOf } from "./reach.ts";
import { headsIn, saturatedIn, seenIn, stillIn, usedIn } from "./seen.ts";
import { trivialLoss } from "./trivial.ts";
import { lossWithout } from "./unread.ts";

/** Episodes whose every signal is looked at, and those whose loss is. */
const traced = 8;
const evaluated = 16;
/** Episodes whose input is moved. */
const nudged = 4;

/** Yields the share that is done, 0 … 1; returns the evidence. */
export async function* gather(subject: Subject): AsyncGenerator<number, Evidence> {
  const { experiment, update, program, task, session, history } = subject;
  const random = randomStream(experiment.seed, "held-out", 0);
  const episodes = task.heldOut(random, task.heldOutSize ?? evaluated);
  const batch = subject.extend(episodes);
  const { loss, output } = await session.evaluate(batch);
  yield 0.1;
  const traces: Trace[] = [];
  for (let i = 0; i < traced; i++) {
    const one = subject.extend(task.heldOut(randomStream(experiment.seed, "held-out", i + 1), 1));
    traces.push(await session.trace(one));
    yield 0.1 + (0.6 * (i + 1)) / traced;
  }
  const all = seenIn(program, traces);
  const heads = headsIn(program, all);
  const unread = await unreadOf(subject, batch, heads);
  yield 0.8;
  const near = subject.extend(task.heldOut(randomStream(experiment.seed, "held-out", 1), nudged));
  const reach = await reachOf(session, near, randomStream(experiment.seed, "nudge"));
  return {
    update,
    training: settingsAt(experiment, update).training,
    past: history && pastOf(history, experiment, update, task.stages !== undefined),
    loss: task.acting ? NaN : loss,
    trivial: task.acting ? NaN : trivialLoss(task.loss, task.output, batch),
    baseline: task.acting ? null : baselineOf(aboutTask(experiment.task.id), task.score(episodes, output)),
    moved: movedBy(subject.weights, startWeights(program, experiment.seed)),
    saturated: saturatedIn(program, all, heads),
    still: stillIn(program, all, heads),
    heads,
    used: usedIn(all, heads),
    unread,
    reach,
  };
}

/** The loss over `batch` where none of the heads reads anything; null where none of them reads. */
async function unreadOf(subject: Subject, batch: Batch, heads: readonly HeadEvidence[]): Promise<Evidence["unread"]> {
  const isRead = ({ name, meaning }: Program["named"][number]): boolean =>
    meaning !== "write" && heads.some(({ signal }) => signal === name);
  const signals = subject.program.named.filter(isRead).map(({ name }) => name);
  return signals.length === 0 ? null : { signals, loss: await lossWithout(subject, batch, signals) };
}

/** ‖weights − start‖ / ‖start‖ */
function movedBy(weights: Float32Array, start: Float32Array): number {
  let [far, long] = [0, 0];
  weights.forEach((weight, i) => {
    far += (weight - start[i]) ** 2;
    long += start[i] ** 2;
  });
  return Math.sqrt(far / long);
}
