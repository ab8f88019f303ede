/** Episodes that are drawn at one length after another, until the network gets one wrong. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { Episodes, Flip, OpenTask } from "../../tasks/task.ts";
import { settingsAt, withChange } from "../../train/changes.ts";
import { taskAt } from "../../train/prepare.ts";
import { firstProbe, type Probe } from "../../train/probe.ts";
import type { Subject } from "../analysis.ts";

/** Lengths that are tried, the shortest first; in between some are left out where there are more. */
const mostLengths = 24;

/** Episodes of one length. */
export interface Level {
  /** Of the setting that is the length; null where the task has none. */
  readonly length: number | null;
  readonly settings: Probe["settings"];
  readonly task: OpenTask;
}

/** Up to twice the length of the run, as far as the task and the model go. */
export function levelsOf(subject: Subject): readonly Level[] {
  const { experiment, update, task } = subject;
  const about = aboutTask(experiment.task.id);
  const [length] = about.lengths ?? [];
  const setting = about.settings.find(({ key }) => key === length?.key);
  if (!length || setting?.kind !== "number") return [{ length: null, settings: {}, task }];
  const now = Number(settingsAt(experiment, update).task[length.key] ?? setting.default);
  const most = Math.min(setting.max, 2 * now);
  const step = Math.max(1, (most - setting.min) / (mostLengths - 1));
  const lengths = new Set([now]);
  for (let at = setting.min; at <= most; at += step) lengths.add(Math.round(at));
  return [...lengths]
    .toSorted((a, b) => a - b)
    .flatMap((value) => {
      const settings = { [length.key]: value, ...(length.least && { [length.least]: value }) };
      const open = reopened(subject, settings);
      return open ? [{ length: value, settings, task: open }] : [];
    });
}

/** None where the task, or the model, is not of that length. */
function reopened({ experiment, update, program, task }: Subject, settings: Probe["settings"]): OpenTask | null {
  const changed = Object.entries(settings).reduce(
    (before, [key, value]) => withChange(before, { update, key: `task.${key}`, value }),
    experiment,
  );
  try {
    return taskAt(changed, update, { program, task });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** The first episodes of the run at this length, by their number. */
export function episodesOf({ experiment }: Subject, { task }: Level, count: number): readonly Episodes[] {
  return Array.from({ length: count }, (_, i) => task.probe(randomStream(experiment.seed, "probe", i)));
}

/** Of each, how many of its scored answers are wrong: classes, or rows of bits. */
export async function wrongIn(subject: Subject, task: OpenTask, some: readonly Episodes[]): Promise<readonly number[]> {
  const wrong = some.map(() => 0);
  const bySteps = new Map<number, number[]>();
  for (const [i, { steps }] of some.entries()) bySteps.set(steps, [...(bySteps.get(steps) ?? []), i]);
  for (const group of bySteps.values()) {
    const joined = join(group.map((i) => some[i]));
    const { output } = await subject.session.evaluate(subject.extend(joined));
    for (const [row, i] of group.entries()) wrong[i] = countWrong(task, joined, output, row);
  }
  return wrong;
}

function join(some: readonly Episodes[]): Episodes {
  const flat = (of: (episodes: Episodes) => Float32Array): Float32Array =>
    Float32Array.from(some.flatMap((episodes) => [...of(episodes)]));
  const steps = some[0]?.steps ?? 0;
  return {
    size: some.length,
    steps,
    input: flat((e) => e.input),
    target: flat((e) => e.target),
    mask: flat((e) => e.mask),
  };
}

function countWrong({ loss, output: width }: OpenTask, episodes: Episodes, output: Float32Array, row: number): number {
  let wrong = 0;
  for (let position = row * episodes.steps; position < (row + 1) * episodes.steps; position++) {
    if (!episodes.mask[position]) continue;
    const said = output.subarray(position * width, (position + 1) * width);
    const isRight =
      loss === "class"
        ? said[episodes.target[position]] === Math.max(...said)
        : said.every((logit, i) => logit > 0 === episodes.target[position * width + i] > 0.5);
    if (!isRight) wrong++;
  }
  return wrong;
}

/**
 * The same failure with as many ones of its input turned to 0 as it can do without: which, in the order in which that was done. Told
 * after each one that was tried.
 */
export async function* fewerOnes(
  subject: Subject,
  { task }: Level,
  episodes: Episodes,
): AsyncGenerator<readonly Flip[], void> {
  const { flip, input: width } = task;
  const flips: Flip[] = [];
  let now = episodes;
  if (!flip) return;
  for (let place = 0; place < episodes.steps * width; place++) {
    if (now.input[place] !== 1) continue;
    const at = { time: Math.floor(place / width), channel: place % width };
    const turned = flip(now, at);
    // A mark, a delimiter, or a bit that turns another on.
    if (turned === now || ones(turned) >= ones(now)) continue;
    const [wrong] = await wrongIn(subject, task, [turned]);
    if (wrong > 0) {
      now = turned;
      flips.push(at);
    }
    yield flips;
  }
}

function ones({ input }: Episodes): number {
  return input.reduce((sum, value) => sum + (value === 1 ? 1 : 0), 0);
}

export function probeAt({ settings }: Level, episode: number, edits: readonly Flip[] = []): Probe {
  return { ...firstProbe, episode, settings, edits };
}
