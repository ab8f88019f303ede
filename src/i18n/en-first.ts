/**
 * English words that the first picture needs, and what is said of models and tasks, which stands in their own folders. The
 * other words come with what shows them (en-later.ts).
 */
import { choiceWords } from "./en/choice.ts";
import { pageWords } from "./en/page.ts";
import { scoreWords } from "./en/score.ts";
import { signalWords } from "./en/signal.ts";
import { taskWords } from "./en/task.ts";

export type Texts = Readonly<Record<string, string>>;

export const firstWords = {
  ...pageWords,
  ...choiceWords,
  ...scoreWords,
  ...signalWords,
  ...taskWords,
} as const;

/** What is said of models and tasks. Keys are made at run time, and looked up loosely. */
export const folderWords: readonly Texts[] = Object.values(
  import.meta.glob<Texts>("../{models,tasks}/*/words.en.ts", { eager: true, import: "words" }),
);
