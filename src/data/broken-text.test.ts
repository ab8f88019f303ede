/** Broken files of text: every reader ends soon, in what was asked for or in a Problem with its line, and in nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { problems } from "../core/problems.ts";
import { referenceTo, nameReference, shelve, textOf, unshelve } from "../core/shelf.ts";
import { readBabi, wordsOf } from "./babi.ts";
import { readConll } from "./conll.ts";
import { readSessions } from "./sessions.ts";
import { numbersOf } from "./column-numbers.ts";
import { chooseColumns, filledCells, readTable } from "./table.ts";
import { faultOf } from "./testing/fault.ts";
import { findTimes, valueColumns } from "./time-columns.ts";
import { readTriples } from "./triples.ts";

interface Reader {
  readonly good: string;
  /** Reads everything that there is to read, and checks what came. */
  readonly read: (text: string) => void;
}

function readSeries(text: string): void {
  const table = readTable(text, { names: [["time"], ["value"]] });
  const lines = text.split("\n").length;
  table.rows.forEach((row, i) => {
    if (row.length !== table.columns) throw new Error(`${row.length} columns in row ${i}`);
    const [line, before] = [table.lineOf(i), i > 0 ? table.lineOf(i - 1) : 0];
    if (line <= before || line > lines + (text.match(/\r/g)?.length ?? 0)) throw new Error(`line ${line} of row ${i}`);
  });
  const times = findTimes(table);
  const columns = valueColumns(table, times);
  for (const column of columns) numbersOf(table, column);
  if (!times) return;
  if (new Set(times.places).size !== table.rows.length) throw new Error("two rows in one place");
  if (times.places.some((place) => place < 0 || place >= times.length)) throw new Error("a place beyond the grid");
  if (times.length !== table.rows.length + times.missing) throw new Error("length");
  if (times.gaps.reduce((sum, { missing }) => sum + missing, 0) !== times.missing) throw new Error("gaps");
  times.nameOf(0);
}

const readers: Readonly<Record<string, Reader>> = {
  series: {
    good: 'time,value,"other, one"\n2001-01,1.5,3\n2001-02,2,\n2001-04,-2e3,"4"\n',
    read: readSeries,
  },
  pairs: {
    good: 'source\ttarget\nhello\tbonjour\n"good\nbye"\tau revoir\n',
    read: (text) => {
      const table = readTable(text, { names: [["source"], ["target"]] });
      for (const column of chooseColumns(table, [["source"], ["target"]])) filledCells(table, column);
    },
  },
  sessions: {
    good: "session,item,time\n1,shoes,2020-01-03\n2,socks,2020-01-01\n1,socks,2020-01-02\n",
    read: (text) => {
      for (const items of readSessions(text).sessions)
        if (items.length === 0 || items.includes("")) throw new Error("an item without a name");
    },
  },
  triples: {
    good: "Ada\tknows\tBob\nBob\tlikes\tAda\n",
    read: (text) => {
      const { facts, entities, relations } = readTriples(text);
      for (const { subject, relation, object } of facts)
        if (Math.max(subject, object) >= entities.length || relation >= relations.length) throw new Error("an index");
    },
  },
  conll: {
    good: "-DOCSTART- -X- O\n\nEU NNP I-ORG\nrejects VBZ O\n\nPeter NNP I-PER\nBlackburn NNP I-PER\n",
    read: (text) => {
      for (const { words, tags } of readConll(text).sentences) {
        if (words.length !== tags.length || words.length === 0) throw new Error("a word without a tag");
        tags.forEach((tag, i) => {
          if (tag.startsWith("I-") && tags[i - 1]?.slice(2) !== tag.slice(2)) throw new Error(`${tag} begins`);
        });
      }
    },
  },
  babi: {
    good: "1 Mary moved to the bathroom.\n2 John went home.\n3 Where is Mary?\tbathroom\t1\n1 Ada slept.\n2 Who slept?\tada\t1\n",
    read: (text) => {
      for (const { sentences, questions } of readBabi(text).stories) {
        for (const { text: sentence } of sentences) wordsOf(sentence);
        for (const { after, support, number } of questions)
          if (after > sentences.length || support.some((known) => known >= number)) throw new Error("support");
      }
    },
  },
};

const all = Object.entries(readers).map(([name, reader]) => [name, reader] as const);
/** Milliseconds of computing, so that a machine with other work does not count; a second, with room for a slow one. */
const soon = 1500;

/** What becomes of a broken text: the key and line of its Problem, or null. */
function fateOf(read: () => void): readonly [string, number | undefined] | null {
  const started = process.cpuUsage();
  const fate = faultOf(read);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(soon);
  return fate;
}

function asFile(bytes: Uint8Array, read: (text: string) => void): readonly [string, number | undefined] | null {
  const reference = referenceTo("file.txt", bytes);
  shelve(reference.mark, bytes);
  const fate = fateOf(() => read(textOf(nameReference(reference))));
  unshelve(reference.mark);
  return fate;
}

const ten = 10_000_000;

describe.each(all)("a broken file of %s", (_, { good, read }) => {
  const lines = good.trim().split("\n");
  const last = lines.length;

  it("is none to begin with", () => {
    expect(fateOf(() => read(good))).toBeNull();
    expect(fateOf(() => read(`\ufeff${good.replaceAll("\n", "\r\n")}`))).toBeNull();
    expect(fateOf(() => read(good.trimEnd()))).toBeNull();
  });

  it.each(["", " ", "\n\n\n", "\ufeff", " \t\n ".repeat(100_000)])("may be empty or blank", (text) => {
    expect(fateOf(() => read(text))).toEqual(["data.empty", undefined]);
  });

  it("may hold bytes of another encoding", () => {
    const bytes = new TextEncoder().encode(good);
    bytes[good.lastIndexOf("\n", good.length - 2) + 1] = 0x81;
    expect(asFile(bytes, read)).toEqual(["data.encoding", last]);
    expect(asFile(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), read)?.[0]).toBe("data.sort");
    const wide = new Uint8Array(2 + 2 * good.length);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < good.length; i++) wide[2 + 2 * i] = good.charCodeAt(i);
    expect(asFile(wide, read)).toBeNull();
  });

  it("may hold NUL bytes", () => {
    expect(fateOf(() => read(`${good.trimEnd()}\0`))).toEqual(["text.binary", last]);
    expect(fateOf(() => read("\0".repeat(1_000_000)))).toEqual(["text.binary", 1]);
  });

  it("may be cut off anywhere", () => {
    for (let end = 0; end < good.length; end++) fateOf(() => read(good.slice(0, end)));
  });

  it("with any part of it changed gives a result or a Problem with words", () => {
    const piece = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[\t\n",;.\-+0-9eINFa-]{0,8}$/));
    const change = fc.record({ at: fc.nat(good.length), take: fc.nat(8), piece });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((now, c) => now.slice(0, c.at) + c.piece + now.slice(c.at + c.take), good);
        expectWords(() => read(text));
      }),
      { numRuns: 400 },
    );
  });

  it("of any letters, or of any bytes, gives a result or a Problem with words", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[\t\n",;. 0-9BIO-]{0,80}$/)), (text) =>
        expectWords(() => read(text)),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        asFile(bytes, read);
      }),
      { numRuns: 100 },
    );
  });
});

/** Pairs and sessions are read as these tables are. */
const large = all.filter(([name]) => name !== "pairs" && name !== "sessions");

describe.each(large)("a file of %s, of ten megabytes,", (_, { good, read }) => {
  it.each([
    ["of letters", "x".repeat(ten)],
    ["of digits", `${"1".repeat(ten)}x`],
    ["of spaces with a letter", `${" ".repeat(ten)}x`],
    ["of a million columns", "1,".repeat(1_000_000)],
    ["of a million columns between tabs", "1 a\t".repeat(1_000_000)],
    ["of a million words", "1 a ".repeat(1_000_000)],
    ["of open quotes", '"a'.repeat(ten / 2)],
    ["of quotes", '"'.repeat(ten)],
    ["of quotes that do not close", `"${'b"b'.repeat(ten / 3)}`],
    ["of quotes with spaces", '" '.repeat(ten / 2)],
    ["of signs", "1-".repeat(ten / 2)],
  ])("may be one line %s", (_kind, text) => {
    expect(fateOf(() => read(text))?.[0]).toMatch(/^(table|text|conll|babi|triples|time)\./);
    expect(fateOf(() => read(`${good}${text}`))?.[0]).toMatch(/^(table|text|conll|babi|triples|time)\./);
  });

  it.each(["1\n", "1 O\n", "a,b\n", "1 a b?\tc\t1\n", '"\n', "#\n"])(
    "may be ten megabytes of %j",
    (line) => void fateOf(() => read(line.repeat(ten / line.length))),
    20_000,
  );
});

function expectWords(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const holes = [...problems[error.key].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(error.parameters)).toEqual(expect.arrayContaining(holes));
    expect(error.message.length).toBeLessThan(600);
  }
}

describe("a broken table of numbers", () => {
  const read = readers.series?.read ?? (() => undefined);

  it.each([
    ["a header only", "time,value", "table.rows", 1],
    ["the same name twice", "time,value,Value\n2001-01,1,2", "table.duplicate", 1],
    ["a short row", "time,value\n2001-01,1\n2001-02", "table.ragged", 3],
    ["a long row", "time,value\n2001-01,1\n2001-02,2,3", "table.ragged", 3],
    ["a number that is too large", "time,value\n2001-01,1\n2001-02,1e300", "table.huge", 3],
    ["a number beyond all numbers", "time,value\n2001-01,1\n2001-02,1e9999", "table.huge", 3],
    ["a time that is none", "time,value\n2001-01,1\nNaN,2", "time.row", 3],
    ["1025 columns", `${Array.from({ length: 1025 }, (_, i) => `c${i}`).join()}\n`, "table.columns", 1],
    ["a quoted cell over lines without an end", 'time,value\n2001-01,1\n2001-02,"2\n2001-03,3', "table.quote", 3],
  ])("with %s is refused with its line", (_, text, key, line) => {
    expect(fateOf(() => read(text))).toEqual([key, line]);
  });

  it.each(["Infinity", "-Infinity", "+inf", "∞", "0x10", "1_000", "1 00", "--1", "1e", "e5", "1.2.3", "12a"])(
    "with %s for a number says where",
    (cell) => {
      const fate = fateOf(() => numbersOf(readTable(`time,value\n2001-01,1\n2001-02,${cell}`), 1));
      expect(fate?.[0]).toMatch(/^table\.(finite|number)$/);
      expect(fate?.[1]).toBe(3);
    },
  );
});
