/** What the Keeper knows of one run: how it shall be kept, how it is kept, and so what is to be written. */
import type { RunRecord } from "../record.ts";
import { newId } from "../runs.ts";
import { noLabel } from "./check.ts";
import type { Label, RunStorage, Save, StoredHeader, Weights } from "./storage.ts";
import { anchorOf, bytesOf, compact, headerOf, isExact, isOutline, isSameWhole, weightsOf, wholeOf } from "./whole.ts";

/** A write, and what is known when it has happened. */
export interface Plan {
  readonly label: Label;
  /** Null: only the label is written. */
  readonly content: { readonly save: Save; readonly whole: RunRecord } | null;
  readonly changes: number;
}

/** Between two writes of a run at least, in ms: after a new checkpoint, and when only other things have changed. */
export interface Pacing {
  readonly soon: number;
  readonly later: number;
  /** Bytes of weights that are written in one ms of the time between: handing many over holds up the page. */
  readonly rate: number;
}

/** Writes that may have happened or not, of which the last are remembered. */
const mostRevisions = 16;

export class Entry {
  readonly id: string;
  /** As it shall be. */
  label: Label = noLabel;
  /** As it lies in the storage, as far as this tab knows; null: it does not. */
  header: StoredHeader | null = null;
  /** As the page told it last, with its weights; null where it is known by its header alone. */
  record: RunRecord | null = null;
  /** Another tab holds it or has gone on with it: only its label is written. */
  isElsewhere = false;
  /** What was last written has landed while this tab held the run: nobody else can have written since. */
  isSure = false;
  /** The write that goes on. */
  writing: Promise<void> | null = null;
  /** The last record that stood just at a checkpoint. */
  #exact: RunRecord | null = null;
  /** The name and the pin that the page told last: only what it changes is a change. */
  #told: Pick<RunRecord, "name" | "isPinned"> = noLabel;
  /** What lies in the storage: label, content, weights by key, and the revisions that may be found there. */
  #savedLabel: Label | null = null;
  #saved: RunRecord | null = null;
  #weights: ReadonlyMap<string, Weights> = new Map();
  #revisions: readonly (string | undefined)[] = [undefined];
  /** Whether a write may have happened or not, so that the next one writes everything. */
  #isUncertain = false;
  #changes = 0;
  #written = 0;
  #changedAt = 0;
  #wroteAt = -Infinity;
  /** Bytes of the weights that were written then. */
  #wroteBytes = 0;

  constructor(id: string) {
    this.id = id;
  }

  get isDirty(): boolean {
    return this.#changes > this.#written;
  }

  /** The page says how the run is now. */
  told(record: RunRecord, now: number): void {
    const { name, isPinned } = record;
    if (name !== this.#told.name) this.label = { ...this.label, name };
    if (isPinned !== this.#told.isPinned) this.label = { ...this.label, isPinned };
    this.#told = { name, isPinned };
    // A record from the shelf comes without its weights: they stay where they are.
    const hasWeights = (this.header?.frames.length ?? 0) + (this.header?.checkpoints.length ?? 0) > 0;
    if (!isOutline(record) || !hasWeights) {
      this.record = record;
      if (isExact(record) || record.update < (this.#exact?.update ?? 0)) this.#exact = isExact(record) ? record : null;
    }
    this.changed(now);
  }

  relabel(change: Partial<Label>, now: number): void {
    this.label = { ...this.label, ...change };
    this.changed(now);
  }

  changed(now: number): void {
    if (!this.isDirty) this.#changedAt = now;
    this.#changes++;
  }

  /** What lies in the storage, as it was just read. `record`: with its weights, where they were read too. */
  found(header: StoredHeader, label: Label, record: RunRecord | null = null, isWhole = false): void {
    this.header = header;
    this.#savedLabel = label;
    this.label = label;
    this.#told = label;
    this.record = record;
    this.#exact = record;
    this.#saved = isWhole ? record : null;
    this.#weights = record ? weightsOf(record.archive) : new Map();
    this.#revisions = [header.revision];
    this.#isUncertain = !isWhole;
    this.isElsewhere = false;
    this.isSure = false;
    this.#written = this.#changes;
  }

  /** Another tab has written the label. */
  labelled(label: Label): void {
    this.#savedLabel = label;
    this.label = label;
  }

  /** Nothing of it lies in the storage any more. */
  vanished(): void {
    this.header = null;
    this.#savedLabel = null;
    this.#saved = null;
    this.#weights = new Map();
    this.#revisions = [undefined];
    this.isSure = false;
  }

  /** Only what the storage has is known from now on. */
  forget(): void {
    this.record = null;
    this.#exact = null;
    this.#saved = null;
    this.#weights = new Map();
    this.#isUncertain = true;
    this.isSure = false;
    this.#written = this.#changes;
  }

  /** Whether `revision` is what this tab has read or written. */
  knows(revision: string | undefined): boolean {
    return this.#revisions.includes(revision);
  }

  /** When it is to be written, on the clock of `told`; Infinity: not before it changes. */
  dueAt({ soon, later, rate }: Pacing): number {
    if (!this.isDirty) return Infinity;
    if (!this.#isSameLabel()) return this.#wroteAt + soon;
    const rested = this.#wroteAt + this.#wroteBytes / rate;
    if (this.#isFurther()) return Math.max(this.#wroteAt + soon, rested);
    return Math.max(this.#changedAt + later, this.#wroteAt + later, rested);
  }

  /** What is to be written now; null: nothing. `isUnchecked`: without a look at what lies there, where that is safe. */
  plan(isUnchecked: boolean): Plan | null {
    const { label } = this;
    const whole = this.record && !this.isElsewhere ? wholeOf(this.record, this.#exact) : null;
    const isNew = whole && !(this.#saved && isSameWhole(whole, this.#saved));
    if (whole && isNew) {
      const save = this.#save(whole, isUnchecked && this.isSure);
      return { label, content: { save, whole }, changes: this.#changes };
    }
    return !this.#isSameLabel() && this.header ? { label, content: null, changes: this.#changes } : null;
  }

  /** There was nothing to write. */
  settled(): void {
    this.#written = this.#changes;
  }

  landed({ label, content, changes }: Plan, now: number): void {
    this.#savedLabel = label;
    this.#written = changes;
    this.#wroteAt = now;
    if (!content) return;
    const { save, whole } = content;
    this.#wroteBytes = [...save.put.values()].reduce((sum, weights) => sum + bytesOf(weights), 0);
    this.header = save.header;
    this.#saved = whole;
    this.#weights = weightsOf(whole.archive);
    this.#revisions = [save.header.revision];
    this.#isUncertain = false;
    this.isSure = true;
  }

  /** Nobody knows whether the write has happened, or will. */
  lost({ content }: Plan): void {
    this.#savedLabel = null;
    this.isSure = false;
    if (!content) return;
    this.#isUncertain = true;
    this.#revisions = [...this.#revisions, content.save.header.revision].slice(-mostRevisions);
  }

  /** Whether there is a checkpoint that is not kept yet, or nothing is. */
  #isFurther(): boolean {
    if (!this.record || this.isElsewhere) return false;
    return this.#saved === null || anchorOf(this.record) !== this.#saved.update;
  }

  #isSameLabel(): boolean {
    const [a, b] = [this.label, this.#savedLabel];
    return (
      a.name === b?.name && a.isPinned === b.isPinned && a.trashed === b.trashed && a.isToldBroken === b.isToldBroken
    );
  }

  #save(whole: RunRecord, isUnchecked: boolean): Save {
    const weights = weightsOf(whole.archive);
    const isAll = this.#isUncertain || this.header === null;
    const fresh = [...weights].filter(([key, value]) => isAll || this.#weights.get(key) !== value);
    return {
      header: headerOf(whole, newId(), Date.now()),
      label: this.#isSameLabel() ? null : this.label,
      over: isUnchecked ? null : this.#revisions,
      put: new Map(fresh.map(([key, value]) => [key, compact(value)])),
      drop: isAll ? "rest" : [...this.#weights.keys()].filter((key) => !weights.has(key)),
    };
  }
}

/** What a plan comes to in the storage. */
export function put(storage: RunStorage, id: string, { label, content }: Plan): Promise<void> {
  return content ? storage.save(content.save) : storage.label(id, label);
}
