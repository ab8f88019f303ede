/** The small page in a frame of another page: what it is of, the score, Train, and the way to the page itself. */
import { Suspense, useState } from "react";
import { wordsOf } from "../../i18n/translate.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { later } from "../../ui/later.ts";
import { useIsNarrow } from "../../ui/size.ts";
import { useWords, WordsContext } from "../../ui/words.tsx";
import { modelName } from "../choosing/model-name.ts";
import { useExperiment, usePage, useRun, useRuns, useTry, useView } from "../context.tsx";
import { Figures } from "../header/figures.tsx";
import { TrainButton, UpdateCount } from "../header/transport.tsx";
import { Undo } from "../header/undo.tsx";
import { Notices } from "../notices.tsx";
import { useRootAttributes } from "../page.tsx";
import { MomentPlace, Stage, useClocks } from "../stage/stage.tsx";
import { tell } from "./parent.ts";
import { fragmentNow, wholePage } from "./whole-page.ts";
import { LinkInput } from "../share/link-input.tsx";
import "./view.css";

const SenderOffer = later(async () => (await import("../share/sender.tsx")).SenderOffer);

export function EmbeddedView() {
  const language = useView((view) => view.language);
  const isNarrow = useIsNarrow();
  const isExpected = useRuns(({ byId, shown }) => (byId[shown]?.expected ?? null) !== null);
  useRootAttributes();
  useClocks();
  return (
    <WordsContext value={wordsOf(language)}>
      <div className="embedded">
        <header className="embedHead">
          <Title />
          <UpdateCount />
          <Figures />
        </header>
        <div className="embedScore">
          <Boundary>
            <Stage />
          </Boundary>
        </div>
        {!isNarrow && (
          <div className="column">
            <MomentPlace />
          </div>
        )}
        <div className="embedSaid">
          {isExpected && (
            <Suspense fallback={null}>
              <SenderOffer />
            </Suspense>
          )}
          <Notices />
        </div>
        <footer className="embedFoot">
          <TrainButton />
          <Undo />
          <Whole />
        </footer>
      </div>
    </WordsContext>
  );
}

function Title() {
  const words = useWords();
  const name = useRun((run) => run.name);
  const { model, task } = useExperiment((state) => state.experiment);
  const pair = `${modelName(words, model)} · ${words.loose(`task.${task.id}`, task.id)}`;
  return <h1 className="embedTitle">{name || pair}</h1>;
}

/** Where no window may be opened from the frame, the address is there to be copied. */
function Whole() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [address, setAddress] = useState<string | null>(null);
  async function open(): Promise<void> {
    const link = await fragmentNow(page);
    const whole = wholePage(link);
    tell({ type: "opened", link });
    const opened = whole === null ? null : window.open(whole);
    if (opened) opened.opener = null;
    setAddress(opened ? null : (whole ?? link));
  }
  return (
    <>
      <button type="button" className="textButton" title={words.text("embed.open.why")} onClick={() => attempt(open)}>
        {words.text("embed.open")} <span aria-hidden="true">↗</span>
      </button>
      {address !== null && (
        <label className="embedLink">
          {words.text("embed.blocked")}
          <LinkInput link={address} autoFocus />
        </label>
      )}
    </>
  );
}
