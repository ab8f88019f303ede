/**
 * A report as one table of comma-separated values (RFC 4180): one number per line with what it is of, so that a spreadsheet
 * or a data frame reads all of it at once.
 */
import type { Counts } from "../core/counts.ts";
import { csvText } from "../core/csv.ts";
import type { Averages, ClassScore } from "./averages.ts";
import type { Estimate } from "./interval.ts";
import type { Report } from "./report.ts";
import type { Transfer } from "./transfer.ts";

/**
 * `table` is `metric`, `class`, `average`, `confusion` (row: wanted, column: given), `part` (accuracy, row: parts learnt) or
 * `transfer`; `low` and `high` are the 95 % interval, empty where there is none.
 */
const head = ["table", "row", "column", "value", "low", "high", "update", "batches", "episodes"];

type Cell = string | number;

/** What a line is measured on. */
interface Ground {
  readonly update: number;
  readonly batches: number;
  readonly episodes: number;
}

export function reportCsv(report: Report, transfer: Transfer | null = null): string {
  const rows = [head, ...linesOf(report), ...(transfer ? transferLines(transfer) : [])];
  return csvText(rows);
}

function linesOf(report: Report): readonly (readonly Cell[])[] {
  const line = lineOn(report);
  const metrics = report.metrics.map(({ name, ...measured }) => line("metric", name, "mean", measured));
  return report.answers ? [...metrics, ...answerLines(report.answers, line)] : metrics;
}

type Line = (table: string, row: Cell, column: Cell, value: number | Estimate) => readonly Cell[];

function lineOn({ update, batches, episodes }: Ground): Line {
  return (table, row, column, value) => {
    const numbers = typeof value === "number" ? [value, NaN, NaN] : [value.mean, value.low, value.high];
    return [table, row, column, ...numbers, update, batches, episodes];
  };
}

function answerLines(
  { counts, confused, averages }: Required<Report>["answers"],
  line: Line,
): readonly (readonly Cell[])[] {
  const { labels } = counts;
  const scored = (table: string, row: string, score: ClassScore): (readonly Cell[])[] =>
    (["precision", "recall", "f1", "support"] as const).map((column) => line(table, row, column, score[column]));
  const kinds = ["micro", "macro", "weighted"] as const satisfies readonly (keyof Averages)[];
  return [
    ...averages.classes.flatMap((score, i) => scored("class", labels[i] ?? "", score)),
    ...kinds.flatMap((kind) => scored("average", kind, averages[kind])),
    ...(confused ? confusionLines(confused, line) : []),
  ];
}

function confusionLines({ labels, confusion = new Float64Array(0) }: Counts, line: Line): readonly (readonly Cell[])[] {
  return Array.from(confusion, (count, at) => {
    const [wanted, given] = [Math.floor(at / labels.length), at % labels.length];
    return line("confusion", labels[wanted] ?? "", labels[given] ?? "", count);
  });
}

function transferLines({ rows, figures, learnt, batches, episodes }: Transfer): readonly (readonly Cell[])[] {
  const update = rows.at(-1)?.update ?? NaN;
  const after = (at: number): Line => lineOn({ update: at, batches, episodes });
  return [
    ...rows.flatMap((row) => row.parts.map((part, i) => after(row.update)("part", row.stage, i + 1, part))),
    ...Object.entries(figures ?? {}).map(([name, figure]) => after(update)("transfer", learnt, name, figure)),
  ];
}
