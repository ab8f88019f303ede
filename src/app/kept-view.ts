/** How a person likes the page: theme, height of the track, speed, pace, keys and sound stay from one visit to the next. */
import { paces, speeds, themes, trackHeights, type ViewState, type ViewStore } from "../store/view.ts";
import { readLocal, writeLocal } from "./local.ts";

const key = "view";

/** What is kept, and how each is known among what was found. */
const likings = {
  theme: (found: unknown) => themes.find((one) => one === found),
  trackHeight: (found: unknown) => (isHeight(found) ? found : undefined),
  speed: (found: unknown) => speeds.find((one) => one === found),
  pace: (found: unknown) => paces.find((one) => one === found),
  isScoreHeard: asSwitch,
  isLossHeard: asSwitch,
  volume: (found: unknown) => (typeof found === "number" && found >= 0 && found <= 1 ? found : undefined),
  hasLetterKeys: asSwitch,
} satisfies { readonly [Name in keyof ViewState]?: (found: unknown) => ViewState[Name] | undefined };

export type Liking = Pick<ViewState, keyof typeof likings>;

const names = Object.keys(likings) as (keyof Liking)[];

/** What of `found` is a liking: other versions of the page may have written it. */
export function likingOf(found: unknown): Partial<Liking> {
  const given = (found ?? {}) as Readonly<Record<string, unknown>>;
  const known = names.map((name) => [name, likings[name](given[name])] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function asSwitch(found: unknown): boolean | undefined {
  return typeof found === "boolean" ? found : undefined;
}

function isHeight(found: unknown): found is number {
  return typeof found === "number" && found >= trackHeights.least && found <= trackHeights.most;
}

export function keepView(view: ViewStore): void {
  view.setState(likingOf(readLocal(key)));
  view.subscribe((state, before) => {
    if (names.some((name) => state[name] !== before[name]))
      writeLocal(key, Object.fromEntries(names.map((name) => [name, state[name]])));
  });
}
