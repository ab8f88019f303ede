/** Every metric with its mean, its interval, and both as a mark on a line. */
import type { MeasuredMetric } from "../../train/report.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../../views/cells.tsx";
import { placeOf, reachOf } from "./reach.ts";
import { showInterval, showMean } from "./show.ts";

export function MetricTable({ metrics }: { readonly metrics: readonly MeasuredMetric[] }) {
  const words = useWords();
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
            <Ends from="0" to="1" />
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow key={metric.name} metric={metric} />
        ))}
      </tbody>
    </table>
  );
}

function MetricRow({ metric }: { readonly metric: MeasuredMetric }) {
  const words = useWords();
  const unit = words.loose(`metric.${metric.name}.unit`, "");
  return (
    <tr data-metric={metric.name}>
      <th scope="row">
        {words.metric(metric.name)}
        {unit && <small>{unit}</small>}
      </th>
      <td data-value={metric.mean}>{showMean(words, metric)}</td>
      <td className="interval">{showInterval(words, metric)}</td>
      <td className="whiskers">
        <Whisker metric={metric} />
      </td>
    </tr>
  );
}

/** Says nothing that does not stand beside it in numbers. */
function Whisker({ metric }: { readonly metric: MeasuredMetric }) {
  const words = useWords();
  const reach = reachOf(metric);
  if (!Number.isFinite(metric.mean)) return null;
  const mean = placeOf(reach, metric.mean);
  const [low, high] = [metric.low, metric.high].map((end) => (Number.isNaN(end) ? mean : placeOf(reach, end)));
  return (
    <div className="whiskerBox" aria-hidden="true">
      <div className="whisker">
        <span className="whiskerLine" style={{ left: percent(low ?? 0), right: percent(1 - (high ?? 1)) }} />
        <span className="whiskerDot" style={{ left: percent(mean) }} />
      </div>
      {!reach.isShare && <Ends from={words.number(reach.from)} to={words.number(reach.to)} />}
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
