/** What a command may do to the outside: tests put another in its place. */

export interface Terminal {
  /** One line of result. */
  readonly out: (line: string) => void;
  /** Anything for the person who waits: never part of the result. */
  readonly err: (text: string) => void;
  /** Whether `err` is a screen, where a line can be written over. */
  readonly isScreen: boolean;
  /** Width of the screen in characters. */
  readonly columns: number;
}

export const processTerminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY === true,
  get columns() {
    return process.stderr.columns ?? 80;
  },
};
