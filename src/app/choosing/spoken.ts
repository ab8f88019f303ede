import { useEffect, useState } from "react";
import { languages } from "../../i18n/language.ts";
import { fetchWords, wordsOf, type Words } from "../../i18n/translate.ts";
import { useView } from "../context.tsx";

/** The words in which one can search: those of the page, and those of the other languages once they have come. */
export function useSpoken(): readonly Words[] {
  const language = useView((view) => view.language);
  const [others, setOthers] = useState<readonly Words[]>([]);
  useEffect(() => {
    let isOver = false;
    // Without them one searches in the page's own language.
    Promise.all(languages.map(fetchWords)).then(
      (all) => !isOver && setOthers(all),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return [wordsOf(language), ...others.filter((words) => words.language !== language)];
}
