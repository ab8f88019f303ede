/** Text ⇄ grammar. */
import { examples, firstExample } from "./examples.ts";
import type { Draft, Grammar } from "./grammar.ts";
import { parseJson } from "./json.ts";
import { refuserOf } from "./refuse.ts";
import { settle } from "./settle.ts";
import { readDraft } from "./shape.ts";

/** `text` as JSON of the right shape; "" is the first example. @throws Problem with its place. */
export function draftOf(text: string): Draft {
  if (text.trim() === "") return firstExample;
  const root = parseJson(text);
  return readDraft(root, refuserOf(text, root));
}

/** What `text` means; "" is the first example. @throws Problem with its place. */
export function grammarOf(text: string): Grammar {
  const given = text.trim() === "" ? writeDraft(firstExample) : text;
  const root = parseJson(given);
  const refuse = refuserOf(given, root);
  return settle(readDraft(root, refuse), refuse);
}

/** As JSON with one line for each phase. */
export function writeDraft({ alphabet, flag, phases }: Draft): string {
  const lines = phases.map((phase) => `    ${spaced(phase)}`);
  const head = [`  "alphabet": ${spaced(alphabet)},`, ...(flag === undefined ? [] : [`  "flag": ${flag},`])];
  return ["{", ...head, '  "phases": [', lines.join(",\n"), "  ]", "}"].join("\n");
}

/** On one line, with a blank after every comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{ ${entries.map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one)}`).join(", ")} }`;
}

/** An example by its id, as text. */
export function exampleText(id: string): string {
  return writeDraft(examples.find((example) => example.id === id)?.draft ?? firstExample);
}
