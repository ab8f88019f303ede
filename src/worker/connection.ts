/**
 * One worker, seen from the page: requests become promises, and a worker that crashed or fell silent is found out.
 */
import { Problem } from "../core/problem.ts";
import type { Answer, FromWorker, Report, Request, ToWorker } from "./protocol.ts";

/** The part of a Worker that a connection uses. */
export interface WorkerPort {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  readonly addEventListener: (
    type: "message" | "error" | "messageerror",
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
}

export interface ConnectionEvents {
  readonly report: (report: Report) => void;
  /** The worker crashed or fell silent. Called once, before the requests that still wait are rejected. */
  readonly died: () => void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (problem: Problem) => void;
}

/** How long a worker that owes an answer may say nothing, in ms: longer than the longest update that is allowed. */
const silenceLimit = 12_000;
/** Looks at the worker within that time; counted rather than timed, so that a computer may sleep in between. */
const looks = 6;

export class Connection {
  readonly #worker: WorkerPort;
  readonly #events: ConnectionEvents;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watch: ReturnType<typeof setInterval>;
  #nextId = 1;
  #quietLooks = 0;
  #isOpen = true;

  constructor(worker: WorkerPort, events: ConnectionEvents, silence = silenceLimit) {
    this.#worker = worker;
    this.#events = events;
    this.#watch = setInterval(() => this.#look(), silence / looks);
    worker.addEventListener("message", (event) => this.#receive(event.data as FromWorker));
    worker.addEventListener("error", () => this.#die());
    worker.addEventListener("messageerror", () => this.#die());
  }

  /** @throws Problem that the worker answered with, or `page.worker` when it died first. */
  ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new Problem("page.worker"));
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id } as ToWorker);
    });
  }

  seen(): void {
    if (this.#isOpen) this.#worker.postMessage({ type: "seen" });
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearInterval(this.#watch);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Problem("page.worker"));
    this.#waiting.clear();
  }

  #receive(message: FromWorker): void {
    this.#quietLooks = 0;
    if (!("id" in message)) {
      this.#events.report(message);
      return;
    }
    const one = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type !== "problem") one?.resolve(message);
    else one?.reject(new Problem(message.problem.key, message.problem.parameters, message.problem.place));
  }

  #look(): void {
    if (this.#waiting.size === 0) {
      this.#quietLooks = 0;
      return;
    }
    if (this.#quietLooks >= looks) this.#die();
    else this.#worker.postMessage({ type: "ping", id: 0 });
    this.#quietLooks++;
  }

  #die(): void {
    if (!this.#isOpen) return;
    this.#events.died();
    this.close();
  }
}
