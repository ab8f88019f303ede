/** The film on the track: small pictures of the key stave at kept updates, made one by one while nothing else is looked at. */
import { useEffect, useMemo, useRef, useState } from "react";
import { grid } from "../../core/grid.ts";
import type { Signal } from "../../core/signal.ts";
import { raster } from "../../draw/raster.ts";
import { useTheme, type Theme } from "../../ui/theme.ts";
import { lanesOf, planStaves } from "../../views/lane.ts";
import { scaleOf } from "../../views/scale.ts";
import { keyStave } from "../../views/score/key.ts";
import type { TrackThumbnail } from "../../views/track/props.ts";
import { useLooking, usePage, useRun } from "../context.tsx";
import { keptUpdates, type Kept } from "./film.ts";

/** Pictures that are made; those that fit are shown. */
const most = 14;
/** While training, new pictures come at most so often, in ms. */
const patience = 1500;

/** Updates of the film: of those that are kept about as many in each part of the run, counted in updates. */
export function filmUpdates(archive: Kept, until: number): readonly number[] {
  const kept = keptUpdates(archive);
  const wanted = Array.from({ length: most }, (_, i) => Math.round((until * i) / (most - 1)));
  const nearest = wanted.flatMap((at) => kept.findLast((update) => update <= at) ?? []);
  return [...new Set(nearest)];
}

/** The film of the run that is shown, through the episode on screen. */
export function useThumbnails(): readonly TrackThumbnail[] {
  const { playground } = usePage();
  const id = useRun((run) => run.id);
  // While training the archive is another one ten times a second: only its weights count.
  const frames = useRun((run) => run.archive.frames);
  const checkpoints = useRun((run) => run.archive.checkpoints);
  const probe = useLooking((looking) => looking.probe);
  const [signals, setSignals] = useState<ReadonlyMap<number, Signal>>(new Map());
  const made = useRef({ id: "", probe, signals: new Map<number, Signal>() });
  useEffect(() => {
    if (made.current.id !== id || made.current.probe !== probe) {
      made.current = { id, probe, signals: new Map() };
      setSignals(new Map());
    }
    let isCurrent = true;
    const film = made.current;
    const make = async (): Promise<void> => {
      for (const update of filmUpdates({ frames, checkpoints }, playground.run.getState().update)) {
        if (!isCurrent || film.signals.has(update)) continue;
        const picture = await playground.looker.thumbnail(id, update, probe);
        const signal = picture && keyStave(planStaves(picture.trace, {}))?.signal;
        if (signal) film.signals.set(update, signal);
      }
      if (isCurrent) setSignals(new Map(film.signals));
    };
    const timer = setTimeout(() => void make().catch(() => undefined), film.signals.size > 0 ? patience : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [playground, id, probe, frames, checkpoints]);
  const theme = useTheme();
  return useMemo(() => [...signals].toSorted(([a], [b]) => a - b).map(drawnIn(theme)), [signals, theme]);
}

function drawnIn(theme: Theme): (entry: readonly [number, Signal]) => TrackThumbnail {
  return ([update, signal]) => ({ update, draw: (canvas) => draw(canvas, signal, theme) });
}

/** The first lane of the signal, one pixel per cell. */
function draw(canvas: HTMLCanvasElement, signal: Signal, theme: Theme): void {
  const [place] = lanesOf(signal);
  const context = canvas.getContext("2d");
  if (!place || !context) return;
  const cells = grid(signal, place.x, place.y, place.fixed);
  const picture = raster(cells, scaleOf(signal, theme), 96);
  canvas.width = picture.width;
  canvas.height = picture.height;
  context.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
}
