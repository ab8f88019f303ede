/**
 * Every view of the registries on the traces that say something of it, below each other, in a font of boxes: what
 * `e2e/gallery.spec.ts` takes its pictures of. `/e2e/gallery/views.html?theme=light|dark`; `#memory` shows that view alone.
 */
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Scene } from "../../src/core/scene.ts";
import type { Trace } from "../../src/core/signal.ts";
import { fetchLaterWords, fetchWords } from "../../src/i18n/translate.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/kit.css";
import { WordsContext } from "../../src/ui/words.tsx";
import { momentViews } from "../../src/views/all.ts";
import { signalOf } from "../../src/views/fixture.ts";
import { fetchSceneViews } from "../../src/views/scene/all.ts";
import { everyScene, readTrace } from "../../src/views/scene/fixture.ts";
import { sceneViews } from "../../src/views/scene/kinds.ts";
import { Score, type ScoreProps } from "../../src/views/score/score.tsx";
import { propsOf } from "../../src/views/track/fixture.ts";
import { Track } from "../../src/views/track/track.tsx";
import { answers } from "./answers.tsx";
import { boxFont } from "./box-font.ts";
import "./gallery.css";
import { states } from "./track-states.ts";
import { traces } from "./traces.ts";

const query = new URLSearchParams(location.search);
document.documentElement.dataset["theme"] = query.get("theme") ?? "light";

/** Which traces a view of the moment is shown on; one that is not named here is shown on all. */
const shownOn: Readonly<Record<string, readonly string[]>> = {
  memory: ["ntm", "dnc", "transformer", "two"],
  addressing: ["heads", "dnc"],
  link: ["links"],
  state: ["lstm", "dnc"],
};

const nothing = (): void => undefined;
const pointing = { time: 13, focus: null, isPinned: false, onTime: nothing, onFocus: nothing, onPin: nothing };

interface Shown {
  readonly view: string;
  readonly parts: readonly ReactNode[];
}

function momentOf(view: string): Shown {
  const View = momentViews[view];
  const names = shownOn[view] ?? Object.keys(traces);
  const parts = names.flatMap((name) => {
    const make = traces[name];
    return View && make ? [<View key={name} {...pointing} trace={make()} />] : [];
  });
  return { view, parts };
}

function ScoreOf({ trace, ...more }: Pick<ScoreProps, "trace"> & Partial<ScoreProps>) {
  const [choice, setChoice] = useState({ areGatesShown: true, isMoreShown: false, ticks: {}, large: null });
  return (
    <Score
      {...pointing}
      trace={trace}
      readings={[]}
      metrics={{ normalisedError: 0.2 }}
      choice={choice}
      onChoice={(to) => setChoice((now) => ({ ...now, ...to, large: null }))}
      isByPeak={false}
      onOrder={nothing}
      {...more}
    />
  );
}

/** How many times each made-up scene has. */
const stepsOf: Readonly<Record<Scene["kind"], number>> = {
  pictures: 20,
  scan: 14,
  series: 20,
  maze: 7,
  sentences: 4,
  words: 8,
};

function traceOf(kind: Scene["kind"]): Trace {
  if (kind === "sentences") return readTrace("put");
  const time = stepsOf[kind];
  const value = (at = 0, channel = 0): number => ((at * at + channel * 5) % 3) % 2;
  return { steps: time, signals: [signalOf("input", "bit", { time, input: 6 }, value)] };
}

function sceneOf(kind: Scene["kind"]): Shown {
  const scene = everyScene().find((one) => one.kind === kind);
  const trace = traceOf(kind);
  const time = Math.floor(trace.steps * 0.6);
  return { view: kind, parts: scene ? [<ScoreOf key={kind} trace={trace} scene={scene} time={time} />] : [] };
}

const isScene = (kind: string): kind is Scene["kind"] => Object.hasOwn(sceneViews, kind);

const scored = ["ntm", "lstm", "broken"].map((name) => {
  const trace = traces[name]?.();
  return trace && <ScoreOf key={name} trace={trace} />;
});

const tracked = Object.entries(states).map(([name, state]) => <Track key={name} {...propsOf(state)} />);

const shown: readonly Shown[] = [
  { view: "score", parts: scored },
  ...Object.keys(momentViews).map(momentOf),
  ...Object.keys(sceneViews).filter(isScene).map(sceneOf),
  { view: "track", parts: tracked },
  ...answers,
];

function subscribeToHash(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

function Views() {
  const wanted = useSyncExternalStore(subscribeToHash, () => location.hash.slice(1));
  return shown
    .filter(({ view }) => wanted === "" || view === wanted)
    .map(({ view, parts }) => (
      <section key={view} className="viewShown" data-view={view}>
        {parts.map((part, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing ever moves
          <div key={i}>{part}</div>
        ))}
      </section>
    ));
}

/** A function, since what is fetched here needs this module to have run. */
async function show(root: Element): Promise<void> {
  const font = new FontFace("Boxes", boxFont(), { weight: "1 1000" });
  document.fonts.add(await font.load());
  const [words] = await Promise.all([fetchWords("en"), fetchLaterWords(), fetchSceneViews()]);
  createRoot(root).render(
    <WordsContext value={words}>
      <Views />
    </WordsContext>,
  );
}

const root = document.querySelector("#views");
if (root) void show(root);
