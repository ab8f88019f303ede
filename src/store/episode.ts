/** What a person does with the episode on screen. It is shown in every run on screen, and can be undone. */
import type { Flip } from "../tasks/task.ts";
import type { NetworkChange } from "../train/changed.ts";
import { firstProbe, isSameProbe, redrawn, seenThrough, type Lens, type Probe } from "../train/probe.ts";
import type { History } from "./history.ts";
import type { Looker } from "./looker.ts";
import type { LookingStore } from "./looking.ts";

export interface EpisodeParts {
  readonly looking: LookingStore;
  readonly history: History;
  readonly looker: Looker;
  /** Noise channels of the run that is shown. */
  readonly channels: () => number;
  /** Resolves when nothing is being opened. */
  readonly idle: () => Promise<unknown>;
}

export class Episode {
  readonly #parts: EpisodeParts;
  /** What has been wished last, while a picture is being made. */
  #wished: Probe | null = null;

  constructor(parts: EpisodeParts) {
    this.#parts = parts;
  }

  /** Another drawn episode, of the same length. What is done to the network at single steps of this one means nothing there. */
  next(): Promise<void> {
    const { episode, settings, changes, lens } = redrawn(this.#now);
    return this.show(seenThrough({ ...firstProbe, episode: episode + 1, settings, changes }, lens));
  }

  /** The same number of episode with the task's settings as the run has them. @throws Problem. */
  asTrained(): Promise<void> {
    return this.show({ ...redrawn(this.#now), settings: {}, edits: [] });
  }

  /** "What if this bit were another?": with one bit of its input turned over. @throws Problem. */
  flip(flip: Flip): Promise<void> {
    const { edits, ...rest } = this.#now;
    return this.show({ ...rest, given: null, edits: [...edits, flip] });
  }

  /** The episode that a person wrote, in place of the drawn one; null: the drawn one again. @throws Problem; all stays then. */
  compose(given: string | null): Promise<void> {
    return this.show({ ...redrawn(this.#now), edits: [], given });
  }

  /**
   * "What if this were another?": all that is done to the network while it looks. `merge`: one deed with the one before of the
   * same name. @throws Problem; all stays as it was then.
   */
  intervene(changes: readonly NetworkChange[], merge?: string): Promise<void> {
    return this.show({ ...this.#now, changes }, merge);
  }

  /**
   * "What would come of another code?": `value` in place of the noise that is drawn at channel `channel`; null: as it is
   * drawn. @throws Problem.
   */
  chooseNoise(channel: number, value: number | null): Promise<void> {
    const now = this.#now;
    const noise = Array.from({ length: this.#parts.channels() }, (_, i) =>
      i === channel ? value : (now.noise[i] ?? null),
    );
    return this.show({ ...now, noise }, `noise ${channel}`);
  }

  /** What staves show of it. @throws Problem. */
  look(lens: Lens): Promise<void> {
    return this.show(seenThrough(this.#now, lens), "lens");
  }

  /** All noise is drawn again as it was. @throws Problem. */
  drawNoise(): Promise<void> {
    return this.show({ ...this.#now, noise: [] });
  }

  /**
   * Everything on screen shows `probe`. While one picture is made, only the last wish is kept. `merge`: one deed with the one
   * before of the same name. @throws Problem; all stays as it was then.
   */
  async show(probe: Probe, merge?: string): Promise<void> {
    const { looking, looker, history, idle } = this.#parts;
    const isBusy = this.#wished !== null;
    this.#wished = probe;
    if (isBusy) return;
    const before = looking.getState().probe;
    try {
      await idle();
      let shown: Probe | null = null;
      while (this.#wished !== shown) {
        shown = this.#wished;
        await looker.show(shown);
      }
    } finally {
      this.#wished = null;
    }
    const after = looking.getState().probe;
    if (isSameProbe(before, after)) return;
    history.add({ deed: "probe", undo: () => looker.show(before), redo: () => looker.show(after) }, merge);
  }

  get #now(): Probe {
    return this.#wished ?? this.#parts.looking.getState().probe;
  }
}
