/** docs/figures.md: every figure that is made again, beside the published one. */
import { fillTemplate } from "../core/problem.ts";
import { encodeLink } from "../share/encode.ts";
import { byline } from "./byline.ts";
import { holding, isReproduced, meanValue, oursOf, type Attempt } from "./kept.ts";
import { opened } from "./open.ts";
import type { Claim, Reproduction } from "./reproduction.ts";

const words: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Readonly<Record<string, string>>>("./*/words.en.ts", { eager: true, import: "words" }),
  ),
);

const head = `# Figures of papers

Figures of papers that this page draws again: small, in seconds, in the browser. **Examples → Figures of papers** opens each and trains it to its update; the
link opens the same behind the address of the page, and offers to train. Every number of ours is of a network trained from scratch on the wasm engine, by three seeds; settings, updates and ranges
were chosen by other seeds before ([what was changed on the way](decisions/2026-11-30-figures-of-papers.md)). How it is read off stands in words, and by which range it counts as reproduced: by most seeds, or the row says that it is not.
Seconds are of a processor core, of training alone, the mean of the seeds. What a paper reports is quoted as its source has it; most of them show a picture without a number.

\`npm run reproductions\` makes this page and goes on where it was broken off; every number is in \`figures.json\`. How to take pictures out of the page: [pictures.md](pictures.md).

`;

export async function figuresPage(
  reproductions: readonly Reproduction[],
  attempts: readonly Attempt[],
  machine: string,
): Promise<string> {
  const columns = ["figure", "published", "ours, by seed", "mean", "counts as reproduced", "updates", "seconds", "what differs"]; // prettier-ignore
  const known = reproductions.flatMap((one) => {
    const own = attempts.filter(({ id }) => id === one.id);
    return own.length > 0 ? [{ one, own }] : [];
  });
  const links = await Promise.all(known.map(async ({ one }) => `| ${said(one, "")} | \`${await encodeLink(opened(one))}\` |\n`)); // prettier-ignore
  return [
    head,
    ...[columns, columns.map(() => "---"), ...known.map(({ one, own }) => rowOf(one, own))].map(cells),
    `\nSeconds are of: ${machine}.\n\n## Links\n\nBehind the address of the page.\n\n| figure | link |\n| --- | --- |\n`,
    ...links,
  ].join("");
}

function rowOf(one: Reproduction, attempts: readonly Attempt[]): readonly string[] {
  const ours = oursOf(attempts);
  const by = `${holding(one.claim, ours)} of ${ours.values.length} seeds`;
  return [
    `**${said(one, "")}**: ${byline(one.paper)}, ${said(one, ".figure")}`,
    `${said(one, ".published")} (${said(one, ".source")})`,
    attempts.map(({ seed, value }) => `${seed}: ${value === null ? "–" : shown(value)}`).join(" · "),
    fillTemplate(said(one, ".ours"), { value: shown(meanValue(ours)) }),
    `${isReproduced(one.claim, ours) ? "yes" : `no: ${said(one, ".not")}`}, by ${by} (${rangeOf(one.claim)})`,
    String(one.updates),
    String(ours.seconds),
    said(one, ".differs"),
  ];
}

function said({ id }: Reproduction, what: string): string {
  const key = `reproduction.${id}${what}`;
  return words[key] ?? key;
}

function rangeOf({ atLeast, atMost }: Claim): string {
  return [atLeast === undefined ? "" : `at least ${atLeast}`, atMost === undefined ? "" : `at most ${atMost}`]
    .filter((limit) => limit !== "")
    .join(", ");
}

/** With three digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |\n`;
}
