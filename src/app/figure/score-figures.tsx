/** The score, and each of its staves, as figures. */
import type { Picture } from "../../store/run.ts";
import { fullName } from "../../views/describe.ts";
import { chosenCopies } from "../../views/facet.ts";
import { planStaves, signalNamed, visibleStaves, type StavePlan } from "../../views/lane.ts";
import { Legend } from "../../views/legend/legend.tsx";
import { SymbolsRow, TimeAxis } from "../../views/score/axis.tsx";
import { heightWish } from "../../views/score/layout.ts";
import { Score } from "../../views/score/score.tsx";
import { Stave } from "../../views/stave/stave.tsx";
import { useLooking, type Page } from "../context.tsx";
import { useKeySignals } from "../guide/key-signals.ts";
import { useMetrics } from "../header/figures.tsx";
import { shownPicture } from "../shown.ts";
import { useStaveChoice } from "../stage/choice.ts";
import { shownOrders } from "../stage/drawn.tsx";
import type { FigureKind } from "./kind.ts";
import { laidOut, sizeOnPage } from "./laid-out.ts";
import { signalsCsv } from "./numbers.ts";
import { pointingAt } from "./pointing.ts";
import { stepOf } from "./subject.ts";

export interface ScorePaperProps {
  readonly picture: Picture;
  readonly time: number;
}

export function ScorePaper({ picture, time }: ScorePaperProps) {
  const chosen = useStaveChoice();
  const flips = useLooking(({ probe }) => probe.edits);
  const probe = useLooking((looking) => looking.probe);
  const metrics = useMetrics();
  const keys = useKeySignals();
  return (
    <Score
      {...pointingAt(time)}
      trace={picture.trace}
      readings={picture.readings}
      scene={picture.scene}
      metrics={metrics}
      keys={keys}
      {...chosen}
      flips={flips}
      networkChanges={probe.changes}
      unchanged={picture.unchanged}
    />
  );
}

/** Smaller than this nobody could read it. */
const least = { width: 760, height: 320 };

export function scoreSize(): { width: number; height: number } {
  return sizeOnPage(".score", least);
}

function isRace({ playground }: Page): boolean {
  return playground.runs.getState().beside.length > 1;
}

/** @throws Error where there is no picture. */
export function pictureNow(page: Page): Picture {
  const picture = shownPicture(page);
  if (!picture) throw new Error("no picture is shown");
  return picture;
}

function visible(page: Page): readonly StavePlan[] {
  const picture = shownPicture(page);
  const { hasGates, hasMore } = page.view.getState();
  return picture ? visibleStaves(planStaves(picture.trace, chosenCopies()), hasGates, hasMore) : [];
}

export const scoreFigure: FigureKind = {
  id: "score",
  isOfStep: true,
  offered: (page, words) =>
    shownPicture(page) && !isRace(page) ? [{ of: "", title: words.text("figure.score") }] : [],
  draw: (page, words) =>
    laidOut(page, words, scoreSize(), <ScorePaper picture={pictureNow(page)} time={stepOf(page)} />),
  csv: (page) => {
    const { trace, readings } = pictureNow(page);
    return signalsCsv(visible(page).map(({ signal }) => signal), trace.steps, readings); // prettier-ignore
  },
};

interface StavePaperProps extends ScorePaperProps {
  readonly plan: StavePlan;
}

const staveWidth = 900;
const gutter = 118;
/** A stave alone has room. */
const zoom = 1.6;

function StavePaper({ picture: { trace, readings }, plan, time }: StavePaperProps) {
  const width = staveWidth - gutter;
  const hasSymbols = readings.some(({ symbol }) => symbol !== "");
  return (
    <section className="score">
      <div className="scoreFrame">
        <div className="scoreStaves">
          {hasSymbols && (
            <div className="scoreTrack">
              <SymbolsRow readings={readings} width={width} em={14} time={time} />
            </div>
          )}
          <Stave
            plan={plan}
            height={Math.round(heightWish(plan, zoom).wanted)}
            time={time}
            focus={null}
            isInFull
            mask={plan.signal.name === "output" ? signalNamed(trace, "mask") : undefined}
          />
          <div className="scoreTrack scoreTime">
            <TimeAxis steps={trace.steps} time={time} width={width} />
          </div>
        </div>
      </div>
      <div className="scoreKey">
        <Legend signals={[plan.signal]} />
      </div>
    </section>
  );
}

/** @throws Error where no stave is called so. */
function planNamed(page: Page, name: string): StavePlan {
  const plan = planStaves(pictureNow(page).trace, chosenCopies(), shownOrders(page)).find(
    ({ signal }) => signal.name === name,
  );
  if (!plan) throw new Error(`no stave ${name}`);
  return plan;
}

export const staveFigure: FigureKind = {
  id: "stave",
  offered: (page, words) =>
    isRace(page) ? [] : visible(page).map(({ signal: { name } }) => ({ of: name, title: words.text("figure.stave", { name: fullName(words, name) }) })), // prettier-ignore
  draw: (page, words, of) => {
    const content = <StavePaper picture={pictureNow(page)} plan={planNamed(page, of)} time={stepOf(page)} />;
    return laidOut(page, words, { width: staveWidth }, content);
  },
  csv: (page, _words, of) => {
    const { trace, readings } = pictureNow(page);
    return signalsCsv([planNamed(page, of).signal], trace.steps, readings);
  },
};
