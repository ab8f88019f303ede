/** What a person does with runs as a whole: show, name, remove, lay over the track; each can be undone. */
import { Problem } from "../core/problem.ts";
import { mostBeside, type RacePace } from "../share/bookmark.ts";
import { probeIn, type Probe } from "../train/probe.ts";
import { runsOf, type Deed, type Entry, type History } from "./history.ts";
import type { LookingStore } from "./looking.ts";
import type { RunState } from "./run.ts";
import { isBlank, isSameTask, patched, shownOf, without, type RunsState, type RunsStore } from "./runs.ts";

/** What is undone and done again: which runs there are and what is on screen, not what they have learnt. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly shown: string;
  readonly beside: readonly string[];
  readonly pace: RacePace;
  readonly overlaid: readonly string[];
  readonly probe: Probe;
  /** The update that is looked at. */
  readonly look: number | null;
}

/** Most curves that lie over the one that is shown. */
const mostOverlaid = 3;

export interface ShelfParts {
  readonly runs: RunsStore;
  readonly looking: LookingStore;
  readonly history: History;
  /** Something else is on screen now. Resolves when it is seen. */
  readonly arranged: () => Promise<void>;
}

export class Shelf {
  readonly #parts: ShelfParts;
  /** How it was before the deeds that are being done. */
  readonly #pending = new Set<Arrangement>();

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    parts.history.state.subscribe(({ past, future }, before) => {
      const known = [...past, ...future];
      const gone = before.past.filter((entry) => !known.includes(entry));
      this.#forget(known, gone);
    });
  }

  get arrangement(): Arrangement {
    const { order, shown, beside, pace, overlaid } = this.#parts.runs.getState();
    const { probe, update: look } = this.#parts.looking.getState();
    return { order, shown, beside, pace, overlaid, probe, look };
  }

  /** Does `work` and remembers how it was before, so that it can be undone. */
  deed(deed: Deed, work: () => Promise<unknown> | void): Promise<void> {
    return this.#parts.history.during(this.#do(deed, work));
  }

  async #do(deed: Deed, work: () => Promise<unknown> | void): Promise<void> {
    const before = this.arrangement;
    this.#pending.add(before);
    try {
      await work();
      const after = this.arrangement;
      const runs = [...new Set([...idsOf(before), ...idsOf(after)])];
      const undo = (): Promise<void> => this.#arrange(before, after);
      const redo = (): Promise<void> => this.#arrange(after, before);
      this.#parts.history.add({ deed, runs, undo, redo });
    } finally {
      this.#pending.delete(before);
    }
  }

  /**
   * Runs that are not on the shelf and that nothing brings back are let go: those that had learnt nothing, and those of deeds
   * so long past that they can not be undone any more.
   */
  #forget(known: readonly Entry[], gone: readonly Entry[]): void {
    const { runs } = this.#parts;
    const { byId } = runs.getState();
    const needed = new Set([...runsOf(known), ...[this.arrangement, ...this.#pending].flatMap(idsOf)]);
    const past = new Set(runsOf(gone));
    const isLeft = (run: RunState): boolean =>
      !needed.has(run.id) && (isBlank(run) || (past.has(run.id) && run.phase === "closed"));
    const left = Object.values(byId).filter(isLeft);
    if (left.length > 0) runs.setState((state) => without(state, left));
  }

  /**
   * As it was, in place of `left`; what has been learnt since stays learnt. Runs that neither knows have come from another tab,
   * and stay. A run that comes back is looked at where one stood.
   */
  async #arrange({ probe, look, order, ...screen }: Arrangement, left: Arrangement): Promise<void> {
    const { runs, looking, arranged } = this.#parts;
    const now = runs.getState();
    const others = now.order.filter((id) => !order.includes(id) && !left.order.includes(id));
    const update = now.shown === screen.shown ? looking.getState().update : look;
    runs.setState({ ...screen, order: [...others, ...order] });
    looking.setState({ probe, update, sights: {} });
    await arranged();
  }

  show(id: string): Promise<void> {
    const { runs, looking, arranged } = this.#parts;
    const before = runs.getState();
    const run = before.byId[id];
    if (!run || before.shown === id) return Promise.resolve();
    const isLane = before.beside.includes(id);
    return this.deed("show", async () => {
      const { probe } = looking.getState();
      const fits = isSameTask(run.experiment, shownOf(before).experiment);
      runs.setState((state) => ({
        ...shelvedWithout(state, before.shown),
        shown: id,
        ...(!isLane && { beside: [] }),
        overlaid: isLane ? state.overlaid : fits ? withOver(state, id, before.shown) : [],
      }));
      // What was done to an episode means nothing in another task, nor what was done to a network in another model.
      if (!fits)
        looking.setState({ probe: { ...probe, given: null, edits: [], noise: [], settings: {}, changes: [] } });
      else looking.setState({ probe: probeIn(probe, shownOf(before).experiment, run.experiment) });
      // A lane is seen already, at the update that all are looked at.
      if (!isLane) looking.setState({ update: null, sights: {} });
      await arranged();
    });
  }

  rename(id: string, name: string): void {
    const { runs, history } = this.#parts;
    const before = runs.getState().byId[id]?.name ?? "";
    const set = (to: string): void => runs.setState((state) => patched(state, id, (run) => ({ ...run, name: to })));
    if (name === before) return;
    set(name);
    history.add({ deed: "rename", runs: [id], undo: () => set(before), redo: () => set(name) });
  }

  /** Takes a run from the shelf. It is still there to be brought back. */
  async remove(id: string): Promise<void> {
    const { runs, arranged } = this.#parts;
    await this.deed("remove", async () => {
      runs.setState((state) => removed(state, id));
      await arranged();
    });
  }

  /**
   * Two to four runs of one task come to stand beside each other; with fewer, the one that is shown stands alone.
   * @throws Problem when they are of different tasks, or too many.
   */
  async stand(ids: readonly string[]): Promise<void> {
    const { runs, arranged } = this.#parts;
    const state = runs.getState();
    const lanes = ids.flatMap((id) => state.byId[id] ?? []);
    const [first] = lanes;
    if (lanes.length > mostBeside) throw new Problem("page.lanes", { got: lanes.length, most: mostBeside });
    const other = lanes.find(({ experiment }) => first && !isSameTask(experiment, first.experiment));
    if (first && other)
      throw new Problem("page.otherTask", { one: first.experiment.task.id, other: other.experiment.task.id });
    await this.deed("race", async () => {
      const beside = lanes.length > 1 ? lanes.map(({ id }) => id) : [];
      const stays = lanes.some(({ id }) => id === state.shown);
      const shown = stays ? state.shown : (first?.id ?? state.shown);
      runs.setState({ beside, shown });
      await arranged();
    });
  }

  /** Lays the curve of a run over the track, or takes it off. */
  overlay(id: string, isOver: boolean): void {
    const { runs } = this.#parts;
    void this.deed("overlay", () =>
      runs.setState(({ overlaid }) => ({
        overlaid: [...overlaid.filter((one) => one !== id), ...(isOver ? [id] : [])].slice(-mostOverlaid),
      })),
    );
  }
}

/** The runs that an arrangement speaks of. */
function idsOf({ order, shown, beside, overlaid }: Arrangement): readonly string[] {
  return [...order, shown, ...beside, ...overlaid];
}

/** With the curve of the run `left` over that of `id`, if it has one. */
export function withOver({ byId, overlaid }: RunsState, id: string, left: string): readonly string[] {
  const [run, next] = [byId[left], byId[id]];
  // What came with the page has a long curve, beside which another model's would be a sliver.
  const isStranger = run?.origin.kind === "shipped" && run.experiment.model.id !== next?.experiment.model.id;
  const hasCurve = (run?.update ?? 0) > 0 && !isStranger;
  return [...(hasCurve ? [left] : []), ...overlaid.filter((one) => one !== left)]
    .filter((one) => one !== id)
    .slice(0, mostOverlaid);
}

/** A run that nothing would be lost with is not left on the shelf. */
export function shelvedWithout(state: RunsState, left: string): RunsState {
  const run = state.byId[left];
  if (!run || !isBlank(run)) return state;
  return { ...state, order: state.order.filter((id) => id !== left) };
}

/** Without the run `id`; in its place, another that it stood beside is shown, or what comes after it on the shelf. */
function removed(state: RunsState, id: string): RunsState {
  const place = state.order.indexOf(id);
  const order = state.order.filter((one) => one !== id);
  const lanes = state.beside.filter((one) => one !== id);
  const beside = lanes.length > 1 ? lanes : [];
  return {
    ...state,
    order,
    beside,
    overlaid: state.overlaid.filter((one) => one !== id),
    shown: state.shown === id ? (lanes[0] ?? order[place] ?? order[place - 1] ?? id) : state.shown,
  };
}
