/** Which staves are on the score, and how high each is: as many as there is room for, those that matter first. */
import { useState, type RefObject } from "react";
import { useIsNarrow, useIsPhone, useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import type { Focus } from "../../core/focus.ts";
import { visibleStaves, type StavePlan } from "../lane.ts";
import { fitHeights, heightWish, stavesThatFit, type Room } from "./layout.ts";

/** A score with more than these is no picture any more; what is left is a press away. */
const mostOnPage = 8;
const mostOnProjector = 5;

export interface FitWish {
  readonly plans: readonly StavePlan[];
  /** Names of the signals that the guide speaks of. */
  readonly keys?: readonly string[] | undefined;
  readonly areGatesShown: boolean;
  readonly isMoreShown: boolean;
  readonly focus: Focus | null;
  readonly isPinned: boolean;
}

export interface Fit {
  readonly shown: readonly StavePlan[];
  /** Those that would be, were there room for all: what follows from them alone does not move with the page's height. */
  readonly offered: readonly StavePlan[];
  /** How many staves there are besides. */
  readonly rest: number;
  /** Whether folding the gates would change anything. */
  readonly canFold: boolean;
  /** Of each of `shown`. */
  readonly heights: readonly number[];
}

/** `frame`: what the staves stand in; `taken`: how much of its height other things have. */
export function useFit(wish: FitWish, frame: RefObject<HTMLElement | null>, taken: number): Fit {
  const { plans, keys = [], areGatesShown, isMoreShown } = wish;
  const isNarrow = useIsNarrow();
  const isPhone = useIsPhone();
  const { isProjector } = useTheme();
  const { unit, zoom } = useType(isProjector);
  const height = (useSize(frame)?.height ?? 560) - taken;
  const hasRoom = isNarrow && !isPhone;
  const room: Room = {
    height: hasRoom ? Infinity : height,
    gap: 2 * unit,
    zoom,
    most: isProjector ? mostOnProjector : mostOnPage,
    isForClass: isProjector,
  };
  const [brought, setBrought] = useState("");
  const withKeys = (some: readonly StavePlan[]): readonly StavePlan[] =>
    plans.filter((plan) => some.includes(plan) || plan.signal.name === brought || keys.includes(plan.signal.name));
  const offering = (areShown: boolean): readonly StavePlan[] => withKeys(visibleStaves(plans, areShown, false));
  const fitting = (areShown: boolean): readonly StavePlan[] =>
    stavesThatFit(offering(areShown), room, { wanted: brought, keys });
  const hasGates = areGatesShown && !isPhone;
  const all = isPhone ? plans : visibleStaves(plans, areGatesShown, true);
  const offered = isMoreShown ? withKeys(all) : offering(hasGates);
  const shown = isMoreShown ? offered : fitting(hasGates);
  const wanted = hiddenWish(wish, shown);
  if (wanted !== "" && wanted !== brought) setBrought(wanted);
  const wishes = shown.map((plan) => heightWish(plan, zoom, keys.includes(plan.signal.name)));
  return {
    shown,
    offered,
    rest: Math.max(0, all.length - shown.length),
    canFold: !isPhone && namesOf(fitting(true)) !== namesOf(fitting(false)),
    heights: hasRoom
      ? wishes.map((one) => one.wanted)
      : fitHeights(wishes, height - Math.max(0, shown.length - 1) * room.gap),
  };
}

/** The signal that somebody pinned and that has a stave, but none on the score. */
function hiddenWish({ plans, focus, isPinned }: FitWish, shown: readonly StavePlan[]): string {
  const name = isPinned ? (focus?.signal ?? "") : "";
  const isAmong = (staves: readonly StavePlan[]): boolean => staves.some(({ signal }) => signal.name === name);
  return isAmong(plans) && !isAmong(shown) ? name : "";
}

function namesOf(staves: readonly StavePlan[]): string {
  return staves.map(({ signal }) => signal.name).join(" ");
}
