/** Where experiments come from: links, files, run files, presets. */
import { basename } from "node:path";
import { Problem } from "../core/problem.ts";
import { decodeLink } from "../share/decode.ts";
import { bookmarkOf, type Bookmark, type SharedRun } from "../share/bookmark.ts";
import { bookmarkOfFile, isRunFile, type RunFile } from "../share/run-file/run-file.ts";
import { expectComplete, supplyText } from "../share/text.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import { presetById, presetIds } from "../train/presets.ts";
import { fromCell, withCell } from "./cell.ts";
import { withData } from "./data.ts";
import type { Options } from "./options.ts";
import { readText } from "./read.ts";
import { loadRunFile } from "./run-file.ts";

/** Options that every command with an experiment takes. */
export const sourceOptions: readonly string[] = ["preset", "seed", "text", "data", "cell"];

/** One source, whole: nothing that its runs need is missing. */
export interface Source {
  readonly bookmark: Bookmark;
  /** The run that is shown. */
  readonly run: SharedRun;
  readonly experiment: Experiment;
  /** Whether somebody shared it, with an episode and a view. */
  readonly isLink: boolean;
  /** The run file that it is. */
  readonly file: RunFile | null;
}

/** What the arguments name. `what`: the verb, for the message when there is nothing. @throws Problem. */
export async function readSource(options: Options, what: string): Promise<Source> {
  const [given, ...more] = await readSources(options, what);
  if (!given || more.length > 0) throw new Problem("cli.sources");
  return given;
}

/** As `readSource`, but nothing when no source is given. */
export async function readGiven(options: Options): Promise<Source | undefined> {
  const isGiven = options.positionals.length + options.list("preset").length > 0;
  return isGiven ? readSource(options, "") : undefined;
}

/** All that the arguments name, one or more: those that stand by themselves, then presets. @throws Problem. */
export async function readSources(options: Options, what: string): Promise<readonly Source[]> {
  const named = options.positionals.map((source) => () => readOne(source));
  const presets = options.list("preset").map((id) => () => Promise.resolve(plain(bookmarkOf(presetById(id)))));
  const sources: Source[] = [];
  for (const read of [...named, ...presets]) sources.push(await completed(await read(), options));
  if (sources.length === 0) throw new Problem("cli.source", { what, known: presetIds.join(", ") });
  return sources;
}

type Given = Pick<Source, "bookmark" | "isLink" | "file">;
const plain = (bookmark: Bookmark): Given => ({ bookmark, isLink: false, file: null });

async function readOne(source: string): Promise<Given> {
  const isLink = /^v\d+[&%]/i.test(source) || /(?:#|%(?:25)*23)v\d+(?:[&%\s]|$)/i.test(source);
  if (isLink) return { bookmark: await decodeLink(source), isLink, file: null };
  if (!isRunFile(source)) return plain(bookmarkOf(await readExperiment(source)));
  const file = await loadRunFile(source);
  return { bookmark: bookmarkOfFile(file), isLink, file };
}

/** With the seed, the cell, the text and the files of the options, in every run. */
async function completed({ bookmark, ...given }: Given, options: Options): Promise<Source> {
  const seed = options.number("seed", 1, 0xffffffff);
  const runs: SharedRun[] = [];
  for (const run of (await withText(bookmark, options)).runs) {
    const experiment = await withOwn(seed === undefined ? run.experiment : { ...run.experiment, seed }, options);
    const isSame = JSON.stringify(experiment) === JSON.stringify(run.experiment);
    // What came of it is known of the experiment as it was.
    runs.push(isSame ? run : { ...run, experiment, update: 0, fingerprint: null });
  }
  const [first] = runs;
  const run = runs[bookmark.shown] ?? first;
  if (!run) throw new Problem("cli.sources");
  return { ...given, bookmark: { ...bookmark, runs }, run, experiment: run.experiment };
}

/** With the equations of `--cell` in place of the model's, and the files. @throws Problem. */
function withOwn(experiment: Experiment, options: Options): Promise<Experiment> {
  const file = options.text("cell");
  if (file === undefined) return withData(experiment, options);
  return fromCell(file, async (text) => {
    const own = await withData(withCell(experiment, text), options);
    prepare(own);
    return own;
  });
}

/** With the text of `--text`: the one that a link misses, or one's own in place of the sample. */
async function withText(bookmark: Bookmark, options: Options): Promise<Bookmark> {
  const file = options.text("text");
  if (file === undefined) {
    expectComplete(bookmark);
    return bookmark;
  }
  const text = await readText(file);
  if (bookmark.runs.some(({ missing }) => missing)) return supplyText(bookmark, text);
  const runs = bookmark.runs.map((run): SharedRun => {
    const { task } = run.experiment;
    if (task.id !== "text") throw new Problem("cli.options", { why: `--text: the task ${task.id} takes no text` });
    const own = { ...task, settings: { ...task.settings, sample: "own", text } };
    const experiment = checkExperiment({ ...run.experiment, task: own });
    return { ...run, textName: basename(file), experiment, update: 0, fingerprint: null };
  });
  return { ...bookmark, runs };
}

/** @throws Problem when the file is no experiment. */
export async function readExperiment(file: string): Promise<Experiment> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem("cli.json", { file });
  }
  return checkExperiment(value);
}
