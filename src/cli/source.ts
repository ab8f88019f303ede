/** Where an experiment comes from: a link, a file, or a preset. */
import { readFile } from "node:fs/promises";
import { Problem } from "../core/problem.ts";
import { decodeLink } from "../share/decode.ts";
import { expectComplete, share, type Shared } from "../share/shared.ts";
import { checkExperiment } from "../train/check.ts";
import { presetById, presetIds } from "../train/presets.ts";
import type { Options } from "./options.ts";

/** The experiment that the arguments name, with `--seed` applied. `what`: the verb, for the message when there is none. */
export async function readSource(options: Options, what: string): Promise<Shared> {
  const given = await readGiven(options);
  if (!given) throw new Problem("cli.source", { what, known: presetIds.join(", ") });
  return withSeed(given, options);
}

/** As `readSource`, but nothing when no source is given. */
export async function readGiven(options: Options): Promise<Shared | undefined> {
  const preset = options.text("preset");
  const sources = [...options.positionals, ...(preset === undefined ? [] : [preset])];
  if (sources.length > 1) throw new Problem("cli.sources");
  if (preset !== undefined) return share(presetById(preset));
  const [source] = options.positionals;
  return source === undefined ? undefined : readLinkOrFile(source);
}

export function withSeed(shared: Shared, options: Options): Shared {
  const seed = options.number("seed", 1, 0xffffffff);
  return seed === undefined ? shared : { ...shared, experiment: { ...shared.experiment, seed } };
}

async function readLinkOrFile(source: string): Promise<Shared> {
  const hash = source.indexOf("#");
  const isLink = /^v\d+&/.test(source) || (hash >= 0 && /^v\d+(&|$)/.test(source.slice(hash + 1)));
  if (!isLink) return share(await readExperiment(source));
  const shared = await decodeLink(hash >= 0 ? source.slice(hash) : source);
  expectComplete(shared);
  return shared;
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

/** @throws Problem when the file cannot be read. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Problem("cli.file", { file, why: reason(error) });
  }
}

/** Node's words for what went wrong with a file. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
}
