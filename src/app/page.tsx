/** The whole page: header, guide, score, what stands beside it, and the track along the bottom. */
import { Suspense, useEffect } from "react";
import { factsOf } from "../i18n/language.ts";
import { wordsOf } from "../i18n/translate.ts";
import { panelBeside, sheetOver } from "../store/view.ts";
import { useIsPhone } from "../ui/size.ts";
import { WordsContext } from "../ui/words.tsx";
import { Boundary } from "../ui/boundary.tsx";
import { watchClicks } from "../ui/clicked.ts";
import { usePage, useRuns, useView, type Page } from "./context.tsx";
import { DropTarget } from "./data/drop.tsx";
import { GuidePlace } from "./guide/place.tsx";
import { Header } from "./header/header.tsx";
import { Notices } from "./notices.tsx";
import { OpenPanel } from "./panels.tsx";
import { Rail } from "./rail.tsx";
import { ReadingBar } from "./stage/reading.tsx";
import { onTrack } from "./runs/standing.ts";
import { useTold } from "./runs/told.ts";
import { MomentPlace, Stage, useClocks } from "./stage/stage.tsx";
import { later } from "../ui/later.ts";
import "./page.css";
import "./panel.css";
import "./tablet.css";
import "./projector.css";
import "./phone.css";
import "./forced.css";

/** The first picture is there without them. */
const TrackRow = later(async () => (await import("./track/track-row.tsx")).TrackRow);
const Kept = later(async () => (await import("./runs/kept.tsx")).Kept);
const SenderOffer = later(async () => (await import("./share/sender.tsx")).SenderOffer);
/** For those who hear the page. */
const Told = later(async () => (await import("./told/told.tsx")).Told);
const Sound = later(async () => (await import("./sound/sound.tsx")).Sound);
/** The spotlight, and the blank screen. */
const Presenter = later(async () => (await import("./presenter/presenter.tsx")).Presenter);
const PhonePage = later(async () => (await import("./phone.tsx")).PhonePage);

export function PageView() {
  const page = usePage();
  const language = useView((view) => view.language);
  const sheet = useView(sheetOver);
  const isExpected = useRuns((runs) => onTrack(runs).some((id) => runs.byId[id]?.expected));
  const isPhone = useIsPhone();
  const isHeard = useView((view) => view.isScoreHeard || view.isLossHeard);
  const isPresented = useView((view) => view.isSpotlit || view.isBlank);
  useRootAttributes();
  useClocks();
  useKeys(page);
  return (
    <WordsContext value={wordsOf(language)}>
      <Suspense fallback={null}>
        <Told />
      </Suspense>
      {isPhone ? (
        <Suspense fallback={null}>
          <PhonePage />
        </Suspense>
      ) : (
        <WidePage />
      )}
      <div className="messages">
        {isExpected && (
          <Suspense fallback={null}>
            <SenderOffer />
          </Suspense>
        )}
        <ReadingBar />
        <div className="passing">
          <KeptRun />
          <Notices />
        </div>
      </div>
      {sheet && (
        <Boundary key={sheet}>
          <OpenPanel panel={sheet} />
        </Boundary>
      )}
      {isHeard && (
        <Suspense fallback={null}>
          <Sound />
        </Suspense>
      )}
      {isPresented && (
        <Suspense fallback={null}>
          <Presenter />
        </Suspense>
      )}
      <DropTarget />
    </WordsContext>
  );
}

/** What keys do comes right after the first picture. */
function useKeys(page: Page): void {
  useEffect(() => {
    const keys = import("./keys.ts");
    let listen: ((event: KeyboardEvent) => void) | null = null;
    let isOn = true;
    keys.then(
      ({ handleKey }) => {
        if (!isOn) return;
        listen = (event) => handleKey(page, event);
        window.addEventListener("keydown", listen);
      },
      (error: unknown) => page.playground.complain(error),
    );
    const stop = watchClicks();
    return () => {
      isOn = false;
      if (listen) window.removeEventListener("keydown", listen);
      stop();
    };
  }, [page]);
}

function KeptRun() {
  const [told, end] = useTold();
  return (
    <Suspense fallback={null}>
      <Kept told={told} onEnd={end} />
    </Suspense>
  );
}

function WidePage() {
  return (
    <>
      <Header />
      <Boundary>
        <GuidePlace />
      </Boundary>
      <Boundary>
        <Stage />
      </Boundary>
      <Rail />
      <Column />
      <Suspense fallback={<div className="trackRow" />}>
        <TrackRow />
      </Suspense>
    </>
  );
}

/** One thing at a time beside the score. */
function Column() {
  const panel = useView(panelBeside);
  return (
    <div className="column">
      <Boundary key={panel}>{panel === null ? <MomentPlace /> : <OpenPanel panel={panel} />}</Boundary>
    </div>
  );
}

/** Language, theme and mode as attributes of the root, where styles and canvases read them. */
export function useRootAttributes(): void {
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const isProjector = useView((view) => view.isProjector);
  useEffect(() => {
    const root = document.documentElement;
    const { tag, direction } = factsOf(language);
    root.lang = tag;
    root.dir = direction;
    document.title = wordsOf(language).text("page.title");
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    if (isProjector) root.dataset["mode"] = "projector";
    else delete root.dataset["mode"];
  }, [language, theme, isProjector]);
}
