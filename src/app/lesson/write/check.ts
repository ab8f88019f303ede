/** What is wrong with a draft, and where; and what can be asked of the runs that a step opens. */
import { useEffect, useState } from "react";
import { expectFit } from "../../../lessons/fit.ts";
import type { Lesson } from "../../../lessons/lesson.ts";
import { readLesson } from "../../../lessons/read.ts";
import { decodeLink } from "../../../share/decode.ts";
import { touchableOf, type Touchable } from "../../../share/touchable.ts";
import { plainProblem, type PlainProblem } from "../../../store/notice.ts";
import { aboutTask } from "../../../tasks/about.ts";
import { prepare } from "../../../train/prepare.ts";
import { finished, type Draft } from "./draft.ts";

export interface Fault {
  readonly problem: PlainProblem;
  /** As `read.ts` names it: `steps, 1, say`. */
  readonly path: string;
}

export type Checked = { readonly lesson: Lesson } | { readonly fault: Fault };

export async function checkDraft(draft: Draft): Promise<Checked> {
  try {
    const lesson = readLesson(JSON.stringify(finished(draft)));
    await expectFit(lesson);
    return { lesson };
  } catch (error) {
    const problem = plainProblem(error);
    return { fault: { problem, path: pathOf(problem) } };
  }
}

function pathOf({ key, parameters }: PlainProblem): string {
  const { what, step } = parameters;
  if (step === undefined) return String(what ?? "");
  return key === "lesson.link" || key === "lesson.beside" ? `steps, ${step}, open` : `steps, ${step}`;
}

/** Milliseconds of quiet before a draft is checked: its links are opened. */
const quiet = 250;

/** Null while it is not known. */
export function useChecked(draft: Draft): Checked | null {
  const [checked, setChecked] = useState<{ draft: Draft; checked: Checked } | null>(null);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void checkDraft(draft).then((one) => !isGone && setChecked({ draft, checked: one }));
    }, quiet);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [draft]);
  return checked?.checked ?? null;
}

export interface KnownRun {
  readonly model: string;
  readonly metrics: readonly string[];
  readonly signals: readonly { readonly name: string; readonly axes: readonly string[] }[];
  readonly touchable: readonly Touchable[];
}

/** Of the runs that a link opens; none where it opens none. */
async function knownRuns(link: string): Promise<readonly KnownRun[]> {
  const { runs } = await decodeLink(link);
  return runs.map(({ experiment }) => {
    const { program } = prepare(experiment);
    return {
      model: program.name,
      metrics: ["loss", ...aboutTask(experiment.task.id).metrics.map(({ name }) => name)],
      signals: program.named.map(({ name, value, turns }) => ({
        name,
        axes: ["time", ...(program.values[value]?.axes ?? []), ...(turns?.axes ?? [])],
      })),
      touchable: touchableOf(experiment),
    };
  });
}

export function useKnownRuns(link: string | undefined): readonly KnownRun[] {
  const [known, setKnown] = useState<readonly KnownRun[]>([]);
  useEffect(() => {
    let isGone = false;
    const told = (runs: readonly KnownRun[]): void => void (isGone || setKnown(runs));
    if (link === undefined) told([]);
    else void knownRuns(link).then(told, () => told([]));
    return () => void (isGone = true);
  }, [link]);
  return known;
}
