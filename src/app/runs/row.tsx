/** One run on the shelf: its line, its name, how it stands, and what can be done with it. */
import { memo, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Words } from "../../i18n/translate.ts";
import type { RunState } from "../../store/run.ts";
import type { RunsState } from "../../store/runs.ts";
import { useWords } from "../../ui/words.tsx";
import { Swatch } from "../../views/track/swatch.tsx";
import { goalOf } from "../choosing/choose.ts";
import { usePage, useRuns, useTry } from "../context.tsx";
import { Acts, useBeside } from "./acts.tsx";
import { differencesAmong, partsOf } from "./differs.ts";
import { useNameOf } from "./naming.ts";
import { NameField } from "./name-field.tsx";
import { sparkPath } from "./spark.ts";
import { headlineOf, lookOfGoal } from "./standing.ts";
import { offProps } from "../../ui/off.ts";

export interface RunRowProps {
  readonly id: string;
  /** Reached by Tab. */
  readonly isActive: boolean;
  /** With all that can be done. */
  readonly isUnfolded: boolean;
  /** Number of its line on the track; null: it has none. */
  readonly dash: number | null;
  readonly onActive: (id: string) => void;
  readonly onUnfold: (id: string | null) => void;
}

export const RunRow = memo(function RunRow(props: RunRowProps) {
  const { id, isActive, isUnfolded, onActive, onUnfold } = props;
  const run = useRuns((runs) => runs.byId[id]);
  const isShown = useRuns((runs) => runs.shown === id);
  const isLane = useRuns((runs) => runs.beside.includes(id));
  const { isRenaming, setRenaming, opener } = useRenaming();
  if (!run) return null;
  return (
    <li
      className="run"
      data-run={id}
      data-shown={isShown || undefined}
      data-lane={isLane || undefined}
      onFocus={() => onActive(id)}
    >
      <Overlay {...props} run={run} isShown={isShown} />
      <div className="runName">
        {isRenaming ? (
          <NameField run={run} onDone={() => setRenaming(false)} />
        ) : (
          <Name {...props} run={run} isShown={isShown} opener={opener} />
        )}
        <Marks run={run} isShown={isShown} isLane={isLane} />
      </div>
      <Differs run={run} isShown={isShown} />
      <Spark run={run} />
      <Figures run={run} />
      <RowButtons {...props} run={run} isShown={isShown} />
      {isUnfolded && (
        <Acts
          run={run}
          isShown={isShown}
          tabIndex={isActive ? 0 : -1}
          onRename={() => setRenaming(true)}
          onRemoved={() => onUnfold(null)}
        />
      )}
    </li>
  );
});

interface PartProps extends RunRowProps {
  readonly run: RunState;
  readonly isShown: boolean;
}

/** The line that it has on the track, and the tick that gives it one. */
function Overlay({ id, run, dash, isShown, isActive }: PartProps) {
  const words = useWords();
  const { playground } = usePage();
  const isOver = useRuns(({ overlaid }) => overlaid.includes(id));
  const isOnScreen = useRuns((runs) => isShown || runs.beside.includes(id));
  const isOther = useRuns((runs) => !isOfShownTask(runs, run));
  const off = isOnScreen ? words.text("off.curve.shown") : isOther && words.text("off.curve.otherTask");
  const why = off || words.text("runs.onTrack.short");
  const label = words.text("runs.onTrack", { name: useNameOf()(run) });
  return (
    <label className="runTick" title={why}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isShown || isOver || dash !== null}
        {...offProps(off, why)}
        tabIndex={isActive ? 0 : -1}
        onChange={(event) => playground.shelf.overlay(id, event.target.checked)}
      />
      <Swatch dash={dash} />
    </label>
  );
}

function isOfShownTask({ byId, shown }: RunsState, { experiment }: RunState): boolean {
  return byId[shown]?.experiment.task.id === experiment.task.id;
}

/** Whether its name is being written; when it no longer is, the keyboard is at the name again. */
function useRenaming() {
  const [isRenaming, setRenaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isRenaming) opener.current?.focus();
    was.current = isRenaming;
  }, [isRenaming]);
  return { isRenaming, setRenaming, opener };
}

function Name({
  run,
  isShown,
  isActive,
  opener,
}: PartProps & { readonly opener: RefObject<HTMLButtonElement | null> }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const task = useRuns(({ byId, shown }) => byId[shown]?.experiment.task.id);
  const name = useNameOf()(run);
  const own = run.experiment.task.id;
  return (
    <button
      ref={opener}
      type="button"
      className="runOpen"
      tabIndex={isActive ? 0 : -1}
      aria-current={isShown || undefined}
      title={words.text("runs.open.of", { name })}
      onClick={() => attempt(() => playground.shelf.show(run.id))}
    >
      {name}
      {own !== task && <span className="runTask"> · {words.loose(`task.${own}`, own)}</span>}
    </button>
  );
}

function Marks({ run, isShown, isLane }: Pick<PartProps, "run" | "isShown"> & { readonly isLane: boolean }) {
  const words = useWords();
  return (
    <>
      {run.phase === "training" && (
        <span className="runMark" data-mark="trains">
          {words.text("runs.trains")}
        </span>
      )}
      {isShown && (
        <span className="runMark" data-mark="shown">
          {words.text("runs.shown")}
        </span>
      )}
      {isLane && !isShown && <span className="runMark">{words.text("runs.lane")}</span>}
      {run.isPinned && <span className="runMark">{words.text("runs.pinned")}</span>}
    </>
  );
}

/** Where it came from, and what tells it from the run that is shown. */
function Differs({ run, isShown }: Pick<PartProps, "run" | "isShown">) {
  const words = useWords();
  const shown = useRuns(({ byId, shown: id }) => byId[id]?.experiment);
  const { origin, experiment } = run;
  const nameOf = useNameOf();
  const parent = useRuns(({ byId }) => (origin.kind === "fork" ? byId[origin.of] : undefined));
  const differences = shown && !isShown ? differencesAmong([experiment, shown]) : [];
  // The name says the model already, and the task.
  const told = differences.filter(({ kind }) => kind !== "task" && (kind !== "model" || run.name !== ""));
  const parts = [originText(words, run, parent && nameOf(parent)), partsOf(words, told, 0)].filter(
    (part) => part !== "",
  );
  const same = isShown || differences.length > 0 ? "" : words.text("runs.differs.none");
  const text = parts.length > 0 ? parts.join(words.text("runs.differs.comma")) : same;
  return (
    <small className="runDiffers" title={text}>
      {text}
    </small>
  );
}

function originText(words: Words, { origin }: RunState, parent: string | undefined): string {
  if (origin.kind === "fork") {
    const update = words.number(origin.update);
    return parent
      ? words.text("runs.origin.fork", { name: parent, update })
      : words.text("runs.origin.fork.alone", { update });
  }
  const isTold = origin.kind === "link" || origin.kind === "file" || origin.kind === "shipped";
  return isTold ? words.text(`runs.origin.${origin.kind}`) : "";
}

const spark = { width: 64, height: 20 };

/** The loss on a logarithmic scale; says nothing that the figures do not. */
function Spark({ run }: { readonly run: RunState }) {
  const { update, loss } = run.archive.curve;
  const path = useMemo(() => sparkPath(update, loss, spark.width, spark.height), [update, loss]);
  return (
    <svg className="runSpark" {...spark} viewBox={`0 0 ${spark.width} ${spark.height}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Figures({ run }: { readonly run: RunState }) {
  const words = useWords();
  const { experiment, metrics, archive } = run;
  const headline = headlineOf(experiment, metrics);
  const met = useMemo(() => lookOfGoal(archive.looks, goalOf(experiment)), [archive.looks, experiment]);
  const name = headline && words.metric(headline.about.name);
  return (
    <div className="runFigures">
      <span>{words.text("runs.updates", { count: words.number(run.update) })}</span>
      {headline && name && (
        <span title={words.text(`runs.metric.${headline.about.best}`, { name })}>
          {name} <b>{words.number(headline.value)}</b>
          <span aria-hidden="true">{headline.about.best === "low" ? " ↓" : " ↑"}</span>
        </span>
      )}
      {met && <Met update={words.number(met.update)} />}
    </div>
  );
}

function Met({ update }: { readonly update: string }) {
  const words = useWords();
  const text = words.text("runs.met", { update });
  return (
    <span className="runMet" role="img" aria-label={text} title={text}>
      ✓ {update}
    </span>
  );
}

function RowButtons({ id, run, isShown, isActive, isUnfolded, onUnfold }: PartProps) {
  const words = useWords();
  const beside = useBeside(run, isShown);
  const name = useNameOf()(run);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div className="runButtons">
      {beside && (
        <button
          type="button"
          aria-label={words.text("runs.act.of", { act: beside.text, name })}
          {...offProps(beside.act === null && beside.why, beside.why)}
          tabIndex={tabIndex}
          onClick={() => beside.act?.()}
        >
          {beside.text}
        </button>
      )}
      <button
        type="button"
        aria-label={words.text("runs.more.of", { name })}
        aria-expanded={isUnfolded}
        tabIndex={tabIndex}
        onClick={() => onUnfold(isUnfolded ? null : id)}
      >
        ⋯
      </button>
    </div>
  );
}
