/** Updates per second, as a mean over the last few seconds. */

/** The mean is over so many ms, or over all since the start where that is less. */
const span = 5000;

interface Mark {
  readonly update: number;
  readonly time: number;
}

export class Rate {
  /** Ascending; the first is at most `span` old, or the last that is older. */
  #marks: Mark[] = [];

  /** Counted from here: what was before is not training. */
  start(update: number, time: number): void {
    this.#marks = [{ update, time }];
  }

  /** The mean up to now; 0 where no time has passed. */
  at(update: number, time: number): number {
    this.#marks.push({ update, time });
    while ((this.#marks[1]?.time ?? Infinity) <= time - span) this.#marks.shift();
    const [first] = this.#marks;
    return first && time > first.time ? (1000 * (update - first.update)) / (time - first.time) : 0;
  }
}
