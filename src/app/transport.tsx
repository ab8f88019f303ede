/** Train, pause, one update, back to the start, another episode; and the clock of training. */
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "./button.tsx";
import { usePage, useRun, useTry, useView } from "./context.tsx";
import { trainOrPause } from "./action.ts";

export function Transport() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isTraining = useRun((run) => run.phase === "training");
  return (
    <div className="transport" role="group" aria-label={words.text("page.header")}>
      <IconButton
        className="primary"
        icon={isTraining ? "pause" : "train"}
        name={words.text(isTraining ? "run.pause" : "run.train")}
        onClick={() => attempt(() => trainOrPause(page))}
      />
      <StepCount />
      <IconButton
        icon="step"
        name={words.text("run.once")}
        title={words.text("run.once.why")}
        isDisabled={isTraining}
        onClick={() => attempt(() => page.playground.train(1))}
      />
      <IconButton
        icon="reset"
        name={words.text("run.reset")}
        title={words.text("run.reset.why")}
        onClick={() => attempt(() => page.playground.reset())}
      />
      <IconButton
        icon="episode"
        name={words.text("run.newEpisode")}
        title={words.text("run.newEpisode.why")}
        onClick={() => attempt(() => page.playground.episode.next())}
      />
    </div>
  );
}

/** Six digits, as on a tape recorder, so that nothing beside it moves. */
function StepCount() {
  const words = useWords();
  const update = useRun((run) => run.update);
  const language = useView((view) => view.language);
  const padded = String(update).padStart(6, "0");
  const grouped = padded.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const spoken = `${words.text("run.updates")} ${formatNumber(languageTags[language], update)}`;
  return (
    <span className="stepCount" role="img" aria-label={spoken} title={words.text("run.updates")} data-update={update}>
      {grouped}
    </span>
  );
}
