/** Below the score: what is another than in the example, as chips; under their button each can be taken back. */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
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
  return changes.length === 0 ? null : <Chips changes={changes} />;
}

function Chips({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords();
  const [fitting, setFitting] = useState(changes.length);
  const left = Math.max(0, changes.length - fitting);
  const label =
    fitting === 0 || left === 0
      ? words.text("changes.count", { count: changes.length })
      : words.text("changes.more", { count: left });
  return (
    <div className="changes" role="group" aria-label={words.text("changes.title")}>
      <Said key={changes.map(({ said }) => said).join()} changes={changes} onFitting={setFitting} />
      <PopoverButton kind="dialog" className="changesButton" label={`✎ ${label} ▾`}>
        <All changes={changes} />
      </PopoverButton>
    </div>
  );
}

interface SaidProps {
  readonly changes: readonly Change[];
  /** Told how many chips have room in the line. */
  readonly onFitting: (count: number) => void;
}

function Said({ changes, onFitting }: SaidProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => onFitting(countFitting(current)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [onFitting]);
  return (
    <ul className="changesSaid" ref={list}>
      {changes.map(({ key, said }) => (
        <li key={key}>{said}</li>
      ))}
    </ul>
  );
}

/** Those in the first line; what wraps is out of sight. */
function countFitting(list: HTMLElement): number {
  const { top, height } = list.getBoundingClientRect();
  return [...list.children].filter((chip) => chip.getBoundingClientRect().top - top < height / 2).length;
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
