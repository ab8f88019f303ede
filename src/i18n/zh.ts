/** 简体中文: the same keys as English; the compiler holds the two tables together. */
import type { TextKey } from "./en.ts";
import { choiceWords } from "./zh/choice.ts";
import { chineseDataWords } from "./zh/data.ts";
import { customFormWords } from "./zh/custom.ts";
import { drawWords } from "./zh/draw.ts";
import { helpWords } from "./zh/help.ts";
import { lookWords } from "./zh/look.ts";
import { mathsWords } from "./zh/maths.ts";
import { memoryWords } from "./zh/memory.ts";
import { modelWords } from "./zh/model.ts";
import { pageWords } from "./zh/page.ts";
import { reportWords } from "./zh/report.ts";
import { sceneWords } from "./zh/scene.ts";
import { scoreWords } from "./zh/score.ts";
import { settingWords } from "./zh/setting.ts";
import { chineseProblems } from "./zh/problem.ts";
import { chineseTerms } from "./zh/problem-cell.ts";
import { chineseCustomTerms } from "./zh/problem-custom.ts";
import { signalWords } from "./zh/signal.ts";
import { taskWords } from "./zh/task.ts";
import type { Vocabulary } from "./translate.ts";

export const chinese: Readonly<Record<TextKey, string>> = {
  ...pageWords,
  ...choiceWords,
  ...chineseDataWords,
  ...drawWords,
  ...helpWords,
  ...lookWords,
  ...mathsWords,
  ...memoryWords,
  ...modelWords,
  ...reportWords,
  ...sceneWords,
  ...scoreWords,
  ...settingWords,
  ...signalWords,
  ...taskWords,
  ...customFormWords,
};

export const chineseVocabulary: Vocabulary = {
  language: "zh",
  texts: chinese,
  problems: chineseProblems,
  terms: { ...chineseTerms, ...chineseCustomTerms },
};
