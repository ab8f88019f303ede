/** The score as a film: which clock, how fast, how large it will be; and how far its making is. */
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { download } from "../share/download.ts";
import { Choice } from "./choice.tsx";
import { clocks, filmOf, filmSize, momentsOf, type Clock } from "./film.tsx";
import { fileName } from "./save.ts";

const speeds = [2, 4, 8] as const;

export function FilmPart({ format }: { readonly format: "gif" | "webm" }) {
  const words = useWords();
  const page = usePage();
  const [clock, setClock] = useState<Clock>("sequence");
  const [perSecond, setSpeed] = useState<number>(4);
  const { progress, make, cancel } = useFilm(format, clock, perSecond);
  const count = momentsOf(page, clock).length;
  const [width, height] = filmSize(page, words);
  const seconds = words.number(Math.round((10 * count) / perSecond) / 10);
  return (
    <>
      <Choice
        name="figure.clock"
        options={clocks}
        value={clock}
        onChoose={setClock}
        say={(one) => words.text(`figure.clock.${one}`)}
      />
      <Choice
        name="figure.speed"
        options={speeds}
        value={perSecond as (typeof speeds)[number]}
        onChoose={setSpeed}
        say={(one) => words.text("figure.speed.value", { count: one })}
      />
      <p className="figureTold">
        {words.text("figure.film", {
          count: words.number(count),
          width: words.number(width),
          height: words.number(height),
          seconds,
        })}
        {format === "gif" && ` · ${words.text("figure.opens")}`}
      </p>
      {progress ? (
        <div className="figureProgress">
          <progress max={progress.count} value={progress.done} aria-label={words.text("figure.progress", progress)} />
          <span>{words.text("figure.progress", progress)}</span>
          <button type="button" onClick={cancel}>
            {words.text("figure.cancel")}
          </button>
        </div>
      ) : (
        <button type="button" className="strong" onClick={make}>
          {words.text("figure.save")}
        </button>
      )}
    </>
  );
}

interface Progress {
  readonly [key: string]: number;
  readonly done: number;
  readonly count: number;
}

interface Making {
  /** Null: none is being made. */
  readonly progress: Progress | null;
  readonly make: () => void;
  readonly cancel: () => void;
}

/** Who closes the dialog cancels. */
function useFilm(format: "gif" | "webm", clock: Clock, perSecond: number): Making {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [progress, setProgress] = useState<Progress | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const make = (): void => {
    const controller = new AbortController();
    work.current = controller;
    setProgress({ done: 0, count: momentsOf(page, clock).length });
    const onProgress = (done: number, count: number): void => setProgress({ done, count });
    attempt(async () => {
      try {
        const film = await filmOf(page, words, { clock, format, perSecond }, { onProgress, signal: controller.signal });
        download(fileName(page, { figure: clock, of: "" }, format), film, film.type);
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      } finally {
        setProgress(null);
      }
    });
  };
  return { progress, make, cancel: () => work.current?.abort() };
}
