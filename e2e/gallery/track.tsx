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
import { WordsContext } from "../../src/ui/words.tsx";
import { framesUpTo, propsOf, runOf, wrongBits } from "../../src/views/track/fixture.ts";
import { defaultTrackView, type TrackProps, type TrackThumbnail, type TrackView } from "../../src/views/track/props.ts";
import { Track } from "../../src/views/track/track.tsx";
import "./gallery.css";

const query = new URLSearchParams(location.search);
for (const name of ["theme", "mode"] as const) {
  const value = query.get(name);
  if (value) document.documentElement.dataset[name] = value;
}

/** A head that learns to walk along the slots. */
function drawHead(canvas: HTMLCanvasElement, update: number): void {
  const [columns, rows] = [20, 12];
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d");
  const skill = update / (update + 400);
  if (!context) return;
  for (let x = 0; x < columns; x++)
    for (let y = 0; y < rows; y++) {
      const isOn = y === Math.floor((x * rows) / columns);
      const noise = Math.abs(Math.sin(x * 12.9 + y * 78.2 + update)) ** 3;
      context.fillStyle = `rgb(from ${getComputedStyle(document.documentElement).getPropertyValue("--write")} r g b / ${isOn ? 0.1 + 0.9 * skill : 0.4 * noise * (1 - skill)})`;
      context.fillRect(x, y, 1, 1);
    }
}

const kept = new Map<number, TrackThumbnail>();

/** One function per update, so that a picture is drawn once. */
function thumbnailsUpTo(until: number): readonly TrackThumbnail[] {
  return framesUpTo(until).map((update) => {
    const known = kept.get(update) ?? { update, draw: (canvas: HTMLCanvasElement) => drawHead(canvas, update) };
    kept.set(update, known);
    return known;
  });
}

const ntm = {
  ...runOf("NTM", 3000),
  flags: [{ update: 1200, label: "learning rate 0.01 → 0.005" }],
  forks: [{ update: 800, label: "rate halved", id: "b" }],
  skips: [{ update: 300, skipped: 1 }, { update: 340, skipped: 3 }], // prettier-ignore
  goal: { update: 1410, label: "goal met" },
};
const dnc = { ...runOf("DNC", 3000, 3000, { falls: 0.55, floor: 0.004, secondsPerUpdate: 0.011 }), goal: { update: 2200, label: "DNC" } }; // prettier-ignore
const lstm = runOf("LSTM, 64 units", 2400, 3000, { falls: 1.3, floor: 0.06, secondsPerUpdate: 0.002 });
const one: Partial<TrackProps> = { runs: [ntm], metric: wrongBits, thumbnails: thumbnailsUpTo(3000) };
const names = ["GRU", "RNN without a gate", "Transformer", "Linear attention", "Titans"];
const crowd = names.map((name, i) => runOf(name, 3000 - 300 * i, 3000, { falls: 0.2 + 0.15 * i, floor: 0.002 * 2 ** i, secondsPerUpdate: 0.004 })); // prettier-ignore

const states: Readonly<Record<string, Partial<TrackProps>>> = {
  one,
  race: { ...one, runs: [ntm, dnc, lstm] },
  crowd: { ...one, runs: [ntm, dnc, lstm, ...crowd] },
  back: { ...one, look: 800, isExact: false, progress: 0.4 },
  high: {
    ...one,
    runs: [
      {
        ...ntm,
        looks: ntm.looks.map((look) => ({
          ...look,
          metrics: { accuracy: 1 - Math.min(0.9, look.loss), chance: 0.25 },
        })),
      },
    ],
    metric: {
      name: "accuracy",
      label: "accuracy",
      best: "high",
      baselines: [{ label: "chance 0.25", of: "chance" }],
      goal: 0.99,
    },
  },
  start: { runs: [runOf("NTM", 12, 3000)], metric: wrongBits, frames: framesUpTo(12), thumbnails: thumbnailsUpTo(12) },
  empty: { runs: [{ ...runOf("NTM", 0, 3000), looks: [] }], frames: [], thumbnails: [] },
};

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
