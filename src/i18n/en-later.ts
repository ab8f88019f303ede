/** English words of panels, track, race and scenes: fetched before any of these is shown. */
import { changesWords } from "./en/changes.ts";
import { customFormWords } from "./en/custom.ts";
import { embedWords } from "./en/embed.ts";
import { dataWords } from "./en/data.ts";
import { drawWords } from "./en/draw.ts";
import { galleryWords } from "./en/gallery.ts";
import { figureWords } from "./en/figure.ts";
import { helpWords } from "./en/help.ts";
import { interveneWords } from "./en/intervene.ts";
import { luckWords } from "./en/luck.ts";
import { mathsWords } from "./en/maths.ts";
import { offWords } from "./en/off.ts";
import { presenterWords } from "./en/presenter.ts";
import { raceWords } from "./en/race.ts";
import { reportWords } from "./en/report.ts";
import { runsWords } from "./en/runs.ts";
import { sceneWords } from "./en/scene.ts";
import { senderWords } from "./en/sender.ts";
import { settingWords } from "./en/setting.ts";
import { soundWords } from "./en/sound.ts";
import { torchWords } from "./en/torch.ts";
import { trackWords } from "./en/track.ts";
import { classWords } from "./en/class.ts";
import { lessonWords } from "./en/lesson.ts";
import { writeWords } from "./en/write.ts";
import { whyWords } from "./en/why.ts";

export { problems } from "../core/problems.ts";

/** What is said of analyses, each in its own folder. Keys are made at run time, and looked up loosely. */
export const analysisWords: readonly Readonly<Record<string, string>>[] = Object.values(
  import.meta.glob<Readonly<Record<string, string>>>("../analysis/*/words.en.ts", { eager: true, import: "words" }),
);

/** The same of figures of papers. */
export const reproductionWords: readonly Readonly<Record<string, string>>[] = Object.values(
  import.meta.glob<Readonly<Record<string, string>>>("../reproductions/*/words.en.ts", {
    eager: true,
    import: "words",
  }),
);

export const laterWords = {
  ...changesWords,
  ...customFormWords,
  ...dataWords,
  ...drawWords,
  ...galleryWords,
  ...figureWords,
  ...helpWords,
  ...interveneWords,
  ...luckWords,
  ...mathsWords,
  ...offWords,
  ...presenterWords,
  ...raceWords,
  ...reportWords,
  ...runsWords,
  ...sceneWords,
  ...senderWords,
  ...settingWords,
  ...soundWords,
  ...torchWords,
  ...trackWords,
  ...classWords,
  ...embedWords,
  ...lessonWords,
  ...whyWords,
  ...writeWords,
} as const;
