/** The report: what the network comes to on many held-out episodes, with intervals, drawn and as a file. */
import { useEffect, useMemo, useRef } from "react";
import { defaultBatches, mostBatches } from "../../train/batches.ts";
import { aboutTask } from "../../tasks/about.ts";
import { reportCsv } from "../../train/report-csv.ts";
import type { Report } from "../../train/report.ts";
import { transferOf, type Transfer } from "../../train/transfer.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useLooking, usePage, useRun, useTry } from "../context.tsx";
import { download } from "../share/download.ts";
import { Drawer } from "../drawer.tsx";
import { ClassTable } from "./classes.tsx";
import { Confusion } from "./confusion.tsx";
import { MetricTable } from "./metrics.tsx";
import { hasInterval } from "./show.ts";
import { SightChart } from "./sights.tsx";
import { TransferFigure } from "./transfer.tsx";
import "./report.css";
import { offProps, type Off } from "../../ui/off.ts";
import { lookAt } from "../../train/archive/archive.ts";
import { headlineName } from "../runs/standing.ts";
import { useMetrics } from "../header/figures.tsx";

/** How many times as many episodes the next report has, where more are asked for. */
const more = 4;

export function ReportPanel() {
  const words = useWords();
  const report = useRun((run) => run.report);
  const stages = useRun((run) => run.archive.stages);
  const transfer = useMemo(() => transferOf(stages), [stages]);
  const task = useExperiment((state) => state.experiment.task.id);
  return (
    <Drawer title={words.text("report.title")} isWide>
      <Measuring report={report} transfer={transfer} />
      <ReportFigures report={report} transfer={transfer} task={task} />
    </Drawer>
  );
}

export interface ReportProps {
  readonly report: Report | null;
  readonly transfer: Transfer | null;
  /** Id of the task that was measured. */
  readonly task: string;
}

export function ReportFigures({ report, transfer, task }: ReportProps) {
  return (
    <>
      {report && (
        <div className="report">
          <MetricTable metrics={report.metrics} task={aboutTask(task)} />
          <SightChart metrics={report.metrics} />
          {report.answers && <ClassTable answers={report.answers} />}
          {report.answers?.confused && <Confusion counts={report.answers.confused} />}
        </div>
      )}
      {transfer && <TransferFigure transfer={transfer} />}
    </>
  );
}

/** What the report is of, and the buttons that make another. */
function Measuring({ report, transfer }: Omit<ReportProps, "task">) {
  const words = useWords();
  const { playground } = usePage();
  const { off, measure } = useMeasuring(report);
  const last = Math.max(report?.batches ?? defaultBatches, defaultBatches);
  const save = (found: Report): void => {
    const { model, task } = playground.run.getState().experiment;
    download(`${model.id}-${task.id}-${found.update}.csv`, reportCsv(found, transfer), "text/csv");
  };
  return (
    <>
      <Ground report={report} />
      <UnderWay />
      <div className="actions">
        <button type="button" className="strong" {...offProps(off)} onClick={() => measure(last)}>
          {words.text(report ? "report.again" : "report.measure")}
        </button>
        {report && last * more <= mostBatches && (
          <button type="button" {...offProps(off)} onClick={() => measure(last * more)}>
            {words.text("report.more", { times: more })}
          </button>
        )}
        {report && (
          <button type="button" onClick={() => save(report)}>
            {words.text("report.csv")}
          </button>
        )}
        {report && <FigureButton figure="report" name={words.text("report.title")} />}
      </div>
    </>
  );
}

/** The first report is made when the panel is opened. */
function useMeasuring(report: Report | null): {
  readonly off: Off;
  readonly measure: (batches: number) => void;
} {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const isOpening = useRun((run) => run.phase === "opening");
  const isReporting = useRun((run) => run.measuring !== null);
  const off = isOpening ? words.text("off.opening") : isReporting && words.text("report.busy");
  const measure = (batches: number): void => attempt(() => playground.report(batches));
  const hasBegun = useRef(false);
  const isDue = !report && off === false;
  useEffect(() => {
    if (!isDue || hasBegun.current) return;
    hasBegun.current = true;
    attempt(() => playground.report(defaultBatches));
  }, [isDue, attempt, playground]);
  return { off, measure };
}

function Ground({ report }: { readonly report: Report | null }) {
  const words = useWords();
  const update = useRun((run) => run.update);
  const isFirst = useRun((run) => run.measuring !== null) && !report;
  const show = words.number;
  if (isFirst) return null;
  if (!report) return <p>{words.text("report.what")}</p>;
  const { batches, episodes } = report;
  const ground = { update: show(report.update), batches: show(batches), episodes: show(episodes) };
  return (
    <>
      <p>
        <span aria-live="polite">{words.text("report.ground", ground)}</span>
        {report.update !== update && ` ${words.text("report.stale", { update: show(update) })}`}
      </p>
      <BesideHeader report={report} />
    </>
  );
}

/** How far the report is that is being made. Stopped, it is of the batches so far. */
function UnderWay() {
  const words = useWords();
  const { playground } = usePage();
  const measuring = useRun((run) => run.measuring);
  if (!measuring) return null;
  const { done, batches } = measuring;
  const text = words.text("report.progress", { done: words.number(done), batches: words.number(batches) });
  return (
    <div className="reportProgress">
      <span role="status">{words.text("report.busy")}</span>
      <progress aria-label={words.text("report.busy")} max={batches} value={done} />
      <button
        type="button"
        className="plainButton"
        title={words.text("report.stop.why")}
        onClick={() => playground.endReport()}
      >
        {words.text("report.stop")}
      </button>
      <span>{text}</span>
    </div>
  );
}

/** Why the header's number is another one: it is of fewer episodes, or of another update. */
function BesideHeader({ report }: { readonly report: Report }) {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const metrics = useMetrics();
  const look = useLooking((state) => state.update);
  const at = useRun((run) => lookAt(run.archive, look ?? run.update)?.update);
  const few = useRun((run) => run.heldOut);
  const name = headlineName(experiment, metrics);
  if (name === undefined || few === null || at === undefined) return null;
  const told = { name: words.metric(name), value: words.number(metrics?.[name] ?? NaN), few: words.number(few) };
  if (at !== report.update)
    return <p className="muted">{words.text("report.header.other", { ...told, update: words.number(at) })}</p>;
  const measured = report.metrics.find((metric) => metric.name === name);
  return (
    <p className="muted">
      {words.text("report.header", { ...told, episodes: words.number(report.episodes) })}
      {measured && hasInterval(measured) && ` ${words.text("report.header.interval")}`}
    </p>
  );
}
