/** The clock of the sequence: step back, play, step on, how fast; and another sequence. */
import { speeds } from "../../store/view.ts";
import { useWords } from "../../ui/words.tsx";
import { IconButton } from "../../ui/button.tsx";
import { useFocus, usePage, useTry, useView } from "../context.tsx";
import { moveTime, togglePlay } from "./playback.ts";
import { useShown } from "../shown.ts";

export function Player() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isPlaying = useView((view) => view.isPlaying);
  const time = useFocus((state) => state.time);
  const steps = useShown()?.trace.steps ?? 1;
  return (
    <div className="player" role="group" aria-label={words.text("view.play")}>
      <IconButton
        icon="back"
        name={words.text("key.timeBack")}
        off={time <= 0 && words.text("key.timeBack.none")}
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
        off={time >= steps - 1 && words.text("key.timeOn.none")}
        onClick={() => moveTime(page, 1)}
      />
      <Speed />
      <IconButton
        icon="episode"
        name={words.text("run.newEpisode")}
        title={words.text("run.newEpisode.why")}
        onClick={() => attempt(() => page.playground.episode.next())}
      />
    </div>
  );
}

function Speed() {
  const words = useWords();
  const { view } = usePage();
  const speed = useView((state) => state.speed);
  return (
    <select
      className="speed"
      aria-label={words.text("view.speed")}
      title={words.text("view.speed")}
      value={speed}
      onChange={(event) => {
        const chosen = speeds.find((one) => String(one) === event.target.value);
        if (chosen) view.setState({ speed: chosen });
      }}
    >
      {speeds.map((one) => (
        <option key={one} value={one}>
          {words.text("view.speed.value", { count: one })}
        </option>
      ))}
    </select>
  );
}
