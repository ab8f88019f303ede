/** Before every test file: all words are here, as they are when the page has been open for a moment. */
import { fetchLaterWords } from "../translate.ts";

await fetchLaterWords();
