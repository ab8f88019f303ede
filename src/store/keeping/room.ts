/** Making room: what goes first when runs take more than they may. */
import { spoken } from "../record.ts";
import { newId } from "../runs.ts";
import { checkHeader, checkLabel, Unreadable } from "./check.ts";
import type { FoundRun, Label, Save, StoredHeader } from "./storage.ts";
import { frameKey } from "./storage.ts";
import type { Named } from "./trouble.ts";

/** A run as it lies in the storage. */
export interface Kept {
  readonly id: string;
  /** Null: it can not be read. */
  readonly header: StoredHeader | null;
  readonly label: Label;
  /** Whether a newer version of the page has written it. */
  readonly isNewer: boolean;
}

export function readKept({ id, header, label: given }: FoundRun): Kept {
  const label = checkLabel(given);
  try {
    return { id, header: checkHeader(id, header), label, isNewer: false };
  } catch (error) {
    return { id, header: null, label, isNewer: error instanceof Unreadable && error.isNewer };
  }
}

/** What a run is called in a sentence. */
export function nameOf({ id, header, label }: Kept): Named {
  return { id, name: header ? spoken(label.name, header.experiment) : label.name || id };
}

export interface RoomStep {
  /** `run`: all of it; `frames`: the weights between its checkpoints. */
  readonly what: "run" | "frames";
  readonly kept: Kept;
  /** That are freed. */
  readonly bytes: number;
}

/**
 * What is to go for `need` bytes: what was thrown away or can not be read, then frames of old runs, then old runs whole. Runs
 * that are open, pinned or of a newer version stay.
 */
export function planRoom(runs: readonly Kept[], need: number, isOpen: (id: string) => boolean): readonly RoomStep[] {
  const old = runs
    .filter(({ id, isNewer }) => !isOpen(id) && !isNewer)
    .toSorted((a, b) => (a.header?.saved ?? 0) - (b.header?.saved ?? 0));
  const isGone = ({ label, header }: Kept): boolean => label.trashed !== null || header === null;
  const spare = old.filter((kept) => !isGone(kept) && !kept.label.isPinned);
  const thinned = spare.filter(hasSpareFrames);
  return enough(
    [
      ...old.filter(isGone).map((kept) => stepOf("run", kept, kept.header?.bytes)),
      ...thinned.map((kept) => stepOf("frames", kept, kept.header?.frameBytes)),
      // Its frames are gone by the time that a run's turn comes.
      ...spare.map((kept) => stepOf("run", kept, bytesWithoutFrames(kept, thinned.includes(kept)))),
    ],
    need,
  );
}

function stepOf(what: RoomStep["what"], kept: Kept, bytes = 0): RoomStep {
  return { what, kept, bytes };
}

/** Without checkpoints the last frame is where the run stands. */
function hasSpareFrames({ header }: Kept): boolean {
  return header !== null && header.checkpoints.length > 0 && header.frames.length > 0;
}

function bytesWithoutFrames({ header }: Kept, isThinned: boolean): number {
  return (header?.bytes ?? 0) - (isThinned ? (header?.frameBytes ?? 0) : 0);
}

/** The first steps that come to `need` together, without the frames of runs that go altogether. */
function enough(steps: readonly RoomStep[], need: number): readonly RoomStep[] {
  let freed = 0;
  const taken: RoomStep[] = [];
  for (const step of steps) {
    if (freed >= need) break;
    taken.push(step);
    freed += step.bytes;
  }
  const whole = new Set(taken.filter(({ what }) => what === "run").map(({ kept }) => kept.id));
  return taken.filter(({ what, kept }) => what === "run" || !whole.has(kept.id));
}

/** The save that takes a run's frames away. */
export function withoutFrames(header: StoredHeader): Save {
  const { frames, bytes, frameBytes, revision } = header;
  return {
    header: { ...header, revision: newId(), frames: [], bytes: bytes - frameBytes, frameBytes: 0 },
    label: null,
    over: [revision],
    put: new Map(),
    drop: frames.map(frameKey),
  };
}
