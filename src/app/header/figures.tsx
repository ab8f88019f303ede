/** The one number that says how well it goes: the task's own metric on held-out episodes, and the goal that it is to reach. */
import { formatNumber } from "../../draw/format.ts";
import { languageTags } from "../../i18n/language.ts";
import { aboutTask } from "../../tasks/about.ts";
import { metricAbout } from "../../tasks/metric.ts";
import type { Metrics } from "../../tasks/task.ts";
import { lookAt } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Goal } from "../../train/goal.ts";
import { useWords } from "../../ui/words.tsx";
import { goalOf } from "../choosing/choose.ts";
import { useExperiment, useLooking, useRun, useView } from "../context.tsx";
import { limitText } from "./goal.ts";
import { headlineName, lookOfGoal } from "../runs/standing.ts";

export function Figures() {
  const words = useWords();
  const tag = languageTags[useView((view) => view.language)];
  const experiment = useExperiment((state) => state.experiment);
  const metrics = useMetrics();
  const goal = goalOf(experiment);
  const name = headlineName(experiment, metrics);
  if (name === undefined) return null;
  const value = metrics?.[name] ?? NaN;
  const direction = directionOf(experiment, name);
  return (
    <dl className="figures">
      <div title={whyOf(words.loose(`metric.${name}.unit`, ""), words.text(direction))}>
        <dt>{words.loose(`metric.${name}`, name)}</dt>
        <dd data-figure="metric">
          {Number.isNaN(value) ? words.text("run.noValue") : formatNumber(tag, value)}
          <OfUpdate />
          {goal?.metric === name ? <GoalMark goal={goal} /> : <Arrow direction={direction} />}
        </dd>
      </div>
    </dl>
  );
}

/** Those of the update looked at, or the last ones. */
export function useMetrics(): Metrics | null {
  const looking = useLooking((state) => state.update);
  return useRun((run) => (looking === null ? run.metrics : (lookAt(run.archive, looking)?.metrics ?? null)));
}

/** In the past, whose look the number is where there was none at the update itself: "at 950". */
function OfUpdate() {
  const words = useWords();
  const looking = useLooking((state) => state.update);
  const at = useRun((run) => (looking === null ? null : (lookAt(run.archive, looking)?.update ?? null)));
  if (at === null || at === looking) return null;
  const update = formatNumber(languageTags[words.language], at);
  return (
    <small className="figureAt" title={words.text("run.lookedAt", { update })}>
      {" "}
      {words.text("run.goal.at", { update })}
    </small>
  );
}

type Direction = "run.better.low" | "run.better.high";

function directionOf({ task }: Experiment, metric: string): Direction {
  return `run.better.${metricAbout(aboutTask(task.id), metric).best}`;
}

function whyOf(unit: string, direction: string): string {
  return unit ? `${unit} (${direction})` : direction;
}

/** Which way is better, where no goal says it. */
function Arrow({ direction }: { readonly direction: Direction }) {
  const words = useWords();
  return (
    <span className="goalMark" role="img" aria-label={words.text(direction)}>
      {" "}
      {direction === "run.better.low" ? "↓" : "↑"}
    </span>
  );
}

/** "goal < 0.1 ✓ at 612": reached at the first of two looks running, by the update looked at. */
function GoalMark({ goal }: { readonly goal: Goal }) {
  const words = useWords();
  const looking = useLooking((state) => state.update);
  const met = useRun((run) => lookOfGoal(run.archive.looks, goal));
  const isReached = met !== null && (looking === null || met.update <= looking);
  const at = formatNumber(languageTags[words.language], met?.update ?? 0);
  return (
    <span className="goalMark" data-reached={isReached || undefined}>
      <span className="goalLimit">{words.text("run.goal", { limit: limitText(words, goal) })}</span>
      {isReached && (
        <>
          {" "}
          <span role="img" aria-label={words.text("run.goal.reached", { update: at })}>
            ✓
          </span>
          <span className="goalAt" aria-hidden="true">
            {" "}
            {words.text("run.goal.at", { update: at })}
          </span>
        </>
      )}
    </span>
  );
}
