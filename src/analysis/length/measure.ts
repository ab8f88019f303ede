/** How many answers of one network are right at one length. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { Session } from "../../engine/engine.ts";
import { unmoved } from "../../engine/engine.ts";
import { extendBatch } from "../../engine/extend.ts";
import { forEachScored } from "../../tasks/episodes.ts";
import { largest } from "../../tasks/score.ts";
import type { Episodes, OpenTask } from "../../tasks/task.ts";
import { taskById } from "../../tasks/all.ts";
import { settingsAt } from "../../train/changes.ts";
import { prepare, type Prepared } from "../../train/prepare.ts";
import type { Subject } from "../analysis.ts";
import { resized } from "./resized.ts";
import { withSize, type Row } from "./rows.ts";

/** Episodes at each length. */
export const episodesEach = 16;

export class Measure {
  readonly #subject: Subject;
  readonly #row: Row;
  readonly #prepared: Prepared;
  readonly #session: Session;

  private constructor(subject: Subject, row: Row, prepared: Prepared, session: Session) {
    this.#subject = subject;
    this.#row = row;
    this.#prepared = prepared;
    this.#session = session;
  }

  /** For lengths up to that of `longest`. @throws Problem where the weights depend on how long an episode can be. */
  static async open(subject: Subject, row: Row, longest: Readonly<Record<string, number>>): Promise<Measure> {
    const { experiment, engine, program } = subject;
    const task = { ...experiment.task, settings: { ...taskSettings(subject, row), ...longest } };
    const prepared = prepare({ ...withSize(experiment, row.size), task, changes: [] });
    const isOther = Object.keys(row.size).length > 0;
    if (!isOther && prepared.program.parameterCount !== program.parameterCount)
      throw new Problem("analysis.length.weights", { model: program.name });
    const weights = isOther ? resized(program, row.weights, prepared.program, experiment.seed) : row.weights;
    const session = await engine.open(prepared.program, { loss: prepared.task.loss, weights });
    session.restore(unmoved(weights));
    return new Measure(subject, row, prepared, session);
  }

  /** Share of the scored answers that are right, 0 … 1, over held-out episodes with these settings. */
  async share(settings: Readonly<Record<string, number>>): Promise<number> {
    const { experiment } = this.#subject;
    const task = taskById(experiment.task.id).open({ ...taskSettings(this.#subject, this.#row), ...settings });
    const random = randomStream(experiment.seed, "length", Object.values(settings)[0] ?? 0);
    const episodes = task.heldOut(random, episodesEach);
    const updates = this.#row.update;
    const batch = extendBatch(this.#prepared.program, episodes, { updates, random });
    const { output } = await this.#session.evaluate(batch);
    return rightShare(task, episodes, output);
  }

  close(): void {
    this.#session.dispose();
  }
}

function taskSettings({ experiment, update }: Subject, row: Row): Readonly<Record<string, number | string>> {
  return { ...settingsAt(experiment, update).task, ...row.settings };
}

/** Most that a number may be from what was wanted to count as right, as in the adding problem (Hochreiter & Schmidhuber 1997). */
const tolerance = 0.04;

/** By the side of 0 for bits, by the largest for classes, within 0.04 for values. `output` [batch, time, output] */
export function rightShare({ loss, output: width }: OpenTask, episodes: Episodes, output: Float32Array): number {
  let [right, count] = [0, 0];
  forEachScored(episodes, (position) => {
    if (loss === "class") {
      count++;
      if (largest(output, position * width, width) === episodes.target[position]) right++;
      return;
    }
    for (let i = position * width; i < (position + 1) * width; i++) {
      count++;
      const wanted = episodes.target[i];
      const isRight = loss === "bits" ? output[i] > 0 === wanted > 0.5 : Math.abs(output[i] - wanted) < tolerance;
      if (isRight) right++;
    }
  });
  return count === 0 ? NaN : right / count;
}
