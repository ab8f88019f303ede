/** The column beside the score: noise to be dragged, memory and addressing at the playhead, and what the run takes. */
import { Suspense, useRef, useState, type ReactNode } from "react";
import { IconButton } from "../../ui/button.tsx";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useIsNarrow } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { FoldingContext, useFolding } from "../../views/moment/folding.ts";
import { ExcessContext, useExcess } from "../../views/moment/excess.ts";
import { Moment } from "../../views/moment/moment.tsx";
import type { MomentProps, Pointing } from "../../views/pointing.ts";
import { useFocus, useRun } from "../context.tsx";
import { MomentActs } from "../intervene/moment-acts.tsx";
import { useSpeed } from "../speed.ts";
import type { Picture } from "../../store/run.ts";
import { later } from "../../ui/later.ts";

/** Fetched when somebody asks for the numbers. */
const MomentDialog = later(async () => (await import("../../views/table/moment.tsx")).MomentDialog);
/** Few models draw noise. */
const NoisePanel = later(async () => (await import("./noise.tsx")).NoisePanel);

export interface MomentColumnProps {
  readonly picture: Picture;
  readonly pointing: Pointing;
  readonly keys: readonly string[];
}

export function MomentColumn({ picture, pointing, keys }: MomentColumnProps) {
  const words = useWords();
  const addressing = useFocus((focus) => focus.addressing);
  const hasNoise = useRun((run) => run.channels.length > 0);
  const column = useRef<HTMLElement>(null);
  const isNarrow = useIsNarrow();
  const { isProjector } = useTheme();
  const folding = useFolding(column, !isNarrow && !isProjector);
  const excess = useExcess(column, !isNarrow && isProjector);
  return (
    <aside className="momentColumn" ref={column} aria-label={words.text("score.moment")} tabIndex={0}>
      {hasNoise && (
        <Suspense fallback={null}>
          <NoisePanel />
        </Suspense>
      )}
      <FoldingContext value={folding}>
        <ExcessContext value={excess}>
          <MomentActs>
            <Moment {...pointing} {...picture} addressing={addressing} keys={keys} />
          </MomentActs>
        </ExcessContext>
      </FoldingContext>
      <RunFacts tables={<TablesButton {...pointing} {...picture} keys={keys} />} />
    </aside>
  );
}

/** Every picture above as a table, for who reads numbers, or hears them. */
function TablesButton({ trace, keys, time, onTime }: Pick<MomentProps, "trace" | "time" | "onTime" | "keys">) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="moment"
        className="figureButton"
        name={words.text("score.moment.tables")}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <MomentDialog {...{ trace, time, onTime }} keys={keys ?? []} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function RunFacts({ tables }: { readonly tables: ReactNode }) {
  const words = useWords();
  const count = useRun((run) => run.parameterCount);
  const speed = useSpeed();
  const skipped = useRun((run) => run.skipped);
  return (
    <p className="runFacts">
      {count !== null && <span>{words.text("run.parameters", { count: words.number(count) })}</span>}
      {speed !== null && <span>{speed}</span>}
      {skipped > 0 && <span className="problem">{words.text("run.skipped", { count: words.number(skipped) })}</span>}
      <FigureButton figure="moment" name={words.text("score.moment")} />
      {tables}
    </p>
  );
}
