/** The page as a bookmark, and a bookmark as the page. */
import { bookmarkOf, mostRuns, type Bookmark, type BookmarkView, type SharedRun } from "../../share/bookmark.ts";
import { expectComplete } from "../../share/text.ts";
import { isHidden, panels, type Panel } from "../../store/view.ts";
import { blankRun, isSameRun, onScreen } from "../../store/runs.ts";
import type { RunState } from "../../store/run.ts";
import { checkExperiment } from "../../train/check.ts";
import { chosenCopies, setCopies } from "../../views/facet.ts";
import { speak } from "../action.ts";
import type { Page } from "../context.tsx";
import { fetchShipped, mayBeShipped } from "../shipped.ts";
import { shownLens } from "../stage/lens.ts";
import { openAt } from "../stage/opening.ts";

/** The runs that a bookmark speaks of, the one that is shown first: what is on screen, what is laid over it, and where forks came from. */
export function bookmarkedIds({ playground }: Page): readonly string[] {
  const state = playground.runs.getState();
  const seen = [state.shown, ...onScreen(state), ...state.overlaid];
  return [...new Set(seen)].slice(0, mostRuns);
}

export function readBookmark(page: Page): Bookmark {
  const { playground } = page;
  const { byId, beside, pace, overlaid } = playground.runs.getState();
  const ids = bookmarkedIds(page);
  const places = (of: readonly string[]): readonly number[] => of.map((id) => ids.indexOf(id)).filter((i) => i >= 0);
  const { probe, update } = playground.looking.getState();
  return {
    runs: ids.flatMap((id) => byId[id] ?? []).map((run) => shareRun(run, ids)),
    shown: 0,
    beside: places(beside),
    pace,
    overlaid: places(overlaid),
    look: update,
    probe,
    view: readView(page),
  };
}

function shareRun(run: RunState, ids: readonly string[]): SharedRun {
  const { experiment, name, fingerprint, isReproducible, origin, textName } = run;
  // Of a run that trains, what is known of it is a moment old.
  const update = run.phase === "training" && fingerprint ? fingerprint.update : run.update;
  const known = isReproducible && fingerprint?.update === update ? fingerprint.fingerprint : null;
  const of = origin.kind === "fork" ? ids.indexOf(origin.of) : -1;
  const fork = origin.kind === "fork" && of >= 0 ? { of, update: origin.update } : null;
  return { experiment, name, update, fingerprint: known, fork, textName, missing: null };
}

/** The bookmark of `run` alone, with its episode and view. */
export function aloneIn({ probe, view }: Bookmark, run: RunState): Bookmark {
  const { experiment } = run;
  return { ...bookmarkOf(experiment), runs: [shareRun(run, [run.id])], probe, view };
}

function readView({ view, focus, playground }: Page): BookmarkView {
  const { language, isProjector, hasGates, hasMore, large, unitOrder, panel, lesson, lessonFile, hides } =
    view.getState();
  const { time, focus: pin, isPinned } = focus.getState();
  // What the page would do by itself is not said.
  const gates = hasGates === isProjector ? { hasGates } : { hasGates: null };
  const question = panel === "why" ? playground.analyses.state.getState().chosen : null;
  const isDifference = shownLens(playground.looking.getState().probe, view.getState()) === "difference";
  const looks = {
    language,
    isDifference,
    isProjector,
    ...gates,
    hasMore,
    large,
    isStored: unitOrder === "stored",
    panel,
    question,
    lesson: lessonFile === null ? lesson : null,
    lessonFile,
    hides,
  };
  // A lesson says by itself what may be changed.
  const touch = lesson === null ? view.getState().touch : null;
  return { step: time, ...looks, touch, pin: isPinned ? pin : null, copies: chosenCopies() };
}

/**
 * Makes the page what the bookmark says. `ids`: runs of this page that may be those of the bookmark. @throws Problem; the
 * page stays as it was then.
 */
export async function applyBookmark(page: Page, bookmark: Bookmark, ids: readonly string[] = []): Promise<void> {
  expectComplete(bookmark);
  const { playground } = page;
  const { lessonFile } = bookmark.view;
  const lesson = lessonFile === null ? bookmark.view.lesson : await bringLesson(lessonFile);
  const { panel } = page.view.getState();
  const runs = await Promise.all(
    bookmark.runs.map(
      async (shared, i) =>
        knownRun(page, shared, ids[i]) ?? (await shippedRun(shared)) ?? runOfShared(shared, bookmark.look),
    ),
  );
  const linked = runs.map((run, i) => withOrigin(run, bookmark.runs[i]?.fork ?? null, runs));
  const at = (places: readonly number[]): readonly string[] => places.flatMap((place) => linked[place]?.id ?? []);
  await playground.arrange({
    runs: linked,
    shown: linked[bookmark.shown]?.id ?? "",
    beside: at(bookmark.beside),
    pace: bookmark.pace,
    overlaid: at(bookmark.overlaid),
    probe: bookmark.probe,
    look: bookmark.look,
  });
  // What a person opened while the runs were prepared stays open.
  const opened = page.view.getState().panel;
  await applyView(page, { ...bookmark.view, lesson, ...(opened !== panel && { panel: opened }) });
}

/** A lesson that travels in a link is one of this page from then on. @throws Problem. */
async function bringLesson(file: string): Promise<string> {
  return (await (await import("../lesson/bring.ts")).bringLesson(file)).id;
}

/** The run that a link speaks of, where the page has it; `own`: its id, if the link is of this page. */
function knownRun({ playground }: Page, shared: SharedRun, own = ""): RunState | undefined {
  const { byId, order } = playground.runs.getState();
  if (byId[own] && isSameRun(byId[own].experiment, shared.experiment)) return byId[own];
  return order.flatMap((id) => byId[id] ?? []).find((run) => isRunOf(run, shared));
}

/** Whether a run is the one that a link speaks of, as far as it was trained. */
function isRunOf(run: RunState, { experiment, update, name }: SharedRun): boolean {
  return run.update === update && run.name === name && isSameRun(run.experiment, experiment);
}

/** The network that came with the page, where a link speaks of it; without it the link is one like any other. */
async function shippedRun(shared: SharedRun): Promise<RunState | undefined> {
  if (!mayBeShipped(shared)) return undefined;
  const run = await fetchShipped().catch(() => undefined);
  const isIt = shared.fingerprint === null || shared.fingerprint === run?.fingerprint?.fingerprint;
  return run && isIt ? { ...run, name: run.name || shared.name } : undefined;
}

function runOfShared({ experiment, name, update, fingerprint, textName }: SharedRun, look: number | null): RunState {
  const expected = update > 0 ? { update, fingerprint, ...(look !== null && { look }) } : null;
  return blankRun(checkExperiment(experiment), { origin: { kind: "link" }, name, expected, textName });
}

/** A fork in the bookmark is one on the shelf. */
function withOrigin(run: RunState, fork: SharedRun["fork"], runs: readonly RunState[]): RunState {
  const of = fork && runs[fork.of]?.id;
  return of && run.origin.kind === "link" ? { ...run, origin: { kind: "fork", of, update: fork.update } } : run;
}

async function applyView(page: Page, { step, pin, copies, question, ...looks }: BookmarkView): Promise<void> {
  const { language, isProjector, hasGates, hasMore, large, isStored, isDifference, panel } = looks;
  const { lesson, lessonFile, hides, touch } = looks;
  const { view, focus, playground } = page;
  if (step !== null) openAt(page, step);
  focus.setState({ focus: pin, isPinned: pin !== null });
  setCopies(copies);
  if (typeof question === "string") playground.analyses.choose(question);
  const known = panels.find((one): one is Panel => one === panel);
  const unitOrder = isStored ? "stored" : "peak";
  view.setState({
    isProjector,
    hasGates: hasGates ?? !isProjector,
    hasMore,
    large,
    isDifference,
    unitOrder,
    panel: known && !isHidden({ hides }, known) ? known : null,
    hides,
    touch,
    ...(lesson !== null && { lesson, lessonFile }),
  });
  const isForced = new URLSearchParams(globalThis.location?.search ?? "").has("lang");
  if (language !== null && !isForced) await speak(page, language).catch((error: unknown) => playground.complain(error));
}
