/** What buttons and keys both do. */
import type { Language } from "../i18n/language.ts";
import { fetchWords } from "../i18n/translate.ts";
import { tryBeside, type Trial } from "../store/beside.ts";
import { notify } from "../store/notice.ts";
import { isHidden, panelBeside, sheetOver, themes, type Panel, type ThemeChoice } from "../store/view.ts";
import { isSystemDark } from "../ui/theme.ts";
import { goalOf } from "./choosing/choose.ts";
import type { Page } from "./context.tsx";
import type { ViewState } from "../store/view.ts";
import type { Recovery } from "../train/recovery.ts";

/**
 * The big button: pauses, else trains what is on screen. A network that came with the page is learnt from the beginning. While
 * a pause is on its way, it trains on.
 */
export async function trainOrPause(page: Page): Promise<void> {
  const { playground } = page;
  const { phase, isPausing, origin } = playground.run.getState();
  if (phase === "training" && !isPausing) return playground.pause();
  if (!mayTrain(page)) return;
  if (origin.kind === "shipped" && playground.runs.getState().beside.length < 2) await playground.reset();
  await trainOn(page);
}

/** Whether training may begin: in a lesson, a prediction comes first, and it is said so. */
function mayTrain({ playground, view }: Page): boolean {
  const { isHeld } = view.getState();
  if (isHeld) notify(playground.notices, "train.held");
  return !isHeld;
}

/** Trains on from where the run is, until it is paused. */
export async function trainOn(page: Page): Promise<void> {
  const { playground, view } = page;
  if (!mayTrain(page)) return;
  await playground.train(undefined, { pace: view.getState().pace });
}

/** A fork of the run, from before it diverged, that trains on with another setting. */
export async function goOnFrom(page: Page, run: string, { update, key, value }: Recovery): Promise<void> {
  const { playground } = page;
  await playground.shelf.show(run);
  await playground.fork(update, { key, value });
  await trainOn(page);
}

/** What may help, in a run beside the one that it is for; both train on. */
export async function tryWay(page: Page, trial: Trial): Promise<void> {
  await page.playground.pause();
  await tryBeside(page.playground, trial);
  await trainOn(page);
}

/** Another run of the same experiment, from its beginning. */
export async function trainFromScratch(page: Page): Promise<void> {
  await page.playground.pause();
  await page.playground.reset();
  await trainOn(page);
}

/** Trains on until the goal of the pair is met at two looks running, or its updates are used up: once more, where they are already. */
export async function trainToGoal(page: Page): Promise<void> {
  const { playground, view } = page;
  const { experiment, update } = playground.run.getState();
  const goal = goalOf(experiment);
  const { pace } = view.getState();
  if (!goal || !mayTrain(page)) return;
  const until = update < goal.within ? goal.within : update + goal.within;
  await playground.train(undefined, { until, goal, pace });
}

/** Trains on until the update `until`; what trains already ends there. */
export async function trainUntil(page: Page, until: number): Promise<void> {
  const { playground, view } = page;
  const { update } = playground.run.getState();
  if (until > update && mayTrain(page)) await playground.train(undefined, { until, pace: view.getState().pace });
}

/** One update more, and no other. */
export async function trainOnce(page: Page): Promise<void> {
  if (mayTrain(page)) await page.playground.train(1);
}

/** Another pace, at once where the run trains. */
export async function choosePace(page: Page, pace: ViewState["pace"]): Promise<void> {
  page.view.setState({ pace });
  await page.playground.race.setSpeed(pace);
}

/**
 * What came by a link is trained to where its sender had it: the run that is shown, with those beside it, and then those that
 * are laid over it, until it is paused or something else is shown.
 */
export async function trainAsSender(page: Page): Promise<void> {
  const { playground } = page;
  const { id, expected } = playground.run.getState();
  const hasCome = (of: string, until = 0): boolean => {
    const { byId, shown } = playground.runs.getState();
    return shown === id && (byId[of]?.update ?? 0) >= until;
  };
  if (expected) await trainUntil(page, expected.update);
  if (!hasCome(id, expected?.update)) return;
  for (const over of playground.runs.getState().overlaid) {
    const run = playground.runs.getState().byId[over];
    const missing = (run?.expected?.update ?? 0) - (run?.update ?? 0);
    if (missing > 0) await playground.race.aside(over, missing);
    if (!hasCome(over, run?.expected?.update)) return;
  }
  if (expected?.look !== undefined) await playground.looker.look(expected.look);
}

/** The page changes its language when it has the words. */
export async function speak({ view }: Page, language: Language): Promise<void> {
  await fetchWords(language);
  view.setState({ language });
}

export function nextTheme({ view }: Page): void {
  view.setState(({ theme }) => ({ theme: themeAfter(theme, isSystemDark()) }));
}

/** From the system's theme first to its opposite, so that the first press is seen; then to its like, and back. */
export function themeAfter(theme: ThemeChoice, isDark: boolean): ThemeChoice {
  const step = isDark ? 1 : themes.length - 1;
  return themes[(themes.indexOf(theme) + step) % themes.length] ?? "system";
}

export function toggleProjector({ view }: Page): void {
  view.setState(({ isProjector }) => ({ isProjector: !isProjector, hasGates: isProjector }));
}

/** All that a link for a class hides is there again. */
export function showAll({ view }: Page): void {
  view.setState({ hides: [], touch: null });
}

/** A sheet lies over what is beside the score; the other panels take its place. */
export function togglePanel({ view, playground }: Page, panel: Panel): void {
  if (isHidden(view.getState(), panel)) return notify(playground.notices, "class.hidden");
  const { panel: open, under } = view.getState();
  if (sheetOver({ panel }) === null) view.setState({ panel: open === panel ? null : panel, under: null });
  else if (open === panel) view.setState({ panel: under, under: null });
  else view.setState({ panel, under: panelBeside({ panel: open, under }) });
}

/** Undoes the last deed; where there is none, nothing happens. */
export async function undo({ playground }: Page): Promise<void> {
  await playground.history.undo();
}

export async function redo({ playground }: Page): Promise<void> {
  await playground.history.redo();
}
