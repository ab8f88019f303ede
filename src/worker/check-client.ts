/**
 * The page's hand on the checking worker. One text at a time; of those that wait under one key the newest is left. A text
 * that is not done by its deadline is refused, and the worker ends with it: the next text gets another.
 */
import { Problem } from "../core/problem.ts";
import type { Experiment } from "../train/experiment.ts";
import type { TriedText } from "../train/try-text.ts";
import type { FromChecker, ToChecker } from "./check-protocol.ts";
import { Connection, type Talk, type WorkerPort } from "./connection.ts";
import type { SentFile } from "./protocol.ts";

/** The talk with the checking worker. */
export interface CheckTalk extends Talk {
  readonly request: WithoutId<ToChecker>;
  readonly told: never;
  readonly answer: FromChecker;
  readonly report: never;
}
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

export interface CheckClientOptions {
  readonly start: () => WorkerPort<CheckTalk>;
  /** How long a text may take, in ms. */
  readonly deadline?: number;
  /** How long one still may when a newer one of its key waits, in ms. */
  readonly hurry?: number;
}

export interface CheckRequest {
  /** A newer request with the same key takes the place of an older one. */
  readonly key: string;
  readonly base: Experiment;
  readonly text: string;
  /** Those that `base` names: sent where the worker asks for them. */
  readonly files: () => Promise<readonly SentFile[]>;
}

interface Waiting {
  readonly request: CheckRequest;
  readonly resolve: (tried: TriedText) => void;
  readonly reject: (problem: unknown) => void;
}

const usualDeadline = 6000;
const usualHurry = 1000;

export class CheckClient {
  readonly #options: CheckClientOptions;
  #connection: Connection<CheckTalk> | undefined;
  /** When the worker has answered for the first time: what it takes to be fetched is no text's. */
  #ready: Promise<unknown> = Promise.resolve();
  #waiting: readonly Waiting[] = [];
  #current: Waiting | undefined;

  constructor(options: CheckClientOptions) {
    this.#options = options;
  }

  /** @throws Problem: `page.cancelled` for a newer one, `cell.tooSlow` after the deadline, `page.checker` without a worker. */
  try(request: CheckRequest): Promise<TriedText> {
    return new Promise((resolve, reject) => {
      const older = this.#waiting.find((other) => other.request.key === request.key);
      older?.reject(new Problem("page.cancelled"));
      this.#waiting = [...this.#waiting.filter((other) => other !== older), { request, resolve, reject }];
      if (this.#current?.request.key === request.key) this.#hurry(this.#current);
      void this.#drive();
    });
  }

  /** What is checked now has little time left, since nobody waits for it any more. */
  #hurry(current: Waiting): void {
    current.reject(new Problem("page.cancelled"));
    const end = (): void => {
      if (this.#current === current) this.#end();
    };
    const begin = (): void => void setTimeout(end, this.#options.hurry ?? usualHurry);
    this.#ready.then(begin, begin);
  }

  async #drive(): Promise<void> {
    if (this.#current) return;
    for (;;) {
      const [next, ...others] = this.#waiting;
      this.#waiting = others;
      this.#current = next;
      if (!next) return;
      await this.#ask(next.request).then(next.resolve, next.reject);
    }
  }

  async #ask({ base, text, files }: CheckRequest): Promise<TriedText> {
    const request = { type: "try", base, text } as const;
    const connection = await this.#alive();
    try {
      return triedOf(await connection.ask(request));
    } catch (problem) {
      if (!isOf(problem, "data.needed")) throw this.#toldOf(problem);
    }
    const sent = await files();
    return connection.ask({ ...request, files: sent }).then(triedOf, (problem: unknown) => {
      throw this.#toldOf(problem);
    });
  }

  /** A worker that has been there and is not any more has been with a text that took too long, or more memory than there is. */
  #toldOf(problem: unknown): unknown {
    const { deadline = usualDeadline } = this.#options;
    return isOf(problem, "page.worker")
      ? new Problem("cell.tooSlow", { seconds: Math.ceil(deadline / 1000) })
      : problem;
  }

  async #alive(): Promise<Connection<CheckTalk>> {
    if (this.#connection) return this.#connection;
    const { start, deadline = usualDeadline } = this.#options;
    const died = (): void => (this.#connection = undefined);
    const connection = new Connection<CheckTalk>(start(), { report: () => undefined, died }, deadline);
    this.#connection = connection;
    this.#ready = connection.ask({ type: "ping" });
    await this.#ready.catch(() => {
      throw new Problem("page.checker");
    });
    return connection;
  }

  #end(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}

function triedOf(answer: FromChecker): TriedText {
  if (answer.type !== "tried") throw new Problem("page.checker");
  return answer.tried;
}

function isOf(problem: unknown, key: Problem["key"]): boolean {
  return problem instanceof Problem && problem.key === key;
}
