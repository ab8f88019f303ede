/** The whole page: header, stage, and whatever is open over it. */
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { languageTags } from "../i18n/language.ts";
import { wordsOf } from "../i18n/translate.ts";
import type { Panel } from "../store/view.ts";
import { useWords, WordsContext } from "../ui/words.tsx";
import { Boundary } from "./boundary.tsx";
import { Choice } from "./choice.tsx";
import { useExperiment, usePage, useView } from "./context.tsx";
import { DropTarget } from "./drop.tsx";
import { Figures } from "./figures.tsx";
import { handleKey } from "./keys.ts";
import { Notices } from "./notices.tsx";
import { ReadingBar } from "./reading.tsx";
import { CopyLink } from "./share.tsx";
import { Stage } from "./stage.tsx";
import { Transport } from "./transport.tsx";
import { Viewing } from "./viewing.tsx";

/** Comes after the first picture. */
const TrackPlace = lazy(async () => ({ default: (await import("./track/track.tsx")).TrackPlace }));

/** Each is fetched when it is opened. */
const panels: Readonly<Record<Panel, ComponentType>> = {
  runs: lazy(async () => ({ default: (await import("./runs/panel.tsx")).RunsPanel })),
  luck: lazy(async () => ({ default: (await import("./luck/panel.tsx")).LuckPanel })),
  examples: lazy(async () => ({ default: (await import("./examples.tsx")).ExamplesPanel })),
  settings: lazy(async () => ({ default: (await import("./settings.tsx")).SettingsPanel })),
  equations: lazy(async () => ({ default: (await import("./equations.tsx")).EquationsPanel })),
  text: lazy(async () => ({ default: (await import("./text.tsx")).TextPanel })),
  data: lazy(async () => ({ default: (await import("./data/panel.tsx")).DataPanel })),
  report: lazy(async () => ({ default: (await import("./report/panel.tsx")).ReportPanel })),
  help: lazy(async () => ({ default: (await import("./help.tsx")).HelpSheet })),
};

export function PageView() {
  const page = usePage();
  const language = useView((view) => view.language);
  useRootAttributes();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => handleKey(page, event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [page]);
  return (
    <WordsContext value={wordsOf(language)}>
      <Header />
      <Boundary>
        <Stage />
      </Boundary>
      <Boundary>
        <div className="trackPlace">
          <Suspense fallback={null}>
            <TrackPlace />
          </Suspense>
        </div>
      </Boundary>
      <Boundary>
        <OpenPanel />
      </Boundary>
      <ReadingBar />
      <Notices />
      <DropTarget />
    </WordsContext>
  );
}

function Header() {
  const words = useWords();
  return (
    <header className="pageHeader">
      <a className="skip" href="#score" onClick={skipToScore}>
        {words.text("page.toScore")}
      </a>
      <h1 className="visuallyHidden">{words.text("page.title")}</h1>
      <Transport />
      <Choice />
      <Seed />
      <span className="spacer" />
      <Figures />
      <CopyLink />
      <Viewing />
    </header>
  );
}

/** Without touching the address: its fragment is the experiment's. */
function skipToScore(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#score input[type=range], #score [role=slider]")?.focus();
}

function Seed() {
  const words = useWords();
  const { view } = usePage();
  const seed = useExperiment((state) => state.experiment.seed);
  return (
    <button
      type="button"
      className="pill seed"
      title={words.text("setting.seed.why")}
      onClick={() => view.setState({ panel: "settings" })}
    >
      <small>{words.text("run.seed")}</small> {seed}
    </button>
  );
}

function OpenPanel() {
  const panel = useView((view) => view.panel);
  const isText = useExperiment((state) => state.experiment.task.id === "text");
  if (panel === null || (panel === "text" && !isText)) return null;
  const Panel = panels[panel];
  return (
    <Suspense fallback={null}>
      <Panel />
    </Suspense>
  );
}

/** Language, theme and mode as attributes of the root, where styles and canvases read them. */
function useRootAttributes(): void {
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const isProjector = useView((view) => view.isProjector);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = languageTags[language];
    document.title = wordsOf(language).text("page.title");
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    if (isProjector) root.dataset["mode"] = "projector";
    else delete root.dataset["mode"];
  }, [language, theme, isProjector]);
}
