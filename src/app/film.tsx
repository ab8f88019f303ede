/** The two clocks below the score: playing through the sequence, and looking back at earlier pictures of the training. */
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { speeds } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "./button.tsx";
import { useFocus, usePage, useRun, useView } from "./context.tsx";
import { EngineChip } from "./engine.tsx";
import { moveTime, togglePlay } from "./playback.ts";
import { useShown } from "./shown.ts";

export function Strip() {
  return (
    <div className="strip">
      <Player />
      <Film />
      <EngineChip />
    </div>
  );
}

function Player() {
  const words = useWords();
  const page = usePage();
  const isPlaying = useView((view) => view.isPlaying);
  const speed = useView((view) => view.speed);
  const time = useFocus((state) => state.time);
  const steps = useShown()?.trace.steps ?? 1;
  return (
    <div className="player" role="group" aria-label={words.text("view.play")}>
      <IconButton
        icon="back"
        name={words.text("key.timeBack")}
        isDisabled={time <= 0}
        onClick={() => moveTime(page, -1)}
      />
      <IconButton
        icon={isPlaying ? "pause" : "train"}
        name={words.text(isPlaying ? "view.stop" : "view.play")}
        onClick={() => togglePlay(page)}
      />
      <IconButton
        icon="on"
        name={words.text("key.timeOn")}
        isDisabled={time >= steps - 1}
        onClick={() => moveTime(page, 1)}
      />
      <select
        className="speed"
        aria-label={words.text("view.speed")}
        value={speed}
        onChange={(event) => {
          const chosen = speeds.find((one) => String(one) === event.target.value);
          if (chosen) page.view.setState({ speed: chosen });
        }}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>
            {words.text("view.speed.value", { count: one })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Film() {
  const words = useWords();
  const { view } = usePage();
  const tag = languageTags[useView((state) => state.language)];
  const film = useRun((run) => run.film);
  const hasLive = useRun((run) => run.live !== null && run.remembered === null);
  const filmStep = useView((state) => state.filmStep);
  if (!hasLive || film.length < 2) return null;
  const frames = film.map(({ update }) => update);
  return (
    <div className="film" role="group" aria-label={words.text("view.film")}>
      {frames.map((update) => (
        <button
          key={update}
          type="button"
          className="frame"
          aria-pressed={update === filmStep}
          aria-label={words.text("view.film.update", { update: formatNumber(tag, update) })}
          onClick={() => view.setState({ filmStep: update })}
        >
          {shortStep(update)}
        </button>
      ))}
      <button
        type="button"
        className="frame"
        aria-pressed={filmStep === null}
        onClick={() => view.setState({ filmStep: null })}
      >
        {words.text("view.film.live")}
      </button>
    </div>
  );
}

/** 300, 1k, 30k: steps of the film are round. */
function shortStep(update: number): string {
  if (update >= 1e6) return `${update / 1e6}M`;
  return update >= 1000 ? `${update / 1000}k` : String(update);
}
