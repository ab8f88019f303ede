/** How many things a network holds at once: what it still answers rightly as more are shown than it was trained on. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { Setting } from "../../core/setting.ts";
import { taskById } from "../../tasks/all.ts";
import { upTo } from "../../tasks/choose.ts";
import type { OpenTask } from "../../tasks/task.ts";
import { settingsAt } from "../../train/changes.ts";
import { firstProbe, type Probe } from "../../train/probe.ts";
import type { Analysis, FindingGrid, Piece, Subject } from "../analysis.ts";
import { addTo, emptyTally, recallOf, type Held } from "./held.ts";
import { lineOf } from "./line.ts";
import { sentencesOf } from "./sentences.ts";

const settings: readonly Setting[] = [
  { key: "mostHeld", kind: "number", default: 24, min: 2, max: 128, integer: true, live: true },
  { key: "episodesEach", kind: "number", default: 64, min: 8, max: 512, integer: true, live: true },
];

export const capacity: Analysis = {
  id: "capacity",
  settings,
  beside: {},
  refuses: (_, task) => (task.holds ? null : new Problem("capacity.task")),
  run: (subject, given) => run(subject, Number(given["mostHeld"]), Number(given["episodesEach"])),
};

/** Episodes between two pieces. */
const pieceSize = 8;

async function* run(subject: Subject, most: number, episodes: number): AsyncGenerator<Piece, void> {
  const { experiment } = subject;
  const counts = countsOf(subject, most);
  const held: Held = { counts, tallies: [], trained: trainedOn(subject) };
  for (const [i, count] of counts.entries()) {
    const open = openedWith(subject, count);
    if (!isFit(subject, open)) break;
    const tally = emptyTally(count);
    held.tallies.push(tally);
    for (let first = 0; first < episodes; first += pieceSize) {
      const drawn = open.heldOut(randomStream(experiment.seed, `capacity ${count}`, first), pieceSize);
      const { output } = await subject.session.evaluate(subject.extend(drawn));
      addTo(tally, open, drawn, output, count);
      const share = (i + (first + pieceSize) / episodes) / counts.length;
      yield { share: Math.min(share, 0.999), findings: { grids: gridsOf(subject, held), sentences: [] } };
    }
  }
  yield {
    share: 1,
    findings: { grids: gridsOf(subject, held), sentences: sentencesOf(held, lineOf(subject.program)) },
  };
}

/** The task as it is at that update, but with so many things to hold. @throws Problem where it cannot show them. */
function openedWith({ experiment, update, task }: Subject, count: number): OpenTask {
  const { key, least = key } = holdsOf(task);
  const settings = settingsAt(experiment, update).task;
  return taskById(experiment.task.id).open({ ...settings, [key]: count, [least]: count });
}

function holdsOf({ holds }: OpenTask): NonNullable<OpenTask["holds"]> {
  if (!holds) throw new Problem("capacity.task");
  return holds;
}

/** From the least that the task can show to `most`, or to the most that it can. */
function countsOf(subject: Subject, most: number): readonly number[] {
  const { key, least = key } = holdsOf(subject.task);
  const { settings: known } = taskById(subject.experiment.task.id);
  const [largest, smallest] = [key, least].map((name) => known.find((setting) => setting.key === name));
  if (largest?.kind !== "number" || smallest?.kind !== "number") return [];
  const { min } = smallest;
  const all = Array.from({ length: Math.min(most, largest.max) - min + 1 }, (_, i) => min + i);
  return all.filter((count) => canOpen(subject, count));
}

/** More pairs than there are keys cannot be shown. */
function canOpen(subject: Subject, count: number): boolean {
  try {
    openedWith(subject, count);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** Whether a memory with a place for every step has enough of them. */
function isFit({ program }: Subject, { longest }: OpenTask): boolean {
  const { time = Infinity } = program.sizes;
  return longest <= time || !program.values.some(({ axes }) => axes.includes("time"));
}

/** The fewest and the most things that any update so far was trained on. */
function trainedOn({ experiment, update, task }: Subject): readonly [number, number] {
  const { key, least = key } = holdsOf(task);
  const updates = [0, ...experiment.changes.map((change) => change.update).filter((at) => at <= update)];
  const all = updates.map((at) => settingsAt(experiment, at).task);
  return [Math.min(...all.map((one) => Number(one[least]))), Math.max(...all.map((one) => Number(one[key])))];
}

function gridsOf(subject: Subject, { counts, tallies, trained }: Held): readonly FindingGrid[] {
  const most = Math.max(...counts);
  const columns = counts.length;
  const places = new Float32Array(most * columns).fill(NaN);
  const all = new Float32Array(columns).fill(NaN);
  const opens: [cell: number, probe: Probe][] = [];
  for (const [column, tally] of tallies.entries()) {
    const probe = probeOf(subject, counts[column]);
    all[column] = recallOf(tally);
    for (const [place, asked] of tally.asked.entries()) {
      places[place * columns + column] = tally.right[place] / asked;
      opens.push([place * columns + column, probe]);
    }
  }
  const within = counts.flatMap((count, i) => (count >= trained[0] && count <= trained[1] ? [i] : []));
  const [first, last] = [within[0], within.at(-1)];
  const shared = {
    scale: "share" as const,
    labels: { held: counts.map(String), place: upTo(most).map((place) => String(place + 1)), answers: [""] },
    opens: Object.fromEntries(opens),
    ...(first !== undefined && last !== undefined && { brackets: { held: [first, last] as const } }),
  };
  return [
    { ...shared, name: "recall", line: 0, axes: ["answers", "held"], sizes: [1, columns], data: all },
    { ...shared, name: "places", axes: ["place", "held"], sizes: [most, columns], data: places },
  ];
}

/** An episode that holds so many. */
function probeOf({ task }: Subject, count: number): Probe {
  const { key, least = key } = holdsOf(task);
  return { ...firstProbe, settings: { [key]: count, [least]: count } };
}
