/** Ctrl-C. */

/** Exit code after Ctrl-C, as shells expect it. */
export const interrupted = 130;

/** The first Ctrl-C asks for an end as soon as all is whole, and calls `stopped`; a second one ends at once. */
export function listenForStop(stopped?: () => void): { readonly isStopped: () => boolean; readonly end: () => void } {
  let isStopped = false;
  function stop(): void {
    if (isStopped) process.exit(interrupted);
    isStopped = true;
    stopped?.();
  }
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, stop);
  function end(): void {
    for (const signal of signals) process.off(signal, stop);
  }
  return { isStopped: () => isStopped, end };
}
