import { useState } from "react";

/** The same list while its items are the same. */
export function useShallowly<Item>(items: readonly Item[]): readonly Item[] {
  const [kept, keep] = useState(items);
  const isSame = kept.length === items.length && kept.every((item, i) => item === items[i]);
  if (!isSame) keep(items);
  return isSame ? kept : items;
}
