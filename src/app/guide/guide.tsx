/** The guide line: what the task is, then what to look for; two lines at a time, and the signals that it names are buttons. */
import { Suspense } from "react";
import { useWords } from "../../ui/words.tsx";
import { isHidden } from "../../store/view.ts";
import { later } from "../../ui/later.ts";
import { togglePanel } from "../action.ts";
import { useExperiment, usePage, useView } from "../context.tsx";
import { Pages, type GuideProps } from "./pages.tsx";
import "./guide.css";

/** Of an edited text; fetched when there is one. */
const EditedPages = later(async () => (await import("./edited.tsx")).EditedPages);

const sheets = [
  ["lessons", "guide.lessons"],
  ["examples", "guide.examples"],
] as const;

export function Guide(props: GuideProps) {
  const words = useWords();
  const page = usePage();
  const panel = useView((view) => view.panel);
  const hides = useView((view) => view.hides);
  const { model, task } = useExperiment((state) => state.experiment);
  const key = `${model.id} ${task.id} ${words.language}`;
  return (
    <section className="guide" aria-label={words.text("guide.label")}>
      {model.text === undefined ? (
        <Pages key={key} {...props} />
      ) : (
        <Suspense fallback={<Pages {...props} />}>
          <EditedPages key={`${key} ${model.text}`} {...props} />
        </Suspense>
      )}
      {sheets
        .filter(([sheet]) => !isHidden({ hides }, sheet))
        .map(([sheet, word]) => (
          <button
            key={sheet}
            type="button"
            className="textButton guideExamples"
            aria-pressed={panel === sheet}
            onClick={() => togglePanel(page, sheet)}
          >
            {words.text(word)}
          </button>
        ))}
    </section>
  );
}
