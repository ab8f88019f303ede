/** Below the score: playing through the sequence, and the engine. */
import { speeds } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "./button.tsx";
import { useFocus, usePage, useView } from "./context.tsx";
import { EngineChip } from "./engine.tsx";
import { moveTime, togglePlay } from "./playback.ts";
import { useShown } from "./shown.ts";

export function Strip() {
  return (
    <div className="strip">
      <Player />
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
