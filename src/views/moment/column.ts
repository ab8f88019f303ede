/** The column in which the moment stands: when it changes, and how high all that is in it. */

/** Calls `onSize` at once, and whenever the column or what stands in it changes its size. */
export function watchColumn(column: HTMLElement, onSize: () => void): () => void {
  const sizes = new ResizeObserver(onSize);
  const known = new WeakSet<Element>();
  const look = (): void => {
    for (const element of [column, ...column.children]) {
      if (known.has(element)) continue;
      known.add(element);
      sizes.observe(element);
    }
    onSize();
  };
  const children = new MutationObserver(look);
  children.observe(column, { childList: true });
  look();
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
}

/** Height that everything in it needs, with what is around it. */
export function contentHeight(column: HTMLElement): number {
  const seen = [...column.children].filter((child) => child.getClientRects().length > 0);
  const [first, last] = [seen.at(0), seen.at(-1)];
  if (!first || !last) return 0;
  const { paddingTop, paddingBottom } = getComputedStyle(column);
  const inner = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return inner + parseFloat(paddingTop) + parseFloat(paddingBottom);
}
