/** What the race has come to: one sentence, in what the runs differ, how they keep step, and the numbers behind it. */
import { useMemo } from "react";
import type { Words } from "../../i18n/translate.ts";
import { paces, type RacePace } from "../../share/bookmark.ts";
import type { Experiment } from "../../train/experiment.ts";
import { aboutTask } from "../../tasks/about.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { differencesAmong, rowOf } from "../runs/differs.ts";
import { NumbersTable, type NumbersTableProps } from "./numbers.tsx";
import { headlineName } from "../runs/standing.ts";
import { useShallowly } from "../../ui/shallowly.ts";
import type { Runner } from "./racers.ts";
import { haveSameBatches } from "./rival.ts";
import { sayFirst, sayVerdict, type Matter } from "./saying.ts";
import { goalOfRace, verdictOf, type Verdict } from "./verdict.ts";

/** What is known of a race. */
export interface RaceNow {
  readonly runners: readonly Runner[];
  readonly experiments: readonly Experiment[];
  readonly verdict: Verdict;
  readonly matter: Matter;
}

export function useRace(runners: readonly Runner[], pace: RacePace): RaceNow {
  const experiments = useShallowly(runners.map(({ run }) => run.experiment));
  const goal = useMemo(() => goalOfRace(experiments), [experiments]);
  const matter = { goal, metric: metricOf(experiments, runners), by: pace };
  const racers = runners.map(({ name, run }) => ({
    name,
    update: run.update,
    seconds: run.seconds,
    looks: run.archive.looks,
  }));
  return { runners, experiments, matter, verdict: verdictOf(racers, goal, matter.metric, pace) };
}

/** The headline metric of the task. */
function metricOf([first]: readonly Experiment[], runners: readonly Runner[]): string {
  const seen = runners.map(({ run }) => headlineName(run.experiment, run.metrics)).find((name) => name !== undefined);
  return seen ?? (first && aboutTask(first.task.id).metrics[0]?.name) ?? "";
}

export function VerdictCard({ runners, experiments, verdict, matter }: RaceNow) {
  const words = useWords();
  const sentence = sayVerdict(words, verdict, matter);
  const differ = useMemo(() => sayDifferences(words, experiments), [words, experiments]);
  return (
    <div className="raceCard" role="group" aria-label={words.text("race.verdict")}>
      <div className="raceSaid" data-many={runners.length > 2 || undefined}>
        <p className="raceVerdict" title={sentence} data-verdict={verdict.kind}>
          {sentence}
        </p>
        <p className="raceDiffer" title={differ}>
          {differ}
        </p>
      </div>
      <Pace pace={matter.by} />
      <Numbers runners={runners} goal={matter.goal} metric={matter.metric} differ={differ} />
      <FigureButton figure="race" name={words.text("race.label")} />
      <p className="visuallyHidden" role="status">
        {sayFirst(words, verdict, matter)}
      </p>
    </div>
  );
}

function sayDifferences(words: Words, experiments: readonly Experiment[]): string {
  const rows = differencesAmong(experiments).map((difference) => rowOf(words, difference));
  const list = rows.join(words.text("race.semicolon"));
  return [
    words.text(haveSameBatches(experiments) ? "race.sameBatches" : "race.otherBatches"),
    rows.length === 0 ? words.text("race.differ.nothing") : words.text("race.differ", { list }),
  ].join(words.text("race.space"));
}

function Pace({ pace }: { readonly pace: RacePace }) {
  const words = useWords();
  const { playground } = usePage();
  return (
    <div className="racePace" role="group" aria-label={words.text("race.pace")}>
      {paces.map((one) => (
        <button key={one} type="button" aria-pressed={one === pace} onClick={() => playground.race.setPace(one)}>
          {words.text(`race.pace.${one}`)}
        </button>
      ))}
    </div>
  );
}

interface NumbersProps extends NumbersTableProps {
  readonly differ: string;
}

/** A button, and what it opens: over the lanes. */
function Numbers({ differ, ...table }: NumbersProps) {
  const words = useWords();
  const name = words.text("race.numbers");
  return (
    <PopoverButton kind="dialog" align="end" className="raceNumbers" label={name}>
      <div className="raceSheet" role="dialog" aria-label={name}>
        <NumbersTable {...table} />
        <p>{differ}</p>
      </div>
    </PopoverButton>
  );
}
