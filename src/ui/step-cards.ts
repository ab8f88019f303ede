/** How one goes by arrows through cards that stand in rows. */
import type { KeyboardEvent } from "react";
import { isComposing } from "./composing.ts";

/** Where a card stands. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

/** ← → go to the card before and after, ↑ ↓ to the nearest of the next row, Home and End to the ends. Whether one was reached. */
export function stepAmongCards(event: KeyboardEvent, list: HTMLElement | null, selector: string): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return false;
  const cards = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = cards.findIndex((card) => card === document.activeElement);
  const next = cards[cardFrom(event.key, at, cards.map((card) => card.getBoundingClientRect()))]; // prettier-ignore
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

/** Where `key` leads from card `at`; −1: nowhere. */
export function cardFrom(key: string, at: number, places: readonly CardPlace[]): number {
  if (key === "ArrowLeft") return at - 1;
  if (key === "ArrowRight") return at + 1 < places.length ? at + 1 : -1;
  if (key === "Home") return places.length > 0 ? 0 : -1;
  if (key === "End") return places.length - 1;
  const way = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const from = places[at];
  if (way === 0 || !from) return -1;
  // Cards of a row may differ by a fraction of a pixel.
  const beyond = places.filter(({ top }) => way * (top - from.top) > 1);
  const row = Math.min(...beyond.map(({ top }) => way * top));
  const across = beyond.filter(({ top }) => way * top <= row + 1);
  const aside = (place: CardPlace): number => Math.abs(place.left - from.left);
  const nearest = across.toSorted((one, other) => aside(one) - aside(other))[0];
  return nearest ? places.indexOf(nearest) : -1;
}
