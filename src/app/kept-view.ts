/** How a person likes the page: theme, height of the track, speed and pace stay from one visit to the next. */
import { paces, speeds, themes, trackHeights, type ViewState, type ViewStore } from "../store/view.ts";
import { readLocal, writeLocal } from "./local.ts";

const key = "view";

export type Liking = Pick<ViewState, "theme" | "trackHeight" | "speed" | "pace">;

/** What of `found` is a liking: other versions of the page may have written it. */
export function likingOf(found: unknown): Partial<Liking> {
  const { theme, trackHeight, speed, pace } = (found ?? {}) as Readonly<Record<string, unknown>>;
  const known = {
    theme: themes.find((one) => one === theme),
    speed: speeds.find((one) => one === speed),
    pace: paces.find((one) => one === pace),
    trackHeight: isHeight(trackHeight) ? trackHeight : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function isHeight(found: unknown): found is number {
  return typeof found === "number" && found >= trackHeights.least && found <= trackHeights.most;
}

export function keepView(view: ViewStore): void {
  view.setState(likingOf(readLocal(key)));
  view.subscribe(({ theme, trackHeight, speed, pace }, before) => {
    const isSame =
      theme === before.theme && trackHeight === before.trackHeight && speed === before.speed && pace === before.pace;
    if (!isSame) writeLocal(key, { theme, trackHeight, speed, pace } satisfies Liking);
  });
}
