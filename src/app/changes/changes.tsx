/** Below the score: what is another than in the example, as chips; under their button each can be taken back. */
import { useMemo } from "react";
import { IconButton } from "../../ui/button.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useLooking, usePage, useTry } from "../context.tsx";
import { changesOf, type Change } from "./changes.ts";
import "./changes.css";

export function Changes() {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const probe = useLooking((looking) => looking.probe);
  const changes = useMemo(() => changesOf(words, experiment, probe), [words, experiment, probe]);
  if (changes.length === 0) return null;
  return (
    <div className="changes" role="group" aria-label={words.text("changes.title")}>
      <PopoverButton
        kind="dialog"
        className="changesButton"
        label={`✎ ${words.text("changes.count", { count: changes.length })} ▾`}
      >
        <All changes={changes} />
      </PopoverButton>
      <ul className="changesSaid">
        {changes.map(({ key, said }) => (
          <li key={key}>{said}</li>
        ))}
      </ul>
    </div>
  );
}

function All({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords();
  const { episode } = usePage().playground;
  const attempt = useTry();
  return (
    <section className="changesAll" aria-label={words.text("changes.title")}>
      <h2>{words.text("changes.title")}</h2>
      <ul>
        {changes.map(({ key, said, takeBack }) => (
          <li key={key}>
            {said}
            {takeBack && (
              <IconButton
                icon="close"
                name={words.text("changes.back", { change: said })}
                onClick={() => attempt(() => takeBack(episode))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
