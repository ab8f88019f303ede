/**
 * JSON that knows where each of its values stands, so that a mistake can be shown at its place. Objects are maps, never
 * JavaScript objects. Signs that look like those of JSON are read as those: “a”：１，. A key such as `__proto__` is a key like any other. Depth and size are bounded.
 */
import { plainSigns, signsLike } from "../../core/look-alikes.ts";
import { Problem, type Place } from "../../core/problem.ts";

interface NodeBase {
  /** Where it begins, in UTF-16 units from 0. */
  readonly offset: number;
}

export type JsonNode = NodeBase &
  (
    | { readonly kind: "object"; readonly entries: ReadonlyMap<string, JsonEntry> }
    | { readonly kind: "list"; readonly items: readonly JsonNode[] }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "truth"; readonly value: boolean }
    | { readonly kind: "null" }
  );

interface JsonEntry {
  readonly keyOffset: number;
  readonly node: JsonNode;
}

/** Keys and indices that lead from the whole to a part. */
export type Path = readonly (string | number)[];

/** Longest text that is read, in UTF-16 units. */
export const jsonLimit = 20_000;
const depthLimit = 12;

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainForm = /(?:[^"\\\p{Cc}]|[\x7f-\x9f])+/uy;
/** In quotes that a word processor wrote. */
const alikeForm = new RegExp(`(?:[^"${signsLike('"')}\\\\\\p{Cc}]|[\\x7f-\\x9f])+`, "uy");
const escapes: ReadonlyMap<string, string> = new Map(Object.entries({ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }));

/** @throws Problem at the first place that is no JSON, or is too long, too deep or says a key twice. */
export function parseJson(text: string): JsonNode {
  if (text.length > jsonLimit) throw new Problem("custom.long", { got: text.length, limit: jsonLimit });
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

/** Line and column, both from 1, of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** Where the part at `path` begins, or the closest part around it that there is. */
export function offsetOf(root: JsonNode, path: Path): number {
  let node = root;
  for (const step of path) {
    const next =
      node.kind === "object" ? node.entries.get(String(step))?.node : node.kind === "list" && node.items[Number(step)];
    if (!next) break;
    node = next;
  }
  return node.offset;
}

/** `phases[2].answer.rule[0]`. */
export function pathText(path: Path): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step.slice(0, 20)}`)).join("");
  return text.replace(/^\./, "") || "rules";
}

class Reader {
  /** As given, for what stands in quotes. */
  readonly text: string;
  /** With plain signs, for all else. */
  readonly plain: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.plain = plainSigns(text);
  }

  value(depth: number): JsonNode {
    if (depth > depthLimit) this.fail("at most 12 lists and objects inside each other");
    this.skipSpace();
    const offset = this.at;
    const first = this.plain[offset] ?? "";
    if (first === "{") return { kind: "object", offset, entries: this.entries(depth) };
    if (first === "[") return { kind: "list", offset, items: this.items(depth) };
    if (first === '"') return { kind: "text", offset, value: this.string() };
    if (this.word("true")) return { kind: "truth", offset, value: true };
    if (this.word("false")) return { kind: "truth", offset, value: false };
    if (this.word("null")) return { kind: "null", offset };
    const digits = this.match(numberForm, this.plain);
    if (digits === "") this.fail("a value");
    return { kind: "number", offset, value: Number(digits) };
  }

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) this.fail("the end");
  }

  private items(depth: number): JsonNode[] {
    this.at++;
    const items: JsonNode[] = [];
    if (this.sign("]")) return items;
    for (;;) {
      items.push(this.value(depth + 1));
      if (this.sign("]")) return items;
      if (!this.sign(",")) this.fail(", or ]");
    }
  }

  private entries(depth: number): Map<string, JsonEntry> {
    this.at++;
    const entries = new Map<string, JsonEntry>();
    if (this.sign("}")) return entries;
    for (;;) {
      this.skipSpace();
      const keyOffset = this.at;
      if (this.plain[keyOffset] !== '"') this.fail('a key in "…"');
      const key = this.string();
      if (entries.has(key)) {
        this.at = keyOffset;
        throw new Problem("custom.twice", { key: key.slice(0, 20) }, placeAt(this.text, keyOffset));
      }
      if (!this.sign(":")) this.fail(":");
      entries.set(key, { keyOffset, node: this.value(depth + 1) });
      if (this.sign("}")) return entries;
      if (!this.sign(",")) this.fail(", or }");
    }
  }

  private string(): string {
    const isPlain = this.text[this.at] === '"';
    const [form, signs] = isPlain ? [plainForm, this.text] : [alikeForm, this.plain];
    this.at++;
    let value = "";
    for (;;) {
      value += this.match(form, this.text);
      const next = signs[this.at];
      if (next !== "\\") {
        if (next !== '"') this.fail('a closing "');
        this.at++;
        return value;
      }
      value += this.escape();
    }
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? "";
    if (letter === "u") {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[\da-fA-F]{4}$/.test(digits)) this.fail("\\u and four digits");
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const value = /^["\\/]$/.test(letter) ? letter : escapes.get(letter);
    if (value === undefined) this.fail('one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u');
    this.at += 2;
    return value;
  }

  private word(word: string): boolean {
    if (!this.plain.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private match(form: RegExp, text: string): string {
    form.lastIndex = this.at;
    const [found = ""] = form.exec(text) ?? [];
    this.at += found.length;
    return found;
  }

  private sign(sign: string): boolean {
    this.skipSpace();
    return this.word(sign);
  }

  private skipSpace(): void {
    while (/^[ \t\n\r]$/.test(this.plain[this.at] ?? "")) this.at++;
  }

  private fail(wanted: string): never {
    const got = Array.from(this.text.slice(this.at, this.at + 20))[0] ?? "the end";
    throw new Problem("custom.json", { wanted, got }, placeAt(this.text, this.at));
  }
}
