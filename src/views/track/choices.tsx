/** How the axes are: one of two, both in sight. */
import type { TextKey } from "../../i18n/en.ts";
import { useWords } from "../../ui/words.tsx";
import type { TrackProps } from "./props.ts";

export function AxisChoices({ view, onView }: Pick<TrackProps, "view" | "onView">) {
  return (
    <>
      <Either
        name="track.scale"
        options={{ log: "track.scale.log", linear: "track.scale.linear" }}
        value={view.scale}
        onChoose={(scale) => onView({ ...view, scale })}
      />
      <Either
        name="track.x"
        options={{ updates: "track.x.updates", seconds: "track.x.seconds" }}
        value={view.x}
        onChoose={(x) => onView({ ...view, x })}
      />
    </>
  );
}

interface EitherProps<Option extends string> {
  readonly name: TextKey;
  readonly options: Readonly<Record<Option, TextKey>>;
  readonly value: Option;
  readonly onChoose: (option: Option) => void;
}

function Either<Option extends string>({ name, options, value, onChoose }: EitherProps<Option>) {
  const words = useWords();
  return (
    <div className="trackEither" role="group" aria-label={words.text(name)}>
      {(Object.keys(options) as Option[]).map((option) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChoose(option)}>
          {words.text(options[option])}
        </button>
      ))}
    </div>
  );
}
