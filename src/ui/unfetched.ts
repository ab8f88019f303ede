/** Parts of the page that could not be fetched: known by what was thrown, and made ready to be tried anew. */

const thrown = new WeakSet<object>();
const renewals = new Set<() => void>();

/** `error` was thrown since a part could not be fetched; `renew` makes that part ready to be tried anew. */
export function unfetched(error: unknown, renew: () => void): void {
  renewals.add(renew);
  if (error instanceof Error) thrown.add(error);
}

export function isUnfetched(error: unknown): boolean {
  return typeof error === "object" && error !== null && thrown.has(error);
}

/** All such parts are fetched anew when they are next shown: the network may be back. Resolves when their sheets have been tried. */
export async function tryAgain(): Promise<void> {
  for (const renew of renewals) renew();
  renewals.clear();
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  await Promise.all([...links].filter(isWithoutSheet).map(sheetAgain));
}

/** Of the page's own each has a rule at least; one that failed has none, or (in Chromium) does not let itself be asked. */
function isWithoutSheet({ href, sheet }: HTMLLinkElement): boolean {
  if (new URL(href).origin !== location.origin) return false;
  try {
    return (sheet?.cssRules.length ?? 0) === 0;
  } catch {
    return true;
  }
}

/** A sheet that failed stays so, and whoever put it there takes it for fetched: another one comes in its place. */
async function sheetAgain(link: HTMLLinkElement): Promise<void> {
  const another = link.cloneNode() as HTMLLinkElement;
  const settled = new Promise((resolve) => {
    another.addEventListener("load", resolve);
    another.addEventListener("error", resolve);
  });
  link.replaceWith(another);
  await settled;
}
