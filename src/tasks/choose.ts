/** Choices from a seeded stream: of one, of several different ones, of an order. */
import type { Random } from "../core/random.ts";

/** One of `list`, each equally likely. @throws RangeError when there is none. */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  if (list.length === 0) throw new RangeError("nothing to pick from");
  return list[random.between(0, list.length - 1)] as Item;
}

/** A copy of `list` in random order (Fisher & Yates), every order equally likely. */
export function shuffled<Item>(random: Random, list: readonly Item[]): Item[] {
  return sample(random, list, list.length);
}

/** `count` different members of `list`, in random order. @throws RangeError when `list` has fewer. */
export function sample<Item>(random: Random, list: readonly Item[], count: number): Item[] {
  if (count > list.length) throw new RangeError(`${count} of ${list.length}`);
  const copy = [...list];
  for (let i = 0; i < count; i++) {
    const j = random.between(i, copy.length - 1);
    [copy[i], copy[j]] = [copy[j] as Item, copy[i] as Item];
  }
  return copy.slice(0, count);
}

/** 0, 1 … count − 1. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
