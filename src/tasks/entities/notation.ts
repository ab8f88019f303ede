/**
 * Sentences as people write them: words between spaces, Chinese ones character by character, entities in brackets with
 * their type (`[PER Ann Lee] lives in [LOC Oslo].`, the notation of Tjong Kim Sang & De Meulder 2003); or, where that would
 * not be clear, in columns: one token per line, its tag behind a tab. Without any tag, the tags are not known.
 */
import { Problem, type Place } from "../../core/problem.ts";
import type { Composing } from "../task.ts";
import { encode, sentenceOf, type Reader, type Sentence } from "./sentences.ts";
import { spansOf, tagOf, tagsOf } from "./spans.ts";
import { tokensBy, type Tokens } from "./tokens.ts";

/** What a text is read and written with. */
interface Notation {
  readonly types: readonly string[];
  readonly tokens: Tokens;
  readonly joined: (tokens: readonly string[]) => string;
}

export function composingOf(reader: Reader): Composing {
  const notation = { types: reader.types, tokens: tokensBy(reader), joined: joinedBy(reader) };
  return {
    write: (episodes) => write(sentenceOf(episodes, reader), notation),
    compose: (given) => {
      const sentence = readColumns(given, notation) ?? readBrackets(given, notation);
      const { length } = sentence.tokens;
      if (length === 0) throw new Problem("entities.empty");
      if (length > reader.longest) throw new Problem("entities.long", { got: length, most: reader.longest });
      return encode(1, () => sentence, reader);
    },
  };
}

/** With gaps; without, only where no word of another script needs one. */
function joinedBy({ hasGaps }: Reader): Notation["joined"] {
  const needsGap = (a: string, b: string): boolean =>
    hasGaps ||
    (/[\p{L}\p{N}]$/u.test(a) &&
      /^[\p{L}\p{N}]/u.test(b) &&
      !/\p{Script=Han}$/u.test(a) &&
      !/^\p{Script=Han}/u.test(b));
  return (tokens) =>
    tokens.map((token, i) => (i > 0 && needsGap(tokens[i - 1] ?? "", token) ? ` ${token}` : token)).join("");
}

/** In brackets where they are read as the same sentence, else in columns. */
function write(sentence: Sentence, notation: Notation): string {
  const text = inBrackets(sentence, notation);
  return isSame(readOrNull(text, notation), sentence) ? text : inColumns(sentence, notation);
}

/** Tokens from a file may hold brackets of their own. */
function readOrNull(text: string, notation: Notation): Sentence | null {
  try {
    return readColumns(text, notation) ?? readBrackets(text, notation);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function isSame(a: Sentence | null, b: Sentence): boolean {
  return a !== null && a.tokens.join("\n") === b.tokens.join("\n") && a.tags?.join() === b.tags?.join();
}

/** A sentence without entities stands in brackets with `O`: else it would be one whose tags nobody knows. */
function inBrackets({ tokens, tags }: Sentence, { types, joined }: Notation): string {
  if (!tags) return joined(tokens);
  const spans = spansOf(tags);
  if (spans.length === 0) return `[O ${joined(tokens)}]`;
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, type } of spans) {
    pieces.push(...tokens.slice(done, from), `[${types[type] ?? ""} ${joined(tokens.slice(from, to))}]`);
    done = to;
  }
  return joined([...pieces, ...tokens.slice(done)]);
}

function inColumns({ tokens, tags }: Sentence, { types }: Notation): string {
  const names = tagsOf(types);
  return tokens.map((token, at) => `${token}\t${tags ? (names[tags[at]] ?? "") : ""}`).join("\n");
}

/** Null where the lines are no columns: a token alone, or with a tag at the end. */
function readColumns(given: string, { types }: Notation): Sentence | null {
  const codes = new Map(tagsOf(types).map((name, code) => [name, code]));
  const lines = given.split(/\r\n?|\n/).filter((line) => /\S/.test(line));
  if (lines.length < 2 && !given.includes("\t")) return null;
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const tags = rows.map((row) => (row.length > 1 ? codes.get(row.at(-1) ?? "") : undefined));
  if (rows.some((row, i) => row.length > 1 && tags[i] === undefined)) return null;
  return {
    tokens: rows.map(([token = ""]) => token),
    tags: tags.some((tag) => tag !== undefined) ? beginnings(tags.map((tag = 0) => tag)) : null,
  };
}

/** An I that begins an entity is a B. */
function beginnings(tags: readonly number[]): readonly number[] {
  const plain = tags.map(() => 0);
  for (const { from, to, type } of spansOf(tags))
    for (let at = from; at < to; at++) plain[at] = tagOf(type, at === from);
  return plain;
}

/** The type of the entity within brackets; −1 for `O`. */
interface Bracket {
  readonly type: number;
  /** Where it opens. */
  readonly index: number;
}

/** A bracket that opens and its type, one that closes, or what stands between. */
const piece = /\[[^\s[\]]+\s+|\]|\[|[^[\]]+/gu;

function readBrackets(given: string, notation: Notation): Sentence {
  const tokens: string[] = [];
  const tags: number[] = [];
  const isSpaced = /\S\s+\S/u.test(given.replace(/\[[^\s[\]]+\s+/gu, "["));
  let [bracket, isTagged]: [Bracket | null, boolean] = [null, false];
  for (const { 0: text, index } of given.matchAll(piece)) {
    const name = /^\[(\S+)\s/u.exec(text)?.[1];
    if (name !== undefined) {
      if (bracket) throw new Problem("entities.nested", {}, placeOf(given, index));
      const type = notation.types.indexOf(name);
      if (type < 0 && name !== "O") throw unknownType(name, notation, placeOf(given, index));
      [bracket, isTagged] = [{ type, index }, true];
    } else if (text === "]" && bracket) bracket = null;
    else {
      const type = bracket?.type ?? -1;
      for (const [i, token] of notation.tokens(text, isSpaced).entries()) {
        tokens.push(token);
        tags.push(type < 0 ? 0 : tagOf(type, i === 0));
      }
    }
  }
  if (bracket) throw new Problem("entities.open", {}, placeOf(given, bracket.index));
  return { tokens, tags: isTagged ? tags : null };
}

function unknownType(name: string, { types }: Notation, place: Place): Problem {
  return new Problem("entities.type", { got: name.slice(0, 40), known: [...types, "O"].join(", ") }, place);
}

function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
