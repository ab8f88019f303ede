/**
 * The track in many states, for the eye and for screenshots: `/e2e/gallery/track.html?state=one|race|crowd|back|start|empty|high`,
 * with `h` and `w` (of the track, CSS pixels), `theme`, `mode`, `lang`, and the fields of a TrackView: `scale`, `x`, `xScale`, `smoothing`,
 * `gradient`, `zoom=from,to`; `rate`: new numbers so many times a second. Without `state`, all of them below each other.
 */
import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { fetchWords } from "../../src/i18n/translate.ts";
import { isLanguage } from "../../src/i18n/language.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/kit.css";
import { WordsContext } from "../../src/ui/words.tsx";
import { propsOf, runOf } from "../../src/views/track/fixture.ts";
import { defaultTrackView, type TrackProps, type TrackView } from "../../src/views/track/props.ts";
import { Track } from "../../src/views/track/track.tsx";
import "./gallery.css";
import { states } from "./track-states.ts";

const query = new URLSearchParams(location.search);
for (const name of ["theme", "mode"] as const) {
  const value = query.get(name);
  if (value) document.documentElement.dataset[name] = value;
}

function viewOf(): TrackView {
  const [from, to] = (query.get("zoom") ?? "").split(",").map(Number);
  return {
    scale: query.get("scale") === "linear" ? "linear" : "log",
    x: query.get("x") === "seconds" ? "seconds" : "updates",
    xScale: query.get("xScale") === "log" ? "log" : "linear",
    metric: null,
    smoothing: Number(query.get("smoothing") ?? defaultTrackView.smoothing),
    isGradientShown: query.has("gradient"),
    zoom: from !== undefined && to !== undefined ? [from, to] : null,
  };
}

declare global {
  interface Window {
    /** Milliseconds of script that each of `count` new curves costs. */
    measureTrack?: (count: number) => readonly number[];
    /** What the track told last. */
    trackTold?: unknown[];
  }
}

/** The same runs one update farther, as a training run tells them. */
function farther(runs: TrackProps["runs"], by: number): TrackProps["runs"] {
  return runs.map((run) => ({ ...run, ...runOf(run.id, run.until + by, 4000), flags: run.flags }));
}

function Shown({ name }: { readonly name: string }) {
  const [props, setProps] = useState(() => propsOf({ ...states[name], view: viewOf() }));
  useEffect(() => {
    window.measureTrack = (count) => measure(props.runs, count, (runs) => setProps((now) => ({ ...now, runs })));
    const rate = Number(query.get("rate"));
    if (!rate) return undefined;
    const timer = setInterval(() => setProps((now) => ({ ...now, runs: farther(now.runs, 5) })), 1000 / rate);
    return () => clearInterval(timer);
  }, [props.runs]);
  const tell = (...said: unknown[]): void => void (window.trackTold = said);
  const height = Number(query.get("h") ?? 112);
  const width = query.has("w") ? Number(query.get("w")) : "100%";
  return (
    <div style={{ height, width, borderTop: "1px solid var(--hair)" }}>
      <Track
        {...props}
        onLook={(look) => setProps((now) => ({ ...now, look, isExact: true, progress: null }))}
        onView={(view) => setProps((now) => ({ ...now, view }))}
        onFilm={() => setProps((now) => ({ ...now, isFilming: !now.isFilming }))}
        onFork={(update) => tell("fork", update)}
        onOpen={(id) => tell("open", id)}
        onSave={(kind) => tell("save", kind)}
      />
    </div>
  );
}

function measure(runs: TrackProps["runs"], count: number, show: (runs: TrackProps["runs"]) => void): readonly number[] {
  const made = Array.from({ length: count }, (_, i) => farther(runs, i + 1));
  return made.map((next) => {
    const start = performance.now();
    flushSync(() => show(next));
    return performance.now() - start;
  });
}

function Gallery() {
  const state = query.get("state");
  const shown = useMemo(() => (state ? [state] : Object.keys(states)), [state]);
  return shown.map((name) => (
    <section key={name}>
      {!state && <h2>{name}</h2>}
      <Shown name={name} />
    </section>
  ));
}

const root = document.querySelector("#track");
const language = query.get("lang");
const words = await fetchWords(isLanguage(language) ? language : "en");
if (root)
  createRoot(root).render(
    <WordsContext value={words}>
      <Gallery />
    </WordsContext>,
  );
