/** Train, pause, one step, back to the start, another episode; and the clock of training steps. */
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
        name={words.text("run.step")}
        title={words.text("run.step.why")}
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
        onClick={() => attempt(() => page.playground.newEpisode())}
      />
    </div>
  );
}

/** Six digits, as on a tape recorder, so that nothing beside it moves. */
function StepCount() {
  const words = useWords();
  const step = useRun((run) => run.remembered?.step ?? run.step);
  const language = useView((view) => view.language);
  const padded = String(step).padStart(6, "0");
  const grouped = padded.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const spoken = `${words.text("run.steps")} ${formatNumber(languageTags[language], step)}`;
  return (
    <span className="stepCount" role="img" aria-label={spoken} title={words.text("run.steps")} data-step={step}>
      {grouped}
    </span>
  );
}
