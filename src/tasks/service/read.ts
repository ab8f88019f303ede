/** A consultation read aloud, and as a scene. */
import type { Scene } from "../../core/scene.ts";
import { upTo } from "../choose.ts";
import { largest } from "../score.ts";
import { supportAt } from "../support.ts";
import type { Episodes, Reading } from "../task.ts";
import { joined } from "../tokens.ts";
import type { Bank } from "./bank.ts";
import { consultationOf, type Script } from "./script.ts";

/** Every sentence as one reads it, and what the last one wants, "" where that is not known; null before there is an output. */
interface Shown {
  readonly entries: readonly { readonly number: number; readonly question: string; readonly answer: string }[];
  readonly question: string;
  readonly wanted: string;
  readonly got: string | null;
}

function shownOf(episodes: Episodes, output: Float32Array | null, bank: Bank, script: Script): Shown {
  const { entries, question, answer } = consultationOf(episodes, 0, script);
  const start = (episodes.steps - 1) * script.entries;
  return {
    entries: entries.map(({ number, tokens }) => ({
      number: number + 1,
      question: joined(tokens),
      answer: bank.subjects[bank.known.get(tokens.join(" ")) ?? -1]?.answer ?? "…",
    })),
    question: joined(question),
    wanted: answer === null ? "" : String(answer + 1),
    got: output && String(largest(output, start, script.entries) + 1),
  };
}

export function read(episodes: Episodes, output: Float32Array | null, bank: Bank, script: Script): readonly Reading[] {
  const shown = shownOf(episodes, output, bank, script);
  return upTo(episodes.steps).map((time): Reading => {
    const entry = shown.entries[time];
    if (!entry) return readAnswer(shown);
    const key = `reading.service.${supportAt(episodes, time) > 0 ? "support" : "entry"}`;
    return { key, parameters: entry, symbol: entry.number < 10 ? String(entry.number) : "" };
  });
}

function readAnswer({ entries, question, wanted, got }: Shown): Reading {
  const answerTo = (number: string | null): string =>
    entries.find((entry) => String(entry.number) === number)?.answer ?? "…";
  const parameters = { question, wanted, got: got ?? "", right: answerTo(wanted), said: answerTo(got) };
  const kind = got === null ? (wanted === "" ? "asked" : "wanted") : wanted === "" ? "unknown" : "";
  const key = `reading.service.${kind || (got === wanted ? "right" : "wrong")}`;
  return { key, parameters, symbol: "?" };
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, bank: Bank, script: Script): Scene {
  const { entries, question, wanted, got } = shownOf(episodes, output, bank, script);
  return {
    kind: "sentences",
    sentences: [...entries.map((entry) => `${entry.number}: ${entry.question} → ${entry.answer}`), question],
    support: upTo(episodes.steps).map((time) => supportAt(episodes, time)),
    verdict: { wanted, got },
  };
}
