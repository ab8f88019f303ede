/** English: every word that the page shows, except Problems, whose English is in core/problems. */
import { choiceWords } from "./en/choice.ts";
import { dataWords } from "./en/data.ts";
import { customFormWords } from "./en/custom.ts";
import { drawWords } from "./en/draw.ts";
import { helpWords } from "./en/help.ts";
import { lookWords } from "./en/look.ts";
import { mathsWords } from "./en/maths.ts";
import { memoryWords } from "./en/memory.ts";
import { modelWords } from "./en/model.ts";
import { pageWords } from "./en/page.ts";
import { reportWords } from "./en/report.ts";
import { sceneWords } from "./en/scene.ts";
import { scoreWords } from "./en/score.ts";
import { settingWords } from "./en/setting.ts";
import { signalWords } from "./en/signal.ts";
import { taskWords } from "./en/task.ts";

export const english = {
  ...pageWords,
  ...choiceWords,
  ...dataWords,
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
} as const;

export type TextKey = keyof typeof english;
