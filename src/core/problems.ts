/** English words of every Problem, by key. Each says who, what was wanted, what came, what to do. */
import { caseProblems } from "./problems/case.ts";
import { cellProblems } from "./problems/cell.ts";
import { dataProblems } from "./problems/data.ts";
import { linkProblems } from "./problems/link.ts";
import { pageProblems } from "./problems/page.ts";
import { runProblems } from "./problems/run.ts";
import { settingProblems } from "./problems/setting.ts";
import { taskProblems } from "./problems/task.ts";

export const problems = {
  ...caseProblems,
  ...cellProblems,
  ...dataProblems,
  ...linkProblems,
  ...pageProblems,
  ...runProblems,
  ...settingProblems,
  ...taskProblems,
} as const satisfies Readonly<Record<string, string>>;

export type ProblemKey = keyof typeof problems;
