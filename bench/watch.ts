/** Between the page and its worker: counts the traces that arrive, and can keep them, and progress, from the page. */

export interface Watch {
  /** Traces that arrived so far. */
  traces: number;
  /** `isOff`: from now on the page hears of neither traces nor progress. */
  readonly turn: (isOff: boolean) => void;
}

/** Runs in the page before its own scripts: stands on its own. */
export function watchWorkers(): void {
  const NativeWorker = window.Worker;
  const workers: Worker[] = [];
  let areViewsOff = false;
  const watch: Watch = {
    traces: 0,
    turn: (isOff) => {
      areViewsOff = isOff;
      // A worker whose last trace was never drawn waits; this lets it go on.
      for (const worker of workers) worker.postMessage({ type: "seen" });
    },
  };
  window.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
      this.addEventListener("message", (event: MessageEvent<{ readonly type?: string }>) => {
        const { type } = event.data;
        if (type === "trace") watch.traces++;
        if (areViewsOff && (type === "trace" || type === "progress")) event.stopImmediatePropagation();
      });
    }
  };
  window.watch = watch;
}
