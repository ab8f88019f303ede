/** The command line: one command, one exit code; a Problem is said in one line. */
import { Problem, sayProblems } from "../core/problem.ts";
import { problems } from "../core/problems.ts";
import { benchCommand } from "./bench.ts";
import { costCommand } from "./cost.ts";
import { evalCommand } from "./eval.ts";
import { exportCommand } from "./export.ts";
import { help } from "./help.ts";
import { linkCommand } from "./link.ts";
import { sweepCommand } from "./sweep/sweep.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import { trainCommand } from "./train.ts";
import { whyCommand } from "./why.ts";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Exit code of a refusal: the arguments or the files were at fault. */
const refused = 2;

/** Runs one command. `root`: the project's folder. */
export async function main(
  args: readonly string[],
  root: string,
  terminal: Terminal = processTerminal,
): Promise<number> {
  sayProblems(problems);
  const commands: Readonly<Record<string, Command>> = {
    train: trainCommand,
    eval: evalCommand,
    link: linkCommand,
    cost: costCommand,
    export: exportCommand,
    why: whyCommand,
    sweep: (rest, screen) => sweepCommand(rest, screen, root),
    bench: (rest) => benchCommand(rest, root),
  };
  const [name = "--help", ...rest] = args;
  if (["--help", "-h", "help"].includes(name) || rest.includes("--help")) {
    terminal.out(help);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Problem("cli.command", { got: name.slice(0, 40), known: Object.keys(commands).join(", ") });
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    terminal.err(`mnemoscope: ${error.message}\n`);
    return refused;
  }
}
