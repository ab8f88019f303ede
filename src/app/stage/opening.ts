/** Where the playhead stands when a task is opened: at the first step that tells something, unless a link names one. */
import type { Trace } from "../../core/signal.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";

/**
 * The first step that is scored. Where all are, little is remembered at the first of them: there it is the first after a
 * third of the episode. Where none is, the last.
 */
export function openingStep({ steps, signals }: Trace): number {
  const mask = signals.find(({ name }) => name === "mask");
  const isScored = (time: number): boolean => (mask?.data[time] ?? 0) > 0;
  const scored = Array.from({ length: steps }, (_, time) => time).filter(isScored);
  return scored.find((time) => 3 * time >= steps) ?? scored[0] ?? Math.max(0, steps - 1);
}

type Task = Experiment["task"];

/** The task that the playhead was last placed for. */
const placed = new WeakMap<Page["focus"], Task>();

/** The playhead of what is shown now stands at `step`, since a link says so. */
export function openAt({ focus, playground }: Page, step: number): void {
  placed.set(focus, playground.run.getState().experiment.task);
  focus.setState({ time: step });
}

/** From now on, another task on screen is opened at its own step. */
export function placePlayhead(page: Page): void {
  const { focus, playground } = page;
  const place = (): void => {
    const { task } = playground.run.getState().experiment;
    const before = placed.get(focus);
    if (before && isSame(before, task)) return;
    const picture = shownPicture(page);
    if (picture) openAt(page, openingStep(picture.trace));
  };
  place();
  playground.runs.subscribe(place);
}

/** What is changed while it trains is the same task; longer episodes leave the playhead where it is. */
function isSame(a: Task, b: Task): boolean {
  if (a === b) return true;
  const keys = Object.keys({ ...a.settings, ...b.settings });
  return a.id === b.id && keys.every((key) => a.settings[key] === b.settings[key]);
}
