/**
 * Questions to a storage that may fail or never answer. While an answer is overdue no other question is asked, until it is taken for
 * lost: one may never come though the storage works.
 */
import { Hanging, within } from "./deadline.ts";
import type { RunStorage } from "./storage.ts";

/** Until a storage is given up for now, in ms. */
const deadline = 5000;
/** Until an answer that is overdue is taken for lost, in ms. */
const patience = 30_000;

export class Asking {
  readonly #storage: RunStorage;
  readonly #onAnswer: () => void;
  #overdue: Hanging | null = null;

  /** `onAnswer`: what was overdue has come to an end, or is taken for lost. */
  constructor(storage: RunStorage, onAnswer: () => void) {
    this.#storage = storage;
    this.#onAnswer = onAnswer;
  }

  get isHanging(): boolean {
    return this.#overdue !== null;
  }

  /** @throws Hanging, and whatever the storage throws. */
  async ask<Answer>(question: (storage: RunStorage) => Promise<Answer>): Promise<Answer> {
    if (this.#overdue) throw this.#overdue;
    try {
      return await within(deadline, question(this.#storage));
    } catch (error) {
      if (error instanceof Hanging) this.#wait(error);
      throw error;
    }
  }

  #wait(hanging: Hanging): void {
    this.#overdue = hanging;
    const end = (): void => {
      if (this.#overdue !== hanging) return;
      clearTimeout(timer);
      this.#overdue = null;
      this.#onAnswer();
    };
    const timer = setTimeout(end, patience);
    void hanging.settled.then(end);
  }
}
