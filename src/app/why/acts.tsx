/** What an answer says may help: each is tried in a run beside the one that it is of, which stays as it is. */
import type { FindingAct } from "../../analysis/analysis.ts";
import type { Asked } from "../../store/analyses.ts";
import { changed } from "../../store/beside.ts";
import { settled } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { tryWay } from "../action.ts";
import { usePage, useRuns, useTry } from "../context.tsx";
import { changesBetween } from "../runs/differs.ts";
import { sentenceText } from "./sentence-text.ts";

interface ActsProps {
  readonly id: string;
  readonly of: Asked;
  readonly acts: readonly FindingAct[];
}

export function Acts({ id, of, acts }: ActsProps) {
  const words = useWords();
  const experiment = useRuns(({ byId }) => byId[of.run]?.experiment);
  if (!experiment || acts.length === 0) return null;
  return (
    <ul className="whyActs" aria-label={words.text("why.acts")}>
      {acts.map((act, i) => (
        <Act key={i} id={id} of={of} act={act} experiment={experiment} />
      ))}
    </ul>
  );
}

interface ActProps extends Pick<ActsProps, "id" | "of"> {
  readonly act: FindingAct;
  readonly experiment: Experiment;
}

function Act({ id, of, act: { sentence, changes, since }, experiment }: ActProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const now = settled(experiment);
  const what = changesBetween(words, now, changed(now, changes)).join(words.text("runs.differs.comma"));
  const trial = { run: of.run, changes, since: since ?? of.update };
  return (
    <li>
      <span>{words.text("why.act", { why: sentenceText(words, id, sentence), what })}</span>{" "}
      <button type="button" className="plainButton" onClick={() => attempt(() => tryWay(page, trial))}>
        {words.text("why.try")}
      </button>
    </li>
  );
}
