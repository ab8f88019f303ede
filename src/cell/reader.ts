/** A position in a list of tokens, with the questions that a parser asks. */
import { Problem } from "../core/problem.ts";
import type { Token } from "./lexer.ts";
import type { NumberSyntax } from "./syntax.ts";

export class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.#at++;
    return token;
  }

  skipNewlines(): void {
    while (this.peek().kind === "newline") this.#at++;
  }

  takeSymbol(text: string): boolean {
    const token = this.peek();
    if (token.kind !== "symbol" || token.text !== text) return false;
    this.#at++;
    return true;
  }

  takeWord(text: string): boolean {
    const token = this.peek();
    if (token.kind !== "name" || token.text !== text || token.isPrimed) return false;
    this.#at++;
    return true;
  }

  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.unexpected(`"${text}"`);
  }

  expectWord(text: string): void {
    if (!this.takeWord(text)) throw this.unexpected(`"${text}"`);
  }

  expectName(what: string): Token {
    if (this.peek().kind !== "name") throw this.unexpected(what);
    return this.next();
  }

  expectNewline(): void {
    if (this.peek().kind !== "newline" && this.peek().kind !== "end") throw this.unexpected("the end of the line");
    this.skipNewlines();
  }

  expectNumber(): number {
    if (this.peek().kind !== "number") throw this.unexpected("a number");
    return Number(this.next().text);
  }

  expectWhole(): number {
    const place = this.peek().place;
    const value = this.expectNumber();
    if (!Number.isInteger(value) || value < 1 || value > 1e6) throw new Problem("cell.whole", { got: value }, place);
    return value;
  }

  signedNumber(): number {
    const sign = this.takeSymbol("-") ? -1 : 1;
    return sign * this.expectNumber();
  }

  /** A choice of an option: a word or a whole number. */
  optionWord(): string {
    return this.peek().kind === "number" ? String(this.expectWhole()) : this.word("a choice");
  }

  /** Names joined by hyphens: `read-first` is one word. */
  word(what: string): string {
    let word = this.expectName(what).text;
    while (this.takeSymbol("-")) word += "-" + this.expectName(what).text;
    return word;
  }

  /** A number, or the name of one. */
  numberOrName(): NumberSyntax {
    const token = this.peek();
    if (token.kind !== "name") return { kind: "number", value: this.signedNumber() };
    this.next();
    return { kind: "name", name: token.text, place: token.place };
  }

  /** `[a, b]`, or undefined where no bracket opens. */
  axes(): string[] | undefined {
    if (!this.takeSymbol("[")) return undefined;
    if (this.takeSymbol("]")) return [];
    const axes = [this.expectName("the name of an axis").text];
    while (this.takeSymbol(",")) axes.push(this.expectName("the name of an axis").text);
    this.expectSymbol("]");
    return axes;
  }

  unexpected(wanted: string): Problem {
    const token = this.peek();
    const got = { newline: "the end of the line", end: "the end of the text" }[token.kind as "newline" | "end"];
    return new Problem(
      "cell.syntax",
      { wanted, got: got ?? `"${token.text}${token.isPrimed ? "'" : ""}"` },
      token.place,
    );
  }
}
