/** docs/results.md: every preset with what it came to, beside the published figure. */
import type { Preset, Published } from "../core/preset.ts";
import type { Goal } from "./goal.ts";
import type { Attempt } from "./solve.ts";

/** What the literature reports, from `presets.ts` in the folders of models and tasks, where there is something. */
const published: Published = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Published | undefined>("../{models,tasks}/*/presets.ts", { eager: true, import: "published" }),
  ),
);

const head = `# Results

Every preset of the page, trained with several seeds on the wasm engine until its goal is met on held-out episodes, or until its
updates are used up. Updates: the median of the seeds that met it, and their range; sequences: that median times the batch. \`npm run results\` makes this page (\`npm run results -- --only associative --seeds 5\` a part of it); the raw numbers are in
\`results.json\`. Updates are the same on every machine; seconds are of training alone on one thread of the machine that made the table, at times beside other work, so that they are upper bounds.
A preset is offered in the page only where at least four of five runs, or all of three, reach the goal.

`;

export function writePage(presets: readonly Preset[], rows: Readonly<Record<string, readonly Attempt[]>>): string {
  const lines = presets.flatMap((preset) => {
    const attempts = rows[preset.id];
    return attempts ? [row(preset, attempts)] : [];
  });
  const real = presets.filter(({ id, files }) => files && rows[id]?.some(({ metrics }) => metrics));
  const columns = ["preset", "goal", "solved", "updates", "sequences", "seconds", "reached", "parameters", "published"]; // prettier-ignore
  return `${head}${cells(columns)}${cells(columns.map(() => "---"))}${lines.join("")}${real.length > 0 ? realData(real, rows) : ""}`;
}

const realHead = `
## Real data

Every metric at the end of each run on real files, over 32 batches of held-out episodes: the mean over the seeds, and between which values the 95 %
intervals of the seeds lie. Presets whose files (\`../shared/data\`, no part of the project) are absent are skipped.

`;

/** Every metric of the presets on real files. */
function realData(presets: readonly Preset[], rows: Readonly<Record<string, readonly Attempt[]>>): string {
  const lines = presets.flatMap(({ id }) => {
    const all = (rows[id] ?? []).flatMap(({ metrics }) => (metrics ? [metrics] : []));
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

function row({ id, model, task, training, goal, isOffered = true }: Preset, attempts: readonly Attempt[]): string {
  const solved = attempts.filter(({ solvedAt }) => solvedAt !== null);
  const figure = published[id];
  const updates = solved.map(({ solvedAt }) => solvedAt ?? NaN);
  return cells([
    `\`${id}\`${isOffered ? "" : " (not offered)"}: ${model} on ${figure?.data ?? task}`,
    goalWords(goal),
    `${solved.length} of ${attempts.length}`,
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
export function learntOf(attempts: readonly Attempt[]): Learnt | null {
  const solved = attempts.filter(({ solvedAt }) => solvedAt !== null);
  if (solved.length === 0) return null;
  const seconds = middleOf(solved.map((attempt) => attempt.seconds));
  // As upper bounds: on another machine the figures after the point say nothing.
  const rounded = seconds < 10 ? Math.ceil(seconds * 10) / 10 : Math.ceil(seconds);
  return { updates: middleOf(solved.map(({ solvedAt }) => solvedAt ?? 0)), seconds: rounded };
}

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
