/** How to train: from where, how far, how fast. */
import { useId, useState, type FormEvent } from "react";
import { paces } from "../../store/view.ts";
import { updateLimit } from "../../train/changes.ts";
import { useWords } from "../../ui/words.tsx";
import { choosePace, trainFromScratch, trainOn, trainOnce, trainToGoal, trainUntil } from "../action.ts";
import { goalOf } from "../choosing/choose.ts";
import { useExperiment, usePage, useRun, useTry, useView } from "../context.tsx";
import { limitText } from "./goal.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { PopoverProps } from "../../ui/popover.tsx";

export function TrainMenu({ onClose }: PopoverProps) {
  const words = useWords();
  return (
    <div role="dialog" aria-label={words.text("train.how")}>
      <Menu name={words.text("train.how")}>
        <Starts onClose={onClose} />
        <GoalItem onClose={onClose} />
        <Paces onClose={onClose} />
      </Menu>
      <Until onClose={onClose} />
      <Ends />
    </div>
  );
}

/** Where the training that goes on ends, as it was set last. */
function Ends() {
  const words = useWords();
  const aim = useRun((run) => run.aim);
  if (!aim) return null;
  const { until, goal } = aim;
  const update = words.number(until ?? 0);
  const text = goal
    ? words.text("train.ends.goal", { update })
    : until === null
      ? words.text("train.ends.never")
      : words.text("train.ends.at", { update });
  return (
    <p className="menuNote muted" role="status">
      {text}
    </p>
  );
}

function Starts({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const update = useRun((run) => run.update);
  const isEndless = useRun((run) => run.aim?.until === null);
  const start = (work: () => Promise<unknown>): void => {
    onClose();
    attempt(work);
  };
  return (
    <>
      <MenuItem title={words.text("train.scratch.why")} onPick={() => start(() => trainFromScratch(page))}>
        {words.text("train.scratch")}
      </MenuItem>
      {update > 0 && (
        <MenuItem
          title={words.text("train.continue.why")}
          off={isEndless && words.text("train.ends.never")}
          onPick={() => start(() => trainOn(page))}
        >
          {words.text("train.continue", { update: words.number(update) })}
        </MenuItem>
      )}
      <MenuItem title={words.text("run.once.why")} onPick={() => start(() => trainOnce(page))}>
        {words.text("run.once")}
      </MenuItem>
    </>
  );
}

/** Nothing where nobody has said what is enough. */
function GoalItem({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const experiment = useExperiment((state) => state.experiment);
  const goal = goalOf(experiment);
  if (!goal) return null;
  const limit = `${words.metric(goal.metric)} ${limitText(words, goal)}`;
  return (
    <MenuItem
      hint={limit}
      onPick={() => {
        onClose();
        attempt(() => trainToGoal(page));
      }}
    >
      {words.text("train.goal")}
    </MenuItem>
  );
}

function Paces({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const pace = useView((view) => view.pace);
  return (
    <div className="menuPart" role="group" aria-label={words.text("train.pace")}>
      {paces.map((one) => (
        <MenuItem
          key={one}
          isChoice
          isChecked={one === pace}
          hint={one === "slow" ? words.text("train.pace.slow.why") : undefined}
          onPick={() => {
            onClose();
            attempt(() => choosePace(page, one));
          }}
        >
          {words.text(`train.pace.${one}`)}
        </MenuItem>
      ))}
    </div>
  );
}

/** "Until update 3,000": at first twice as far as the run has come. What trains already ends there. */
function Until({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const id = useId();
  const reached = useRun((run) => run.update);
  const [update, setUpdate] = useState(() => Math.max(100, 2 * page.playground.run.getState().update));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    attempt(() => trainUntil(page, update));
  };
  return (
    <form className="menuField" onSubmit={submit}>
      <label htmlFor={id}>{words.text("train.until")}</label>
      <input
        id={id}
        type="number"
        min={reached + 1}
        max={updateLimit}
        required
        value={update}
        onChange={(event) => setUpdate(event.target.valueAsNumber)}
      />
      <button type="submit">{words.text("train.until.go")}</button>
    </form>
  );
}
