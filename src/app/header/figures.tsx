/** The one number that says how well it goes: the task's own metric on held-out episodes, and the goal that it is to reach. */
import { aboutTask } from "../../tasks/about.ts";
import { isBetter, knownBaselines, metricAbout } from "../../tasks/metric.ts";
import type { Metrics } from "../../tasks/task.ts";
import { lookAt } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Goal } from "../../train/goal.ts";
import { useWords } from "../../ui/words.tsx";
import { goalOf } from "../choosing/choose.ts";
import { useExperiment, useLooking, useRun } from "../context.tsx";
import { besideGoal, limitText } from "./goal.ts";
import { headlineName, lookOfGoal } from "../runs/standing.ts";

export function Figures() {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const metrics = useMetrics();
  const few = useRun((run) => run.heldOut);
  const goal = goalOf(experiment);
  const name = headlineName(experiment, metrics);
  if (name === undefined) return null;
  const value = metrics?.[name] ?? NaN;
  const direction = directionOf(experiment, name);
  const ground = words.text(few === null ? "run.metric.few" : "run.metric.ground", {
    episodes: words.number(few ?? 0),
  });
  return (
    <dl className="figures">
      <div title={`${whyOf(words.loose(`metric.${name}.unit`, ""), words.text(direction))}\n${ground}`}>
        <dt>{words.loose(`metric.${name}`, name)}</dt>
        <dd data-figure="metric">
          {goal?.metric === name ? besideGoal(words, value, goal) : words.number(value)}
          <OfUpdate />
          {goal?.metric === name ? <GoalMark goal={goal} /> : <Arrow direction={direction} />}
          <Beside metric={name} value={value} />
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

/** Whose look the number is where there was none at the update that the header tells: "at 950". Always there while training goes on. */
function OfUpdate() {
  const words = useWords();
  const looking = useLooking((state) => state.update);
  const at = useRun((run) => lookAt(run.archive, looking ?? run.update)?.update ?? null);
  const isOther = useRun((run) => at !== (looking ?? run.update) || (looking === null && run.phase === "training"));
  if (at === null || !isOther) return null;
  const update = words.number(at);
  return (
    <small className="figureAt" title={words.text("run.lookedAt", { update })}>
      {" "}
      {words.text("run.goal.at", { update })}
    </small>
  );
}

/** What is reached without a network: "– last season’s value 0.73 is better", or how far that is. */
function Beside({ metric, value }: { readonly metric: string; readonly value: number }) {
  const words = useWords();
  const task = useExperiment((state) => state.experiment.task.id);
  const [best] = knownBaselines(aboutTask(task), metric, useMetrics());
  if (!best || Number.isNaN(value)) return null;
  const said = { name: words.metric(best.name), value: words.number(best.value) };
  const isAhead = isBetter(metricAbout(aboutTask(task), metric), best.value, value);
  const text = words.text(isAhead ? "run.baseline.better" : "run.baseline", said);
  return (
    <span className="baseline" data-better={isAhead || undefined} title={text}>
      {text}
    </span>
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
  const at = words.number(met?.update ?? 0);
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
