/** What changes ten times a second is drawn a few times: a curve says no more for it, and painting takes time from training. */
import { useMemo, useSyncExternalStore } from "react";
import type { Readable } from "../store/runs.ts";

type Read<State> = Pick<Readable<State>, "getState" | "subscribe">;

/** The state of `store`; while it `isBusy`, what it was up to `interval` ms ago, with the same `key` as now. */
export function useSlowly<State>(
  store: Readable<State>,
  isBusy: boolean,
  interval: number,
  key: (state: State) => unknown,
): State {
  const { subscribe, getState } = useMemo(
    () => (isBusy ? slowed(store, interval, key) : store),
    [store, isBusy, interval, key],
  );
  return useSyncExternalStore(subscribe, getState, store.getInitialState);
}

/** `store` as it is now, then at every tick, and where `key` is another. */
function slowed<State>(store: Readable<State>, interval: number, key: (state: State) => unknown): Read<State> {
  let state = store.getState();
  return {
    getState: () => state,
    subscribe: (onChange) => {
      const read = (): void => {
        const before = state;
        state = store.getState();
        onChange(state, before);
      };
      const timer = setInterval(read, interval);
      const leave = store.subscribe((now) => key(now) !== key(state) && read());
      return () => {
        clearInterval(timer);
        leave();
      };
    },
  };
}
