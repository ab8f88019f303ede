/** What lies over staves on one time axis: the slider for keyboards and screen readers, and the playhead. */
import type { KeyboardEvent } from "react";
import type { Trace } from "../../core/signal.ts";
import { spoken } from "../../i18n/spoken.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import type { Pointing } from "../pointing.ts";
import { useOrders } from "../scale.ts";
import type { UnitOrders } from "../steady.ts";
import { followPlayhead, stepIndex, stepTime } from "./keys.ts";
import "./score.css";

export interface TimeOverlayProps extends Pointing {
  /** Its staves are what arrow keys walk through. */
  readonly trace: Trace;
  /** The readout line. */
  readonly sentence: string;
}

export function TimeOverlay(props: TimeOverlayProps) {
  const { time, trace } = props;
  return (
    <div className="scoreOverlay">
      <TimeSlider {...props} />
      <div className="scorePlayhead" style={{ left: percent(time / trace.steps), width: percent(1 / trace.steps) }} />
    </div>
  );
}

/** The one control of the score for keyboards and screen readers; its value is told as the readout line. */
function TimeSlider(props: TimeOverlayProps) {
  const words = useWords();
  const orders = useOrders();
  return (
    <input
      type="range"
      className="scoreSlider"
      aria-label={words.text("score.time")}
      aria-valuetext={spoken(words, props.sentence)}
      min={0}
      max={props.trace.steps - 1}
      step={1}
      value={props.time}
      onChange={(event) => props.onTime(event.target.valueAsNumber)}
      onKeyDown={(event) => handleKey(event, props, orders)}
    />
  );
}

/** Arrow keys: ←/→ time, ↑/↓ index in the focused stave, Shift ten at once, Home and End. */
function handleKey(
  event: KeyboardEvent,
  { trace, time, focus, isPinned, onTime, onFocus, onPin }: TimeOverlayProps,
  orders: UnitOrders,
): void {
  const by = event.shiftKey ? 10 : 1;
  const show = isPinned ? onPin : onFocus;
  const goTo = (next: number): void => {
    onTime(next);
    if (focus?.at["time"] !== undefined) show(followPlayhead(focus));
  };
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(stepTime(trace, time, -by)),
    ArrowRight: () => goTo(stepTime(trace, time, by)),
    Home: () => goTo(0),
    End: () => goTo(trace.steps - 1),
    ArrowUp: () => show(stepIndex(trace, focus, -by, orders)),
    ArrowDown: () => show(stepIndex(trace, focus, by, orders)),
  };
  const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
