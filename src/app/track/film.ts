/** Training as a film: one kept update after the other, from the beginning or from where one looks, to the present. */
import { useEffect } from "react";
import type { Archive } from "../../train/archive/archive.ts";
import { useLooking, usePage, type Page } from "../context.tsx";

/** Between two pictures, in ms; of a short history all are shown for at least this long. */
const interval = 140;

/** The weights of a run that are at hand. */
export type Kept = Pick<Archive, "frames" | "checkpoints">;

/** Updates whose weights are at hand, ascending: those of the seed, and those that are kept. */
export function keptUpdates({ frames, checkpoints }: Kept): readonly number[] {
  const kept = [...frames, ...checkpoints].map(({ update }) => update);
  return [...new Set([0, ...kept])].toSorted((a, b) => a - b);
}

/** Updates of the film, the present left out. */
function updatesFrom({ playground }: Page, from: number): readonly number[] {
  const { archive, update: last } = playground.run.getState();
  return keptUpdates(archive).filter((update) => update >= from && update < last);
}

export function toggleFilm({ playground }: Page): void {
  playground.looking.setState(({ isFilming }) => ({ isFilming: !isFilming }));
}

/** Runs the film while it should; whoever looks elsewhere, or trains, stops it. */
export function useFilm(): void {
  const page = usePage();
  const isFilming = useLooking((looking) => looking.isFilming);
  useEffect(() => {
    if (!isFilming) return undefined;
    const { playground } = page;
    const { looking, looker } = playground;
    let isOn = true;
    const play = async (): Promise<void> => {
      const { update } = looking.getState();
      for (const next of updatesFrom(page, update ?? 0)) {
        const started = performance.now();
        await looker.look(next, true);
        await new Promise((resolve) => setTimeout(resolve, interval - (performance.now() - started)));
        if (!isOn || looking.getState().update !== next) return looking.setState({ isFilming: false });
      }
      looking.setState({ isFilming: false });
      await looker.look(null);
    };
    play().catch((error: unknown) => playground.complain(error));
    return () => {
      isOn = false;
    };
  }, [isFilming, page]);
}
