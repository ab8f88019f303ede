/** How one goes through a list by keyboard: a menu's commands, or what can be chosen. */
import type { KeyboardEvent } from "react";

/** ↑ ↓ Home End go through what `selector` finds in `list`, a letter goes to the next that begins with it. */
export function stepAmong(event: KeyboardEvent, list: HTMLElement | null, selector: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = items[nextItem(event.key, at, items.map((item) => item.textContent ?? ""))]; // prettier-ignore
  if (next || isOfLists(event.key)) event.preventDefault();
  next?.focus();
}

/** Letters and arrows are the list's also where they lead nowhere: the page would start a run, or move the playhead. */
export function isOfLists(key: string): boolean {
  return (key.length === 1 && key !== " ") || key === "ArrowLeft" || key === "ArrowRight";
}

/** Where `key` leads from item `at` of a list whose items begin with `names`; −1: nowhere. */
export function nextItem(key: string, at: number, names: readonly string[]): number {
  const count = names.length;
  if (count === 0) return -1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return -1;
  const order = names.map((_, i) => (at + 1 + i) % count);
  return order.find((i) => names[i]?.trim().toLowerCase().startsWith(key.toLowerCase())) ?? -1;
}
