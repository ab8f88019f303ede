/** Where things stand in a corridor with two arms: in units of a cell, from the middle of the first. Pure. */
import type { MazeScene } from "../../core/scene.ts";

export interface Place {
  readonly x: number;
  /** −1 in the upper arm, 1 in the lower one. */
  readonly y: number;
}

/** At `time`, before what is done then; once the walk is over, where it ended. */
export function placeAt({ cell, arm, length }: MazeScene, time: number): Place {
  const at = cell[Math.min(time, cell.length - 1)] ?? 0;
  if (at >= length) return { x: length - 1, y: arm === "up" ? -1 : arm === "down" ? 1 : 0 };
  return { x: at, y: 0 };
}

/** Where the action taken at `time` leads: an arm, for the last one that enters it. */
export function nextPlace(scene: MazeScene, time: number): Place {
  const isLast = !isWalking(scene, time + 1);
  if (isLast && isWalking(scene, time) && scene.arm) return { x: scene.length - 1, y: scene.arm === "up" ? -1 : 1 };
  return placeAt(scene, isWalking(scene, time) ? time + 1 : time);
}

/** The places passed up to `time`, each stay once. */
export function trailTo(scene: MazeScene, time: number): readonly Place[] {
  const trail: Place[] = [];
  for (let t = 0; t <= time; t++) {
    const [place, before] = [placeAt(scene, t), trail.at(-1)];
    if (!before || before.x !== place.x || before.y !== place.y) trail.push(place);
  }
  return trail;
}

/** Rewards up to and with `time`. */
export function earnedBy({ reward }: Pick<MazeScene, "reward">, time: number): number {
  return reward.slice(0, time + 1).reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
}

/** Whether an action is taken at `time`. */
export function isWalking({ taken }: Pick<MazeScene, "taken">, time: number): boolean {
  return Number.isFinite(taken[time]);
}
