/** `mnemoscope why`: what an analysis says of a network, in words and as tables. */
import { analyses } from "../analysis/all.ts";
import type { Analysis, FindingGrid, Findings } from "../analysis/analysis.ts";
import { said, wordsOf } from "../analysis/said.ts";
import { openSubject } from "../analysis/subject.ts";
import { trained } from "../analysis/trained.ts";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { checkValues, type SettingValues } from "../core/setting.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { updateLimit } from "../train/changes.ts";
import { readOptions, type Options } from "./options.ts";
import { readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

/** Trains to the update that is asked for, or to that of the link, on wasm. @throws Problem. */
export async function whyCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, [...sourceOptions, "analysis", "set", "updates"], ["json"]);
  const analysis = analysisOf(options);
  const settings = checkValues(analysis.settings, settingsOf(options));
  const { run, bookmark, experiment } = await readSource(options, "ask why of");
  const updates = options.number("updates", 0, updateLimit) ?? bookmark.look ?? run.update;
  const network = await trained(experiment, { updates, isKept: true }, wasmEngine);
  const subject = await openSubject({ ...network, engine: wasmEngine, probe: bookmark.probe });
  try {
    const refused = analysis.refuses(subject.program, subject.task, experiment);
    if (refused) throw refused;
    let findings: Findings = { grids: [], sentences: [] };
    for await (const piece of analysis.run(subject, settings)) findings = piece.findings;
    for (const line of options.has("json")
      ? [asJson(network.update, findings)]
      : linesOf(analysis, network.update, findings))
      terminal.out(line);
    return 0;
  } finally {
    subject.session.dispose();
  }
}

function analysisOf(options: Options): Analysis {
  const got = options.text("analysis") ?? "";
  const analysis = analyses.find(({ id }) => id === got);
  const known = analyses.map(({ id }) => id).join(", ");
  if (!analysis) throw new Problem("analysis.unknown", { got: got.slice(0, 40) || "(--analysis ID)", known });
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

function linesOf({ id }: Analysis, update: number, { sentences, grids }: Findings): readonly string[] {
  return [
    `${wordsOf(`analysis.${id}`)}, of update ${update}`,
    ...sentences.map((sentence) => `- ${asShown(said(id, sentence))}`),
    ...grids.flatMap((grid) => ["", wordsOf(`analysis.${id}.grid.${grid.name}`), ...tableOf(grid)]),
  ];
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

function asJson(update: number, findings: Findings): string {
  const plain = (_key: string, value: unknown): unknown => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value); // prettier-ignore
  return JSON.stringify({ update, ...findings }, plain);
}
