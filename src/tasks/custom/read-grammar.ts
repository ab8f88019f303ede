/** Text → grammar. */
import { firstExample } from "./examples.ts";
import type { Draft, Grammar } from "./grammar.ts";
import { parseJson } from "./json.ts";
import { refuserOf } from "./refuse.ts";
import { settle } from "./settle.ts";
import { readDraft } from "./shape.ts";
import { writeDraft } from "./write-grammar.ts";

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
