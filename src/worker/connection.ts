/**
 * One worker, seen from the page: requests become promises, and a worker that crashed or fell silent is found out.
 */
import { Problem } from "../core/problem.ts";
import { Patience } from "../engine/patience.ts";
import type { Answer, Effort, Report, Request, ToWorker, WorkerProblem } from "./protocol.ts";

/** What page and worker say to each other. */
export interface Talk {
  /** Answered under the id that it is given. */
  readonly request: object;
  /** Needs no answer. */
  readonly told: object;
  readonly answer: { readonly type: string; readonly id: number };
  /** Sent unasked. */
  readonly report: object;
}

/** The talk with a training worker. */
export interface TrainingTalk extends Talk {
  readonly request: Request;
  readonly told: Extract<ToWorker, { readonly type: "seen" | "enough" | "ceiling" }>;
  readonly answer: Answer;
  readonly report: Report;
}

/** What is posted to a worker. */
type Posted<T extends Talk> =
  (T["request"] & { readonly id: number }) | T["told"] | { readonly type: "ping"; readonly id: number };

/** The part of a Worker that a connection uses. */
export interface WorkerPort<T extends Talk = TrainingTalk> {
  readonly postMessage: (message: Posted<T>) => void;
  readonly terminate: () => void;
  readonly addEventListener: (
    type: "message" | "error" | "messageerror",
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
}

export interface ConnectionEvents<T extends Talk = TrainingTalk> {
  readonly report: (report: T["report"]) => void;
  /** The worker crashed or fell silent. Called once, before the requests that still wait are rejected. */
  readonly died: () => void;
}

interface Waiting<T extends Talk> {
  readonly resolve: (answer: T["answer"]) => void;
  readonly reject: (problem: Problem) => void;
}

/** How long a worker that owes an answer may say nothing, in ms, besides what it says that its work takes. */
const silenceLimit = 12_000;

export class Connection<T extends Talk = TrainingTalk> {
  readonly #worker: WorkerPort<T>;
  readonly #events: ConnectionEvents<T>;
  readonly #waiting = new Map<number, Waiting<T>>();
  readonly #silence: number;
  #patience: Patience;
  #nextId = 1;
  #isOpen = true;

  constructor(worker: WorkerPort<T>, events: ConnectionEvents<T>, silence = silenceLimit) {
    this.#worker = worker;
    this.#events = events;
    this.#silence = silence;
    this.#patience = this.#wait(0);
    worker.addEventListener("message", (event) => this.#receive(event.data));
    worker.addEventListener("error", () => this.#die());
    worker.addEventListener("messageerror", () => this.#die());
  }

  /** @throws Problem that the worker answered with, or `page.worker` when it died first. */
  ask(request: T["request"]): Promise<T["answer"]> {
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new Problem("page.worker"));
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  /** What needs no answer. */
  tell(message: T["told"]): void {
    if (this.#isOpen) this.#worker.postMessage(message);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#patience.end();
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Problem("page.worker"));
    this.#waiting.clear();
  }

  #wait(effort: number): Patience {
    return new Patience(
      this.#silence + effort,
      () => this.#die(),
      () => this.#look(),
    );
  }

  #receive(message: unknown): void {
    if (!this.#isOpen) return;
    if (isEffort(message)) {
      this.#patience.end();
      this.#patience = this.#wait(message.milliseconds);
      return;
    }
    this.#patience.heard();
    if (!isAnswer<T>(message)) {
      this.#events.report(message as T["report"]);
      return;
    }
    const one = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!("problem" in message)) one?.resolve(message);
    else {
      const { key, parameters, place } = message.problem as WorkerProblem;
      one?.reject(new Problem(key, parameters, place));
    }
  }

  #look(): void {
    if (this.#waiting.size === 0) this.#patience.heard();
    else this.#worker.postMessage({ type: "ping", id: 0 });
  }

  #die(): void {
    if (!this.#isOpen) return;
    this.#events.died();
    this.close();
  }
}

function isEffort(message: unknown): message is Effort {
  return typeof message === "object" && message !== null && "type" in message && message.type === "effort";
}

function isAnswer<T extends Talk>(message: unknown): message is T["answer"] {
  return typeof message === "object" && message !== null && "id" in message;
}
