/** For tests only: a page around a playground, whose texts nobody checks. */
import { createFocusStore } from "../../store/focus.ts";
import type { Playground } from "../../store/playground.ts";
import { Turns } from "../../store/turns.ts";
import { createViewStore } from "../../store/view.ts";
import { CheckClient } from "../../worker/check-client.ts";
import type { Page } from "../context.tsx";

export function pageAround(playground: Playground): Page {
  const start = (): never => {
    throw new Error("no worker here");
  };
  return {
    playground,
    focus: createFocusStore(),
    view: createViewStore("en"),
    texts: new CheckClient({ start }),
    awaited: { current: null },
    openings: new Turns(),
    endings: new Set(),
  };
}
