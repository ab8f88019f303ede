/**
 * Keeps runs from one visit to the next. It is told of every change, writes what is new a few times a second at most, and
 * goes on in memory where the browser stores nothing: the runs of this page are then as they were, and one sentence says so.
 */
import { spoken, type RunRecord } from "../record.ts";
import { Asking } from "./asking.ts";
import type { Channel } from "./channel.ts";
import { checkWeights } from "./check.ts";
import { Claims, type Locks } from "./claims.ts";
import { Entry, put, type Pacing, type Plan } from "./entry.ts";
import { nameOf, planRoom, readKept, withoutFrames, type Kept, type RoomStep } from "./room.ts";
import { Overtaken, type RunStorage } from "./storage.ts";
import { elsewhere, reasonOf, troubleOf, unkept, type Trouble, type TroubleReason } from "./trouble.ts";
import { isOutline, recordOf, wholeOf } from "./whole.ts";

/** What another tab did to a run, or what is found late. `record` comes without its weights. */
export type OtherChange =
  { readonly kind: "kept"; readonly record: RunRecord } | { readonly kind: "removed"; readonly id: string };

export interface KeeperOptions {
  readonly storage: RunStorage;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onOthers?: (change: OtherChange) => void;
  /** Absent: this tab may write every run. */
  readonly locks?: Locks;
  /** How to tell other tabs, and hear of them. Absent: there are none. */
  readonly openChannel?: (hear: (id: string) => void) => Channel;
  /** Bytes that all runs together may take. Never rejects. */
  readonly budget?: () => Promise<number>;
}

/** `elsewhere`: another tab holds it; `newer`: another tab has gone on with it, so it is to be loaded again. */
export type Claim = "mine" | "elsewhere" | "newer";

const pacing: Pacing = { soon: 250, later: 1000, rate: 4000 };
/** Until a storage that failed is tried again, in ms. */
const retry = 30_000;
const defaultBudget = 400_000_000;
/** When there is no room, some more is made than is needed just now. */
const spareShare = 0.1;
/** Attempts at one write: others may have taken what lay there, or there was no room. */
const mostAttempts = 3;

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #asking: Asking;
  readonly #claims: Claims;
  readonly #channel: Channel | undefined;
  readonly #entries = new Map<string, Entry>();
  /** Runs that were deleted for good while this page knew them. */
  readonly #gone = new Set<string>();
  readonly #told = new Set<TroubleReason>();
  #budget = defaultBudget;
  #isKept = true;
  #isClosed = false;
  /** Whether the runs of earlier visits could not be read yet. */
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Before that nothing is written, and no room is made, on the page's clock. */
  #retryAt = 0;
  #roomAt = 0;
  #making: Promise<boolean> | null = null;
  /** Whether room was made since anything was written. */
  #isFutile = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#claims = new Claims(options.locks);
    this.#channel = options.openChannel?.((id) => void this.#hear(id));
    this.#asking = new Asking(options.storage, () => {
      this.#retryAt = 0;
      this.#schedule();
      void this.#readLate();
    });
  }

  /** Whether what the page does now will be there after a reload. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** The runs of earlier visits, without weights, in the order in which they were made. */
  async open(): Promise<readonly RunRecord[]> {
    void this.#options.budget?.().then((budget) => (this.#budget = budget));
    const found = await this.#try(async (storage) => storage.list());
    this.#isLate = found === undefined;
    const kept = (found ?? []).map(readKept);
    const news = kept.filter(({ id, header, label }) => {
      const isNew = header !== null && !this.#entries.has(id);
      if (isNew) this.#entryOf(id).found(header, label);
      return isNew && label.trashed === null;
    });
    this.#tellUnreadable(kept);
    void this.purge();
    const runs = news.flatMap(({ header, label }) => (header ? [recordOf(header, label)] : []));
    return runs.toSorted((a, b) => a.made - b.made);
  }

  /** The run with its weights: as the page told it, or as it is kept. Undefined where it is not, or can not be read now. */
  async load(id: string): Promise<RunRecord | undefined> {
    const known = this.#entries.get(id);
    const ours = known?.isElsewhere ? null : known?.record;
    if (ours && (known?.isDirty || this.#claims.isMine(id))) return ours;
    const found = await this.#try(async (storage) => storage.load(id));
    const kept = found && readKept(found);
    if (!found || !kept?.header) return ours ?? undefined;
    const { header, label } = kept;
    const { isWhole, ...weights } = checkWeights(header, found.weights);
    const record = wholeOf(recordOf(header, label, weights), null);
    this.#entryOf(id).found(header, label, record, isWhole);
    if (!isWhole) this.#options.onTrouble(troubleOf("damaged", [nameOf(kept)]));
    return record;
  }

  /** To be called whenever a record changes, as often as that may be. One without weights changes its name and pin only. */
  changed(record: RunRecord): void {
    if (this.#gone.has(record.id) && isOutline(record)) return;
    this.#entryOf(record.id).told(record, performance.now());
    this.#schedule();
  }

  /** Asks to be the one tab that writes the run, until it is released. */
  async claim(id: string): Promise<Claim> {
    if (!(await this.#claims.claim(id))) return "elsewhere";
    const entry = this.#entries.get(id);
    if (!entry || entry.isSure) return "mine";
    const found = entry.header && (await this.#try(async (storage) => storage.find(id)));
    const header = found ? readKept(found).header : null;
    if (header && !entry.knows(header.revision)) {
      entry.forget();
      return "newer";
    }
    if (entry.isElsewhere) entry.changed(performance.now());
    entry.isElsewhere = false;
    this.#schedule();
    return "mine";
  }

  /** Writes what is new of the run and lets other tabs have it. */
  async release(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) await this.#finish(entry);
    if (entry) entry.isSure = false;
    this.#claims.release(id);
    this.#channel?.tell(id);
  }

  /** The page has let go of the run: what lies in the storage is all that is known of it from now on. */
  async forget(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) await this.#finish(entry);
    if (entry?.header && !entry.isDirty) entry.forget();
  }

  /** Throws runs away: for a day they can be restored. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#mark(ids, Date.now());
  }

  /** Takes a run back that was thrown away. Undefined where it is gone for good. */
  async restore(id: string): Promise<RunRecord | undefined> {
    await this.#mark([id], null);
    return this.load(id);
  }

  /** Deletes for good what was thrown away longer ago than `age` ms. */
  async purge(age = 24 * 3_600_000): Promise<void> {
    const before = Date.now() - age;
    for (const { id, header, label } of this.#entries.values())
      if (label.trashed !== null && label.trashed < before)
        await this.#takeAway("run", { id, header, label, isNewer: false });
  }

  /**
   * Writes everything that is new, now. `isEnding`: the page ends, and hears of no answer any more: what this tab holds is written
   * without a look at what lies there.
   */
  async flush(isEnding = false): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => this.#finish(entry, isEnding)));
  }

  /** Nothing is written any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const id of this.#entries.keys()) this.#claims.release(id);
    this.#channel?.close();
  }

  #entryOf(id: string): Entry {
    const entry = this.#entries.get(id) ?? new Entry(id);
    this.#entries.set(id, entry);
    return entry;
  }

  async #mark(ids: readonly string[], trashed: number | null): Promise<void> {
    const marked = ids.flatMap((id) => this.#entries.get(id) ?? []);
    for (const entry of marked) entry.relabel({ trashed }, performance.now());
    await Promise.all(marked.map((entry) => this.#finish(entry)));
  }

  /** Starts the writes that are due, and sets the clock for the next one. */
  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || this.#asking.isHanging) return;
    const now = performance.now();
    let next = Infinity;
    for (const entry of this.#entries.values()) {
      if (entry.writing) continue;
      const due = Math.max(entry.dueAt(pacing), this.#retryAt);
      if (due <= now) void this.#write(entry);
      else next = Math.min(next, due);
    }
    if (next < Infinity) this.#timer = setTimeout(() => this.#schedule(), next - now);
  }

  /** Writes what is new of one run, behind the write that goes on. */
  async #finish(entry: Entry, isEnding = false): Promise<void> {
    // Without a write that goes on nothing is awaited before this one: a page that ends comes no further.
    if (entry.writing) await entry.writing;
    if (entry.isDirty && !this.#isClosed && !this.#asking.isHanging) await this.#write(entry, isEnding);
  }

  /** One write of a run at a time; different runs are written side by side. */
  #write(entry: Entry, isEnding = false): Promise<void> {
    entry.writing ??= this.#attempt(entry, isEnding).finally(() => {
      entry.writing = null;
      this.#schedule();
    });
    return entry.writing;
  }

  async #attempt(entry: Entry, isEnding: boolean): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const isMine = this.#claims.isMine(entry.id);
      const plan = entry.plan(isEnding && isMine && this.#claims.isReal);
      if (!plan) return entry.settled();
      if (plan.content && !isMine && !(await this.#claims.claim(entry.id))) {
        this.#giveUp(entry);
        continue;
      }
      try {
        await this.#asking.ask(async (storage) => put(storage, entry.id, plan));
        return this.#landed(entry, plan);
      } catch (error) {
        if (!(await this.#isWorthAnother(entry, plan, error))) break;
      }
    }
    this.#retryAt = performance.now() + retry;
  }

  #landed(entry: Entry, plan: Plan): void {
    entry.landed(plan, performance.now());
    this.#isKept = true;
    this.#retryAt = 0;
    if (plan.content) this.#isFutile = false;
    void this.#readLate();
    if (!plan.content || plan.content.save.label) this.#channel?.tell(entry.id);
    const over = this.#total() - this.#budget;
    if (over > 0 && performance.now() >= this.#roomAt) void this.#makeRoom(over + this.#budget * spareShare);
  }

  /** What is done about a write that failed; whether it should be tried again at once. */
  async #isWorthAnother(entry: Entry, plan: Plan, error: unknown): Promise<boolean> {
    if (error instanceof Overtaken) {
      if (error.found === undefined) entry.vanished();
      else this.#giveUp(entry);
      return true;
    }
    if (reasonOf(error) !== "full") entry.lost(plan);
    else if (!this.#isFutile || this.#making) {
      // Where it does not help, as on a disk that others have filled, it is not done a second time.
      this.#isFutile = true;
      const wanted = (plan.content?.save.header.bytes ?? 0) + this.#total() * spareShare;
      if (await this.#makeRoom(wanted)) return true;
    }
    this.#fail(error);
    return false;
  }

  /** Another tab has the run: what this one has of it stays in memory, and the page is told to fork it. */
  #giveUp(entry: Entry): void {
    if (entry.isElsewhere || !entry.record) return;
    entry.isElsewhere = true;
    this.#options.onTrouble(elsewhere({ id: entry.id, name: spoken(entry.label.name, entry.record.experiment) }));
  }

  /** The answer, or undefined where the storage fails, which is told. */
  async #try<Answer>(question: (storage: RunStorage) => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await this.#asking.ask(question);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Each kind of trouble is told once, and none while another is known. */
  #fail(error: unknown): void {
    const trouble = unkept(error);
    const isNews = this.#isKept && !this.#told.has(trouble.reason) && !this.#isClosed;
    this.#isKept = false;
    this.#told.add(trouble.reason);
    if (isNews) this.#options.onTrouble(trouble);
  }

  /** Runs that can not be read stay as they are; it is told once of each. */
  #tellUnreadable(kept: readonly Kept[]): void {
    const unread = kept.filter(({ header, label }) => !header && !label.isToldBroken && label.trashed === null);
    for (const reason of ["damaged", "newer"] as const) {
      const runs = unread.filter(({ isNewer }) => isNewer === (reason === "newer"));
      if (runs.length > 0) this.#options.onTrouble(troubleOf(reason, runs.map(nameOf)));
    }
    for (const { id, label, isNewer } of unread)
      if (!isNewer) void this.#try(async (storage) => storage.label(id, { ...label, isToldBroken: true }));
  }

  #total(): number {
    return [...this.#entries.values()].reduce((sum, { header }) => sum + (header?.bytes ?? 0), 0);
  }

  /** Whether anything was freed. */
  #makeRoom(bytes: number): Promise<boolean> {
    this.#making ??= this.#free(bytes)
      .catch(() => false)
      .then((isFreed) => {
        this.#making = null;
        if (!isFreed) this.#roomAt = performance.now() + retry;
        return isFreed;
      });
    return this.#making;
  }

  async #free(bytes: number): Promise<boolean> {
    const kept = (await this.#asking.ask(async (storage) => storage.list())).map(readKept);
    const done: RoomStep[] = [];
    for (const step of planRoom(kept, bytes, (id) => this.#claims.isMine(id)))
      if (await this.#takeAway(step.what, step.kept)) done.push(step);
    const lost = done.filter((step) => step.kept.label.trashed === null);
    for (const [what, reason] of [
      ["run", "evicted"],
      ["frames", "thinned"],
    ] as const) {
      const runs = lost.filter((step) => step.what === what).map((step) => nameOf(step.kept));
      if (runs.length > 0) this.#options.onTrouble(troubleOf(reason, runs));
    }
    return done.length > 0;
  }

  /** Deletes a run or its frames, unless another tab holds it. Whether it was done. */
  async #takeAway(what: RoomStep["what"], { id, header, label }: Kept): Promise<boolean> {
    try {
      return await this.#claims.borrow(id, async () => {
        if (what === "frames" && header) {
          const save = withoutFrames(header);
          await this.#asking.ask(async (storage) => storage.save(save));
          this.#entryOf(id).found(save.header, label);
        } else {
          await this.#asking.ask(async (storage) => storage.remove([id]));
          this.#entries.delete(id);
          this.#gone.add(id);
        }
        this.#channel?.tell(id);
      });
    } catch {
      return false;
    }
  }

  /** The storage answers, which it did not when the page opened: the runs of earlier visits come now. */
  async #readLate(): Promise<void> {
    if (!this.#isLate || this.#isClosed) return;
    this.#isLate = false;
    for (const record of await this.open()) this.#options.onOthers?.({ kind: "kept", record });
  }

  /** Another tab has done something to the run. */
  async #hear(id: string): Promise<void> {
    const { onOthers } = this.#options;
    try {
      const found = await this.#asking.ask(async (storage) => storage.find(id));
      const kept = found && readKept(found);
      if (kept && !kept.header) return;
      const entry = this.#entries.get(id);
      if (!kept?.header) {
        if (entry?.record) entry.vanished();
        else this.#entries.delete(id);
        this.#gone.add(id);
        return onOthers?.({ kind: "removed", id });
      }
      const { header, label } = kept;
      if (entry?.record || entry?.isDirty) entry.labelled(label);
      else this.#entryOf(id).found(header, label);
      onOthers?.(label.trashed === null ? { kind: "kept", record: recordOf(header, label) } : { kind: "removed", id });
    } catch (error) {
      this.#fail(error);
    }
  }
}
