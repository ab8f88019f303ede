/** What the track is, and the numbers of the update that is looked at, each with a sample of its line. */
import { formatNumber } from "../../draw/format.ts";
import { dots } from "../../draw/dash.ts";
import { factsOf } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import { figureName, figureText, figuresAt, type Figure } from "./figures.ts";
import type { TrackProps } from "./props.ts";
import { isSmoothed } from "./series.ts";
import { offProps } from "../../ui/off.ts";

type SideProps = Pick<TrackProps, "current" | "look" | "view" | "isFilming" | "onFilm">;

export function Side({ current: run, look, view, isFilming, onFilm }: SideProps) {
  const words = useWords();
  const name = words.text(isFilming ? "track.film.stop" : "track.film");
  return (
    <div className="trackSide">
      <div className="trackHead">
        <h2>{words.text("track.title")}</h2>
        <button
          type="button"
          className="trackIcon"
          aria-label={name}
          aria-pressed={isFilming}
          {...offProps(run.until === 0 && words.text("off.film"), name)}
          onClick={onFilm}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={isFilming ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 3v10l9-5z"} />
          </svg>
        </button>
      </div>
      <dl className="trackFigures">
        {figuresAt(run, look ?? run.until).map((figure) => (
          <FigureRow key={figure.name} figure={figure} isRaw={figure.name === "loss" && isSmoothed(run, view)} />
        ))}
      </dl>
    </div>
  );
}

interface FigureRowProps {
  readonly figure: Figure;
  /** It is of one update; the line in full ink is a mean over some. */
  readonly isRaw: boolean;
}

function FigureRow({ figure, isRaw }: FigureRowProps) {
  const words = useWords();
  const update = formatNumber(factsOf(words.language).tag, figure.update);
  return (
    <div title={words.text("track.figures", { update })} data-name={figure.name}>
      <dt>
        <Sample name={figure.name} isRaw={isRaw} />
        {figureName(words, figure)}
      </dt>
      <dd>{figureText(words, figure.value)}</dd>
    </div>
  );
}

/** A piece of the line that the number is of; the gradient's is on the track only when it is asked for. */
function Sample({ name, isRaw }: Pick<Figure, "name"> & Pick<FigureRowProps, "isRaw">) {
  if (name === "gradient") return null;
  return (
    <svg className="trackSample" data-raw={isRaw || undefined} viewBox="0 0 14 8" aria-hidden="true">
      <path
        d="M1 4H13"
        strokeWidth={isRaw ? 1 : 1.8}
        strokeLinecap="round"
        strokeDasharray={name === "heldOut" ? dots.join(" ") : undefined}
      />
    </svg>
  );
}
