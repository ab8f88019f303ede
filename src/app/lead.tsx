/** What comes before the score: what to look for. */
import { lazy, Suspense } from "react";
import { useWords } from "../ui/words.tsx";
import { useExperiment } from "./context.tsx";
import { lookSentence } from "./look.ts";

/** Of an edited text; fetched when there is one. */
const Expect = lazy(async () => ({ default: (await import("./workshop/expect.tsx")).Expect }));

export function Lead() {
  return (
    <div className="lead">
      <LookFor />
    </div>
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
