/** The summary of the screen that a screen reader finds before the score; while something changes, how it stands is told now and then. */
import { useEffect, useState } from "react";
import { lookAt } from "../../train/archive/archive.ts";
import { useWords } from "../../ui/words.tsx";
import { spoken } from "../../i18n/spoken.ts";
import type { Words } from "../../i18n/translate.ts";
import { goalOf } from "../choosing/choose.ts";
import { usePage, useRun, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import { screenSentences, standing, type OnScreen } from "./sentences.ts";

/** Between two tellings, in ms: a person has to hear the one before to its end. */
const interval = 5000;
const seldom = 20_000;
/** Until what changes has come to rest, in ms. */
const settling = 500;

export function Told() {
  const words = useWords();
  const sentences = useSentences(words);
  const isTraining = useRun((run) => run.phase === "training");
  const status = useStatus(words, isTraining);
  return (
    <section className="visuallyHidden" aria-label={words.text("told.title")}>
      {sentences.map((sentence, i) => (
        <p key={i}>{sentence}</p>
      ))}
      <p role="status">{status}</p>
    </section>
  );
}

function onScreen(page: Page): OnScreen {
  const { playground } = page;
  const run = playground.run.getState();
  const { update } = playground.looking.getState();
  const at = Math.min(update ?? run.update, run.update);
  return {
    run,
    update: at,
    metrics: update === null ? run.metrics : (lookAt(run.archive, at)?.metrics ?? null),
    goal: goalOf(run.experiment) ?? null,
    trace: shownPicture(page)?.trace ?? null,
    answers: playground.analyses.state.getState().answers,
  };
}

/** As they are now, then every few seconds, and soon where another run or answer has come. */
function useSentences(words: Words): readonly string[] {
  const page = usePage();
  const [told, tell] = useState<readonly string[]>([]);
  useEffect(() => {
    const renew = (): void =>
      tell((before) => {
        const now = screenSentences(words, onScreen(page));
        return now.join("\n") === before.join("\n") ? before : now;
      });
    const { run, analyses } = page.playground;
    let soon = setTimeout(renew, settling);
    const renewSoon = (): void => {
      clearTimeout(soon);
      soon = setTimeout(renew, settling);
    };
    const timer = setInterval(renew, interval);
    const heard = [
      run.subscribe((now, before) => now.id !== before.id && renewSoon()),
      analyses.state.subscribe((now, before) => now.answers !== before.answers && renewSoon()),
    ];
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
      for (const end of heard) end();
    };
  }, [words, page]);
  return told;
}

/** Said aloud: when training ends, and now and then while it goes on. */
function useStatus(words: Words, isTraining: boolean): string {
  const page = usePage();
  const [said, say] = useState("");
  useEffect(() => {
    if (!isTraining) return undefined;
    const tellNow = (): void => say(spoken(words, standing(words, onScreen(page))));
    const timer = setInterval(tellNow, seldom);
    return () => {
      clearInterval(timer);
      tellNow();
    };
  }, [words, page, isTraining]);
  return said;
}
