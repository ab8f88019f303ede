/**
 * The track: training time as one figure along the bottom of the page. Lines of loss and metric and the film strip share
 * one axis; dragging anywhere looks at the update there.
 */
import { memo, useCallback, useRef, useState } from "react";
import { useSize } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { TrackPlot } from "./plot.tsx";
import type { TrackProps } from "./props.ts";
import { Side } from "./side.tsx";
import { Tools } from "./tools.tsx";
import { WordsRow } from "./words-row.tsx";
import "./track.css";

/** Narrower than this, lines take the whole width, and words and buttons share the line below them. */
const narrow = 640;
/** Lower than this, there is no room for a third number beside the lines, nor for how the axes are. */
const low = 82;
const projectorLow = 136;
/** Narrower than this in projector mode, the words below the lines are few. */
const projectorShort = 1200;

/** Lines and buttons do not change with every number that is written beside them. */
const [Plot, Buttons] = [memo(TrackPlot), memo(Tools)];

export function Track(props: TrackProps) {
  // What is written changes with every message of the run, these do not.
  const { current: _, pictured: _pictured, ...drawn } = props;
  const words = useWords();
  const element = useRef<HTMLElement>(null);
  const size = useSize(element);
  const { isProjector } = useTheme();
  const [isBrush, setBrush] = useState(false);
  const brush = useCallback(() => setBrush(true), []);
  const brushed = useCallback(() => setBrush(false), []);
  const isNarrow = size !== null && size.width < narrow;
  const isLow = size !== null && size.height < (isProjector ? projectorLow : low);
  return (
    <section
      ref={element}
      className="track"
      aria-label={words.text("track.title")}
      data-narrow={isNarrow || undefined}
      data-low={isLow || undefined}
      data-looking={props.look !== null || undefined}
    >
      <Side {...props} />
      <div className="trackMiddle">
        <Plot {...drawn} isBrush={isBrush} onBrushed={brushed} />
        <WordsRow
          {...props}
          room={isNarrow ? "little" : isProjector && size !== null && size.width < projectorShort ? "some" : "much"}
        />
      </div>
      <Buttons {...drawn} isSmall={isNarrow || isLow || isProjector} onBrush={brush} />
    </section>
  );
}
