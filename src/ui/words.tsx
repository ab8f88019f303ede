/** The language of the page, handed down to every component that speaks. */
import { createContext, use } from "react";
import { wordsOf, type Words } from "../i18n/translate.ts";

export const WordsContext = createContext<Words>(wordsOf("en"));

export function useWords(): Words {
  return use(WordsContext);
}
