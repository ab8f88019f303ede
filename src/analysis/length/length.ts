/**
 * How far what was learned reaches: answers that are right by the length of the episode, over updates, over the size of a
 * memory, or over another length of the task (Delétang et al. 2023, section 4: accuracy over lengths that were never seen).
 */
import { Problem } from "../../core/problem.ts";
import type { Setting, SettingValues } from "../../core/setting.ts";
import { aboutTask } from "../../tasks/about.ts";
import { taskById } from "../../tasks/all.ts";
import { settingsAt } from "../../train/changes.ts";
import { firstProbe, type Probe } from "../../train/probe.ts";
import type { Analysis, FindingGrid, Findings, Piece, Subject } from "../analysis.ts";
import { groundOf, type Ground } from "./ground.ts";
import { lengthsBetween } from "./lengths.ts";
import { Measure } from "./measure.ts";
import { otherRows, rowsOf, type Row } from "./rows.ts";
import { sentencesOf } from "./sentences.ts";

const settings: readonly Setting[] = [
  { key: "against", kind: "choice", default: "update", options: ["update", "memory", "other"], live: true },
  { key: "times", kind: "number", default: 8, min: 1, max: 50, integer: true, live: true },
];

export const length: Analysis = {
  id: "length",
  settings,
  needs: ["film"],
  beside: { against: "update" },
  refuses: (_program, task, { task: { id } }) => {
    if (task.acting) return new Problem("analysis.length.acting");
    return aboutTask(id).lengths ? null : new Problem("analysis.length.none");
  },
  run,
};

async function* run(subject: Subject, { against, times }: SettingValues): AsyncGenerator<Piece, void> {
  const ground = groundOf(subject.experiment, subject.update);
  const lengths = lengthsBetween(ground.least, ground.trained, ground.limit(Number(times))).filter((length) =>
    isPossible(subject, ground.settingsAt(length)),
  );
  const rows = against === "update" ? rowsOf(subject) : otherRows(subject, String(against), ground.axis);
  const shares = new Float32Array(rows.length * lengths.length).fill(NaN);
  const found = (): Findings => findingsOf(subject, ground, lengths, rows, shares);
  // The last row is the network that is looked at: it is wanted first.
  for (const [done, row] of [...rows.keys()].toReversed().entries()) {
    const measure = await Measure.open(subject, rows[row], ground.settingsAt(lengths.at(-1) ?? 1));
    try {
      for (const [column, length] of lengths.entries()) {
        shares[row * lengths.length + column] = await measure.share(ground.settingsAt(length));
        yield { share: (done * lengths.length + column + 1) / shares.length, findings: found() };
      }
    } finally {
      measure.close();
    }
  }
}

/** Whether the task has episodes with these settings: no more pairs than there are keys, say. */
function isPossible({ experiment, update }: Subject, settings: Readonly<Record<string, number>>): boolean {
  try {
    taskById(experiment.task.id).open({ ...settingsAt(experiment, update).task, ...settings });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function findingsOf(
  { probe }: Subject,
  ground: Ground,
  lengths: readonly number[],
  rows: readonly Row[],
  shares: Float32Array,
): Findings {
  const columns = lengths.length;
  const last = shares.subarray((rows.length - 1) * columns);
  const opens = Object.fromEntries(
    rows.flatMap(
      ({ settings: own }, row) =>
      own === null
        ? []
        : lengths.map((length, column) => [row * columns + column, episodeAt(probe, { ...ground.settingsAt(length), ...own })]), // prettier-ignore
    ),
  ) as Readonly<Record<number, Probe>>;
  const axis = rows[0]?.axis ?? "update";
  const grid: FindingGrid = {
    name: "right",
    axes: [axis, "length"],
    sizes: [rows.length, columns],
    scale: "share",
    labels: { [axis]: rows.map(({ label }) => label), length: lengths.map(String) },
    data: shares.slice(),
    brackets: { length: bracketOf(lengths, ground) },
    line: rows.length - 1,
    opens,
  };
  return { grids: [grid], sentences: sentencesOf(lengths, last, ground) };
}

/** Another episode of the same number, of that length. */
function episodeAt({ episode }: Probe, settings: Probe["settings"]): Probe {
  return { ...firstProbe, episode, settings };
}

/** Columns of the lengths that are trained on. */
function bracketOf(lengths: readonly number[], { least, trained }: Ground): readonly [number, number] {
  return [Math.max(0, lengths.findIndex((length) => length >= least)), lengths.findLastIndex((length) => length <= trained)]; // prettier-ignore
}
