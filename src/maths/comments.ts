/** What a text says in words: comments above its lines and behind them, and the blank lines that group it. */
export class Comments {
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#lines = text.split("\n").map((line) => line.trim());
  }

  /** Comments directly above line `line` (counted from 1), joined to one text; "" where there are none. */
  above(line: number): string {
    const found: string[] = [];
    for (let i = line - 2; i >= 0 && isFree(this.#lines[i]); i--)
      found.unshift(this.#lines[i]?.replace(/^#+\s*/, "") ?? "");
    return found.filter(Boolean).join(" ");
  }

  /** Comments directly below line `line`, before anything else, joined to one text; "" where there are none. */
  below(line: number): string {
    const rest = this.#lines.slice(line);
    const end = rest.findIndex((text) => !text.startsWith("#"));
    return rest.slice(0, end).map((text) => text.replace(/^#+\s*/, "")).join(" "); // prettier-ignore
  }

  /** Whether something other than a line of the text comes before. */
  startsGroup(line: number): boolean {
    return isFree(this.#lines[line - 2]);
  }

  /** The comment at the end of the line. */
  behind(line: number): string {
    return /#\s*(.*)$/.exec(this.#lines[line - 1] ?? "")?.[1] ?? "";
  }
}

function isFree(line: string | undefined): boolean {
  return line !== undefined && (line === "" || line.startsWith("#"));
}
