/** Between the shelf and what the browser keeps: runs of earlier visits come onto the shelf, and what changes there is kept. */
import type { Keeper, OtherChange } from "./keeper.ts";
import { isOutline } from "./whole.ts";
import type { Keeping } from "../keeping.ts";
import type { RunRecord } from "../record.ts";
import { recordOf, runOf, type RunState } from "../run.ts";
import { isBlank, onScreen, patched, type RunsState, type RunsStore } from "../runs.ts";

export class KeptRuns implements Keeping {
  readonly #runs: RunsStore;
  readonly #keeper: Keeper;

  constructor(runs: RunsStore, keeper: Keeper) {
    this.#runs = runs;
    this.#keeper = keeper;
  }

  /** Runs of earlier visits are put on the shelf, behind those that are there; from now on what changes is kept. */
  async begin(): Promise<void> {
    const records = await this.#keeper.open();
    this.#runs.setState((state) => withRecords(state, records));
    this.#runs.subscribe((state, before) => this.#changed(state, before));
    const { byId, order } = this.#runs.getState();
    for (const id of order) if (!records.some((record) => record.id === id)) this.#keep(byId[id]);
  }

  /** Writes everything that is new, now. */
  readonly flush = (): Promise<void> => this.#keeper.flush();

  /** What another tab did. */
  hear(change: OtherChange): void {
    const state = this.#runs.getState();
    if (change.kind === "kept") return this.#runs.setState(withRecords(state, [change.record]));
    if (onScreen(state).includes(change.id)) return;
    this.#runs.setState({ order: state.order.filter((id) => id !== change.id) });
  }

  readonly whole = async (id: string): Promise<void> => {
    const run = this.#runs.getState().byId[id];
    if (!run || run.update === 0 || !isOutline(run)) return;
    const record = await this.#keeper.load(id);
    if (record && !isOutline(record)) this.#take(record);
  };

  readonly claim = async (id: string): Promise<boolean> => {
    const claim = await this.#keeper.claim(id);
    if (claim === "newer") {
      const record = await this.#keeper.load(id);
      if (record) this.#take(record);
    }
    return claim !== "elsewhere";
  };

  /** The run stands as it is kept. */
  #take(record: RunRecord): void {
    this.#runs.setState((state) => patched(state, record.id, (run) => ({ ...run, ...runOf(record), live: run.live })));
  }

  #changed(state: RunsState, before: RunsState): void {
    for (const id of this.#left(state, before)) void this.#keeper.release(id);
    for (const id of Object.keys(before.byId)) if (!state.byId[id]) void this.#keeper.forget(id);
    if (state.byId !== before.byId || state.order !== before.order)
      for (const id of state.order) if (state.byId[id] !== before.byId[id]) this.#keep(state.byId[id]);
    if (state.order === before.order) return;
    const gone = before.order.filter((id) => !state.order.includes(id) && isKept(before.byId[id]));
    if (gone.length > 0) void this.#keeper.remove(gone);
    const back = state.order.filter((id) => !before.order.includes(id) && before.byId[id] && isKept(state.byId[id]));
    for (const id of back) void this.#keeper.restore(id);
  }

  /** Runs that this page has done with for now: others may write them. */
  #left(state: RunsState, before: RunsState): readonly string[] {
    const isBusy = ({ byId }: RunsState, id: string): boolean => (byId[id]?.phase ?? "closed") !== "closed";
    const isHeld = (at: RunsState, id: string): boolean => onScreen(at).includes(id) || isBusy(at, id);
    return before.order.filter((id) => isHeld(before, id) && !isHeld(state, id));
  }

  #keep(run: RunState | undefined): void {
    if (run && isKept(run)) this.#keeper.changed(recordOf(run));
  }
}

/** What came with the page comes with it again; what has learnt nothing is not worth keeping. */
function isKept(run: RunState | undefined): boolean {
  return run !== undefined && !isBlank(run) && run.origin.kind !== "shipped";
}

/** With records behind what is on the shelf, the newest first; of one that is known the name and pin are taken. */
function withRecords(state: RunsState, records: readonly RunRecord[]): RunsState {
  const known = records.filter(({ id }) => state.byId[id]);
  const others = records.filter(({ id }) => !state.byId[id]).toSorted((a, b) => b.made - a.made);
  const labelled = known.map(({ id, name, isPinned }) => [id, { ...state.byId[id], name, isPinned }]);
  const added = others.map((record) => [record.id, runOf(record)]);
  return {
    ...state,
    byId: { ...state.byId, ...Object.fromEntries([...labelled, ...added]) },
    order: [...state.order, ...others.map(({ id }) => id)],
  };
}
