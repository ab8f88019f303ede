/** A storage as bad as one likes, which outlives the pages that write to it. */
import { memoryStorage } from "../memory.ts";
import type { RunStorage } from "../storage.ts";

/**
 * `denied`: nothing works; `lost`: calls fail after they have happened; `full`: weights do not fit; `hanging`: calls wait until the
 * mood changes.
 */
export type Mood = "well" | "denied" | "lost" | "full" | "hanging";

/** A save that hangs for so long, in ms, is taken for lost by whoever made it. */
const lostAfter = 30_000;
/** Until a call happens, and until it is answered, in ms. */
const latency = 4;

export class Disk {
  readonly kept = memoryStorage();
  /** Names of the calls that were made, and how many saves of one run a page made at a time at most, but for those that are lost. */
  readonly calls: string[] = [];
  mostSaves = 0;
  #mood: Mood = "well";
  #thaw: () => void = () => undefined;
  #frozen: Promise<void> = Promise.resolve();

  set mood(mood: Mood) {
    this.#mood = mood;
    this.#thaw();
    if (mood === "hanging") this.#frozen = new Promise((resolve) => (this.#thaw = resolve));
  }

  /** As one page sees it, until `kill`: what has not happened by then never happens. `removed`: what it has deleted. */
  connect(): { readonly storage: RunStorage; readonly kill: () => void; readonly removed: ReadonlySet<string> } {
    let isDead = false;
    const never = new Promise<never>(() => undefined);
    const call = async <Answer>(name: string, isBig: boolean, work: () => Promise<Answer>): Promise<Answer> => {
      this.calls.push(name);
      await wait();
      if (this.#mood === "hanging") await this.#frozen;
      if (isDead) return never;
      if (this.#mood === "denied") throw new DOMException("no", "SecurityError");
      if (this.#mood === "full" && isBig) throw new DOMException("full", "QuotaExceededError");
      const answer = await work();
      await wait();
      if (isDead) return never;
      if (this.#mood === "lost") throw new DOMException("broken", "AbortError");
      return answer;
    };
    const { kept } = this;
    const saving = new Map<string, number>();
    const removed = new Set<string>();
    const storage: RunStorage = {
      list: () => call("list", false, kept.list),
      find: (id) => call("find", false, () => kept.find(id)),
      load: (id) => call("load", false, () => kept.load(id)),
      save: async (save) => {
        const { id } = save.header;
        saving.set(id, (saving.get(id) ?? 0) + 1);
        this.mostSaves = Math.max(this.mostSaves, saving.get(id) ?? 0);
        let isOver = false;
        const end = (): void => {
          if (!isOver) saving.set(id, (saving.get(id) ?? 1) - 1);
          isOver = true;
        };
        setTimeout(end, lostAfter);
        await call("save", save.put.size > 0, () => kept.save(save)).finally(end);
      },
      label: (id, label) => call("label", false, () => kept.label(id, label)),
      remove: (ids) =>
        call("remove", false, () => {
          for (const id of ids) removed.add(id);
          return kept.remove(ids);
        }),
    };
    return { storage, kill: () => (isDead = true), removed };
  }
}

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, latency));
}
