/** Whether the scene is folded away: one choice, whatever the task, so that it stays as one goes from task to task. */
import { useSyncExternalStore } from "react";

let isFolded = false;
const listeners = new Set<() => void>();

export function foldScene(to: boolean): void {
  isFolded = to;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFolded(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isFolded,
    () => isFolded,
  );
}
