/** The part of the probe worker that computes analyses: in slices, between pictures. A newer wish for the same one ends the older. */
import { analyses } from "../analysis/all.ts";
import type { Analysis, Findings } from "../analysis/analysis.ts";
import { openSubject } from "../analysis/subject.ts";
import { Problem } from "../core/problem.ts";
import { checkValues } from "../core/setting.ts";
import type { Engine, Session } from "../engine/engine.ts";
import { prepare } from "../train/prepare.ts";
import { lend } from "./lend.ts";
import type { Offer, ToProber } from "./probe-protocol.ts";
import { problemOf } from "./problem-of.ts";

type Wish = Extract<ToProber, { readonly type: "analyse" }>;

/** What is under way. */
interface Work {
  readonly wish: Wish;
  begun: Begun | null;
  findings: Findings;
}

interface Begun {
  readonly pieces: ReturnType<Analysis["run"]>;
  readonly session: Session;
}

export interface AnalystOptions {
  readonly engine: () => Promise<Engine>;
  readonly now: () => number;
  readonly done: (id: number, findings: Findings) => void;
  readonly refuse: (id: number, problem: unknown) => void;
  readonly tell: (tag: number, share: number, findings: Findings) => void;
}

const nothing: Findings = { grids: [], sentences: [] };

/** What there is to ask of the network of `experiment`, with what each would say no for. @throws Problem. */
export async function offersOf({
  experiment,
  update,
  files,
}: Extract<ToProber, { type: "offers" }>): Promise<readonly Offer[]> {
  const { program, task } = await lend(files, () => prepare(experiment, update));
  return analyses.map((analysis) => {
    const { id, settings, needs = [], beside = null } = analysis;
    const problem = analysis.refuses(program, task, experiment);
    return { id, settings, needs, beside, problem: problem && problemOf(problem, "wasm") };
  });
}

export class Analyst {
  readonly #options: AnalystOptions;
  #works: readonly Work[] = [];

  constructor(options: AnalystOptions) {
    this.#options = options;
  }

  get isBusy(): boolean {
    return this.#works.length > 0;
  }

  ask(wish: Wish): void {
    for (const { wish: older } of this.#works) if (older.analysis === wish.analysis) this.cancel(older.tag);
    this.#works = [...this.#works, { wish, begun: null, findings: nothing }];
  }

  cancel(tag: number): void {
    const work = this.#works.find(({ wish }) => wish.tag === tag);
    if (work) this.#end(work, () => this.#options.refuse(work.wish.id, new Problem("page.cancelled")));
  }

  /** Goes on for about `length` ms with the one that has waited longest. */
  async slice(length: number): Promise<void> {
    const [work] = this.#works;
    if (!work) return;
    const { now, tell, done, refuse } = this.#options;
    try {
      work.begun ??= await this.#begin(work.wish);
      const started = now();
      while (now() - started < length) {
        const { value, done: isOver } = await work.begun.pieces.next();
        if (!this.#works.includes(work)) return;
        if (isOver) return this.#end(work, () => done(work.wish.id, work.findings));
        work.findings = value.findings;
        tell(work.wish.tag, value.share, value.findings);
      }
      this.#works = [...this.#works.filter((other) => other !== work), work];
    } catch (error) {
      if (this.#works.includes(work)) this.#end(work, () => refuse(work.wish.id, error));
    }
  }

  #end(work: Work, say: () => void): void {
    this.#works = this.#works.filter((other) => other !== work);
    // What it opened itself is closed by it.
    work.begun?.pieces.return().catch(() => undefined);
    work.begun?.session.dispose();
    say();
  }

  async #begin(wish: Wish): Promise<Begun> {
    const analysis = analyses.find(({ id }) => id === wish.analysis);
    if (!analysis) throw new Problem("analysis.unknown", { got: wish.analysis.slice(0, 40), known: analyses.map(({ id }) => id).join(", ") }); // prettier-ignore
    const settings = checkValues(analysis.settings, wish.settings);
    const engine = await this.#options.engine();
    const subject = await lend(wish.files, () => openSubject({ ...wish, engine }));
    const problem = analysis.refuses(subject.program, subject.task, subject.experiment);
    if (!problem) return { pieces: analysis.run(subject, settings), session: subject.session };
    subject.session.dispose();
    throw problem;
  }
}
