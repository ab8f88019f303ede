/** What changes ten times a second is drawn a few times: a curve says no more for it, and painting takes time from training. */
import { useEffect, useRef, useState } from "react";

/** `value`, or, while it `isBusy`, what it was up to `interval` ms ago. */
export function useSlowly<Value>(value: Value, isBusy: boolean, interval: number): Value {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => setShown(latest.current), interval);
    return () => clearInterval(timer);
  }, [isBusy, interval]);
  if (!isBusy && shown !== value) setShown(value);
  return isBusy ? shown : value;
}
