/**
 * The page's hand on the probe worker. Nothing is lost with it: when it dies, another is started and asked the same once
 * more.
 */
import { Problem } from "../core/problem.ts";
import type { ProbeReport } from "../train/run.ts";
import type { Findings } from "../analysis/analysis.ts";
import { Connection, type Talk, type WorkerPort } from "./connection.ts";
import type {
  AnalysisRequest,
  FromProber,
  Offer,
  OffersRequest,
  PictureRequest,
  Replayed,
  ReplayRequest,
  ToProber,
} from "./probe-protocol.ts";
import type { Effort, SentFile } from "./protocol.ts";

/** The talk with the probe worker. */
export interface ProbeTalk extends Talk {
  readonly request: WithoutId<Extract<ToProber, { readonly id: number }>>;
  readonly told: Exclude<ToProber, { readonly id: number }>;
  readonly answer: Extract<FromProber, { readonly id: number }>;
  readonly report: Exclude<FromProber, { readonly id: number } | Effort>;
}
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;
type Said<Type extends ProbeTalk["answer"]["type"]> = Extract<ProbeTalk["answer"], { readonly type: Type }>;

/** What answers what. */
interface Answers {
  readonly picture: Said<"pictured">;
  readonly replay: Said<"replayed">;
  readonly offers: Said<"offered">;
  readonly analyse: Said<"analysed">;
}
type Asked<Type extends keyof Answers> = Extract<ProbeTalk["request"], { readonly type: Type }>;

export interface ProbeClientOptions {
  readonly start: () => WorkerPort<ProbeTalk>;
  /** How long the worker may be silent, in ms. */
  readonly silence?: number;
}

/** A request, with the files that its experiment names: they are sent where the worker asks for them. */
export type WithFiles<Request> = Request & { readonly files?: readonly SentFile[] };

/** What is called while a replay goes on. */
interface Following {
  readonly tag: number;
  readonly onProgress: (update: number) => void;
}

/** What is called while an analysis goes on: how much of it is done, 0 … 1, and what there is so far. */
export type OnPiece = (share: number, findings: Findings) => void;

export class ProbeClient {
  readonly #options: ProbeClientOptions;
  #connection: Connection<ProbeTalk> | undefined;
  #following: Following | undefined;
  readonly #pieces = new Map<number, OnPiece>();
  #lastTag = 0;
  #isOpen = true;

  constructor(options: ProbeClientOptions) {
    this.#options = options;
  }

  /** @throws Problem; `page.cancelled` when a newer request of the same key came first. */
  async picture(request: WithFiles<PictureRequest>): Promise<ProbeReport> {
    const { files, ...asked } = request;
    return (await this.#ask<"picture">({ type: "picture", ...asked }, files)).report;
  }

  /** @throws Problem; `page.cancelled` when `signal` aborts, or a newer replay takes its place. */
  async replay(
    request: WithFiles<ReplayRequest>,
    onProgress: (update: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Replayed> {
    if (signal?.aborted) throw new Problem("page.cancelled");
    const { files, ...asked } = request;
    const tag = ++this.#lastTag;
    const cancel = (): void => this.#connection?.tell({ type: "cancel", tag });
    this.#following = { tag, onProgress };
    signal?.addEventListener("abort", cancel);
    try {
      const answer = await this.#ask<"replay">({ type: "replay", tag, ...asked }, files, signal);
      const { report, fingerprint, checkpoint } = answer;
      return { report, fingerprint, checkpoint };
    } finally {
      signal?.removeEventListener("abort", cancel);
      if (this.#following?.tag === tag) this.#following = undefined;
    }
  }

  /** Which analyses there are, and why some say nothing of this network. @throws Problem. */
  async offers(request: WithFiles<OffersRequest>): Promise<readonly Offer[]> {
    const { files, ...asked } = request;
    return (await this.#ask<"offers">({ type: "offers", ...asked }, files)).offers;
  }

  /** @throws Problem; `page.cancelled` when `signal` aborts, or a newer one of the same analysis takes its place. */
  async analyse(request: WithFiles<AnalysisRequest>, onPiece: OnPiece, signal?: AbortSignal): Promise<Findings> {
    if (signal?.aborted) throw new Problem("page.cancelled");
    const { files, ...asked } = request;
    const tag = ++this.#lastTag;
    const cancel = (): void => this.#connection?.tell({ type: "cancel", tag });
    this.#pieces.set(tag, onPiece);
    signal?.addEventListener("abort", cancel);
    try {
      return (await this.#ask<"analyse">({ type: "analyse", tag, ...asked }, files, signal)).findings;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#pieces.delete(tag);
    }
  }

  dispose(): void {
    this.#isOpen = false;
    this.#connection?.close();
    this.#connection = undefined;
  }

  /** Twice where the worker dies, and once more with files where it has not got them. */
  async #ask<Type extends keyof Answers>(
    request: Asked<Type>,
    files: readonly SentFile[] | undefined,
    signal?: AbortSignal,
  ): Promise<Answers[Type]> {
    let sent: Asked<Type> = request;
    let hasDied = false;
    for (;;) {
      try {
        return (await this.#alive().ask(sent)) as Answers[Type];
      } catch (problem) {
        if (signal?.aborted || !this.#isOpen) throw new Problem("page.cancelled");
        if (isOf(problem, "data.needed") && files && sent === request) sent = { ...request, files };
        else if (isOf(problem, "page.worker") && !hasDied) hasDied = true;
        else throw problem;
      }
    }
  }

  #alive(): Connection<ProbeTalk> {
    const { start, silence } = this.#options;
    if (!this.#isOpen) throw new Problem("page.cancelled");
    const events = { report: (report: ProbeTalk["report"]) => this.#hear(report), died: () => this.#bury() };
    this.#connection ??= new Connection<ProbeTalk>(start(), events, silence);
    return this.#connection;
  }

  #hear(report: ProbeTalk["report"]): void {
    if (report.type === "analysing") this.#pieces.get(report.tag)?.(report.share, report.findings);
    else if (this.#following?.tag === report.tag) this.#following.onProgress(report.update);
  }

  #bury(): void {
    this.#connection = undefined;
  }
}

function isOf(problem: unknown, key: Problem["key"]): boolean {
  return problem instanceof Problem && problem.key === key;
}
