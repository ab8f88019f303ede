/** docs/checked.md: every model against an independent forward of its equations. `npm run checked` writes it. */
import { models } from "../all.ts";
import { measure, type Check, type Difference } from "./check.ts";

const files = import.meta.glob<readonly Check[]>("./checks/*.ts", { eager: true, import: "checks" });

/** By the model's id. */
export const checks: Readonly<Record<string, readonly Check[]>> = Object.fromEntries(
  Object.entries(files).map(([path, found]) => [path.replace(/.*\/|\.ts$/g, ""), found]),
);

const tests = import.meta.glob<string>("../*.test.ts", { eager: true, query: "?raw", import: "default" });

/** The test that holds a model without a check to its equations in double precision; undefined where there is none. */
export function testOf(id: string): string | undefined {
  const found = Object.entries(tests).find(
    ([, text]) => text.includes(`"${id}"`) && /float64|double precision|golden values/.test(text),
  );
  return found?.[0].replace("../", "src/models/");
}

export interface Measured {
  readonly id: string;
  readonly against: string;
  readonly differences: readonly Difference[];
}

/** Every check, in the order of the models. */
export async function measureAll(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id } of models)
    for (const check of checks[id] ?? [])
      measured.push({ id, against: check.against, differences: await measure(id, check) });
  return measured;
}

const head = `# Checked

Every model against a forward of its paper's equations that was written apart from the compiler and the engines, in double precision
(\`src/models/testing/checks\`, one file per model): no cell text is read there, only weights by their names. Weights and inputs are random, the same in every run,
and wide enough that gates open and close. What is compared is the wasm engine, single precision, twelve steps (eight to twelve where sentences are told).

Each figure is the largest absolute difference over all steps, and behind it the largest magnitude of what was wanted. Single precision keeps about seven digits: a
wrong sign, a missing term or another order gives differences from 1e-2 up, and a test moves every weight of every forward to see that it would. The other
engines agree with wasm, and every gradient with finite differences, by tests of their own (\`src/engine\`). Where a model departs from its paper, its text says so, and
the forward does the same. \`npm run checked\` writes this page, and a test holds it to what is measured.

`;

export function checkedPage(measured: readonly Measured[]): string {
  const row = ({ id, against, differences }: Measured): string =>
    cells([`\`${id}\``, against.replaceAll("|", "\\|"), ...columns(differences)]);
  const named = ["model", "against", "output", "states and signals"];
  const others = models.filter(({ id }) => !checks[id]);
  const listed = others.map(({ id }) => `- \`${id}\`: within 2e-5 of its paper's equations, in \`${testOf(id)}\`\n`);
  const rest =
    listed.length > 0 ? `\nNot in the table, but held to the same by a test of their own:\n\n${listed.join("")}` : "";
  return `${head}${cells(named)}${cells(named.map(() => "---"))}${measured.map(row).join("")}${rest}`;
}

function columns(differences: readonly Difference[]): string[] {
  const [output, others] = [true, false].map((is) => differences.filter(({ name }) => (name === "output") === is));
  return [output.map(figure).join(), others.map((one) => `${one.name} ${figure(one)}`).join("; ")];
}

const figure = ({ difference, largest }: Difference): string =>
  `${difference.toExponential(1)} of ${largest.toPrecision(2)}`;

function cells(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |\n`;
}

/** The differences that a page holds, by model and what it is checked against. */
export function differencesOn(page: string): ReadonlyMap<string, readonly number[]> {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.map((line) => {
      const [, model, against, ...figures] = line.split(/(?<!\\) ?\| ?/);
      const found = figures.join(";").matchAll(/([\d.]+e[-+]\d+) of/g);
      return [`${model} ${against}`, [...found].map(([, number]) => Number(number))];
    }),
  );
}
