/** Where nothing folds or scrolls, as before a class: pictures of the moment give way by what all of it has too much. */
import { createContext, useEffectEvent, useLayoutEffect, useState, type RefObject } from "react";
import { contentHeight, watchColumn } from "./column.ts";

/** In CSS pixels, of all parts together. What a part gave is said in its `data-given`. */
export const ExcessContext = createContext(0);

/** `isBound`: the column has no more than its own height. */
export function useExcess(column: RefObject<HTMLElement | null>, isBound: boolean): number {
  const [excess, setExcess] = useState(0);
  const measure = useEffectEvent(() => {
    if (column.current) setExcess(excessOf(column.current));
  });
  useLayoutEffect(
    () => (isBound && column.current ? watchColumn(column.current, () => measure()) : undefined),
    [column, isBound],
  );
  return isBound ? excess : 0;
}

/** By how much all would be too high, had nothing given way. */
function excessOf(column: HTMLElement): number {
  const parts = [...column.querySelectorAll<HTMLElement>("[data-given]")];
  const given = parts.reduce((sum, { dataset }) => sum + Number(dataset["given"]), 0);
  return Math.max(0, Math.ceil(contentHeight(column) + given - column.clientHeight));
}
