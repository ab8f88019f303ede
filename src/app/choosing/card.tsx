/** One example as a card: what its network looks like inside, what it is, and how soon it learns. */
import { ThumbnailPicture } from "../../views/thumbnail/thumbnail.tsx";
import { signalName } from "../../views/describe.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Preset } from "../../train/presets.ts";
import { useWords } from "../../ui/words.tsx";
import { detailsOf, firstSentence, goalText, isMeantToFail } from "./about-preset.ts";
import { shelf, type Shelved } from "./shelf.ts";
import { shortModel } from "./model-name.ts";

export interface ExampleCardProps {
  readonly preset: Preset;
  /** It is the pair on screen. */
  readonly isCurrent: boolean;
  /** Tab leads to it. */
  readonly isFirst: boolean;
  readonly onOpen: () => void;
}

export function ExampleCard({ preset, isCurrent, isFirst, onOpen }: ExampleCardProps) {
  const words = useWords();
  const shelved = shelf[preset.id];
  const details = detailsOf(words, preset);
  return (
    <button
      type="button"
      role="option"
      className="exampleCard"
      aria-selected={isCurrent}
      tabIndex={isFirst ? 0 : -1}
      data-preset={preset.id}
      onClick={onOpen}
    >
      {shelved && (
        <span className="examplePicture">
          <small aria-hidden="true">{signalName(words, shelved.picture.signal)}</small>
          <ThumbnailPicture thumbnail={shelved.picture} />
        </span>
      )}
      <b>
        {shortModel(words, preset.model)} · {words.loose(`task.${preset.task}`, preset.task)}
      </b>
      {details && <span>{details}</span>}
      <small>{firstSentence(words.loose(`task.${preset.task}.why`, ""))}</small>
      <small className="exampleFigures">
        {words.text(isMeantToFail(preset) ? "examples.fails" : "examples.goal", { goal: goalText(words, preset) })}
        {shelved?.learnt && ` · ${learntText(words, shelved.learnt)}`}
      </small>
    </button>
  );
}

/** "350 updates, 0.1 s" */
function learntText(words: Words, { updates, seconds }: NonNullable<Shelved["learnt"]>): string {
  return words.text("examples.learnt", { updates: words.number(updates), seconds: words.number(seconds) });
}
