/** The column beside the score: noise to be dragged, memory and addressing at the playhead, what to look for, the loss. */
import { useState } from "react";
import { useStore } from "zustand";
import { useWords } from "../ui/words.tsx";
import { LossPlot } from "../views/loss/loss.tsx";
import { Moment } from "../views/moment/moment.tsx";
import type { Pointing } from "../views/pointing.ts";
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useFocus, usePage, useRun, useView } from "./context.tsx";
import { NoisePanel } from "./noise.tsx";
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
      <NoisePanel />
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
  const names = Object.keys(metrics ?? {});
  const [wanted, setWanted] = useState("");
  const name = names.includes(wanted) ? wanted : names[0];
  const metric = name ? { label: words.loose(`metric.${name}`, name), points: metricPoints[name] ?? [] } : undefined;
  return (
    <section className="lossSection">
      <div className="lossHead">
        <h2>{words.text("page.loss")}</h2>
        {name && names.length > 1 && <MetricChoice names={names} name={name} onChoose={setWanted} />}
      </div>
      <LossPlot series={series} metric={metric} />
      <RunFacts />
    </section>
  );
}

interface MetricChoiceProps {
  readonly names: readonly string[];
  readonly name: string;
  readonly onChoose: (name: string) => void;
}

/** Which metric is drawn beside the loss. */
function MetricChoice({ names, name, onChoose }: MetricChoiceProps) {
  const words = useWords();
  return (
    <select
      aria-label={words.text("page.metric")}
      title={words.loose(`metric.${name}.unit`, "")}
      value={name}
      onChange={(event) => onChoose(event.target.value)}
    >
      {names.map((one) => (
        <option key={one} value={one}>
          {words.loose(`metric.${one}`, one)}
        </option>
      ))}
    </select>
  );
}

function RunFacts() {
  const words = useWords();
  const tag = languageTags[useView((state) => state.language)];
  const count = useRun((run) => run.parameterCount);
  const rate = useRun((run) => (run.phase === "training" ? run.updatesPerSecond : 0));
  const skipped = useRun((run) => run.skipped);
  return (
    <p className="runFacts">
      {count !== null && <span>{words.text("run.parameters", { count: formatNumber(tag, count) })}</span>}
      {rate > 0 && <span>{words.text("run.updatesPerSecond", { count: formatNumber(tag, rate) })}</span>}
      {skipped > 0 && (
        <span className="problem">{words.text("run.skipped", { count: formatNumber(tag, skipped) })}</span>
      )}
    </p>
  );
}
