/** docs/results.md: every preset with what it came to, beside the published figure. */
import type { Preset, Published } from "../core/preset.ts";
import type { Goal } from "./goal.ts";
import { isCurrent, type Row, type Table } from "./results-table.ts";
import type { Attempt } from "./solve.ts";

/** What the literature reports, from `presets.ts` in the folders of models and tasks, where there is something. */
const published: Published = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Published | undefined>("../{models,tasks}/*/presets.ts", { eager: true, import: "published" }),
  ),
);

const head = `# Results

Every preset of the page, trained with ten seeds (five where a run takes over two minutes) on the wasm engine until its goal is met on held-out
episodes at two looks running, 50 updates apart, or until its updates are used up. Goals and settings were fixed before these seeds were
drawn: they were chosen by seeds below 100, the table is of seeds from 101 on (from 201 or 301 on where seeds that had been
run made a preset change). "After N" is a goal of the end alone: at N updates and at one look more.

Updates: of the first of the two looks, the median of the seeds that met the goal, and their range. Sequences: that median times the batch. Reached: the metric at the last look.
Updates are the same on every machine. Seconds are of training alone, on one thread: in newer rows (\`results.json\` says of each) those for which it had a processor, in
older ones those of the clock, at times beside other work, so that they are upper bounds for that machine.
Parameters: all numbers that are trained. A preset is offered in the page only where at least four of five runs reach the goal.

\`npm run results\` makes this page; \`npm run results -- --only associative --processes 4\` a part of it, by four seeds at a time, and \`--seeds 3 --from 501\` tells what other seeds
come to, without touching the table. What was broken off is taken up where it was. The raw numbers are in \`results.json\`.

`;

const older = `Rows with † are of an older rule, and were not made anew yet: the goal met at a single look, three or five seeds from 1 on, the machine not recorded.

`;

export function writePage(presets: readonly Preset[], table: Table): string {
  const known = presets.flatMap((preset) => {
    const found = table[preset.id];
    return found ? [{ preset, row: found }] : [];
  });
  const machines = [...new Set(known.flatMap(({ row: { machine } }) => machine ?? []))];
  const real = known.filter(({ preset, row: { attempts } }) => preset.files && attempts.some(({ metrics }) => metrics));
  const columns = ["preset", "goal", "solved", "updates", "sequences", "seconds", "reached", "parameters", "published"]; // prettier-ignore
  return [
    head,
    machines.length > 0 ? `Seconds are of: ${machines.join("; ")}.\n\n` : "",
    known.every(({ preset, row }) => isCurrent(preset, row)) ? "" : older,
    ...[columns, columns.map(() => "---")].map(cells),
    ...known.map(({ preset, row }) => line(preset, row)),
    real.length > 0 ? realData(real) : "",
  ].join("");
}

const realHead = `
## Real data

Every metric at the end of each run on real files, over 32 batches of held-out episodes: the mean over the seeds, and between which values the 95 %
intervals of the seeds lie. Presets whose files (\`../shared/data\`, no part of the project) are absent are skipped.

`;

/** Every metric of the presets on real files. */
function realData(real: readonly { readonly preset: Preset; readonly row: Row }[]): string {
  const lines = real.flatMap(({ preset: { id }, row: { attempts } }) => {
    const all = attempts.flatMap(({ metrics }) => (metrics ? [metrics] : []));
    return Object.keys(all[0] ?? {}).map((name) => {
      const estimates = all.flatMap((metrics) => (metrics[name] ? [metrics[name]] : []));
      const mean = estimates.reduce((sum, [one]) => sum + one, 0) / estimates.length;
      const ends = [Math.min(...estimates.map(([, low]) => low)), Math.max(...estimates.map(([, , high]) => high))];
      return cells([
        `\`${id}\``,
        name,
        mean.toFixed(3),
        ends.map((end) => end.toFixed(3)).join(" to "),
        `${all.length}`,
      ]);
    });
  });
  const columns = ["preset", "metric", "mean", "intervals", "seeds"];
  return `${realHead}${cells(columns)}${cells(columns.map(() => "---"))}${lines.join("")}${sights}`;
}

const sights = `
Accuracy by presentation on Omniglot as published (Santoro et al. 2016, LRUA, five classes, one-hot labels): 36.4 % at the first, 82.8 % at the second,
91.0 % at the third, 92.6 % at the fourth, 94.9 % at the fifth (the second and the fifth as quoted in karpathy/paper-notes, issue 6; the others as reported, unverified). There the characters held out are of other
alphabets; here, of 108 characters of small1, they are of the same ones.
`;

function line(preset: Preset, row: Row): string {
  const { id, model, task, training, goal, isOffered = true } = preset;
  const { attempts } = row;
  const solved = attempts.filter(({ solvedAt }) => solvedAt !== null);
  const figure = published[id];
  const updates = solved.map(({ solvedAt }) => solvedAt ?? NaN);
  return cells([
    `\`${id}\`${isOffered ? "" : " (not offered)"}: ${model} on ${figure?.data ?? task}`,
    goalWords(goal),
    `${solved.length} of ${attempts.length}${isCurrent(preset, row) ? "" : " †"}`,
    typicalOf(updates),
    solved.length === 0 ? "–" : String(middleOf(updates) * Number(training["batch"])),
    spanOf(
      solved.map(({ seconds }) => seconds),
      1,
    ),
    spanOf(
      attempts.map(({ reached }) => reached),
      3,
    ),
    String(attempts[0]?.parameters ?? ""),
    figure ? `${figure.value} (${figure.source}); here: ${figure.differs}` : "–",
  ]);
}

function goalWords({ metric, below, above, within, from }: Goal): string {
  const limit = below === undefined ? `> ${above}` : `< ${below}`;
  const when = from === undefined ? `in ${within}` : from === within ? `after ${from}` : `from ${from} to ${within}`;
  return `${metric} ${limit} ${when}`;
}

/** Medians over the seeds that reached the goal. */
export interface Learnt {
  readonly updates: number;
  readonly seconds: number;
}

/** How soon the goal is reached, typically; null where no seed reached it. */
export function learntOf({ attempts }: { readonly attempts: readonly Attempt[] }): Learnt | null {
  const solved = attempts.filter(({ solvedAt }) => solvedAt !== null);
  if (solved.length === 0) return null;
  const seconds = middleOf(solved.map((attempt) => attempt.seconds));
  // As upper bounds: on another machine the figures after the point say nothing.
  const rounded = seconds < 10 ? Math.ceil(seconds * 10) / 10 : Math.ceil(seconds);
  return { updates: middleOf(solved.map(({ solvedAt }) => solvedAt ?? 0)), seconds: rounded };
}

/** The median; of an even number of them, the lower one of the two in the middle, since there was a run that came to it. */
const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? 0;

/** The median, and from the least to the largest. */
function typicalOf(numbers: readonly number[]): string {
  const span = spanOf(numbers, 0);
  return span.includes("–") && numbers.length > 0 ? `${middleOf(numbers)} (${span})` : span;
}

/** From the least to the largest, or the one number. */
function spanOf(numbers: readonly number[], digits: number): string {
  if (numbers.length === 0) return "–";
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(digits));
  return least === most ? least : `${least}–${most}`;
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |\n`;
}
