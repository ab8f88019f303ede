/** Command-line options, strictly read: what is unknown or malformed is refused by name. */
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { Problem } from "../core/problem.ts";

export interface Options {
  readonly positionals: readonly string[];
  /** The text of an option, or undefined. */
  readonly text: (name: string) => string | undefined;
  /** Every text of an option that may be given several times. */
  readonly list: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** A whole number within bounds. @throws Problem. */
  readonly number: (name: string, min: number, max: number) => number | undefined;
}

/** Options that may be given several times. */
const repeated: readonly string[] = ["data", "preset", "set"];

/** `names`: options that take a value, and those that do not. @throws Problem. */
export function readOptions(args: readonly string[], withValue: readonly string[], flags: readonly string[]): Options {
  const config: ParseArgsOptionsConfig = {};
  for (const name of withValue) config[name] = { type: "string", multiple: repeated.includes(name) };
  for (const name of flags) config[name] = { type: "boolean" };
  const { values, positionals } = parse(args, config);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  function number(name: string, min: number, max: number): number | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
    if (!(value >= min && value <= max))
      throw new Problem("cli.number", { option: name, min, max, got: given.slice(0, 40) });
    return value;
  }
  const list = (name: string): readonly string[] => {
    const given = values[name];
    return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
  };
  return { positionals, text, list, number, has: (name) => values[name] === true };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(/\. |\.?\n/)[0] ?? "") : "";
    throw new Problem("cli.options", { why: why.charAt(0).toLowerCase() + why.slice(1) });
  }
}
