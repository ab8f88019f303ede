/** Something that is done at the latest when the most impatient of all who asked for it wants it. */

export interface AtLatest {
  /** It is to be done within so many ms. */
  readonly within: (milliseconds: number) => void;
  /** It is being done. */
  readonly done: () => void;
}

export function atLatest(work: () => void): AtLatest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  const done = (): void => {
    clearTimeout(timer);
    due = Infinity;
  };
  const within = (milliseconds: number): void => {
    const wanted = performance.now() + milliseconds;
    if (due <= wanted) return;
    clearTimeout(timer);
    due = wanted;
    timer = setTimeout(() => (done(), work()), milliseconds);
  };
  return { within, done };
}
