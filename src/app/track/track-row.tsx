/** The place of the track along the bottom: its upper edge can be drawn up, by pointer and by keyboard. */
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { trackHeights } from "../../store/view.ts";
import { useIsNarrow } from "../../ui/size.ts";
import { useWords } from "../../ui/words.tsx";
import { Boundary } from "../../ui/boundary.tsx";
import { IconButton } from "../../ui/button.tsx";
import { usePage, useView } from "../context.tsx";
import { TrackPlace } from "./track.tsx";
import { Transport } from "../header/transport.tsx";

export function TrackRow() {
  const isNarrow = useIsNarrow();
  const isProjector = useView((view) => view.isProjector);
  const height = useView((view) => view.trackHeight);
  if (isNarrow) return <FoldingTrack />;
  return (
    <footer className="trackRow" style={isProjector ? undefined : { height: `min(${height}px, 40vh)` }}>
      {!isProjector && <Edge />}
      <Boundary>
        <TrackPlace />
      </Boundary>
    </footer>
  );
}

const { least, most } = trackHeights;
/** By one press of an arrow key, in CSS pixels. */
const stride = 16;

function within(height: number): number {
  return Math.round(Math.max(least, Math.min(most, height)));
}

/** Where a key leads from `height`; null: it is no key of the edge. */
export function heightAfter(key: string, height: number): number | null {
  if (key === "ArrowUp") return within(height + stride);
  if (key === "ArrowDown") return within(height - stride);
  if (key === "Home") return least;
  return key === "End" ? most : null;
}

function Edge() {
  const words = useWords();
  const { view } = usePage();
  const height = useView((state) => state.trackHeight);
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const bottom = event.currentTarget.parentElement?.getBoundingClientRect().bottom ?? 0;
    view.setState({ trackHeight: within(bottom - event.clientY) });
  };
  const press = (event: KeyboardEvent): void => {
    const next = heightAfter(event.key, height);
    if (next === null) return;
    event.preventDefault();
    view.setState({ trackHeight: next });
  };
  return (
    <div
      className="trackEdge"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={words.text("track.height")}
      title={words.text("track.height")}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={height}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => view.setState({ trackHeight: height > least ? least : most })}
      onKeyDown={press}
    />
  );
}

/** On a tablet: Train at its left, and two heights. */
function FoldingTrack() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <footer className="trackRow" data-open={isOpen || undefined}>
      <Transport />
      <Boundary>
        <TrackPlace />
      </Boundary>
      <IconButton
        icon={isOpen ? "down" : "up"}
        name={words.text(isOpen ? "track.close" : "track.open")}
        isExpanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
    </footer>
  );
}
