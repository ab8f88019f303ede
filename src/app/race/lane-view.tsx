/** One lane of a race. Pointing at it with a click, or its name, brings its run into the moment. */
import { useRef, type PointerEvent } from "react";
import type { Focus } from "../../core/focus.ts";
import { useWords } from "../../ui/words.tsx";
import { signalNamed } from "../../views/lane.ts";
import { IconButton } from "../../ui/button.tsx";
import { useLooking, usePage, useRuns, useTry } from "../context.tsx";
import { standWithout } from "../runs/acts.tsx";
import { lookOfGoal } from "../runs/standing.ts";
import { Swatch } from "../runs/swatch.tsx";
import { DrawnIn } from "../stage/drawn.tsx";
import type { LanePlan } from "./lane-plan.ts";
import { stoodAt, type Runner } from "./racers.ts";
import { SpannedStave } from "./spanned-stave.tsx";
import type { RaceNow } from "./verdict.tsx";

export interface LaneProps {
  readonly race: RaceNow;
  readonly runner: Runner;
  /** Null before there is a picture. */
  readonly plan: LanePlan | null;
  readonly heights: readonly number[];
  readonly time: number;
  readonly focus: Focus | null;
  /** Of the longest episode. */
  readonly steps: number;
}

export function Lane({ race, runner, plan, heights, time, focus, steps }: LaneProps) {
  const words = useWords();
  const { run, name } = runner;
  const isShown = useRuns((runs) => runs.shown === run.id);
  const click = useClick(run.id);
  const mask = plan ? signalNamed(plan.trace, "mask") : undefined;
  return (
    <section
      className="lane"
      aria-label={words.text("race.lane", { name })}
      data-run={run.id}
      data-shown={isShown || undefined}
      {...click}
    >
      <LaneHead race={race} runner={runner} plan={plan} isShown={isShown} />
      {plan ? (
        <DrawnIn run={run.id} trace={plan.trace} unchanged={plan.unchanged}>
          {plan.staves.map((stave, i) => (
            <SpannedStave
              key={stave.signal.name}
              plan={stave}
              height={heights[i] ?? 24}
              time={time}
              focus={focus}
              span={plan.trace.steps / steps}
              mask={stave.signal.name === "output" ? mask : undefined}
            />
          ))}
        </DrawnIn>
      ) : (
        <p className="laneEmpty">{words.text("race.opening")}</p>
      )}
    </section>
  );
}

/** Farther than this many CSS pixels is a drag along time. */
const slack = 4;

/** A click anywhere in a lane; what begins there and is dragged only moves the playhead. */
function useClick(id: string) {
  const { playground } = usePage();
  const attempt = useTry();
  const down = useRef(0);
  return {
    onPointerDown: (event: PointerEvent) => {
      down.current = event.clientX;
    },
    onPointerUp: (event: PointerEvent) => {
      const isOnButton = event.target instanceof Element && event.target.closest("button, dialog") !== null;
      if (isOnButton || Math.abs(event.clientX - down.current) > slack) return;
      attempt(() => playground.shelf.show(id));
    },
  };
}

interface LaneHeadProps extends Pick<LaneProps, "race" | "runner" | "plan"> {
  readonly isShown: boolean;
}

/** Its line, its name, how far it is, how it stands, and whether it has come to the goal. */
function LaneHead({ race, runner, plan, isShown }: LaneHeadProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { run, name, dash } = runner;
  return (
    <header className="laneHead" onPointerDown={(event) => event.stopPropagation()}>
      <Swatch dash={dash} />
      <button
        type="button"
        className="laneName"
        aria-pressed={isShown}
        title={words.text("race.show", { name })}
        onClick={() => attempt(() => page.playground.shelf.show(run.id))}
      >
        {name}
      </button>
      <LaneFigures race={race} runner={runner} />
      {plan?.isOwnEpisode && <span>{words.text("race.ownEpisode", { seed: run.experiment.seed })}</span>}
      <IconButton
        icon="close"
        className="laneAway"
        name={words.text("race.away", { name })}
        onClick={() => attempt(() => standWithout(page, run.id))}
      />
    </header>
  );
}

function LaneFigures({ race, runner }: Pick<LaneProps, "race" | "runner">) {
  const words = useWords();
  const { run, name } = runner;
  const { goal, metric } = race.matter;
  const looking = useLooking(({ update }) => update);
  const stood = stoodAt(run, looking);
  const told = goal?.metric ?? metric;
  const value = stood.look?.metrics[told];
  const reached = lookOfGoal(run.archive.looks, goal);
  const met = reached && reached.update <= stood.update ? reached : null;
  const isFirst = race.verdict.kind === "met" && race.verdict.first.some((place) => place.name === name);
  const kind = isFirst ? "race.flag" : "race.met";
  return (
    <>
      <span className="laneUpdates">{words.text("runs.updates", { count: words.number(stood.update) })}</span>
      {value !== undefined && (
        <span>
          {words.metric(told)} <b>{words.number(value)}</b>
          {looking !== null && stood.look && stood.look.update !== stood.update && (
            <small> {words.text("run.goal.at", { update: words.number(stood.look.update) })}</small>
          )}
        </span>
      )}
      {met && (
        <span
          className="laneMet"
          role="img"
          aria-label={words.text(`${kind}.why`, { update: words.number(met.update) })}
          title={words.text(`${kind}.why`, { update: words.number(met.update) })}
          data-first={isFirst || undefined}
        >
          {words.text(kind, { update: words.number(met.update) })}
        </span>
      )}
    </>
  );
}
