/**
 * Where an item is kept: an episode is run in which one thing is another, and one value at one step at a time is taken from
 * the run of the episode as it was. How much of the answer comes back says how much of the item went through that value
 * (activation patching: Vig et al. 2020, Meng et al. 2022).
 */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { Setting } from "../../core/setting.ts";
import type { Analysis, Piece, Subject } from "../analysis.ts";
import { canChange, changeOf, openingOf, type Change } from "./change.ts";
import { cellsOf, emptyMaps, gridsOf, takingsOf, type Layout } from "./maps.ts";
import { lossesOf, pairOf, Recovery, type Losses, type Try } from "./recover.ts";
import { fineRow, rowsOf } from "./rows.ts";
import { taken } from "./taken.ts";
import { sentencesOf } from "./sentences.ts";

const settings: readonly Setting[] = [
  { key: "changedStep", kind: "number", default: 0, min: 0, max: 10_000, integer: true, live: true },
  { key: "signal", kind: "text", default: "", limit: 80, live: true },
];

export const patching: Analysis = {
  id: "patching",
  settings,
  refuses: (program, task) => {
    if (!canChange(task)) return new Problem("patching.task");
    return rowsOf(program).length === 0 ? new Problem("patching.rows", { model: program.name }) : null;
  },
  run: (subject, given) => run(subject, Number(given["changedStep"]), String(given["signal"])),
};

async function* run(subject: Subject, from: number, signal: string): AsyncGenerator<Piece, void> {
  const { program, probeTask: task, episodes, experiment } = subject;
  const rows = rowsOf(program);
  const fine = fineRow(program, rows, signal);
  const change = changeOf(task, episodes, from, randomStream(experiment.seed, "patching"));
  if (!change) throw new Problem("patching.change", { from });
  const pair = await pairOf(subject, change);
  const losses = await lossesOf(subject, pair);
  const layout = { rows, fine, steps: episodes.steps };
  if (!isNoticed(losses)) return yield unnoticed(subject, change, losses);
  const recovery = await Recovery.open(subject, pair, losses, taken(program, takingsOf(layout)));
  try {
    yield* filled(subject, change, losses, layout, recovery);
  } finally {
    recovery.dispose();
  }
}

/** A network that loses less than this share of its loss by the change has nothing to give back. */
const leastNoticed = 0.05;

/** Not where the network is as wrong about the one as about the other: shares of next to nothing say nothing. */
function isNoticed({ first, changed }: Losses): boolean {
  return changed - first > leastNoticed * Math.max(changed, Number.MIN_VALUE);
}

function unnoticed(subject: Subject, change: Change, losses: Losses): Piece {
  const { first, changed } = losses;
  const sentence = {
    key: "unnoticed",
    parameters: { step: change.time, first, changed },
    ...openingOf(subject.probe, change),
  };
  return { share: 1, findings: { grids: [], sentences: [sentence] } };
}

async function* filled(
  subject: Subject,
  change: Change,
  losses: Losses,
  layout: Layout,
  recovery: Recovery,
): AsyncGenerator<Piece, void> {
  const maps = emptyMaps(layout);
  const left: { readonly one: Try; readonly set: (share: number) => void }[] = [];
  for (const { one, data, cell } of cellsOf(layout, maps)) {
    if (recovery.differs(one)) left.push({ one, set: (share) => (data[cell] = share) });
    else data[cell] = 0;
  }
  for (let done = 0; done < left.length; done += recovery.size) {
    const now = left.slice(done, done + recovery.size);
    (await recovery.shares(now.map(({ one }) => one))).forEach((share, i) => now[i].set(share));
    yield {
      share: (done + now.length) / left.length,
      findings: { grids: gridsOf(layout, maps, change), sentences: [] },
    };
  }
  const sentences = sentencesOf(subject.probe, change, losses, layout, maps);
  yield { share: 1, findings: { grids: gridsOf(layout, maps, change), sentences } };
}
