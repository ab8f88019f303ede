/** Our number of a reproduction, read off a trained network. */
import { analyses } from "../analysis/all.ts";
import type { FindingGrid, Findings } from "../analysis/analysis.ts";
import { openSubject } from "../analysis/subject.ts";
import type { Trained } from "../analysis/trained.ts";
import { defaultValues } from "../core/setting.ts";
import type { Engine } from "../engine/engine.ts";
import { opened } from "./open.ts";
import type { Reading, Reproduction } from "./reproduction.ts";

/** NaN where it is not said. @throws Problem. */
export async function numberOf(reproduction: Reproduction, network: Trained, engine: Engine): Promise<number> {
  const { ours, analysis } = reproduction;
  if (ours.of === "metric") return metricOf(ours, network);
  const { probe } = opened(reproduction);
  return readOff(ours, await findingsOf(analysis ?? "", { ...network, film: [] }, probe, engine));
}

function metricOf({ metric, isShare }: Extract<Reading, { of: "metric" }>, { update, history }: Trained): number {
  const look = history.looks.at(-1);
  const value = look?.update === update ? (look.metrics[metric] ?? NaN) : NaN;
  return isShare ? 100 * value : value;
}

async function findingsOf(
  id: string,
  network: Trained,
  probe: ReturnType<typeof opened>["probe"],
  engine: Engine,
): Promise<Findings> {
  const analysis = analyses.find((one) => one.id === id);
  if (!analysis) throw new Error(`no analysis ${id}`);
  const subject = await openSubject({ ...network, probe, engine });
  try {
    let findings: Findings = { grids: [], sentences: [] };
    for await (const piece of analysis.run(subject, defaultValues(analysis.settings))) findings = piece.findings;
    return findings;
  } finally {
    subject.session.dispose();
  }
}

export function readOff(reading: Exclude<Reading, { of: "metric" }>, { grids, sentences }: Findings): number {
  if (reading.of === "sentence")
    return Number(sentences.find(({ key }) => key === reading.key)?.parameters[reading.number] ?? NaN);
  const grid = grids.find(({ name }) => name === reading.grid);
  const values = grid ? lastRow(grid, reading.from, reading.to) : [];
  return (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

function lastRow({ axes, sizes, labels, data }: FindingGrid, from: number, to: number): readonly number[] {
  const row = Array.from(data.subarray((sizes[0] - 1) * sizes[1]));
  return row.filter((_, column) => {
    const label = Number(labels?.[axes[1]]?.[column] ?? column);
    return label >= from && label <= to;
  });
}
