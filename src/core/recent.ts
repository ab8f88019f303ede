/** The last few things that were made, by what they were made of: making one again is what this saves. */

export class Recent<Key, Value> {
  readonly #most: number;
  readonly #letGo: (value: Value) => void;
  /** Most recently used last. */
  readonly #values = new Map<Key, Value>();

  /** Holds `most` values; `letGo` is called with each that gives way. */
  constructor(most: number, letGo: (value: Value) => void = () => undefined) {
    this.#most = most;
    this.#letGo = letGo;
  }

  /** What was made for `key`, or else `make()`. What `make` throws is thrown, and nothing is held then. */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.has(key) ? (this.#values.get(key) as Value) : make();
    this.#values.delete(key);
    this.#values.set(key, known);
    for (const [oldest, value] of this.#values) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
      this.#letGo(value);
    }
    return known;
  }
}
