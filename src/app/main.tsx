/** Starts the page: stores, worker, first picture. */
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { chooseLanguage } from "../i18n/language.ts";
import { createFocusStore } from "../store/focus.ts";
import { browserStorage, Files } from "../store/files.ts";
import { laterKeeping } from "../store/keeping.ts";
import type { KeptRuns } from "../store/keeping/kept-runs.ts";
import type { LuckKeeping } from "../store/luck.ts";
import type { RunsStore } from "../store/runs.ts";
import { Playground } from "../store/playground.ts";
import { Turns } from "../store/turns.ts";
import { createViewStore } from "../store/view.ts";
import { defaultExperiment } from "../train/presets.ts";
import { CheckClient } from "../worker/check-client.ts";
import { ProbeClient } from "../worker/probe-client.ts";
import { trustOwnScripts } from "../worker/own-scripts.ts";
import { checkingName, lookingName, trainingName } from "../worker/roles.ts";
import { FigureSlot, type FigureAsked } from "../ui/figure-slot.tsx";
import "../ui/tokens.css";
import "../ui/kit.css";
import { speak } from "./action.ts";
import { Boundary } from "../ui/boundary.tsx";
import { later } from "../ui/later.ts";
import { keepTypedTexts } from "./kept-typed.ts";
import { keepView } from "./kept-view.ts";
import { PageContext, type Page } from "./context.tsx";
import { PageView } from "./page.tsx";
import { makeScripting } from "./scripting.ts";
import { watchPrint } from "./print.ts";
import { start } from "./start.ts";

trustOwnScripts();

/** Whether the page stands small in a frame of another page: then it keeps no runs, has no panels, and writes no address. */
const isEmbedded = document.documentElement.dataset["embed"] !== undefined;
const EmbeddedView = later(async () => (await import("./embed/view.tsx")).EmbeddedView);

function startWorker(name = trainingName): Worker {
  return new Worker(new URL("../worker/entry.ts", import.meta.url), { type: "module", name });
}

const language = chooseLanguage(window.location.search, navigator.languages);
/** What keeps the runs comes when the page has begun: nothing is drawn by it. */
async function loadKept(runs: RunsStore): Promise<KeptRuns> {
  const { keepRuns } = await import("../store/keeping/keep-runs.ts");
  return keepRuns(runs, (problem) => playground.complain(problem));
}

/** What luck came to is asked for when its panel opens. */
let luckKeeping: Promise<LuckKeeping> | undefined;
function browserLuck(): Promise<LuckKeeping> {
  luckKeeping ??= import("../store/keeping/kept-luck.ts").then((module) => module.browserLuck());
  return luckKeeping;
}

let kept: Promise<KeptRuns> | undefined;
const playground: Playground = new Playground({
  experiment: defaultExperiment(),
  start: () => startWorker(),
  prober: new ProbeClient({ start: () => startWorker(lookingName) }),
  files: new Files(browserStorage()),
  cores: navigator.hardwareConcurrency,
  ...(!isEmbedded && {
    keepLuck: {
      read: async () => (await browserLuck()).read(),
      write: async (state) => (await browserLuck()).write(state),
    },
    keep: (runs) => {
      kept = loadKept(runs);
      return laterKeeping(kept);
    },
  }),
});
const page: Page = {
  playground,
  focus: createFocusStore(),
  view: createViewStore(language),
  texts: new CheckClient({ start: () => startWorker(checkingName) }),
  awaited: { current: null },
  openings: new Turns(),
  endings: new Set([async () => (await kept)?.flush()]),
};
keepView(page.view);
watchPrint();
keepTypedTexts(page.view);
window.mnemoscope = makeScripting(page);
void page.playground.files.find();
begin().catch((error: unknown) => page.playground.complain(error));

async function begin(): Promise<void> {
  if (isEmbedded) return (await import("./embed/start.ts")).startEmbedded(page);
  await start(page, async () => (await kept)?.begin()).finally(keepWhenIdle);
  const { scorm } = document.documentElement.dataset;
  if (scorm !== undefined) await (await import("./scorm/session.ts")).joinLms(page, scorm);
}

/** For times without a network, when nothing else is to be done. Safari does not say when that is. */
function keepWhenIdle(): void {
  const { requestIdleCallback: idle = (work: () => void) => void setTimeout(work, 2000) } = window;
  idle(
    () =>
      void import("./offline/offline.ts")
        .then(({ keepOffline }) => keepOffline(playground.notices))
        .catch(() => undefined),
  );
}

/** What the buttons at figures open. */
function openFigure(asked: FigureAsked): void {
  import("./figure/open.tsx")
    .then(({ openFigures }) => openFigures(page, asked))
    .catch((error: unknown) => page.playground.complain(error));
}

function render(): void {
  const root = document.querySelector("#app");
  if (root)
    createRoot(root).render(
      <PageContext value={page}>
        <Boundary>
          <FigureSlot value={openFigure}>
            {isEmbedded ? (
              <Suspense fallback={null}>
                <EmbeddedView />
              </Suspense>
            ) : (
              <PageView />
            )}
          </FigureSlot>
        </Boundary>
      </PageContext>,
    );
}

// Nothing is shown in a language that it does not stay in; where the words can not be had, English is there.
speak(page, language).then(render, (error: unknown) => {
  page.view.setState({ language: "en" });
  page.playground.complain(error);
  render();
});
