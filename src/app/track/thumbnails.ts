/** The film on the track: small pictures of the key stave at kept updates, made one by one while nothing else is looked at. */
import { useEffect, useMemo, useState } from "react";
import type { Grid } from "../../core/grid.ts";
import type { Signal } from "../../core/signal.ts";
import type { Order } from "../../draw/order.ts";
import { raster } from "../../draw/raster.ts";
import type { Scale } from "../../draw/scale.ts";
import type { Playground } from "../../store/playground.ts";
import { seenThrough, type Probe } from "../../train/probe.ts";
import { useTheme, type Theme } from "../../ui/theme.ts";
import { cellsOf } from "../../views/cells.tsx";
import { lanesOf, planStaves } from "../../views/lane.ts";
import { scaleOf } from "../../views/scale.ts";
import { Steady } from "../../views/steady.ts";
import { keyStave } from "../../views/score/key.ts";
import type { TrackThumbnail } from "../../views/track/props.ts";
import { useLooking, usePage, useRun, useView } from "../context.tsx";
import { useShown } from "../shown.ts";
import { ordersOf } from "../stage/drawn.tsx";
import { keptUpdates, type Kept } from "./film.ts";

/** Pictures that are made; those that fit are shown. */
const most = 14;
/** Between two looks whether pictures are missing, in ms. */
const patience = 1500;

/** Pictures by their updates. */
type Film = ReadonlyMap<number, Signal>;

const none: Film = new Map();

/**
 * Updates of the film: of those that are kept about as many in each part of the run, counted in updates. What `has` a picture
 * stays while it is near enough; the last one is always the newest.
 */
export function filmUpdates(archive: Kept, until: number, has: (update: number) => boolean): readonly number[] {
  const kept = keptUpdates(archive);
  const made = kept.filter(has);
  const stride = until / (most - 1);
  const wanted = Array.from({ length: most }, (_, i) => {
    const nearest = kept.findLast((update) => update <= Math.round(stride * i)) ?? 0;
    const isNear = (update: number): boolean => Math.abs(update - nearest) < stride / 2;
    return i < most - 1 ? (made.find(isNear) ?? nearest) : nearest;
  });
  return [...new Set(wanted)];
}

/** The film of the run that is shown, through the episode on screen. */
export function useThumbnails(): readonly TrackThumbnail[] {
  const { playground } = usePage();
  const id = useRun((run) => run.id);
  const probe = useLooking((looking) => looking.probe);
  const [film, show] = useState(none);
  useEffect(() => {
    const over = new AbortController();
    void followFilm({ playground, id, probe, show, isOver: over.signal });
    return () => over.abort();
  }, [playground, id, probe]);
  const theme = useTheme();
  const isByPeak = useView((view) => view.unitOrder === "peak");
  const trace = useShown()?.trace;
  const [signal] = film.values();
  // As the units of the stave itself stand: the same object as long as they do.
  const order = signal && trace && lanesOf(signal, {}, ordersOf(id, trace, isByPeak))[0]?.order;
  return useMemo(() => drawnFilm(film, order, theme), [film, order, theme]);
}

interface Filming {
  readonly playground: Playground;
  readonly id: string;
  readonly probe: Probe;
  readonly show: (film: Film) => void;
  readonly isOver: AbortSignal;
}

/** Makes what is missing in the film, and rests, until it is over. */
async function followFilm(filming: Filming): Promise<void> {
  const { playground, id, isOver } = filming;
  let film = none;
  const put = (next: Film): void => {
    film = next;
    filming.show(film);
  };
  put(none);
  for (let last: Kept | undefined; !isOver.aborted; await pause()) {
    const run = playground.runs.getState().byId[id];
    if (!run || hasSameWeights(run.archive, last)) continue;
    last = run.archive;
    const wanted = filmUpdates(last, run.update, (update) => film.has(update));
    for (const update of wanted) {
      const signal = film.has(update) ? undefined : await pictureAt(filming, update);
      if (isOver.aborted) return;
      if (signal) put(new Map([...film, [update, signal]]));
    }
    const left = [...film].filter(([update]) => wanted.includes(update));
    if (left.length < film.size) put(new Map(left));
  }
}

/** What the film shows of one update; undefined where that cannot be seen. */
async function pictureAt({ playground, id, probe }: Filming, update: number): Promise<Signal | undefined> {
  const picture = await playground.looker.thumbnail(id, update, seenThrough(probe)).catch(() => null);
  return picture ? keyStave(planStaves(picture.trace, {}))?.signal : undefined;
}

/** While training the archive is another one ten times a second: only its weights count. */
function hasSameWeights({ frames, checkpoints }: Kept, other: Kept | undefined): boolean {
  return frames === other?.frames && checkpoints === other.checkpoints;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}

/** All pictures in the colours of the strongest: what is faint before training looks so. */
export function drawnFilm(film: Film, order: Order | undefined, theme: Theme): readonly TrackThumbnail[] {
  const strongest = strongestOf([...film.values()]);
  if (!strongest) return [];
  const scale = scaleOf(strongest, theme, { steady: new Steady(), trace: null });
  const drawnOf = (update: number, signal: Signal): TrackThumbnail => {
    const last = lastDrawn.get(signal);
    if (last?.thumbnail.update === update && last.scale === scale && last.order === order) return last.thumbnail;
    const thumbnail: TrackThumbnail = {
      update,
      draw: (canvas, other = theme) => {
        const [place] = lanesOf(signal);
        const colours = other === theme ? scale : scaleOf(strongest, other, { steady: new Steady(), trace: null });
        if (place) draw(canvas, cellsOf(signal, { ...place, order }), colours);
      },
    };
    lastDrawn.set(signal, { scale, order, thumbnail });
    return thumbnail;
  };
  return [...film].toSorted(([a], [b]) => a - b).map(([update, signal]) => drawnOf(update, signal));
}

/** By what is on them: the pictures as they hang, so that one that comes lets the others be. */
const lastDrawn = new WeakMap<
  Signal,
  { readonly scale: Scale; readonly order: Order | undefined; readonly thumbnail: TrackThumbnail }
>();

/** How far the colours of each picture would reach alone. */
const ranges = new WeakMap<Signal, number>();

function rangeOf(signal: Signal): number {
  const range = ranges.get(signal) ?? new Steady().rangeOf(signal);
  ranges.set(signal, range);
  return range;
}

function strongestOf(signals: readonly Signal[]): Signal | undefined {
  return signals.toSorted((a, b) => rangeOf(b) - rangeOf(a))[0];
}

/** One pixel per cell; never more rows than are seen, since those between would be left out. */
function draw(canvas: HTMLCanvasElement, cells: Grid, scale: Scale): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const picture = raster(cells, scale, { rows: canvas.height, columns: canvas.width });
  canvas.width = picture.width;
  canvas.height = picture.height;
  context.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
}
