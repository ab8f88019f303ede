/** docs/capacity.md: recall against pairs for models with a memory, by width, beside the theory's line. */
import { prepare } from "../../train/prepare.ts";
import { lineOf } from "./line.ts";
import { experimentOf, measured, mostPairs, widths, type Measured, type Result } from "./points.ts";

/** Numbers of pairs that the table has; the others are in capacity.json. */
const shown = [1, 2, 4, 6, 8, 12, 16];

const head = `# Capacity

How many pairs a memory holds, by its width. Each model is trained on pairs of ${mostPairs} keys and ${mostPairs} values (the task \`associative\`, after Arora et al. 2023): first on 4 pairs,
then in turn on 8, ${mostPairs} and 4, by Adam. Then the analysis **Capacity** asks it for 1 to ${mostPairs} pairs, 64 held-out episodes for each number.
In the table: the share of right answers, the mean of the seeds; chance is ${(1 / mostPairs).toFixed(2)}. Holds: the most pairs up to which it is at least 0.9.

Theory: what is read by a sum over an axis is kept apart for at most as many pairs as that axis is wide (Schlag, Irie & Schmidhuber 2021, section 4.1); attention has a
place for every step; for one row of units there is no such number. A memory that holds fewer than that was not trained long enough, or by too little: this is what so many
updates come to, not what the model can do at best. One that holds more does so by what its layer computes around the memory.

`;

const tail = `How each was trained (batch, learning rate, clipped norm, updates on 4 pairs alone, updates): TRAININGS. Each by the shortest of those tried by which it learned to answer with seed 1.

What is seen there:

- A matrix holds more, the longer its sides, as the theory says: of ${mostPairs} pairs linear attention and both delta rules hold all at a side of 16, none holds four at a side of 4. At 8, both delta
  rules hold more than linear attention.
- A transformer needs more updates until it answers at all – two layers have to find each other –, and then holds all at a width of 8 or 16.
- An NTM and an LSTM need seven times as many. The NTM's slots do not count here: with 4 it holds more than with 16. Its controller is an LSTM of 64 units, which holds as many by itself (the LSTM
  of width 16).

\`npm run capacity\` makes this page and goes on where it was broken off; every number is in \`capacity.json\`. Seconds: of a processor core, of training alone, the mean.
`;

export function capacityPage(results: readonly Result[], machine: string): string {
  const rows = measured.flatMap(({ model }) =>
    widths.flatMap((width) => {
      const own = results.filter((one) => one.model === model && one.width === width);
      return own.length > 0 ? [rowOf(model, width, own)] : [];
    }),
  );
  const header = ["model", "width", "theory", "holds", ...shown.map(String), "parameters", "seeds", "seconds"];
  const table = [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const what = measured.map(({ model, width }) => `${model}: ${width}`).join("; ");
  return `${head}${table}\n\nWidth is, of ${what}. Measured on ${machine}.\n\n${tail.replace("TRAININGS", trainings())}`;
}

/** Models that are trained alike, together. */
function trainings(): string {
  const said = (model: Measured): string => {
    const { batch, learningRate, clipNorm, alternates, updates } = model.training;
    return [batch, learningRate, clipNorm, alternates, updates].join(", ");
  };
  return [...new Set(measured.map(said))]
    .map((one) => {
      const models = measured.filter((model) => said(model) === one).map(({ model }) => model);
      return `${models.join(", ")}: ${one}`;
    })
    .join("; ");
}

function rowOf(model: string, width: number, results: readonly Result[]): readonly string[] {
  const mean = (of: (result: Result) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length;
  const recall = Array.from({ length: mostPairs }, (_, i) => mean((result) => result.recall[i]));
  const line = lineOf(prepare(experimentOf({ model, width, seed: 1 })).program);
  const theory = line === null ? "–" : line.isOverTime ? "no limit" : String(line.size * line.copies);
  const short = recall.findIndex((share) => !(share >= 0.9));
  return [
    model,
    String(width),
    theory,
    String(short < 0 ? mostPairs : short),
    ...shown.map((pairs) => recall[pairs - 1].toFixed(2)),
    String(results[0].parameters),
    String(results.length),
    mean(({ seconds }) => seconds).toFixed(0),
  ];
}
