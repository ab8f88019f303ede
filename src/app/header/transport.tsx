/** Train and pause, how to train, and the clock of training. */
import { useWords } from "../../ui/words.tsx";
import { trainOrPause } from "../action.ts";
import { useLooking, usePage, useRun, useTry, useView } from "../context.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { later } from "../../ui/later.ts";

const TrainMenu = later(async () => (await import("./train-menu.tsx")).TrainMenu);

export function Transport() {
  const words = useWords();
  return (
    <div className="transport" role="group" aria-label={words.text("page.header")}>
      <TrainButton />
      <PopoverButton
        kind="dialog"
        className="trainMore"
        name={words.text("train.how")}
        label={<Icon name="down" />}
        Content={TrainMenu}
      />
    </div>
  );
}

export function TrainButton() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isTraining = useRun((run) => run.phase === "training");
  const isPausing = useRun((run) => run.isPausing);
  const isHeld = useView((view) => view.isHeld);
  const name = words.text(isPausing ? "run.pausing" : isTraining ? "run.pause" : "run.train");
  return (
    <button
      type="button"
      className="trainButton"
      data-held={isHeld || undefined}
      title={isPausing ? words.text("run.pausing.why") : isHeld ? words.text("train.held") : undefined}
      onClick={() => attempt(() => trainOrPause(page))}
    >
      <Icon name={isTraining ? "pause" : "train"} />
      <span>{name}</span>
    </button>
  );
}

/** How many updates the run has come to, or the one looked at; room for six digits, so that nothing beside it moves. */
export function UpdateCount() {
  const words = useWords();
  const update = useRun((run) => run.update);
  const looking = useLooking((state) => state.update);
  const isPast = looking !== null && looking < update;
  const [count, rest] = isPast
    ? [words.number(looking), words.text("run.updates.of", { count: words.number(update) })]
    : [words.number(update), words.text("run.updates.unit", { count: words.number(update) })];
  return (
    <span
      className="updateCount"
      role="img"
      aria-label={isPast ? `${words.text("run.updates")} ${count} ${rest}` : `${words.text("run.updates")} ${count}`}
      title={words.text("run.updates")}
      data-update={isPast ? looking : update}
      data-past={isPast || undefined}
    >
      <b>{count}</b> <small>{rest}</small>
    </span>
  );
}
