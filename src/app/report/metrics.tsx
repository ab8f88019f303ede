/** Every metric with its mean, its interval, and both as a mark on a line. */
import { isBetter, knownBaselines, metricAbout, type KnownBaseline } from "../../tasks/metric.ts";
import type { TaskAbout } from "../../tasks/task.ts";
import type { MeasuredMetric } from "../../train/report.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../../views/cells.tsx";
import { isShare, placeOf, reachOf, type Reach } from "./reach.ts";
import { showInterval, showMean } from "./show.ts";

export interface MetricTableProps {
  readonly metrics: readonly MeasuredMetric[];
  readonly task: TaskAbout;
}

export function MetricTable({ metrics, task }: MetricTableProps) {
  const words = useWords();
  const areShares = metrics.every(isShare);
  return (
    <table className="reportTable metricTable">
      <caption>{words.text("report.metrics")}</caption>
      <thead>
        <tr>
          <th scope="col">{words.text("report.metric")}</th>
          <th scope="col">{words.text("report.mean")}</th>
          <th scope="col">{words.text("report.confidence")}</th>
          <th scope="col" className="whiskers">
            <span className="visuallyHidden">{words.text("report.drawn")}</span>
            {areShares && <Ends from="0" to="1" />}
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow key={metric.name} metric={metric} metrics={metrics} task={task} hasEnds={!areShares} />
        ))}
      </tbody>
    </table>
  );
}

interface MetricRowProps extends MetricTableProps {
  readonly metric: MeasuredMetric;
  /** Whether the ends of the scale stand in the row. */
  readonly hasEnds: boolean;
}

function MetricRow({ metric, metrics, task, hasEnds }: MetricRowProps) {
  const words = useWords();
  const reach = reachOf(metric, metrics, task);
  const means = Object.fromEntries(metrics.map(({ name, mean }) => [name, mean]));
  const baselines = knownBaselines(task, metric.name, means);
  const [best] = baselines;
  const isBehind = best !== undefined && isBetter(metricAbout(task, metric.name), best.value, metric.mean);
  const unit = words.loose(`metric.${metric.name}.unit`, "");
  return (
    <tr data-metric={metric.name}>
      <th scope="row">
        {words.metric(metric.name)}
        {unit && <small>{unit}</small>}
        {isBehind && (
          <small className="behind">
            {words.text("run.baseline.better", { name: words.metric(best.name), value: words.number(best.value) })}
          </small>
        )}
      </th>
      <td data-value={metric.mean}>{showMean(words, metric)}</td>
      <td className="interval">{showInterval(words, metric)}</td>
      <td className="whiskers">
        <Whisker metric={metric} reach={reach} baselines={baselines} hasEnds={hasEnds} />
      </td>
    </tr>
  );
}

interface WhiskerProps extends Pick<MetricRowProps, "metric" | "hasEnds"> {
  readonly reach: Reach;
  readonly baselines: readonly KnownBaseline[];
}

/** With a tick for what is reached without a network. Says nothing that does not stand beside it in numbers. */
function Whisker({ metric, reach, baselines, hasEnds }: WhiskerProps) {
  const words = useWords();
  if (!Number.isFinite(metric.mean)) return null;
  const mean = placeOf(reach, metric.mean);
  const [low, high] = [metric.low, metric.high].map((end) => (Number.isNaN(end) ? mean : placeOf(reach, end)));
  return (
    <div className="whiskerBox" aria-hidden="true">
      <div className="whisker">
        <span className="whiskerLine" style={{ left: percent(low ?? 0), right: percent(1 - (high ?? 1)) }} />
        {baselines.map(({ name, value }) => (
          <span
            key={name}
            className="whiskerTick"
            title={`${words.metric(name)} ${words.number(value)}`}
            style={{ left: percent(placeOf(reach, value)) }}
          />
        ))}
        <span className="whiskerDot" style={{ left: percent(mean) }} />
      </div>
      {hasEnds && <Ends from={words.number(reach.from)} to={words.number(reach.to)} />}
    </div>
  );
}

function Ends({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <span className="ends" aria-hidden="true">
      <span>{from}</span>
      <span>{to}</span>
    </span>
  );
}
