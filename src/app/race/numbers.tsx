/** The race in numbers: what each run has cost so far, and what it cost to come to the goal. */
import type { RunState } from "../../store/run.ts";
import type { Goal } from "../../train/goal.ts";
import { useWords } from "../../ui/words.tsx";
import { lookOfGoal, sequencesAt } from "../runs/standing.ts";
import type { Runner } from "./racers.ts";

export interface NumbersTableProps {
  readonly runners: readonly Runner[];
  readonly goal: Goal | undefined;
  readonly metric: string;
}

const costs = ["updates", "seconds", "sequences"] as const;

export function NumbersTable({ runners, goal, metric }: NumbersTableProps) {
  const words = useWords();
  const name = goal?.metric ?? metric;
  const headings = costs.map((cost) => words.text(`race.numbers.${cost}`));
  return (
    <table className="raceTable">
      <caption>{words.text("race.numbers.title")}</caption>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {words.text("race.numbers.run")}
          </th>
          <th rowSpan={2} scope="col">
            {words.text("race.numbers.parameters")}
          </th>
          <th colSpan={costs.length + 1} scope="colgroup">
            {words.text("race.numbers.now")}
          </th>
          {goal && (
            <th colSpan={costs.length} scope="colgroup">
              {words.text("race.numbers.toGoal")}
            </th>
          )}
        </tr>
        <tr>
          {[words.metric(name), ...headings, ...(goal ? headings : [])].map((heading, i) => (
            <th key={i} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runners.map((runner) => (
          <Numbers key={runner.run.id} runner={runner} goal={goal} metric={name} />
        ))}
      </tbody>
    </table>
  );
}

function Numbers({ runner, goal, metric }: { readonly runner: Runner } & Omit<NumbersTableProps, "runners">) {
  const words = useWords();
  const { run, name } = runner;
  const met = lookOfGoal(run.archive.looks, goal);
  const look = run.archive.looks.at(-1);
  const now = [look?.metrics[metric], ...costsOf(run, look ?? run)];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{words.number(run.parameterCount ?? NaN)}</td>
      {[...now, ...(goal ? (met ? costsOf(run, met) : costs.map(() => undefined)) : [])].map((value, i) => (
        <td key={i}>{words.number(value ?? NaN)}</td>
      ))}
    </tr>
  );
}

/** Updates, seconds and sequences up to there. */
export function costsOf({ experiment }: RunState, at: Pick<RunState, "update" | "seconds">): readonly number[] {
  return [at.update, at.seconds, sequencesAt(experiment.training.batch, experiment.changes, at.update)];
}
