/** Until the page has answered what waits for it. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
