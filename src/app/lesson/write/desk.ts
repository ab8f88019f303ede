/** The lessons that are being written in this browser: kept at every change, and every change can be undone. */
import { createStore } from "zustand/vanilla";
import type { Page } from "../../context.tsx";
import { readLocal, writeLocal } from "../../local.ts";
import { isDraft, newDraft, type Draft } from "./draft.ts";

const key = "lesson drafts";

export interface DeskState {
  /** At least one. */
  readonly drafts: readonly Draft[];
  /** Place of the one that is shown. */
  readonly at: number;
  /** The browser keeps nothing: the lesson has to be saved as a file. */
  readonly isLost: boolean;
}

export class Desk {
  readonly state = createStore<DeskState>(() => ({ ...readDrafts(), isLost: false }));
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** `place`: what is typed in one place within a moment is one deed. */
  change(draft: Draft, place?: string): void {
    const { drafts, at } = this.state.getState();
    this.#put({ drafts: drafts.map((one, i) => (i === at ? draft : one)), at }, place);
  }

  add(draft: Draft): void {
    const { drafts } = this.state.getState();
    this.#put({ drafts: [...drafts, draft], at: drafts.length });
  }

  remove(): void {
    const { drafts, at } = this.state.getState();
    const rest = drafts.filter((_, i) => i !== at);
    this.#put({ drafts: rest.length > 0 ? rest : [newDraft()], at: Math.max(0, at - 1) });
  }

  choose(at: number): void {
    this.#keep({ drafts: this.state.getState().drafts, at });
  }

  #put(next: Pick<DeskState, "drafts" | "at">, place?: string): void {
    const { drafts, at } = this.state.getState();
    this.#keep(next);
    const put = (state: typeof next) => (): void => this.#keep(state);
    const merge = place === undefined ? undefined : `lesson ${at} ${place}`;
    this.#page.playground.history.add({ deed: "lesson", undo: put({ drafts, at }), redo: put(next) }, merge);
  }

  #keep(next: Pick<DeskState, "drafts" | "at">): void {
    writeLocal(key, next);
    const isLost = JSON.stringify(readLocal(key)) !== JSON.stringify(next);
    this.state.setState({ ...next, isLost });
  }
}

function readDrafts(): Pick<DeskState, "drafts" | "at"> {
  const found = readLocal(key) as Partial<Record<keyof DeskState, unknown>> | null;
  const kept = Array.isArray(found?.drafts) ? found.drafts.filter(isDraft) : [];
  const drafts = kept.length > 0 ? kept : [newDraft()];
  const at = drafts.findIndex((_, i) => i === found?.at);
  return { drafts, at: Math.max(0, at) };
}

const desks = new WeakMap<Page, Desk>();

/** The one desk of a page. */
export function deskOf(page: Page): Desk {
  const known = desks.get(page);
  if (known) return known;
  const desk = new Desk(page);
  desks.set(page, desk);
  return desk;
}
