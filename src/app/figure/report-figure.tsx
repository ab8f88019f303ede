/** The report's charts and tables as one figure. */
import { reportCsv } from "../../train/report-csv.ts";
import { transferOf } from "../../train/transfer.ts";
import { ReportFigures, type ReportProps } from "../report/panel.tsx";
import type { Page } from "../context.tsx";
import type { FigureKind } from "./kind.ts";
import { laidOut } from "./laid-out.ts";

const width = 620;

function sourceOf({ playground }: Page): ReportProps {
  const { report, archive, experiment } = playground.run.getState();
  return { report, transfer: transferOf(archive.stages), task: experiment.task.id };
}

export const reportFigure: FigureKind = {
  id: "report",
  offered: (page, words) => (sourceOf(page).report ? [{ of: "", title: words.text("report.title") }] : []),
  draw: (page, words) => laidOut(page, words, { width }, <ReportFigures {...sourceOf(page)} />),
  csv: (page) => {
    const { report, transfer } = sourceOf(page);
    if (!report) throw new Error("nothing has been measured");
    return reportCsv(report, transfer);
  },
};
