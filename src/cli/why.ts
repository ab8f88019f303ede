/** `mnemoscope why`: what an analysis says of a network, in words and as tables. */
import { analyses } from "../analysis/all.ts";
import type { Analysis, FindingGrid, Findings } from "../analysis/analysis.ts";
import { joined } from "../analysis/joined.ts";
import { said, wordsOf } from "../analysis/said.ts";
import { openSubject } from "../analysis/subject.ts";
import { trained } from "../analysis/trained.ts";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { checkValues, type SettingValues } from "../core/setting.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { updateLimit } from "../train/changes.ts";
import { readOptions, type Options } from "./options.ts";
import { readSources, sourceOptions, type Source } from "./source.ts";
import type { Terminal } from "./terminal.ts";

/** Trains to the update that is asked for, or to that of each link, on wasm. @throws Problem. */
export async function whyCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, [...sourceOptions, "analysis", "set", "updates"], ["json"]);
  const analysis = analysisOf(options);
  const settings = checkValues(analysis.settings, settingsOf(options));
  const given = await readSources(options, "ask why of");
  const sources = analysis.beside ? given.flatMap(lanesOf) : given;
  if (sources.length > 1 && !analysis.beside) throw new Problem("analysis.one", { analysis: analysis.id, known: idsOf(analyses.filter(({ beside }) => beside)) }); // prettier-ignore
  const answers: Answered[] = [];
  for (const source of sources) {
    // As in the page: of those beside the first, what the picture of all needs.
    const own = answers.length === 0 ? settings : { ...settings, ...analysis.beside };
    answers.push(await answerOf(analysis, own, source, options));
  }
  for (const line of options.has("json") ? [asJson(answers)] : linesOf(analysis, answers)) terminal.out(line);
  return 0;
}

/** The runs that stand beside each other in a link, each by itself. */
function lanesOf(source: Source): readonly Source[] {
  const { beside, runs } = source.bookmark;
  const lanes = beside.flatMap((place) => runs[place] ?? []);
  return lanes.length < 2 ? [source] : lanes.map((run) => ({ ...source, run, experiment: run.experiment }));
}

/** What an analysis said of one network. */
interface Answered {
  readonly name: string;
  readonly update: number;
  readonly findings: Findings;
}

async function answerOf(
  analysis: Analysis,
  settings: SettingValues,
  source: Source,
  options: Options,
): Promise<Answered> {
  const { run, bookmark, experiment } = source;
  const updates = options.number("updates", 0, updateLimit) ?? bookmark.look ?? run.update;
  const network = await trained(experiment, { updates, isKept: true }, wasmEngine);
  const subject = await openSubject({ ...network, engine: wasmEngine, probe: bookmark.probe });
  try {
    const refused = analysis.refuses(subject.program, subject.task, experiment);
    if (refused) throw refused;
    let findings: Findings = { grids: [], sentences: [] };
    for await (const piece of analysis.run(subject, settings)) findings = piece.findings;
    return { name: `${experiment.model.id} · ${experiment.task.id}`, update: network.update, findings };
  } finally {
    subject.session.dispose();
  }
}

function idsOf(some: readonly Analysis[]): string {
  return some.map(({ id }) => id).join(", ");
}

function analysisOf(options: Options): Analysis {
  const got = options.text("analysis") ?? "";
  const analysis = analyses.find(({ id }) => id === got);
  if (!analysis) throw new Problem("analysis.unknown", { got: got.slice(0, 40) || "(--analysis ID)", known: idsOf(analyses) }); // prettier-ignore
  return analysis;
}

/** `KEY=VALUE` of every `--set`. */
function settingsOf(options: Options): SettingValues {
  return Object.fromEntries(
    options.list("set").map((given) => {
      const [key = "", value = ""] = given.split(/=(.*)/s);
      return [key, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
    }),
  );
}

/** Of one network all that was found; of several what is said of each, and one table with a row for each. */
function linesOf(analysis: Analysis, answers: readonly Answered[]): readonly string[] {
  const [only, ...others] = answers;
  if (only && others.length === 0) return linesOfOne(analysis, only);
  const names = namesOf(answers);
  const all = joined(answers.map(({ findings }, i) => ({ name: names[i] ?? "", findings })));
  const said = answers.flatMap(({ update, findings }, i) => ["", `${names[i]}, of update ${update}`, ...saidOf(analysis, findings)]); // prettier-ignore
  const { id } = analysis;
  return [
    wordsOf(`analysis.${id}`),
    ...said,
    ...(all ? ["", wordsOf(`analysis.${id}.together`), ...tableOf(all)] : []),
  ];
}

/** Numbered, where two are called the same. */
function namesOf(answers: readonly Answered[]): readonly string[] {
  const isUnique = new Set(answers.map(({ name }) => name)).size === answers.length;
  return answers.map(({ name }, i) => (isUnique ? name : `${i + 1}: ${name}`));
}

function linesOfOne(analysis: Analysis, { update, findings }: Answered): readonly string[] {
  const { id } = analysis;
  return [
    `${wordsOf(`analysis.${id}`)}, of update ${update}`,
    ...saidOf(analysis, findings),
    ...findings.grids.flatMap((grid) => ["", wordsOf(`analysis.${id}.grid.${grid.name}`), ...tableOf(grid)]),
  ];
}

function saidOf({ id }: Analysis, { sentences }: Findings): readonly string[] {
  return sentences.map((sentence) => `- ${asShown(said(id, sentence))}`);
}

/** Columns with a tab between, so that a table can be pasted into a sheet. */
function tableOf({ axes: [rows, columns], sizes, labels, data }: FindingGrid): readonly string[] {
  const name = (axis: string, index: number): string => asShown(labels?.[axis]?.[index] ?? String(index));
  const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
  const head = [`${rows} \\ ${columns}`, ...indices(sizes[1]).map((column) => name(columns, column))];
  const lines = indices(sizes[0]).map((row) => [
    name(rows, row),
    ...indices(sizes[1]).map((column) => shown(data[row * sizes[1] + column])),
  ]);
  return [head, ...lines].map((cells) => cells.join("\t"));
}

function shown(value: number): string {
  return Number.isNaN(value) ? "" : String(Number(value.toPrecision(4)));
}

/** Of one network its answer; of several a list of them. */
function asJson(answers: readonly Answered[]): string {
  const plain = (_key: string, value: unknown): unknown => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value); // prettier-ignore
  const [only, ...others] = answers;
  if (only && others.length === 0) return JSON.stringify({ update: only.update, ...only.findings }, plain);
  const names = namesOf(answers);
  const runs = answers.map(({ update, findings }, i) => ({ name: names[i], update, ...findings }));
  return JSON.stringify(
    { runs, together: joined(runs.map(({ name = "", ...findings }) => ({ name, findings }))) },
    plain,
  );
}
