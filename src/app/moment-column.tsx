/** The column beside the score: memory and addressing at the playhead, what to look for, the loss. */
import { useStore } from "zustand";
import { useWords } from "../ui/words.tsx";
import { LossPlot } from "../views/loss/loss.tsx";
import { Moment } from "../views/moment/moment.tsx";
import type { Pointing } from "../views/pointing.ts";
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useFocus, usePage, useRun, useView } from "./context.tsx";
import type { Picture } from "../store/run.ts";

export interface MomentColumnProps {
  readonly picture: Picture;
  readonly pointing: Pointing;
}

export function MomentColumn({ picture, pointing }: MomentColumnProps) {
  const words = useWords();
  const addressing = useFocus((focus) => focus.addressing);
  return (
    <aside className="momentColumn" aria-label={words.text("score.moment")}>
      <Moment {...pointing} trace={picture.trace} addressing={addressing} />
      <Loss />
    </aside>
  );
}

function Loss() {
  const words = useWords();
  const curve = useRun((run) => run.curve);
  const metrics = useRun((run) => (run.remembered ? null : run.metrics));
  const metricPoints = useRun((run) => run.metricPoints);
  const earlier = useRun((run) => run.earlierPoints);
  const kept = useStore(usePage().playground.comparison, (state) => state.kept);
  const label = curve.stride === 1 ? words.text("run.loss") : words.text("run.lossMean", { count: curve.stride });
  const series = [
    { label, points: curve.points },
    { label: words.text("run.before"), points: kept?.run.curve.points ?? [] },
    { label: words.text("run.earlier"), points: earlier },
  ];
  const [name] = Object.keys(metrics ?? {});
  const metric = name ? { label: words.loose(`metric.${name}`, name), points: metricPoints } : undefined;
  return (
    <section className="lossSection">
      <h2>{words.text("page.loss")}</h2>
      <LossPlot series={series} metric={metric} />
      <RunFacts />
    </section>
  );
}

function RunFacts() {
  const words = useWords();
  const tag = languageTags[useView((state) => state.language)];
  const count = useRun((run) => run.parameterCount);
  const rate = useRun((run) => (run.phase === "training" ? run.stepsPerSecond : 0));
  const skipped = useRun((run) => run.skipped);
  return (
    <p className="runFacts">
      {count !== null && <span>{words.text("run.parameters", { count: formatNumber(tag, count) })}</span>}
      {rate > 0 && <span>{words.text("run.stepsPerSecond", { count: formatNumber(tag, rate) })}</span>}
      {skipped > 0 && (
        <span className="problem">{words.text("run.skipped", { count: formatNumber(tag, skipped) })}</span>
      )}
    </p>
  );
}
