/** What is on screen, in sentences for those who hear the page: what it is, how well it does, what is shown, what is known of why. */
import type { Trace } from "../../core/signal.ts";
import { spoken } from "../../i18n/spoken.ts";
import type { Words } from "../../i18n/translate.ts";
import type { AnalysesState } from "../../store/analyses.ts";
import type { RunState } from "../../store/run.ts";
import type { Goal } from "../../train/goal.ts";
import { fullName } from "../../views/describe.ts";
import { modelName } from "../choosing/model-name.ts";
import { besideGoal, limitText } from "../header/goal.ts";
import { headlineName } from "../runs/standing.ts";
import { sentenceText } from "../why/sentence-text.ts";

/** Most sentences of an analysis that are told here; the others stand in the panel. */
const mostOfWhy = 4;
/** Most signals that are told by name. */
const mostSignals = 12;

export interface OnScreen {
  readonly run: RunState;
  /** The update that is looked at. */
  readonly update: number;
  readonly metrics: RunState["metrics"];
  readonly goal: Goal | null;
  readonly trace: Trace | null;
  readonly answers: AnalysesState["answers"];
}

/** The first says how it stands. */
export function screenSentences(words: Words, shown: OnScreen): readonly string[] {
  return [standing(words, shown), ...signalsOf(words, shown.trace), ...whyOf(words, shown)].map((one) =>
    spoken(words, one),
  );
}

export function standing(words: Words, { run, update, metrics, goal }: OnScreen): string {
  const { model, task } = run.experiment;
  const what = {
    model: modelName(words, model),
    task: words.loose(`task.${task.id}`, task.id),
    update: words.number(update),
  };
  const name = headlineName(run.experiment, metrics);
  const value = name === undefined ? NaN : (metrics?.[name] ?? NaN);
  if (name === undefined || Number.isNaN(value)) return words.text("told.standing", what);
  const figure = { ...what, metric: words.loose(`metric.${name}`, name) };
  if (goal?.metric !== name) return words.text("told.standing.metric", { ...figure, value: words.number(value) });
  return words.text("told.standing.goal", {
    ...figure,
    value: besideGoal(words, value, goal),
    goal: limitText(words, goal),
  });
}

function signalsOf(words: Words, trace: Trace | null): readonly string[] {
  if (!trace) return [];
  const named = trace.signals.filter(({ meaning, name }) => meaning !== "plain" && name !== "mask");
  const names = named.slice(0, mostSignals).map(({ name }) => fullName(words, name));
  return [words.text("told.signals", { steps: trace.steps, signals: names.join(words.text("told.and")) })];
}

/** What was last found of this run: in words, if that was asked, else what was. */
function whyOf(words: Words, { run, answers }: OnScreen): readonly string[] {
  const own = Object.entries(answers).filter(
    ([, { of, findings }]) => of.run === run.id && findings.sentences.length > 0,
  );
  const chosen = own.find(([id]) => id === "summary") ?? own.at(-1);
  if (!chosen) return [];
  const [id, { of, findings }] = chosen;
  return [
    words.text("told.why", { update: words.number(of.update) }),
    ...findings.sentences.slice(0, mostOfWhy).map((sentence) => sentenceText(words, id, sentence)),
  ];
}
