/** docs/capacity.md: recall against pairs for models with a memory, by width, beside the theory's line. */
import { prepare } from "../../train/prepare.ts";
import { lineOf } from "./line.ts";
import { experimentOf, measured, mostPairs, updates, widths, type Result } from "./points.ts";

/** Numbers of pairs that the table has; the others are in capacity.json. */
const shown = [1, 2, 4, 6, 8, 12, 16];

const head = `# Capacity

How many pairs a memory holds, by its width. Each model is trained for ${updates} updates on pairs of ${mostPairs} keys and ${mostPairs} values, a third of them on 4, on 8 and on ${mostPairs} (the task \`associative\`,
after Arora et al. 2023), 32 episodes a batch, Adam at 0.005, and then asked for 1 to ${mostPairs} pairs by the analysis **Capacity**, 64 held-out episodes for each number.
In the table: the share of right answers, the mean of the seeds; chance is ${(1 / mostPairs).toFixed(2)}. Holds: the most pairs up to which it is at least 0.9.

Theory: what is read by a sum over an axis is kept apart for at most as many pairs as that axis is wide (Schlag, Irie & Schmidhuber 2021, section 4.1); attention has a
place for every step; for one row of units there is no such number. A memory that holds fewer than that was not trained long enough, or by too little: this is what ${updates}
updates come to, not what the model can do at best. One that holds more does so by what its layer computes around the memory.

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
  return `${head}${table}\n\nWidth is, of ${what}. Measured on ${machine}.\n`;
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
