/** What happened on the way, marked on the track: changed settings, goals, forks, skipped updates; with words where there is room. */
import type { Axis } from "../../draw/axis.ts";
import type { Box, Room } from "../../draw/room.ts";
import { textWidth } from "../../draw/text-width.ts";
import type { RunLines } from "./frame.ts";
import { filled, line, type Ink, type Shape, type TextShape } from "./shape.ts";

export interface MarkRoom {
  readonly x: Axis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
  readonly room: Room;
  /** Where the held-out loss of the first run was least, once it has risen. */
  readonly byHeart: string;
}

/** A flag on its pole: what it says, and where. */
interface Pole {
  readonly x: number;
  readonly label: string;
  readonly ink: Ink;
}

/** Flags of all runs, those of the first before the others; two runs that share their past have it once. */
function polesOf(lines: readonly RunLines[], { x, left, right, byHeart }: MarkRoom): readonly Pole[] {
  const poles = new Map<string, Pole>();
  for (const [i, { run, clock }] of lines.entries()) {
    const overfit = i === 0 && run.overfitSince !== null ? { update: run.overfitSince, label: byHeart } : null;
    const marks = [
      ...run.flags.map((flag) => ({ ...flag, ink: "ink" as const })),
      ...(run.goal ? [{ ...run.goal, ink: "positive" as const }] : []),
      ...(overfit ? [{ ...overfit, ink: "muted" as const }] : []),
    ];
    for (const { update, label, ink } of marks) {
      const at = x.at(clock.at(update));
      const key = `${update} ${label}`;
      if (at >= left - 1 && at <= right + 1 && !poles.has(key)) poles.set(key, { x: at, label, ink });
    }
  }
  return [...poles.values()];
}

export function flagShapes(lines: readonly RunLines[], room: MarkRoom): readonly Shape[] {
  return polesOf(lines, room).flatMap((pole) => flagOf(pole, room));
}

function flagOf({ x, label, ink }: Pole, room: MarkRoom): readonly Shape[] {
  const { top, bottom, fontSize } = room;
  const size = fontSize * 0.62;
  const pole = line([x, top, x, bottom], ink === "positive" ? ink : "faint");
  const box = besidePole(x, textWidth(label, fontSize), size + 3, room);
  // The flag slides down the pole to where its words have room.
  const y = box ? box.y + (box.height - size) / 2 : top;
  const cloth = filled([x, y, x + size, y + size / 2, x, y + size], ink);
  const isLeft = box !== null && box.x < x;
  const text = textIn(box, label, fontSize, ink);
  if (!text) return [pole, cloth];
  return [pole, cloth, { ...text, x: isLeft ? x - 4 : x + size + 3, anchor: isLeft ? "end" : "start" }];
}

/** Room for a flag of `offset` pixels with its words right of it, else left of the pole, in an upper row rather than a lower. */
function besidePole(x: number, width: number, offset: number, space: MarkRoom): Box | null {
  const { top, bottom, right, fontSize, room } = space;
  // At the end of the lines the flag itself may hang over them.
  const cloth = Math.max(0, Math.min(offset, right - x));
  const height = fontSize * 1.2;
  const rows = Math.max(1, Math.floor((bottom - top) / height));
  const wishes = Array.from({ length: Math.min(4, rows) }, (_, i) => top - 2 + i * height).flatMap((y): Box[] => [
    { x, y, width: offset + width, height },
    { x: x - 4 - width, y, width: width + 4 + cloth, height },
  ]);
  return room.take(wishes);
}

/** `label` in the place that it has been given; null without one. */
export function textIn(box: Box | null, label: string, fontSize: number, ink: Ink): TextShape | null {
  if (!box) return null;
  const y = box.y + box.height / 2 + fontSize * 0.36;
  return { kind: "text", text: label, x: box.x, y, anchor: "start", ink, isBold: false };
}

/** Where other runs left the first one: a branch that leaves the axis. */
export function forkShapes({ run, clock }: RunLines, space: MarkRoom): readonly Shape[] {
  const { x, left, right, bottom, fontSize, room } = space;
  const size = fontSize * 0.8;
  return run.forks.flatMap(({ update }) => {
    const at = x.at(clock.at(update));
    if (at < left - 1 || at > right + 1) return [];
    room.bar({ x: at - 2, y: bottom - size - 1, width: size * 1.2 + 3, height: size + 1 });
    return [
      line([at, bottom, at + size * 0.45, bottom - size, at + size * 1.2, bottom - size], "ink", 1.5),
      { kind: "disc" as const, x: at, y: bottom, radius: fontSize * 0.2, ink: "ink" as const },
    ];
  });
}

/** A short tick on the axis for every update that was skipped, at most one per pixel. */
export function skipShapes({ run, clock }: RunLines, space: MarkRoom): readonly Shape[] {
  const { x, left, right, bottom, fontSize, room } = space;
  const pixels = new Set(run.skips.map(({ update }) => Math.round(x.at(clock.at(update)))));
  const inside = [...pixels].filter((pixel) => pixel >= left && pixel <= right);
  const height = fontSize * 0.5;
  for (const pixel of inside) room.bar({ x: pixel - 1, y: bottom - height, width: 2, height });
  const points = inside.flatMap((pixel) => [pixel, bottom, pixel, bottom - height, NaN, NaN]);
  return points.length > 0 ? [line(points, "ink", 1.5)] : [];
}
