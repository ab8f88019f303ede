/** `window.mnemoscope`: the page from a console, a lesson or a test. Documented in docs/scripting.md. */
import type { Findings } from "../analysis/analysis.ts";
import { Problem } from "../core/problem.ts";
import type { SettingValues } from "../core/setting.ts";
import type { Trace } from "../core/signal.ts";
import type { EngineName } from "../engine/engine.ts";
import type { Bookmark } from "../share/bookmark.ts";
import { mostSeeds, leastSeeds, type LuckySeed } from "../store/luck.ts";
import type { Origin } from "../store/record.ts";
import type { RunState } from "../store/run.ts";
import type { Metrics } from "../tasks/task.ts";
import { defaultBatches, mostBatches } from "../train/batches.ts";
import { updateLimit } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Report } from "../train/report.ts";
import { openBookmark, openLink } from "./share/address.ts";
import { readBookmark } from "./share/bookmark.ts";
import type { Page } from "./context.tsx";
import { shownPicture } from "./shown.ts";

export interface Status {
  /** The engine that runs; null before there is a run. */
  readonly engine: EngineName | null;
  /** Updates of the weights so far. */
  readonly update: number;
  /** Of the last batch; NaN before the first update. */
  readonly loss: number;
  /** On held-out episodes, by name. */
  readonly metric: Metrics | null;
  /** Of the weights at this update; null while training. */
  readonly fingerprint: string | null;
}

/** A run of the shelf. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly update: number;
  readonly metric: Metrics | null;
  readonly origin: Origin;
}

/** The weights after an update that was looked at. */
export interface Looked {
  /** Of the picture on screen: with `exact`, the one that was asked for. */
  readonly update: number;
  /** Null where only a picture of the nearest kept weights is on screen. */
  readonly fingerprint: string | null;
}

/** What came of one seed. */
export type Lucky = Pick<LuckySeed, "seed" | "update" | "solvedAt" | "seconds"> & {
  readonly fingerprint: string | null;
};

export interface Scripting {
  /** What the run follows from, live changes included. */
  readonly experiment: Experiment;
  readonly status: Status;
  /** Every run of the shelf, the newest first. */
  readonly runs: readonly Listed[];
  /** All that is on screen. Setting it makes the page so; `load` says when that is done. */
  bookmark: Bookmark;
  /** Trains for `updates` updates. Resolves with the status where it stopped. */
  readonly train: (updates: number) => Promise<Status>;
  readonly pause: () => Promise<Status>;
  /** Shows a run of the shelf. */
  readonly show: (id: string) => Promise<Status>;
  /** Looks at an earlier update of what is on screen; null: as far as it has come. `exact`: to the bit. */
  readonly at: (update: number | null, options?: { readonly exact?: boolean }) => Promise<Looked>;
  /** Another run, that goes on from where this one was after `update` updates. Resolves with its id. */
  readonly fork: (update?: number) => Promise<string>;
  /** Runs beside each other: those of the links (addresses, or their fragments). Resolves with their ids. */
  readonly race: (links: readonly string[]) => Promise<readonly string[]>;
  /** The present setting with so many seeds, until the goal or `within` updates. */
  readonly luck: (count: number, within?: number) => Promise<readonly Lucky[]>;
  readonly undo: () => Promise<Status>;
  readonly redo: () => Promise<Status>;
  /** The run that is shown, as the bytes of a run file. */
  readonly save: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Data of one's own for a setting of the present task: a text, or the bytes of a file. Opens a run when all are there. */
  readonly data: (key: string, content: string | Uint8Array<ArrayBuffer>, name?: string) => Promise<Status>;
  /** An episode of one's own in place of the one on screen; null: the drawn one again. */
  readonly compose: (text: string | null) => Promise<Status>;
  /** All that is done to the network while it looks at the episode on screen, in place of what was; none: as it is. */
  readonly intervene: (changes: readonly unknown[]) => Promise<Status>;
  /** What the network comes to on so many batches of held-out episodes. Training waits meanwhile. */
  readonly report: (batches?: number) => Promise<Report | null>;
  /**
   * What an analysis finds of the network, the update and the episode on screen, by its id and its settings; null when another
   * wish for the same came before the end.
   */
  readonly why: (analysis: string, settings?: SettingValues) => Promise<Findings | null>;
  /** The episode on screen, every signal of it. */
  readonly trace: () => Trace | null;
  /** Opens a link (an address, or its fragment), a bookmark, or the bytes of a run file. */
  readonly load: (what: string | Bookmark | Uint8Array<ArrayBuffer>) => Promise<Status>;
}

declare global {
  interface Window {
    mnemoscope?: Scripting;
  }
}

export function makeScripting(page: Page): Scripting {
  const { playground } = page;
  const status = (): Status => statusOf(playground.run.getState());
  const then = async (work: Promise<unknown>): Promise<Status> => {
    await work;
    return status();
  };
  const inTurn = (work: () => Promise<unknown>): Promise<Status> => then(page.openings.inTurn(work));
  return {
    get experiment() {
      return playground.run.getState().experiment;
    },
    get status() {
      return status();
    },
    get runs() {
      const { order, byId } = playground.runs.getState();
      return order.flatMap((id) => byId[id] ?? []).map(listed);
    },
    get bookmark() {
      return readBookmark(page);
    },
    set bookmark(to) {
      load(page, to).catch((error: unknown) => playground.complain(error));
    },
    train: async (updates) => {
      refuseCount("page.updates", updates, 1, updateLimit);
      return then(playground.train(updates));
    },
    pause: () => then(playground.pause()),
    show: (id) => then(showRun(page, id)),
    at: (update, options = {}) => lookAt(page, update, options.exact ?? false),
    fork: (update) => playground.fork(update),
    race: (links) => race(page, links),
    luck: (count, within) => luck(page, count, within),
    undo: () => then(playground.history.undo()),
    redo: () => then(playground.history.redo()),
    save: async () => (await import("./share/run-file.ts")).saveRun(page, playground.runs.getState().shown),
    data: (key, content, name = "data") =>
      inTurn(async () => {
        const { ownTask, takeFile } = await import("./data/take.ts");
        const { id } = playground.run.getState().experiment.task;
        await takeFile(page, ownTask(id), new File([content], name), key);
      }),
    compose: (text) => then(playground.episode.compose(text)),
    why: (analysis, settings = {}) => playground.analyses.ask(analysis, settings),
    intervene: async (changes) => {
      const { checkNetworkChanges } = await import("../train/change-form.ts");
      return then(playground.episode.intervene(checkNetworkChanges(changes)));
    },
    report: async (batches = defaultBatches) => {
      refuseCount("page.batches", batches, 2, mostBatches);
      await playground.report(batches);
      return playground.run.getState().report;
    },
    trace: () => shownPicture(page)?.trace ?? null,
    load: (what) => inTurn(() => load(page, what)),
  };
}

function statusOf({ choice, engine, update, loss, metrics, fingerprint }: RunState): Status {
  const value = fingerprint?.update === update ? fingerprint.fingerprint : null;
  return { engine: choice?.engine ?? engine, update, loss, metric: metrics, fingerprint: value };
}

function listed({ id, name, update, metrics, origin }: RunState): Listed {
  return { id, name, update, metric: metrics, origin };
}

/** @throws Problem where there is no such run. */
async function showRun({ playground }: Page, id: string): Promise<void> {
  const { order } = playground.runs.getState();
  if (!order.includes(id)) throw new Problem("page.run", { got: String(id).slice(0, 40) });
  await playground.shelf.show(id);
}

/** @throws Problem. */
async function lookAt({ playground }: Page, update: number | null, isExact: boolean): Promise<Looked> {
  if (update !== null) refuseCount("page.updates", update, 0, updateLimit);
  const { id, update: last, fingerprint } = playground.run.getState();
  await playground.looker.look(update);
  if (update === null || update >= last)
    return { update: last, fingerprint: fingerprint?.update === last ? fingerprint.fingerprint : null };
  if (!isExact)
    return { update: playground.looking.getState().sights[id]?.picture.update ?? update, fingerprint: null };
  const exact = await playground.looker.exactNow(id, update);
  return { update, fingerprint: exact.fingerprint };
}

/** @throws Problem; the page stays as it was then. */
async function race(page: Page, links: readonly string[]): Promise<readonly string[]> {
  const { decodeLink } = await import("../share/decode.ts");
  const decoded = await Promise.all(links.map((link) => decodeLink(link)));
  const runs = decoded.flatMap((bookmark) => bookmark.runs.slice(bookmark.shown, bookmark.shown + 1));
  const [first] = decoded;
  if (!first || runs.length < 2) throw new Problem("page.race", { got: runs.length });
  await openBookmark(page, { ...first, runs, shown: 0, beside: runs.map((_, i) => i), overlaid: [], look: null });
  return page.playground.runs.getState().beside;
}

/** @throws Problem. */
async function luck(page: Page, count: number, within?: number): Promise<readonly Lucky[]> {
  const { playground } = page;
  refuseCount("page.seeds", count, leastSeeds, mostSeeds);
  if (within !== undefined) refuseCount("page.updates", within, 1, updateLimit);
  const { luckWish } = await import("./luck/wish.ts");
  await playground.luck.run(luckWish(page, count, within));
  const { seeds } = playground.luck.state.getState();
  return seeds.map(({ seed, update, solvedAt, seconds, fingerprint }) => ({
    seed,
    update,
    solvedAt,
    seconds,
    fingerprint: fingerprint?.fingerprint ?? null,
  }));
}

async function load(page: Page, what: string | Bookmark | Uint8Array<ArrayBuffer>): Promise<void> {
  if (typeof what === "string") return openLink(page, what);
  if (what instanceof Uint8Array) return (await import("./share/run-file.ts")).openRunFile(page, what);
  return openBookmark(page, await whole(what));
}

/** A bookmark that was written by hand may be silent about changes of the network. @throws Problem. */
async function whole(bookmark: Bookmark): Promise<Bookmark> {
  const { checkNetworkChanges } = await import("../train/change-form.ts");
  const { probe } = bookmark;
  return { ...bookmark, probe: { ...probe, changes: checkNetworkChanges("changes" in probe ? probe.changes : []) } };
}

/** @throws Problem unless `got` is a whole number within bounds. */
function refuseCount(
  key: "page.updates" | "page.batches" | "page.seeds",
  got: number,
  least: number,
  most: number,
): void {
  if (!Number.isInteger(got) || got < least || got > most)
    throw new Problem(key, { least, most, got: String(got).slice(0, 40) });
}
