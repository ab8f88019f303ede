/** The workshop's words in the page's language. */
import { workshopWords, type WorkshopWords } from "../../i18n/workshop.ts";
import { useWords } from "../../ui/words.tsx";

export function useWorkshopWords(): WorkshopWords {
  return workshopWords(useWords().language);
}
