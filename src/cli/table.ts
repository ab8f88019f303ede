/** Reports as lines of a terminal, in columns. */
import type { Estimate } from "../train/interval.ts";
import type { Report } from "../train/report.ts";
import type { Transfer } from "../train/transfer.ts";

export function reportLines(report: Report): readonly string[] {
  const { update, batches, episodes, metrics, answers } = report;
  const head = `after ${update} updates, on ${episodes} held-out episodes in ${batches} batches`;
  const measured = metrics.map(({ name, ...metric }) => [name, number(metric.mean), interval(metric)]);
  const lines = [head, ...columns([["metric", "mean", "95 % interval"], ...measured])];
  if (!answers) return lines;
  const averages = (["micro", "macro", "weighted"] as const).map((kind) => {
    const { precision, recall, f1, support } = answers.averages[kind];
    return [kind, number(precision), number(recall), number(f1), String(support)];
  });
  return [...lines, ...columns([["average", "precision", "recall", "F1", "support"], ...averages])];
}

/** Nothing before a part has been learnt. */
export function transferLines(transfer: Transfer | null): readonly string[] {
  if (!transfer) return [];
  const { rows, figures, episodes } = transfer;
  const parts = rows[0]?.parts ?? [];
  const table = rows.map(({ stage, parts: row }) => [
    stage === 0 ? "before training" : `after part ${stage}`,
    ...row.map(({ mean }) => mean.toFixed(2)),
  ]);
  const told = Object.entries(figures ?? {}).filter(([, { mean }]) => Number.isFinite(mean));
  return [
    ...columns([[`accuracy, ${episodes} episodes`, ...parts.map((_, i) => `part ${i + 1}`)], ...table]),
    ...columns(told.map(([name, figure]) => [name, number(figure.mean), interval(figure)])),
  ];
}

function number(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(4) : "–";
}

function interval({ low, high }: Estimate): string {
  return Number.isFinite(low) && Number.isFinite(high) ? `${number(low)} … ${number(high)}` : "–";
}

/** Every column as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join("  ")
      .trimEnd(),
  );
}
