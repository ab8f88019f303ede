/** The film on the track: small pictures of the key stave at kept updates, made one by one while nothing else is looked at. */
import { useEffect, useMemo, useState } from "react";
import type { Signal } from "../../core/signal.ts";
import { raster } from "../../draw/raster.ts";
import type { Playground } from "../../store/playground.ts";
import type { Probe } from "../../train/probe.ts";
import { useTheme, type Theme } from "../../ui/theme.ts";
import { cellsOf } from "../../views/cells.tsx";
import { lanesOf, planStaves } from "../../views/lane.ts";
import type { CellsPlace } from "../../views/pointing.ts";
import { scaleOf } from "../../views/scale.ts";
import { asStored, Steady, steadyOf, type UnitOrders } from "../../views/steady.ts";
import { keyStave } from "../../views/score/key.ts";
import type { TrackThumbnail } from "../../views/track/props.ts";
import { useLooking, usePage, useRun, useView } from "../context.tsx";
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
  return useMemo(() => {
    // As the units of the stave itself stand.
    const orders = isByPeak ? steadyOf(id).lastOrders : asStored;
    return [...film].toSorted(([a], [b]) => a - b).map(drawnIn(theme, orders));
  }, [film, theme, id, isByPeak]);
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
  const picture = await playground.looker.thumbnail(id, update, probe).catch(() => null);
  return picture ? keyStave(planStaves(picture.trace, {}))?.signal : undefined;
}

/** While training the archive is another one ten times a second: only its weights count. */
function hasSameWeights({ frames, checkpoints }: Kept, other: Kept | undefined): boolean {
  return frames === other?.frames && checkpoints === other.checkpoints;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}

function drawnIn(theme: Theme, orders: UnitOrders): (entry: readonly [number, Signal]) => TrackThumbnail {
  return ([update, signal]) => ({
    update,
    draw: (canvas, other = theme) => draw(canvas, lanesOf(signal, {}, orders)[0], signal, other),
  });
}

/** A lane of the signal, one pixel per cell; never more rows than are seen, since those between would be left out. */
function draw(canvas: HTMLCanvasElement, place: CellsPlace | undefined, signal: Signal, theme: Theme): void {
  const context = canvas.getContext("2d");
  if (!place || !context) return;
  const scale = scaleOf(signal, theme, { steady: new Steady(), trace: null });
  const picture = raster(cellsOf(signal, place), scale, { rows: canvas.height, columns: canvas.width });
  canvas.width = picture.width;
  canvas.height = picture.height;
  context.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
}
