/** The network as an automaton: the smallest machine that says what the network says, of every word up to a length. */
import type { Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import type { SettingValues } from "../../core/setting.ts";
import type { OpenTask } from "../../tasks/task.ts";
import type { Analysis, Findings, Piece, Subject } from "../analysis.ts";
import { Asking } from "../asked.ts";
import { findingsOf } from "./findings.ts";
import { longerPieces } from "./longer.ts";
import { findMachine } from "./machine.ts";

/** States that a machine may have. */
const mostStates = 64;
/** Words that are asked about. */
const mostWords = 1 << 15;

export const automaton: Analysis = {
  id: "automaton",
  settings: [{ key: "letters", kind: "number", default: 10, min: 1, max: 16, integer: true, live: true }],
  refuses,
  run,
};

function refuses(_: Program, { words }: OpenTask): Problem | null {
  return words ? null : new Problem("analysis.words");
}

async function* run(subject: Subject, { letters }: SettingValues): AsyncGenerator<Piece, void> {
  const { words } = subject.task;
  if (!words) throw new Problem("analysis.words");
  const asking = new Asking(subject, words);
  let findings: Findings = { grids: [], sentences: [] };
  for await (const { share, isLevel } of asking.ask(Number(letters), mostWords)) {
    if (isLevel) findings = findingsOf(subject, asking.asked(), machines());
    yield { share: 0.9 * share, findings };
  }
  const asked = asking.asked();
  const { network } = machines();
  yield* longerPieces(subject, asked, network.refuted ? null : network.machine, findings);

  function machines() {
    const asked = asking.asked();
    return {
      network: findMachine(asked, asked.said, mostStates),
      task: findMachine(asked, asked.wanted, mostStates),
      mostStates,
    };
  }
}
