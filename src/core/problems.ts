/** English words of every Problem, by key. Each says who, what was wanted, what came, what to do. */
import { analysisProblems } from "./problems/analysis.ts";
import { capacityProblems } from "./problems/capacity.ts";
import { caseProblems } from "./problems/case.ts";
import { cellProblems } from "./problems/cell.ts";
import { customProblems } from "./problems/custom.ts";
import { dataProblems } from "./problems/data.ts";
import { drawingProblems } from "./problems/drawing.ts";
import { figureProblems } from "./problems/figure.ts";
import { fileProblems } from "./problems/file.ts";
import { interveneProblems } from "./problems/intervene.ts";
import { keepingProblems } from "./problems/keeping.ts";
import { lessonProblems } from "./problems/lesson.ts";
import { lineProblems } from "./problems/lines.ts";
import { linkProblems } from "./problems/link.ts";
import { pageProblems } from "./problems/page.ts";
import { patchingProblems } from "./problems/patching.ts";
import { pictureProblems } from "./problems/picture.ts";
import { runProblems } from "./problems/run.ts";
import { seriesProblems } from "./problems/series.ts";
import { settingProblems } from "./problems/setting.ts";
import { storyProblems } from "./problems/story.ts";
import { sweepProblems } from "./problems/sweep.ts";
import { tableProblems } from "./problems/table.ts";
import { taskProblems } from "./problems/task.ts";
import { torchProblems } from "./problems/torch.ts";
import { wordingProblems } from "./problems/wording.ts";

export const problems = {
  ...analysisProblems,
  ...capacityProblems,
  ...caseProblems,
  ...cellProblems,
  ...customProblems,
  ...dataProblems,
  ...drawingProblems,
  ...figureProblems,
  ...fileProblems,
  ...interveneProblems,
  ...keepingProblems,
  ...lessonProblems,
  ...lineProblems,
  ...linkProblems,
  ...pageProblems,
  ...patchingProblems,
  ...pictureProblems,
  ...runProblems,
  ...seriesProblems,
  ...settingProblems,
  ...storyProblems,
  ...sweepProblems,
  ...tableProblems,
  ...taskProblems,
  ...torchProblems,
  ...wordingProblems,
} as const satisfies Readonly<Record<string, string>>;

export type ProblemKey = keyof typeof problems;
