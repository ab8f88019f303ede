/** One question, asked of all runs that stand beside each other: a line for each in one picture, and one number each. */
import type { FindingGrid } from "../../analysis/analysis.ts";
import { joined, meansOutside } from "../../analysis/joined.ts";
import { Problem } from "../../core/problem.ts";
import { nothing, type Answer } from "../../store/analyses.ts";
import { useWords } from "../../ui/words.tsx";
import { CurvesView } from "../../views/finding/curves.tsx";
import type { Offer } from "../../worker/probe-protocol.ts";
import { usePage, useRun, useTry } from "../context.tsx";
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
  if (offer.beside === null || runners.length < 2) return null;
  return <Lines id={offer.id} answer={answer} runners={runners} />;
}

interface LinesProps {
  readonly id: string;
  readonly answer: Answer;
  readonly runners: readonly Runner[];
}

function Lines({ id, answer, runners }: LinesProps) {
  const words = useWords();
  const shown = useRun((run) => run.id);
  const open = useOpeningEpisode();
  const others = useAnalyses((state) => state.beside[id]);
  const answers = runners.map(({ run }) => (run.id === shown ? answer : others?.[run.id]));
  const grid = joined(runners.map(({ name }, i) => ({ name, findings: answers[i]?.findings ?? nothing }))); // prettier-ignore
  if (!grid) return null;
  const means = meansOutside(grid);
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
            <b>{name}</b>:{" "}
            <Said id={id} answer={answers[i]} mean={means[i] ?? NaN} isWhole={isWhole(grid, i)} shown={answer} />
          </li>
        ))}
      </ul>
      <Others id={id} answer={answer} others={answers.filter((one) => one !== answer)} />
    </section>
  );
}

function isWhole({ data, sizes: [, columns] }: FindingGrid, row: number): boolean {
  return !data.subarray(row * columns, (row + 1) * columns).some(Number.isNaN);
}

interface SaidProps {
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly mean: number;
  /** Whether every point of its line is known. */
  readonly isWhole: boolean;
  /** Of the run that is shown. */
  readonly shown: Answer;
}

/** The number of one run, or why there is none; of which update, where that is another than that of the run that is shown. */
function Said({ id, answer, mean, isWhole: isAllKnown, shown }: SaidProps) {
  const words = useWords();
  if (!answer) return words.text("why.asking");
  const { error, share, isStopped, of } = answer;
  if (error !== null) return error instanceof Problem ? words.problem(error) : String(error);
  if (isStopped && !isAllKnown) return words.text("why.stopped");
  if (share !== null && !isAllKnown) return words.text("why.asking");
  if (Number.isNaN(mean)) return words.number(mean);
  const said = words.loose(`analysis.${id}.mean`, "", { share: Math.round(mean * 100) });
  return of.update === shown.of.update
    ? said
    : `${said}. ${words.text("why.ofUpdate", { update: words.number(of.update) })}`;
}

interface OthersProps {
  readonly id: string;
  readonly answer: Answer;
  readonly others: readonly (Answer | undefined)[];
}

/** What ends or begins again what the others are asked, once the run that is shown has answered. */
function Others({ id, answer, others }: OthersProps) {
  const words = useWords();
  const { analyses } = usePage().playground;
  const attempt = useTry();
  if (answer.share !== null || answer.isStopped) return null;
  if (others.some((one) => one && one.share !== null))
    return (
      <button type="button" className="plainButton" onClick={() => analyses.stop(id)}>
        {words.text("why.stop")}
      </button>
    );
  if (!others.some((one) => one?.isStopped)) return null;
  return (
    <button type="button" className="plainButton" onClick={() => attempt(() => analyses.ask(id, answer.of.settings))}>
      {words.text("why.again")}
    </button>
  );
}
