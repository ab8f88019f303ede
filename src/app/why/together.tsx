/** One question, asked of all runs that stand beside each other: a line for each in one picture, and one number each. */
import { useEffect } from "react";
import { joined, meansOutside } from "../../analysis/joined.ts";
import { Problem } from "../../core/problem.ts";
import type { Answer } from "../../store/analyses.ts";
import { useWords } from "../../ui/words.tsx";
import { CurvesView } from "../../views/finding/curves.tsx";
import type { Offer } from "../../worker/probe-protocol.ts";
import { usePage, useRun } from "../context.tsx";
import { useRunners, type Runner } from "../race/racers.ts";
import { useAnalyses } from "./analyses.ts";
import { useOpeningEpisode } from "./opening-episode.ts";
import { nameOfAxis } from "./sentence-text.ts";

interface TogetherProps {
  readonly offer: Offer;
  /** Of the run that is shown. */
  readonly answer: Answer;
}

/** Nothing where there is one run alone, or the question has no such picture. */
export function Together({ offer, answer }: TogetherProps) {
  const runners = useRunners();
  const { beside } = offer;
  if (beside === null || runners.length < 2) return null;
  return <Lines id={offer.id} beside={beside} answer={answer} runners={runners} />;
}

interface LinesProps {
  readonly id: string;
  readonly beside: NonNullable<Offer["beside"]>;
  readonly answer: Answer;
  readonly runners: readonly Runner[];
}

function Lines({ id, beside, answer, runners }: LinesProps) {
  const words = useWords();
  const shown = useRun((run) => run.id);
  const open = useOpeningEpisode();
  const others = useAnalyses((state) => state.beside[id]);
  useAskedBeside({ id, beside, answer, runners });
  const answers = runners.map(({ run }) => (run.id === shown ? answer : others?.[run.id]));
  const grid = joined(runners.map(({ name }, i) => ({ name, findings: answers[i]?.findings ?? { grids: [], sentences: [] } }))); // prettier-ignore
  if (!grid) return null;
  const means = meansOutside(grid);
  const said = (i: number): string => {
    const error = answers[i]?.error;
    if (error instanceof Problem) return words.problem(error);
    const mean = means[i] ?? NaN;
    return Number.isNaN(mean)
      ? words.text("why.asking")
      : words.loose(`analysis.${id}.mean`, "", { share: Math.round(mean * 100) });
  };
  return (
    <section className="whyTogether">
      <CurvesView
        grid={grid}
        title={words.loose(`analysis.${id}.together`, id)}
        axisName={(axis) => nameOfAxis(words, axis)}
        dashes={runners.map(({ dash }) => dash)}
        onPoint={() => undefined}
        onChoose={({ row, column }) => {
          const probe = grid.opens?.[row * grid.sizes[1] + column];
          if (probe) open(probe);
        }}
      />
      <ul>
        {runners.map(({ name, run }, i) => (
          <li key={run.id}>
            <b>{name}</b>: {said(i)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The others are asked when the run that is shown has answered, each time that it does. */
function useAskedBeside({ id, beside, answer, runners }: LinesProps): void {
  const { analyses } = usePage().playground;
  const shown = useRun((run) => run.id);
  const ids = runners
    .map(({ run }) => run.id)
    .filter((run) => run !== shown)
    .join(" ");
  const isThere = answer.share === null && !answer.isStopped;
  const { of } = answer;
  useEffect(() => {
    if (isThere) void analyses.askBeside(id, ids.split(" "), { ...of.settings, ...beside });
  }, [analyses, id, ids, isThere, of, beside]);
}
