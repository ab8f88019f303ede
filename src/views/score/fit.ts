/** Which staves are on the score, and how high each is: as many as there is room for, those that matter first. */
import { useState, type RefObject } from "react";
import { useIsNarrow, useIsPhone, useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import type { Focus } from "../../core/focus.ts";
import { visibleStaves, type StavePlan } from "../lane.ts";
import { fitHeights, stavesThatFit, wishIn, type Room, type StaveChoice } from "./layout.ts";

/** A score with more than these is no picture any more; what is left is a press away. */
const mostOnPage = 8;
const mostOnProjector = 5;

export interface FitWish {
  readonly plans: readonly StavePlan[];
  /** Names of the signals that the guide speaks of. */
  readonly keys?: readonly string[] | undefined;
  readonly choice: StaveChoice;
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
  const { plans, choice, keys = [] } = wish;
  const { areGatesShown, isMoreShown, ticks, large } = choice;
  const isPhone = useIsPhone();
  const { room, isEndless } = useRoom(frame, taken, choice);
  const [brought, setBrought] = useState({ name: "", ticks });
  // What is ticked afterwards counts.
  const isBrought = (name: string): boolean => name === brought.name && ticks === brought.ticks;
  const isTicked = (name: string): boolean | undefined => (isBrought(name) || name === large ? true : ticks[name]);
  const wanted = plans.map(({ signal }) => signal.name).filter((name) => isTicked(name) === true);
  const withKeys = (some: readonly StavePlan[]): readonly StavePlan[] =>
    plans.filter((plan) => isTicked(plan.signal.name) ?? (some.includes(plan) || keys.includes(plan.signal.name)));
  const offering = (areShown: boolean): readonly StavePlan[] => withKeys(visibleStaves(plans, areShown, false));
  const fitting = (areShown: boolean): readonly StavePlan[] =>
    stavesThatFit(offering(areShown), room, { wanted, keys });
  const hasGates = areGatesShown && !isPhone;
  const all = isPhone ? plans : visibleStaves(plans, areGatesShown, true);
  const offered = isMoreShown ? withKeys(all) : offering(hasGates);
  const shown = isMoreShown ? offered : fitting(hasGates);
  const missing = hiddenWish(wish, shown);
  if (missing !== "" && !isBrought(missing)) setBrought({ name: missing, ticks });
  const wishes = shown.map((plan) => wishIn(room, plan, keys));
  return {
    shown,
    offered,
    rest: Math.max(0, all.length - shown.length),
    canFold: !isPhone && namesOf(fitting(true)) !== namesOf(fitting(false)),
    heights: isEndless
      ? wishes.map((one) => one.wanted)
      : fitHeights(wishes, room.height - Math.max(0, shown.length - 1) * room.gap),
  };
}

/** On a tablet the page scrolls, and there is room for all. */
function useRoom(
  frame: RefObject<HTMLElement | null>,
  taken: number,
  { large }: StaveChoice,
): { readonly room: Room; readonly isEndless: boolean } {
  const isNarrow = useIsNarrow();
  const isPhone = useIsPhone();
  const { isProjector } = useTheme();
  const { unit, zoom } = useType(isProjector);
  const height = (useSize(frame)?.height ?? 560) - taken;
  const isEndless = isNarrow && !isPhone;
  const room = {
    height: isEndless ? Infinity : height,
    gap: 2 * unit,
    zoom,
    most: isProjector ? mostOnProjector : mostOnPage,
    isForClass: isProjector,
    large,
  };
  return { room, isEndless };
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
