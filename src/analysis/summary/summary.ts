/** The run in words: what the other analyses say first, one after another. Each sentence says whose it is. */
import { Problem } from "../../core/problem.ts";
import { defaultValues } from "../../core/setting.ts";
import type { Analysis, FindingSentence, Findings, Piece, Subject } from "../analysis.ts";
import { automaton } from "../automaton/automaton.ts";
import { capacity } from "../capacity/capacity.ts";
import { doctor } from "../doctor/doctor.ts";
import { failure } from "../failure/failure.ts";
import { influence } from "../influence/influence.ts";
import { length } from "../length/length.ts";
import { patching } from "../patching/patching.ts";
import { stored } from "../stored/stored.ts";

/** In the order in which a person would ask. */
const chapters: readonly Analysis[] = [doctor, length, failure, stored, patching, influence, automaton, capacity];
/** Most sentences of each. */
const most = 3;

export const summary: Analysis = {
  id: "summary",
  settings: [],
  needs: ["film", "history"],
  refuses: (...of) => {
    const refusals = chapters.map((chapter) => chapter.refuses(...of));
    return refusals.includes(null) ? null : (refusals[0] ?? null);
  },
  run,
};

async function* run(subject: Subject): AsyncGenerator<Piece, void> {
  const { program, task, experiment } = subject;
  const fit = chapters.filter((chapter) => chapter.refuses(program, task, experiment) === null);
  let said: readonly FindingSentence[] = beginning(subject);
  for (const [i, chapter] of fit.entries()) {
    let now: readonly FindingSentence[] = [];
    for await (const { share, findings } of piecesOf(chapter, subject)) {
      now = firstOf(chapter, findings);
      yield { share: (i + share) / fit.length, findings: { grids: [], sentences: [...said, ...now] } };
    }
    said = [...said, ...now];
  }
  yield { share: 1, findings: { grids: [], sentences: said } };
}

/** What one has to say; nothing where it finds that it can not be asked of this episode. */
async function* piecesOf(chapter: Analysis, subject: Subject): AsyncGenerator<Piece, void> {
  try {
    yield* chapter.run(subject, defaultValues(chapter.settings));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

function firstOf({ id }: Analysis, { sentences }: Findings): readonly FindingSentence[] {
  return sentences.slice(0, most).map((sentence) => ({ ...sentence, from: id }));
}

/** How far the run has come, where its history says so. */
function beginning({ update, history }: Subject): readonly FindingSentence[] {
  const look = history?.looks.findLast((one) => one.update <= update);
  const loss = look && Number.isFinite(look.loss) ? look.loss : null;
  return loss === null ? [] : [{ key: "loss", parameters: { update: look?.update ?? update, loss } }];
}
