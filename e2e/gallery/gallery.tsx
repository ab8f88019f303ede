/**
 * Every view on made-up traces, for the eye and for screenshots: `/e2e/gallery/?trace=ntm|lstm|heads|broken|text|dnc|transformer|crowd|fast|hops|two|links`,
 * with `scene=pictures|scan|series|maze|sentences|words`, `theme`, `mode`, `lang`, and `rate` (traces a second). Served by
 * `npm run dev`, never built.
 */
import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Focus } from "../../src/core/focus.ts";
import type { Trace } from "../../src/core/signal.ts";
import { isLanguage } from "../../src/i18n/language.ts";
import { wordsOf } from "../../src/i18n/translate.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/kit.css";
import { WordsContext } from "../../src/ui/words.tsx";
import { letterReadings } from "../../src/views/fixture.ts";
import { Moment } from "../../src/views/moment/moment.tsx";
import { everyScene } from "../../src/views/scene/fixture.ts";
import type { StaveChoice } from "../../src/views/score/layout.ts";
import { Score } from "../../src/views/score/score.tsx";
import "./gallery.css";
import { traces } from "./traces.ts";

const query = new URLSearchParams(location.search);
const language = query.get("lang");
for (const name of ["theme", "mode"] as const) {
  const value = query.get(name);
  if (value) document.documentElement.dataset[name] = value;
}

declare global {
  interface Window {
    /** Milliseconds of script that each of `count` new traces costs. */
    measureTraces?: (count: number) => readonly number[];
  }
}

function measure(count: number, make: () => Trace, show: (trace: Trace) => void): readonly number[] {
  const made = Array.from({ length: count }, make);
  return made.map((trace) => {
    const start = performance.now();
    flushSync(() => show(trace));
    return performance.now() - start;
  });
}

function Gallery() {
  const make = traces[query.get("trace") ?? "ntm"] ?? traces["ntm"]!;
  const [trace, setTrace] = useState(make);
  const [time, setTime] = useState(13);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [isPinned, setPinned] = useState(false);
  const [choice, setChoice] = useState<StaveChoice>({
    areGatesShown: true,
    isMoreShown: query.has("more"),
    ticks: {},
    large: null,
  });
  const words = useMemo(() => wordsOf(isLanguage(language) ? language : "en"), []);
  useEffect(() => {
    const rate = Number(query.get("rate"));
    if (!rate) return undefined;
    const timer = setInterval(() => setTrace(make()), 1000 / rate);
    return () => clearInterval(timer);
  }, [make]);
  useEffect(() => {
    window.measureTraces = (count) => measure(count, make, setTrace);
  }, [make]);
  const pointing = {
    time,
    focus,
    isPinned,
    onTime: setTime,
    onFocus: setFocus,
    onPin: (next: Focus | null) => {
      setFocus(next);
      setPinned(next !== null);
    },
  };
  return (
    <WordsContext value={words}>
      <div className="gallery">
        <header>{query.get("trace") ?? "ntm"}</header>
        <Score
          {...pointing}
          trace={trace}
          readings={query.get("trace") === "text" ? letterReadings() : []}
          scene={everyScene().find(({ kind }) => kind === query.get("scene"))}
          metrics={{ normalisedError: 0.2 }}
          choice={choice}
          onChoice={(to) => setChoice((now) => ({ ...now, ...to }))}
          isByPeak={false}
          onOrder={() => undefined}
        />
        <aside>
          <Moment {...pointing} trace={trace} />
        </aside>
      </div>
    </WordsContext>
  );
}

const root = document.querySelector("#gallery");
if (root) createRoot(root).render(<Gallery />);
