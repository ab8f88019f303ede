/**
 * 简体中文: the compiler holds the two tables of the page together; of a model or a task there may be words in English
 * alone, which are said in English then.
 */
import type { TextKey, Texts } from "./en.ts";
import { interveneWords } from "./zh/intervene.ts";
import { changesWords } from "./zh/changes.ts";
import { choiceWords } from "./zh/choice.ts";
import { chineseDataWords } from "./zh/data.ts";
import { chineseComments } from "./zh/comments.ts";
import { customFormWords } from "./zh/custom.ts";
import { embedWords } from "./zh/embed.ts";
import { drawWords } from "./zh/draw.ts";
import { galleryWords } from "./zh/gallery.ts";
import { figureWords } from "./zh/figure.ts";
import { helpWords } from "./zh/help.ts";
import { luckWords } from "./zh/luck.ts";
import { mathsWords } from "./zh/maths.ts";
import { offWords } from "./zh/off.ts";
import { pageWords } from "./zh/page.ts";
import { presenterWords } from "./zh/presenter.ts";
import { raceWords } from "./zh/race.ts";
import { reportWords } from "./zh/report.ts";
import { runsWords } from "./zh/runs.ts";
import { sceneWords } from "./zh/scene.ts";
import { scoreWords } from "./zh/score.ts";
import { senderWords } from "./zh/sender.ts";
import { settingWords } from "./zh/setting.ts";
import { chineseProblems } from "./zh/problem.ts";
import { chineseTerms } from "./zh/problem-cell.ts";
import { chineseLessonTerms } from "./zh/problem-lesson.ts";
import { chineseCustomTerms } from "./zh/problem-custom.ts";
import { signalWords } from "./zh/signal.ts";
import { taskWords } from "./zh/task.ts";
import { soundWords } from "./zh/sound.ts";
import { torchWords } from "./zh/torch.ts";
import { trackWords } from "./zh/track.ts";
import { chineseClassWords } from "./zh/class.ts";
import { chineseLessonWords } from "./zh/lesson.ts";
import { chineseWriteWords } from "./zh/write.ts";
import { whyWords } from "./zh/why.ts";
import type { Vocabulary } from "./vocabulary.ts";

const words: Readonly<Record<TextKey, string>> = {
  ...pageWords,
  ...changesWords,
  ...interveneWords,
  ...choiceWords,
  ...chineseDataWords,
  ...drawWords,
  ...embedWords,
  ...galleryWords,
  ...figureWords,
  ...helpWords,
  ...luckWords,
  ...mathsWords,
  ...offWords,
  ...presenterWords,
  ...raceWords,
  ...reportWords,
  ...runsWords,
  ...sceneWords,
  ...scoreWords,
  ...senderWords,
  ...settingWords,
  ...signalWords,
  ...taskWords,
  ...soundWords,
  ...torchWords,
  ...trackWords,
  ...customFormWords,
  ...chineseClassWords,
  ...chineseLessonWords,
  ...chineseWriteWords,
  ...whyWords,
};

const folders = Object.values(
  import.meta.glob<Texts>("../{models,tasks,analysis,reproductions}/*/words.zh.ts", { eager: true, import: "words" }),
);

export const chinese: Texts = Object.assign({}, words, ...folders);

export const chineseVocabulary: Vocabulary = {
  language: "zh",
  texts: chinese,
  problems: chineseProblems,
  terms: { ...chineseTerms, ...chineseCustomTerms, ...chineseLessonTerms },
  comments: chineseComments,
};
