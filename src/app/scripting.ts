/** `window.mnemoscope`: the page from a console, a lesson or a test. Documented in docs/scripting.md. */
import { Problem } from "../core/problem.ts";
import type { Trace } from "../core/signal.ts";
import type { EngineName } from "../engine/engine.ts";
import type { Metrics } from "../tasks/task.ts";
import type { Experiment } from "../train/experiment.ts";
import { updateLimit } from "../train/changes.ts";
import { defaultBatches, mostBatches } from "../train/batches.ts";
import type { Report } from "../train/report.ts";
import type { Page } from "./context.tsx";
import { ownTask, takeFile } from "./open-file.ts";
import { shownPicture } from "./shown.ts";
import { loadLink } from "./start.ts";

export interface Status {
  /** The engine that runs; null before there is a run. */
  readonly engine: EngineName | null;
  readonly update: number;
  /** Of the last batch; NaN before the first update. */
  readonly loss: number;
  /** On held-out episodes, by name. */
  readonly metric: Metrics | null;
  /** Of the weights at this update; null while training. */
  readonly fingerprint: string | null;
}

export interface Scripting {
  /** What the run follows from, live changes included. */
  readonly experiment: Experiment;
  readonly status: Status;
  /** Trains for `updates` updates. Resolves with the status where it stopped. */
  readonly train: (updates: number) => Promise<Status>;
  readonly pause: () => Promise<Status>;
  /** Data of one's own for a setting of the present task: a text, or the bytes of a file. Opens a run when all are there. */
  readonly data: (key: string, content: string | Uint8Array<ArrayBuffer>, name?: string) => Promise<Status>;
  /** An episode of one's own in place of the one on screen; null: the drawn one again. */
  readonly compose: (text: string | null) => Promise<Status>;
  /** What the network comes to on so many batches of held-out episodes. Training waits meanwhile. */
  readonly report: (batches?: number) => Promise<Report | null>;
  /** The episode on screen, every signal of it. */
  readonly trace: () => Trace | null;
  /** Opens the run of a link (an address, or its fragment). */
  readonly load: (link: string) => Promise<Status>;
}

declare global {
  interface Window {
    mnemoscope?: Scripting;
  }
}

export function makeScripting(page: Page): Scripting {
  const { playground, view } = page;
  const status = (): Status => {
    const { choice, update, loss, metrics, fingerprint } = playground.run.getState();
    const value = fingerprint?.update === update ? fingerprint.value : null;
    return { engine: choice?.engine ?? null, update, loss, metric: metrics, fingerprint: value };
  };
  return {
    get experiment() {
      return playground.experiment.getState().experiment;
    },
    get status() {
      return status();
    },
    train: async (updates) => {
      if (!Number.isInteger(updates) || updates < 1 || updates > updateLimit)
        throw new Problem("page.updates", { most: updateLimit, got: String(updates).slice(0, 40) });
      await playground.train(updates);
      return status();
    },
    pause: async () => {
      await playground.pause();
      return status();
    },
    data: async (key, content, name = "data") => {
      await takeFile(
        page,
        ownTask(playground.experiment.getState().experiment.task.id),
        new File([content], name),
        key,
      );
      return status();
    },
    compose: async (text) => {
      await playground.compose(text);
      return status();
    },
    report: async (batches = defaultBatches) => {
      if (!Number.isInteger(batches) || batches < 2 || batches > mostBatches)
        throw new Problem("page.batches", { most: mostBatches, got: String(batches).slice(0, 40) });
      await playground.report(batches);
      return playground.run.getState().report;
    },
    trace: () => shownPicture(playground.run.getState(), view.getState().filmStep)?.trace ?? null,
    load: async (link) => {
      await loadLink(page, link);
      return status();
    },
  };
}
