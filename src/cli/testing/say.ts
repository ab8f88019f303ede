/** The command line, called by tests. */
import { main } from "../main.ts";

export interface Said {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: string;
}

/** What a call prints, and its exit code. */
export async function say(...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  let err = "";
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (text: string) => void (err += text),
    isScreen: false,
    columns: 80,
  };
  return { code: await main(args, ".", terminal), out, err };
}

/** The line of JSON with which `--json` ends. */
export function lastOf({ out }: Said): Record<string, unknown> {
  return JSON.parse(out.at(-1) ?? "") as Record<string, unknown>;
}
