/** A line that says how far a training is: written over on a screen, now and then a new one elsewhere. */
import type { Metrics } from "../tasks/task.ts";
import type { Terminal } from "./terminal.ts";

export interface Progress {
  readonly update: (update: number, loss: number | null) => void;
  readonly metrics: (metrics: Metrics) => void;
  readonly end: () => void;
}

const screenPause = 100; // milliseconds between two pictures of the line
const filePause = 10_000;

/** Progress from `from` to `until`. */
export function showProgress(terminal: Terminal, from: number, until: number): Progress {
  const began = performance.now();
  let last = -Infinity;
  let loss = NaN;
  let words = "";
  let update = from;
  function draw(): void {
    const rate = (1000 * (update - from)) / Math.max(performance.now() - began, 1);
    const left = rate > 0 ? ` · ${Math.ceil((until - update) / rate)} s left` : "";
    const line = `${bar(update / until)} ${update}/${until} · loss ${loss.toPrecision(3)}${words} · ${rate.toFixed(0)} updates/s${left}`;
    terminal.err(terminal.isScreen ? `\r${line.slice(0, terminal.columns - 1)}\u001b[K` : `${line}\n`);
  }
  return {
    update: (now, value) => {
      update = now;
      if (value !== null) loss = value;
      const pause = terminal.isScreen ? screenPause : filePause;
      if (performance.now() - last < pause) return;
      last = performance.now();
      draw();
    },
    metrics: (metrics) => {
      const [first] = Object.entries(metrics);
      if (first) words = ` · ${first[0]} ${first[1].toPrecision(3)}`;
    },
    end: () => {
      if (update > from) draw();
      if (terminal.isScreen) terminal.err("\n");
    },
  };
}

/** A share of 0 … 1, drawn. */
export function bar(share: number): string {
  const width = 20;
  const full = Math.round(width * Math.min(Math.max(share, 0), 1));
  return "█".repeat(full) + "░".repeat(width - full);
}
