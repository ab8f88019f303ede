/** What is heard, and how loud. */
import { useWords } from "../../ui/words.tsx";
import { usePage, useView } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import "./sound.css";

export const soundDialog: Opened = { className: "soundDialog", title: "sound.title", Content: SoundChoice };

function SoundChoice() {
  const words = useWords();
  const { view } = usePage();
  const volume = useView((state) => state.volume);
  const isScoreHeard = useView((state) => state.isScoreHeard);
  const isLossHeard = useView((state) => state.isLossHeard);
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={isScoreHeard}
          onChange={(event) => view.setState({ isScoreHeard: event.target.checked })}
        />
        {words.text("sound.score")}
      </label>
      <p className="muted">{words.text("sound.score.what")}</p>
      <label>
        <input
          type="checkbox"
          checked={isLossHeard}
          onChange={(event) => view.setState({ isLossHeard: event.target.checked })}
        />
        {words.text("sound.loss")}
      </label>
      <p className="muted">{words.text("sound.loss.what")}</p>
      <label>
        {words.text("sound.volume")}
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          aria-valuetext={`${Math.round(volume * 100)} %`}
          onChange={(event) => view.setState({ volume: event.target.valueAsNumber })}
        />
      </label>
    </>
  );
}
