/** Whether every value lies beyond the one before, in one direction. */
export function isRunning(values: readonly number[]): boolean {
  const isForwards = (values[1] ?? 0) > (values[0] ?? 0);
  return values.every((value, i) => i === 0 || value > values[i - 1] === isForwards);
}

/** Whether they count on by one, from whatever they begin with. */
export function countsOn(values: ArrayLike<number>): boolean {
  const first = values[0] ?? 0;
  return values.length > 2 && Number.isInteger(first) && Array.from(values).every((value, i) => value === first + i);
}
