/** Grammar → text. Apart from the reader: the page names its examples without it. */
import { examples, firstExample } from "./examples.ts";
import type { Draft } from "./grammar.ts";

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
