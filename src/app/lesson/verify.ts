/** Codes of a class: read, counted, and checked by running again what each claims. What many claim alike is run once. */
import { Problem } from "../../core/problem.ts";
import { decodeCode, type Code, type CodeStep } from "../../lessons/code.ts";
import type { Lesson, LessonStep } from "../../lessons/lesson.ts";
import type { Proof } from "../../lessons/progress.ts";
import { holds, isChallenge, type Outcome } from "../../lessons/measure.ts";
import type { Replayed } from "../../store/replay.ts";
import { decodeLink } from "../../share/decode.ts";
import type { Experiment } from "../../train/experiment.ts";
import { lessonById } from "./known.ts";

/** A line that was pasted. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly read: { readonly code: Code; readonly lesson: Lesson } | null;
  readonly problem: unknown;
}

export const mostCodes = 200;

/** One code a line, doubled ones once; a line that is none says why, and the others count. @throws Problem where they are too many. */
export async function readCodes(text: string): Promise<readonly Line[]> {
  const all = text.split(/\s+/).filter((line) => line !== "");
  const lines = [...new Set(all)];
  if (lines.length > mostCodes) throw new Problem("lesson.code.many", { got: lines.length, limit: mostCodes });
  return Promise.all(lines.map(async (line, i) => ({ number: i + 1, ...(await readLine(line)) })));
}

async function readLine(line: string): Promise<Pick<Line, "read" | "problem">> {
  try {
    const code = await decodeCode(line);
    const lesson = lessonById(code.lesson);
    if (!lesson) throw new Problem("lesson.code.other", { got: code.lesson });
    const known = lesson.steps.map(({ id }) => id);
    const other = code.steps.find(({ id }) => !known.includes(id));
    if (other) throw new Problem("lesson.code.steps", { got: other.id, lesson: lesson.id, known: known.join(", ") });
    expectAnswers(code, lesson);
    return { read: { code, lesson }, problem: null };
  } catch (problem) {
    return { read: null, problem };
  }
}

/** As many answers as there are questions. */
function expectAnswers({ test }: Code, lesson: Lesson): void {
  const asked = lesson.test?.length ?? 0;
  for (const answers of [test.before, test.after])
    if (answers !== null && answers.length !== asked)
      throw new Problem("lesson.code.answers", { got: answers.length, lesson: lesson.id, asked });
}

/**
 * `same`: every run that is claimed gives the same bits; `other`: one does not; `nothing`: none is claimed; `long`: one has more
 * updates than are run again here; `unfit`: one cannot be run; `short`: the bits are the same, and do not reach the goal.
 */
export type Verdict = "same" | "other" | "nothing" | "long" | "unfit" | "short";

/** Ten times as many as a lesson asks for; whoever writes a code can claim any number. */
const mostUpdates = 20_000;

export type Replay = (experiment: Experiment, updates: number) => Promise<Replayed>;

/** Checks codes one after the other; what was run once is not run again. */
export class Verifier {
  readonly #replay: Replay;
  readonly #known = new Map<string, Promise<Replayed>>();

  constructor(replay: Replay) {
    this.#replay = replay;
  }

  /** What is wrong with one code is its verdict: the others are checked all the same. @throws Problem where it was ended. */
  async verdict(read: NonNullable<Line["read"]>): Promise<Verdict> {
    try {
      return await this.#verdict(read);
    } catch (error) {
      if (!(error instanceof Problem) || error.key === "page.cancelled") throw error;
      return "unfit";
    }
  }

  async #verdict({ code, lesson }: NonNullable<Line["read"]>): Promise<Verdict> {
    const claims = await claimsOf(code, lesson);
    if (claims.length === 0) return "nothing";
    if (claims.some(({ proof }) => proof.update > mostUpdates)) return "long";
    for (const { experiment, proof } of claims) {
      if ((await this.#run(experiment, proof.update)).fingerprint !== proof.fingerprint) return "other";
    }
    for (const step of code.steps) if (!(await this.#reaches(step, lesson))) return "short";
    return "same";
  }

  /** Of a challenge, whose goal is one of a metric. */
  async #reaches({ id, link }: CodeStep, lesson: Lesson): Promise<boolean> {
    const goal = lesson.steps.find((step) => step.id === id)?.goal;
    if (link === null || !isChallenge(goal)) return true;
    const outcomes: Outcome[] = [];
    for (const { experiment, proof } of await ofLink(link))
      outcomes.push({ metrics: (await this.#run(experiment, proof.update)).metrics, signals: [] });
    return outcomes.some((outcome) => holds(goal.check, [outcome]));
  }

  #run(experiment: Experiment, updates: number): Promise<Replayed> {
    const key = JSON.stringify([experiment, updates]);
    const known = this.#known.get(key);
    if (known) return known;
    const run = this.#replay(experiment, updates);
    this.#known.set(key, run);
    return run;
  }
}

interface Claim {
  readonly experiment: Experiment;
  readonly proof: Proof;
}

async function claimsOf(code: Code, lesson: Lesson): Promise<readonly Claim[]> {
  const all: Claim[] = [];
  for (const step of code.steps) {
    const at = lesson.steps.findIndex(({ id }) => id === step.id);
    all.push(...(await ofStep(step, lesson.steps.slice(0, at + 1))));
  }
  return all;
}

/** `until`: the steps of the lesson up to it. One without a link goes on with the runs of the last that has one. */
async function ofStep({ proofs, link }: CodeStep, until: readonly LessonStep[]): Promise<readonly Claim[]> {
  const open = until.findLast(({ open: one }) => one !== undefined)?.open;
  const own = proofs.length > 0 && open !== undefined ? await runsOf(open) : [];
  const claimed = own.flatMap((experiment, i) => (proofs[i] ? [{ experiment, proof: proofs[i] }] : []));
  return [...claimed, ...(link === null ? [] : await ofLink(link))];
}

async function runsOf(link: string): Promise<readonly Experiment[]> {
  return (await decodeLink(link)).runs.map(({ experiment }) => onWasm(experiment));
}

async function ofLink(link: string): Promise<readonly Claim[]> {
  const { runs } = await decodeLink(link);
  return runs.flatMap(({ experiment, update, fingerprint }) =>
    fingerprint === null || update === 0 ? [] : [{ experiment: onWasm(experiment), proof: { update, fingerprint } }],
  );
}

/** The engine is of the machine that it ran on; its bits are those of wasm. */
function onWasm(experiment: Experiment): Experiment {
  return { ...experiment, engine: "wasm" };
}
