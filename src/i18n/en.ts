/**
 * English: every word that the page shows, except Problems, whose English is in core/problems. What is said of one model or of
 * one task stands in its own folder.
 */
import { choiceWords } from "./en/choice.ts";
import { dataWords } from "./en/data.ts";
import { customFormWords } from "./en/custom.ts";
import { drawWords } from "./en/draw.ts";
import { helpWords } from "./en/help.ts";
import { luckWords } from "./en/luck.ts";
import { mathsWords } from "./en/maths.ts";
import { pageWords } from "./en/page.ts";
import { raceWords } from "./en/race.ts";
import { reportWords } from "./en/report.ts";
import { runsWords } from "./en/runs.ts";
import { sceneWords } from "./en/scene.ts";
import { scoreWords } from "./en/score.ts";
import { senderWords } from "./en/sender.ts";
import { settingWords } from "./en/setting.ts";
import { signalWords } from "./en/signal.ts";
import { taskWords } from "./en/task.ts";
import { trackWords } from "./en/track.ts";

const words = {
  ...pageWords,
  ...choiceWords,
  ...dataWords,
  ...drawWords,
  ...helpWords,
  ...luckWords,
  ...mathsWords,
  ...raceWords,
  ...reportWords,
  ...runsWords,
  ...sceneWords,
  ...scoreWords,
  ...senderWords,
  ...settingWords,
  ...signalWords,
  ...taskWords,
  ...trackWords,
  ...customFormWords,
} as const;

/** A key that the code names. Those of the folders are made at run time, and looked up loosely. */
export type TextKey = keyof typeof words;
export type Texts = Readonly<Record<string, string>>;

const folders = Object.values(
  import.meta.glob<Texts>("../{models,tasks}/*/words.en.ts", { eager: true, import: "words" }),
);

export const english: Readonly<Record<TextKey, string>> & Texts = Object.assign({}, words, ...folders);
