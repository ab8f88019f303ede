/** Made-up runs for tests and for the gallery: curves that fall, stay, and fall again, as learning to copy does. */
import { randomStream } from "../../core/random.ts";
import type { Look } from "../../train/archive/archive.ts";
import { emptyCurve, extendCurve, type Curve } from "../../train/archive/curve.ts";
import type { TrackMetric, TrackProps, TrackRun } from "./props.ts";
import { defaultTrackView } from "./props.ts";

/** How well a made-up run does: where its loss falls, as a share of the run, and to what. */
export interface Talent {
  readonly falls: number;
  readonly floor: number;
  readonly secondsPerUpdate: number;
}

const usual: Talent = { falls: 0.3, floor: 0.002, secondsPerUpdate: 0.006 };

function lossAt(share: number, { falls, floor }: Talent): number {
  return 0.25 * Math.exp(-share * 9) + 0.44 / (1 + Math.exp((share - falls) * 30)) + floor;
}

/** `until` updates of a run over `length`; noise is drawn from its id. */
function curveOf(id: string, until: number, length: number, talent: Talent): Curve {
  const random = randomStream(1, id);
  const rows = new Float64Array(until * 4);
  for (let i = 0; i < until; i++) {
    const loss = lossAt((i + 1) / length, talent) * (0.75 + 0.5 * random.uniform());
    const norm = (0.02 + 2 * loss) * (0.6 + 0.8 * random.uniform());
    rows.set([i + 1, loss, norm, (i + 1) * talent.secondsPerUpdate], i * 4);
  }
  return extendCurve(emptyCurve, rows);
}

function looksOf(until: number, length: number, talent: Talent): readonly Look[] {
  const every = Math.max(1, Math.round(length / 60));
  return Array.from({ length: Math.floor(until / every) + 1 }, (_, i) => {
    const loss = lossAt((i * every) / length, talent) * 1.15;
    const metrics = { wrongBits: Math.max(0, 34 * loss - 0.09), coinBits: 24 };
    return { update: i * every, seconds: i * every * talent.secondsPerUpdate, loss, metrics };
  });
}

/** A run that has come to `until` of `length` updates. */
export function runOf(id: string, until: number, length = until, talent: Talent = usual): TrackRun {
  return {
    id,
    label: id,
    until,
    curve: curveOf(id, until, length, talent),
    looks: looksOf(until, length, talent),
    skips: [],
    clipped: null,
    flags: [],
    forks: [],
    goal: null,
    overfitSince: null,
  };
}

export const wrongBits: TrackMetric = {
  name: "wrongBits",
  label: "wrong bits",
  best: "low",
  baselines: [{ label: "coin flips", of: "coinBits" }],
  goal: 0.1,
};

/** Updates whose weights a run of `until` updates would keep. */
export function framesUpTo(until: number): readonly number[] {
  const frames = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  for (let place = 26; 10 ** (place / 24) <= until; place++) frames.add(Math.round(10 ** (place / 24)));
  return [...frames].filter((update) => update <= until);
}

const nothing = (): void => undefined;

/** One run of 3,000 updates, seen as it is; what a test is about goes into `changes`. */
export function propsOf(changes: Partial<TrackProps> = {}): TrackProps {
  const runs = changes.runs ?? [runOf("NTM", 3000)];
  return {
    runs,
    current: runs[0] ?? runOf("NTM", 3000),
    pictured: null,
    metric: null,
    metrics: [],
    frames: framesUpTo(3000),
    thumbnails: [],
    look: null,
    isExact: true,
    progress: null,
    isFilming: false,
    view: defaultTrackView,
    onLook: nothing,
    onFork: nothing,
    onFilm: nothing,
    onOpen: nothing,
    onView: nothing,
    onSave: nothing,
    ...changes,
  };
}
