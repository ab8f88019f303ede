import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { decodeBeginning, decodeText, decodeUtf8, encodingInPieces, encodingOf } from "./utf8.ts";

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(/\s+/), (byte) => Number.parseInt(byte, 16));
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  Array.from({ length: text.length }, (_, i) => view.setUint16(2 * i, text.charCodeAt(i), isLittle));
  return new Uint8Array(view.buffer);
};

const rows = ascii("\n2021-01-01,5\n2021-01-02,6\n");

/** 日期,销量 · 日期,數量 · 日付,売上 and こんにちは · Größe;Straße · Дата;Значение · 날짜와 판매량 several times */
const texts: readonly (readonly [string, Uint8Array, string])[] = [
  ["gb18030", joined(hex("c8 d5 c6 da 2c cf fa c1 bf"), rows), "日期,销量"],
  ["big5", joined(hex("a4 e9 b4 c1 2c bc c6 b6 71"), rows), "日期,數量"],
  ["shift_jis", joined(hex("93 fa 95 74 2c 82 b1 82 f1 82 c9 82 bf 82 cd"), rows), "日付,こんにちは"],
  ["windows-1252", joined(ascii("Gr\xf6\xdfe;Stra\xdfe"), rows), "Größe;Straße"],
  ["windows-1251", joined(hex("c4 e0 f2 e0 3b c7 ed e0 f7 e5 ed e8 e5"), rows), "Дата;Значение"],
  [
    "euc-kr",
    joined(...Array.from({ length: 4 }, () => hex("b3 af c2 a5 bf cd 20 c6 c7 b8 c5 b7 ae")), rows),
    "날짜와 판매량".repeat(4),
  ],
  ["utf-16le", utf16("date,value\n2021-01-01,5\n", true), "date,value"],
  ["utf-16be", utf16("date,value\n2021-01-01,5\n", false), "date,value"],
  ["utf-16le", utf16("\ufeff日期,值\n", true), "日期,值"],
  ["utf-8", new TextEncoder().encode("\ufeff日期,值\n"), "日期,值"],
];

describe("a text of which nothing says its encoding", () => {
  it.each(texts)("in %s is read", async (encoding, bytes, first) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(await encodingInPieces(bytes, async () => undefined)).toBe(encoding);
    expect(decodeText(bytes).split("\n")[0]).toBe(first);
    expect(decodeBeginning(bytes, 4096).split("\n")[0]).toBe(first);
  });

  it("is UTF-8 wherever it can be", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = new TextEncoder().encode(text);
        fc.pre(!bytes.includes(0) && !/^(?:BZh|PAR1|GIF8|Rar!|PK|%PDF|\{\\rtf)/.test(text));
        expect(encodingOf(bytes)).toBe("utf-8");
        expect(decodeText(bytes)).toBe(text.replace(/^\ufeff/, "").replace(/\r+\n|\r/g, "\n"));
      }),
    );
  });

  it("is UTF-8 where a letter lies across two pieces of it, and is not where one byte far in is none", async () => {
    const bytes = new TextEncoder().encode(`a${"日".repeat(400_000)}`);
    let breaths = 0;
    expect(await encodingInPieces(bytes, async () => void breaths++)).toBe("utf-8");
    expect(breaths).toBe(2);
    bytes[1_100_000] = 0x0a;
    expect(await encodingInPieces(bytes, async () => undefined)).toBe(encodingOf(bytes));
  });

  it("has one line end for each of whatever program", () => {
    expect(decodeText(ascii("a\rb\r\nc\r\r\nd\n"))).toBe("a\nb\nc\nd\n");
  });

  it("keeps its whole letters where its beginning ends within one", () => {
    expect(decodeBeginning(new TextEncoder().encode("日期日期"), 7)).toBe("日期");
  });

  it("stays refused where a file of our own must be UTF-8", () => {
    expect(() => decodeUtf8(ascii("Gr\xf6\xdfe"))).toThrow(/0xf6 is not UTF-8/);
  });
});

describe("a file that is no text", () => {
  it.each([
    ["Excel (.xlsx)", joined(ascii("PK\x03\x04\x14\0\x06\0"), ascii("[Content_Types].xml"))],
    ["OpenDocument (.ods)", ascii("PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet")],
    ["NumPy (.npz)", ascii("PK\x03\x04\0\0values.npy")],
    ["zip (.zip)", ascii("PK\x03\x04\0\0a.txt")],
    ["Excel (.xls)", ascii("\xd0\xcf\x11\xe0\xa1\xb1")],
    ["Parquet (.parquet)", ascii("PAR1\x15\0")],
    ["NumPy (.npy)", ascii("\x93NUMPY\x01\0")],
    ["gzip (.gz)", ascii("\x1f\x8b\x08\0")],
    ["PDF (.pdf)", ascii("%PDF-1.7")],
    ["Git LFS", ascii("version https://git-lfs.github.com/spec/v1\n")],
  ])("is named: %s", (sort, bytes) => {
    const refused = (): string => decodeText(bytes);
    expect(refused).toThrow(Problem);
    expect(refused).toThrow(sort);
  });

  it("is refused with its byte where nobody knows what it is", () => {
    expect(() => decodeText(hex("41 0a 01 02 ff fe 00 03"))).toThrow(/^line 2: the byte 0xff/);
  });
});
