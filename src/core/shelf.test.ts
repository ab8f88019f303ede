import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { inlineLimit } from "./setting.ts";
import {
  bytesOf,
  filesOf,
  isShelved,
  madeOnce,
  markInPieces,
  nameReference,
  readReference,
  referenceTo,
  textOf,
  unshelve,
  valueOfFile,
} from "./shelf.ts";
import { decodeUtf8 } from "./utf8.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a file by name", () => {
  it("is written and read back, whatever its name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.uint8Array({ maxLength: 64 }), (name, content) => {
        const reference = referenceTo(name, content);
        const read = readReference(nameReference(reference));
        expect(read).toMatchObject({ size: content.length, mark: reference.mark });
        expect([...(read?.name ?? "")].length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it("is written with the encoding that a person said, and is none with one that is not known", () => {
    const reference = { ...referenceTo("a.csv", bytes("a,b")), encoding: "windows-1251" as const };
    const written = nameReference(reference);
    expect(written).toMatch(/^file\.windows-1251:3:[0-9a-z]{12}:a\.csv$/);
    expect(readReference(written)).toEqual(reference);
    expect(readReference(written.replace("windows-1251", "klingon"))).toBe(null);
  });

  it("has another mark when one byte is another, or one more", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (content, where) => {
        const other = Uint8Array.from(content);
        const at = where % content.length;
        other[at] = (other[at] ?? 0) ^ 1;
        const { mark } = referenceTo("", content);
        expect(referenceTo("", other).mark).not.toBe(mark);
        expect(referenceTo("", Uint8Array.of(...content, 0)).mark).not.toBe(mark);
      }),
    );
  });

  it("has the same mark when it is made in pieces", async () => {
    const large = Uint8Array.from({ length: (1 << 22) + 3 }, (_, i) => (i * 7) % 251);
    let breaths = 0;
    const mark = await markInPieces(large, async () => void breaths++);
    expect(breaths).toBe(2);
    expect(mark).toBe(referenceTo("", large.slice()).mark);
    expect(referenceTo("", large).mark).toBe(mark);
  });

  it("is found among the values of an experiment", () => {
    const value = nameReference(referenceTo("my, data: 1.csv", bytes("a,b")));
    expect(filesOf({ window: 8, text: "plain", csv: value }).map(({ name }) => name)).toEqual(["my, data: 1.csv"]);
  });
});

describe("the shelf", () => {
  it("reads a file in the encoding that its name says, and a short one becomes its text in it", () => {
    const long = Uint8Array.from({ length: 2 * inlineLimit }, (_, i) => (i % 50 === 49 ? 10 : 0xe4));
    const value = valueOfFile("d.txt", long, true, "windows-1251");
    expect(textOf(value).slice(0, 3)).toBe("ддд");
    expect(textOf(value.replace("windows-1251", "windows-1252")).slice(0, 3)).toBe("äää");
    expect(() => textOf(value.replace("windows-1251", "utf-8"))).toThrow(/0xe4 is not UTF-8/);
    expect(valueOfFile("d.txt", long.subarray(0, 3), true, "windows-1252")).toBe("äää");
    expect(() => valueOfFile("d.txt", Uint8Array.of(0x81), true, "gb18030")).toThrow(/not text in gb18030/);
  });

  it("gives what was put there, and says by name what was not", () => {
    const long = bytes("日".repeat(inlineLimit + 1));
    const value = valueOfFile("长.txt", long, true);
    expect(bytesOf(value)).toBe(long);
    expect(textOf(value)).toHaveLength(inlineLimit + 1);
    const { mark = "" } = readReference(value) ?? {};
    expect(isShelved(mark)).toBe(true);
    unshelve(mark);
    expect(() => textOf(value)).toThrow(/“长.txt” of 60003 bytes with the mark/);
    expect(() => bytesOf("")).toThrow(/no file was chosen/);
  });

  it("keeps a short text in the setting itself, and bytes never", () => {
    expect(valueOfFile("a.csv", bytes("a,b\r\n1,2"), true)).toBe("a,b\n1,2");
    expect(valueOfFile("a.zip", bytes("a,b"), false)).toMatch(/^file:3:[0-9a-z]{12}:a\.zip$/);
  });

  it("makes a thing once, and again when it has long not been asked for", () => {
    let count = 0;
    const make = (): number => ++count;
    expect([madeOnce("a", make), madeOnce("a", make)]).toEqual([1, 1]);
    for (let i = 0; i < 10; i++) madeOnce(`other ${i}`, make);
    expect(madeOnce("a", make)).toBe(12);
  });

  it("keeps nothing of what could not be made", () => {
    const fail = (): never => {
      throw new Problem("data.empty");
    };
    expect(() => madeOnce("bad", fail)).toThrow(Problem);
    expect(madeOnce("bad", () => 7)).toBe(7);
  });
});

describe("text from bytes", () => {
  it("reads UTF-8 with and without its mark, UTF-16 with it, and any line end", () => {
    expect(decodeUtf8(bytes("\ufeff学\r\n习\r"))).toBe("学\n习\n");
    expect(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x66, 0x5b, 0x0a, 0x00))).toBe("学\n");
    expect(decodeUtf8(Uint8Array.of(0xfe, 0xff, 0x5b, 0x66))).toBe("学");
  });

  it("says in which line the first byte stands that is no UTF-8", () => {
    const latin = Uint8Array.of(...bytes("name,köln\nok\n"), 0x6b, 0xf6, 0x6c, 0x6e);
    expect(() => decodeUtf8(latin)).toThrow(/line 3: the byte 0xf6 is not UTF-8/);
    expect(() => decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x66))).toThrow(Problem);
  });

  it("reads any bytes or refuses them, and what it reads is what is written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        try {
          decodeUtf8(content);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeUtf8(bytes(text))).toBe(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
      }),
    );
  });
});
