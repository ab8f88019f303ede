/** How far a sweep is: a line that is written over on a screen, now and then a new one elsewhere. */
import type { Result } from "../../sweep/results.ts";
import { bar } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

const filePause = 10_000; // milliseconds between two lines

export interface JobProgress {
  readonly ended: (result: Result) => void;
  readonly end: () => void;
}

export function showJobs(terminal: Terminal, total: number): JobProgress {
  const began = performance.now();
  let last = terminal.isScreen ? -Infinity : began;
  let [done, reached] = [0, 0];
  function draw(): void {
    const seconds = (performance.now() - began) / 1000;
    const left = done > 0 ? ` · ${Math.ceil((seconds / done) * (total - done))} s left` : "";
    const line = `${bar(done / total)} ${done}/${total} runs · ${reached} came to the goal${left}`;
    terminal.err(terminal.isScreen ? `\r${line.slice(0, terminal.columns - 1)}\u001b[K` : `${line}\n`);
  }
  if (terminal.isScreen) draw();
  return {
    ended: ({ outcome }) => {
      done += 1;
      if (outcome === "goal") reached += 1;
      if (!terminal.isScreen && performance.now() - last < filePause && done < total) return;
      last = performance.now();
      draw();
    },
    end: () => {
      if (terminal.isScreen) terminal.err("\n");
    },
  };
}
