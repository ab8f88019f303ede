/** What comes before the score: what to look for, and, beside a run that ended earlier, where Train begins. */
import { lazy, Suspense } from "react";
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useWords } from "../ui/words.tsx";
import { useExperiment, usePage, useRun, useView } from "./context.tsx";
import { lookSentence } from "./look.ts";

/** Of an edited text; fetched when there is one. */
const Expect = lazy(async () => ({ default: (await import("./workshop/expect.tsx")).Expect }));

export function Lead() {
  return (
    <div className="lead">
      <LookFor />
      <Start />
    </div>
  );
}

/** While a run that ended earlier is on screen: where Train begins. */
function Start() {
  const words = useWords();
  const { view } = usePage();
  const remembered = useRun((run) => run.remembered);
  const start = useView((state) => state.start);
  const tag = languageTags[useView((state) => state.language)];
  if (!remembered) return null;
  return (
    <fieldset className="start">
      <legend className="visuallyHidden">{words.text("run.start")}</legend>
      <p>{words.text("run.remembered", { updates: formatNumber(tag, remembered.update) })}</p>
      {(["fresh", "pretrained"] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="start"
            checked={start === choice}
            onChange={() => view.setState({ start: choice })}
          />
          {words.text(`run.start.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}

function LookFor() {
  const words = useWords();
  const { model, task } = useExperiment((state) => state.experiment);
  const sentence = lookSentence(words, model.id, task.id);
  if (model.text !== undefined)
    return (
      <Suspense fallback={null}>
        <Expect />
      </Suspense>
    );
  if (!sentence) return null;
  return (
    <p className="lookFor">
      <b>{words.text("page.lookFor")}</b> {sentence}
    </p>
  );
}
