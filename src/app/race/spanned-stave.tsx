/** A stave of a race: as long as its own episode, on the axis of the longest. */
import type { CSSProperties } from "react";
import type { Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import type { StavePlan } from "../../views/lane.ts";
import { Stave } from "../../views/stave/stave.tsx";

export interface SpannedStaveProps {
  readonly plan: StavePlan;
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
  /** Share of the axis that its episode takes. */
  readonly span: number;
  /** As in a stave. */
  readonly mask?: Signal | undefined;
}

export function SpannedStave({ plan, span, time, mask, ...props }: SpannedStaveProps) {
  const last = (plan.signal.sizes[0] ?? 1) - 1;
  return (
    <div className="laneStave" style={{ "--span": span } as CSSProperties}>
      <Stave {...props} plan={plan} time={Math.min(time, last)} isInFull={false} mask={mask} />
    </div>
  );
}
