/** `mnemoscope link`: the link of an experiment. */
import { encodeLink } from "../share/encode.ts";
import { readOptions } from "./options.ts";
import { readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

/** @throws Problem. */
export async function linkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, sourceOptions, []);
  terminal.out(await encodeLink(await readSource(options, "link")));
  return 0;
}
