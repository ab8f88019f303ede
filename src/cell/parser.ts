/** Tokens → syntax tree: items line by line; expressions are in `expression.ts`. */
import { Problem } from "../core/problem.ts";
import { meanings, type Meaning } from "../core/signal.ts";
import { parseExpression, parseStart } from "./expression.ts";
import { tokenise, type Token } from "./lexer.ts";
import type { Formal, Item, ModelSyntax, StartSyntax, StateInitial, Syntax } from "./syntax.ts";
import { Reader } from "./reader.ts";

/** Deepest nesting of cells and ifs. */
const deepestBlock = 20;

/** The syntax tree of a model text. @throws Problem with the place of the first mistake. */
export function parseModel(text: string): ModelSyntax {
  const reader = new Reader(tokenise(text));
  reader.skipNewlines();
  reader.expectWord("model");
  const name = reader.word("the model's name");
  const title = reader.peek().kind === "string" ? reader.next().text : name;
  reader.expectNewline();
  const paper = reader.takeWord("paper") ? reader.next().text : "";
  const items = parseBlock(reader, [], 0);
  if (reader.peek().kind !== "end") throw reader.unexpected("the end of the text");
  return { name, title, paper, items };
}

/** Items up to one of the words in `ends`, which is left for the caller. */
function parseBlock(reader: Reader, ends: readonly string[], depth: number): Item[] {
  if (depth > deepestBlock) throw new Problem("cell.tooDeep", { limit: deepestBlock }, reader.peek().place);
  const items: Item[] = [];
  for (;;) {
    reader.skipNewlines();
    const token = reader.peek();
    if (token.kind === "end" || (token.kind === "name" && ends.includes(token.text) && !token.isPrimed)) return items;
    items.push(...parseItem(reader, depth));
  }
}

const itemParsers: Readonly<Record<string, (reader: Reader, depth: number) => readonly Item[]>> = {
  size: parseSize,
  number: parseNumber,
  input: parseInput,
  option: parseOption,
  state: parseState,
  param: parseParam,
  use: parseUse,
  cell: parseCell,
  if: parseIf,
  repeat: (reader, depth) => parseLoop(reader, depth, false),
  stack: (reader, depth) => parseLoop(reader, depth, true),
  loss: parseLoss,
  output: parseOutput,
};

function parseItem(reader: Reader, depth: number): readonly Item[] {
  const token = reader.peek();
  const isAssignment = (reader.peek(1).text === "=" && reader.peek(1).kind === "symbol") || token.isPrimed;
  if (token.kind === "name" && !isAssignment && Object.hasOwn(itemParsers, token.text)) {
    reader.next();
    const items = itemParsers[token.text](reader, depth);
    reader.expectNewline();
    return items;
  }
  const item = parseAssignment(reader);
  reader.expectNewline();
  return [item];
}

function parseAssignment(reader: Reader): Item {
  const word = reader.peek();
  const hasMeaning = reader.peek(1).kind === "name";
  let meaning: Meaning | undefined;
  if (hasMeaning) {
    reader.expectName("a word or a name");
    meaning = meanings.find((known) => known === word.text);
    if (!meaning) throw new Problem("cell.unknownWord", { got: word.text, known: meanings.join(", ") }, word.place);
  }
  const token = reader.expectName("a name to define");
  const target = { name: token.text, isPrimed: token.isPrimed, place: token.place };
  reader.expectSymbol("=");
  return { kind: "assign", target, meaning, value: parseExpression(reader) };
}

function parseSize(reader: Reader): Item[] {
  const axis = reader.expectName("the name of an axis");
  reader.expectSymbol("=");
  const { place } = axis;
  if (reader.peek().kind === "name")
    return [{ kind: "size", axis: axis.text, range: undefined, place, ...parseFollowed(reader, 1) }];
  const size = reader.expectWhole();
  if (reader.takeSymbol("*"))
    return [{ kind: "size", axis: axis.text, range: undefined, place, ...parseFollowed(reader, size) }];
  let range: { min: number; max: number } | undefined;
  if (reader.takeWord("in")) {
    const min = reader.expectWhole();
    reader.expectSymbol("..");
    range = { min, max: reader.expectWhole() };
    if (size < range.min || size > range.max)
      throw new Problem("cell.sizeRange", { axis: axis.text, size, min: range.min, max: range.max }, axis.place);
  }
  return [{ kind: "size", axis: axis.text, size, range, place }];
}

/** `unit`, `4 * unit`, `unit * 4`, each with `+ 1` or `- 1`. */
function parseFollowed(reader: Reader, before: number): Pick<Extract<Item, { kind: "size" }>, "size" | "follows"> {
  const size = reader.expectName("the name of an axis").text;
  const times = before * (reader.takeSymbol("*") ? reader.expectWhole() : 1);
  const more = reader.takeSymbol("+") ? reader.expectWhole() : reader.takeSymbol("-") ? -reader.expectWhole() : 0;
  return times === 1 && more === 0 ? { size } : { size, follows: { times, more } };
}

function parseNumber(reader: Reader): Item[] {
  const name = reader.expectName("the name of the number");
  reader.expectSymbol("=");
  const value = reader.signedNumber();
  reader.expectWord("in");
  const min = reader.signedNumber();
  reader.expectSymbol("..");
  const max = reader.signedNumber();
  if (value < min || value > max)
    throw new Problem("cell.sizeRange", { axis: name.text, size: value, min, max }, name.place);
  return [{ kind: "number", name: name.text, value, min, max, place: name.place }];
}

function parseInput(reader: Reader): Item[] {
  const place = reader.peek().place;
  const parts = [parseFormal(reader)];
  while (reader.takeSymbol(",")) parts.push(parseFormal(reader));
  return [{ kind: "input", parts, place }];
}

function parseOption(reader: Reader): Item[] {
  const name = reader.expectName("the name of the option");
  reader.expectSymbol("=");
  const choices = [reader.optionWord()];
  while (reader.takeSymbol("|")) choices.push(reader.optionWord());
  return [{ kind: "option", name: name.text, choices, place: name.place }];
}

function parseState(reader: Reader): Item[] {
  const declared = [];
  do {
    const name = reader.expectName("the name of a state");
    declared.push({ name, axes: reader.axes() ?? [] });
  } while (reader.takeSymbol(","));
  const initial = parseInitial(reader);
  return declared.map(({ name, axes }) => ({ kind: "state", name: name.text, axes, initial, place: name.place }));
}

function parseInitial(reader: Reader): StateInitial {
  if (!reader.takeSymbol("=")) return { kind: "constant", value: 0 };
  if (reader.takeWord("first")) return { kind: "first" };
  if (reader.takeWord("learned")) {
    if (reader.peek().kind === "newline") return { kind: "learned", isSoftmax: false };
    if (reader.takeWord("softmax")) return { kind: "learned", isSoftmax: true };
    return { kind: "learned", isSoftmax: false, start: parseStart(reader, 0) };
  }
  return { kind: "constant", value: reader.signedNumber() };
}

function parseParam(reader: Reader): Item[] {
  const name = reader.expectName("the name of a parameter");
  const axes = reader.axes() ?? [];
  const zero: StartSyntax = { kind: "value", value: { kind: "number", value: 0, place: name.place } };
  const initial = reader.takeSymbol("=") ? parseStart(reader, 0) : zero;
  return [{ kind: "param", name: name.text, axes, initial, place: name.place }];
}

function parseUse(reader: Reader): Item[] {
  const { place } = reader.peek();
  const model = reader.word("a model or an option that names one");
  reader.expectSymbol("(");
  const args = [parseExpression(reader)];
  while (reader.takeSymbol(",")) args.push(parseExpression(reader));
  reader.expectSymbol(")");
  const isReversed = reader.takeWord("reversed");
  reader.expectWord("as");
  const as = reader.expectName("a name for what the model gives");
  const axes = reader.axes() ?? [];
  return [{ kind: "use", model, args, isReversed, as: as.text, axes, place }];
}

function parseCell(reader: Reader, depth: number): Item[] {
  const name = reader.expectName("the name of the cell");
  reader.expectSymbol("(");
  const formals = [parseFormal(reader)];
  while (reader.takeSymbol(",")) formals.push(parseFormal(reader));
  reader.expectSymbol(")");
  reader.expectSymbol("->");
  const result = parseFormal(reader);
  reader.expectNewline();
  const body = parseBlock(reader, ["end"], depth + 1);
  reader.expectWord("end");
  return [{ kind: "cell", name: name.text, formals, result, body, place: name.place }];
}

function parseFormal(reader: Reader): Formal {
  const name = reader.expectName("a name");
  return { name: name.text, axes: reader.axes() };
}

function parseIf(reader: Reader, depth: number): Item[] {
  if (depth > deepestBlock) throw new Problem("cell.tooDeep", { limit: deepestBlock }, reader.peek().place);
  const option = reader.expectName("the name of an option");
  reader.expectSymbol("==");
  const choice = reader.optionWord();
  reader.expectNewline();
  const then = parseBlock(reader, ["else", "end"], depth + 1);
  let otherwise: readonly Item[] = [];
  if (reader.takeWord("else")) {
    // `else if` shares the end of the first if.
    if (reader.takeWord("if")) {
      otherwise = parseIf(reader, depth + 1);
      return [{ kind: "if", option: option.text, choice, then, otherwise, place: option.place }];
    }
    reader.expectNewline();
    otherwise = parseBlock(reader, ["end"], depth + 1);
  }
  reader.expectWord("end");
  return [{ kind: "if", option: option.text, choice, then, otherwise, place: option.place }];
}

function parseLoop(reader: Reader, depth: number, isStack: boolean): Item[] {
  const axis = reader.expectName("the axis of the turns");
  const carried: { name: { name: string; isPrimed: boolean; place: Token["place"] }; value: Syntax }[] = [];
  if (reader.takeWord("with"))
    do {
      const token = reader.expectName("a name that is carried on");
      reader.expectSymbol("=");
      const name = { name: token.text, isPrimed: false, place: token.place };
      carried.push({ name, value: parseExpression(reader) });
    } while (reader.takeSymbol(","));
  reader.expectNewline();
  const body = parseBlock(reader, ["end"], depth + 1);
  reader.expectWord("end");
  return [{ kind: "loop", axis: axis.text, isStack, carried, body, place: axis.place }];
}

function parseLoss(reader: Reader): Item[] {
  const token = reader.expectName("the name of the loss");
  reader.expectSymbol("=");
  const name = { name: token.text, isPrimed: false, place: token.place };
  return [{ kind: "loss", name, value: parseExpression(reader) }];
}

function parseOutput(reader: Reader): Item[] {
  const place = reader.peek().place;
  return [{ kind: "output", value: parseExpression(reader), place }];
}
