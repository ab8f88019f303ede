/** What goes on is told now and then. */

/** Between two such reports, in ms: a person sees no more. */
const interval = 80;

/** `tell`, not more often than a person can see; `isLast` is told in any case. */
export function sparsely<Told>(now: () => number, tell: (told: Told) => void): (told: Told, isLast?: boolean) => void {
  let last = -Infinity;
  return (told, isLast = false) => {
    const time = now();
    if (!isLast && time - last < interval) return;
    last = time;
    tell(told);
  };
}
