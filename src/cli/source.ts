/** Where an experiment comes from: a link, a file, or a preset. */
import { basename } from "node:path";
import { Problem } from "../core/problem.ts";
import { decodeLink } from "../share/decode.ts";
import { expectComplete, share, supplyText, type Shared } from "../share/shared.ts";
import { checkExperiment } from "../train/check.ts";
import { presetById, presetIds } from "../train/presets.ts";
import { withData } from "./data.ts";
import type { Options } from "./options.ts";
import { readBytes } from "./read.ts";

/** Options that every command with an experiment takes. */
export const sourceOptions: readonly string[] = ["preset", "seed", "text", "data"];

/** The experiment that the arguments name. `what`: the verb, for the message when there is none. @throws Problem. */
export async function readSource(options: Options, what: string): Promise<Shared> {
  const given = await readGiven(options);
  if (!given) throw new Problem("cli.source", { what, known: presetIds.join(", ") });
  return given;
}

/** As `readSource`, but nothing when no source is given. */
export async function readGiven(options: Options): Promise<Shared | undefined> {
  const preset = options.text("preset");
  const sources = [...options.positionals, ...(preset === undefined ? [] : [preset])];
  if (sources.length > 1) throw new Problem("cli.sources");
  const [source] = sources;
  if (source === undefined) return undefined;
  const shared = preset === undefined ? await readLinkOrFile(source) : share(presetById(preset));
  const whole = withSeed(await withText(shared, options), options);
  return { ...whole, experiment: await withData(whole.experiment, options) };
}

function withSeed(shared: Shared, options: Options): Shared {
  const seed = options.number("seed", 1, 0xffffffff);
  return seed === undefined ? shared : { ...shared, experiment: { ...shared.experiment, seed } };
}

/** With the text of `--text`: the one that a link misses, or one's own in place of the sample. */
async function withText(shared: Shared, options: Options): Promise<Shared> {
  const file = options.text("text");
  if (file === undefined) {
    expectComplete(shared);
    return shared;
  }
  const text = (await readBytes(file)).toString("utf8");
  if (shared.missing) return supplyText(shared, text);
  const { task } = shared.experiment;
  if (task.id !== "text") throw new Problem("cli.options", { why: `--text: the task ${task.id} takes no text` });
  const own = { ...task, settings: { ...task.settings, sample: "own", text } };
  return { ...shared, textName: basename(file), experiment: checkExperiment({ ...shared.experiment, task: own }) };
}

async function readLinkOrFile(source: string): Promise<Shared> {
  const hash = source.indexOf("#");
  const isLink = /^v\d+&/.test(source) || (hash >= 0 && /^v\d+(&|$)/.test(source.slice(hash + 1)));
  return isLink ? decodeLink(hash >= 0 ? source.slice(hash) : source) : share(await readExperiment(source));
}

/** @throws Problem when the file is no experiment. */
export async function readExperiment(file: string): Promise<Shared["experiment"]> {
  const text = (await readBytes(file)).toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem("cli.json", { file });
  }
  return checkExperiment(value);
}
