/** Files as they should not be: each ends in a Problem that names what is wrong, at once and within its limits. */
import { decode } from "fast-png";
import { gzipSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { crc32 } from "./crc.ts";
import { readGlyphs } from "./glyph-zip.ts";
import { gunzip, inflateAtMost } from "./gzip.ts";
import { readPictures } from "./idx.ts";
import { fitInto } from "./picture.ts";
import { readPng } from "./png.ts";
import { barsOf, gzipBomb, idxOf, omniglotOf, pngOf, problemOf, strokePng } from "./testing/files.ts";
import { readZip } from "./zip.ts";

const megabyte = 1024 * 1024;
const { images, labels } = barsOf(30, 3);

/** `bytes` with those from `at` on replaced. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

/** Where `signature` stands last. */
function placeOf(bytes: Uint8Array, ...signature: number[]): number {
  for (let at = bytes.length - signature.length; at >= 0; at--)
    if (signature.every((byte, i) => bytes[at + i] === byte)) return at;
  throw new RangeError("not there");
}

it("the checksum is the one that everyone uses", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

describe("gzip", () => {
  const good = gzipSync(images, { filename: "images", mtime: 0 });

  it("gives what was packed, with a name in its header or without", () => {
    expect(gunzip(good, megabyte, "images")).toEqual(images);
    expect(gunzip(gzipSync(images, { mtime: 0 }), megabyte, "images")).toEqual(images);
  });

  it("gives what all its members hold, also where one only seems to begin", () => {
    const parts = [images.subarray(0, 100), Uint8Array.of(0x1f, 0x8b, 8, 0, 5, 6), images.subarray(100)];
    const all = Uint8Array.of(...parts.flatMap((part) => [...part]));
    const packed = parts.flatMap((part, i) => [...gzipSync(part, { level: i === 1 ? 0 : 6 })]);
    expect(gunzip(Uint8Array.from(packed), megabyte, "images")).toEqual(all);
    expect(problemOf(() => gunzip(Uint8Array.from(packed), all.length - 1, "images"))).toBe("archive.large");
  });

  it("is refused soon where members seem to begin again and again", () => {
    const beginnings = Array.from({ length: 4000 }, () => [0x00, 0x09, 0x3d, 0, 0x1f, 0x8b, 8, 0]).flat();
    const bytes = Uint8Array.of(...gzipBomb(4e6), ...beginnings);
    expect(problemOf(() => gunzip(bytes, 4 * megabyte, "images"))).toBe("archive.size");
  });

  it.each([
    ["cut off", good.subarray(0, good.length - 12), "archive.damaged"],
    ["only a header", good.subarray(0, 12), "archive.short"],
    ["a header without an end", patched(good, 3, 8).fill(7, 10), "archive.short"],
    ["another method", patched(good, 2, 9), "archive.damaged"],
    ["a wrong checksum", patched(good, good.length - 8, 1, 2, 3), "archive.checksum"],
    ["a wrong size", patched(good, good.length - 4, 1, 0, 0, 0), "archive.size"],
    ["2 GB by its own word", patched(good, good.length - 4, 0, 0, 0, 0x80), "archive.size"],
    ["something else behind it", Uint8Array.of(...good, ...labels), "archive.size"],
    [
      "a second member that is cut off",
      Uint8Array.of(...good, ...good.subarray(0, good.length - 12)),
      "archive.damaged",
    ],
  ])("%s is refused", (_, bytes, key) => {
    expect(problemOf(() => gunzip(bytes, megabyte, "images"))).toBe(key);
  });

  it("a bomb is stopped at the limit, whatever size it says it has", () => {
    const bomb = gzipBomb(60 * megabyte);
    expect(bomb.length).toBeLessThan(megabyte / 10);
    expect(problemOf(() => gunzip(bomb, 4 * megabyte, "images"))).toBe("archive.large");
    expect(problemOf(() => gunzip(patched(bomb, bomb.length - 4, 100, 0, 0, 0), megabyte, "images"))).toBe(
      "archive.large",
    );
    // Who unpacks a quarter of it at once, before looking at the limit, finds that the rest is missing.
    const cut = bomb.subarray(0, bomb.length / 4);
    expect(problemOf(() => gunzip(cut, 4 * megabyte, "images"))).toBe("archive.large");
    expect(problemOf(() => gunzip(cut, 40 * megabyte, "images"))).toBe("archive.damaged");
  });

  it("an empty stream is refused", () => {
    expect(problemOf(() => inflateAtMost(new Uint8Array(), 10, "x"))).toBe("archive.damaged");
  });
});

describe("IDX", () => {
  it("is read gzipped or not", () => {
    const read = readPictures(gzipSync(images), labels);
    expect([read.count, read.rows, read.columns]).toEqual([30, 6, 6]);
    expect([...read.labels.subarray(0, 4)]).toEqual([0, 1, 2, 0]);
    expect(read.pixels[6]).toBe(200);
  });

  it.each([
    ["empty", new Uint8Array(), labels, "idx.empty"],
    ["a text", strToU8("label,1,2,3"), labels, "idx.magic"],
    ["three bytes", Uint8Array.of(0, 0, 8), labels, "idx.magic"],
    ["floats", idxOf([1, 2, 2], new Uint8Array(16), 0x0d), labels, "idx.type"],
    ["labels for images", labels, labels, "idx.axes"],
    ["images for labels", images, images, "idx.axes"],
    ["half a header", images.subarray(0, 9), labels, "idx.short"],
    ["ragged: a pixel too few", images.subarray(0, images.length - 1), labels, "idx.length"],
    ["a pixel too many", Uint8Array.of(...images, 0), labels, "idx.length"],
    ["2 GB by its own word", patched(images, 4, 0x7f, 0xff, 0xff, 0xff), labels, "idx.length"],
    ["no images", idxOf([0, 6, 6], new Uint8Array()), idxOf([0], new Uint8Array()), "idx.none"],
    ["images of no width", idxOf([5, 6, 0], new Uint8Array()), labels, "idx.side"],
    ["too large images", idxOf([1, 65, 65], new Uint8Array(65 * 65)), labels, "idx.side"],
    ["too few labels", images, barsOf(29, 3).labels, "idx.count"],
    ["a bomb", gzipBomb(65 * megabyte), labels, "archive.large"],
  ])("%s is refused", (_, first, second, key) => {
    expect(problemOf(() => readPictures(first, second))).toBe(key);
  });
});

describe("zip", () => {
  const limits = { entries: 10, entry: 1000, total: 2500 };
  const files = { "a/b.txt": strToU8("some words, some words, some words"), "a/c.bin": Uint8Array.of(1, 2, 3) };
  const good = zipSync(files);
  const stored = zipSync(files, { level: 0 });
  const directory = placeOf(good, 0x50, 0x4b, 1, 2);
  const end = placeOf(good, 0x50, 0x4b, 5, 6);
  const all = (bytes: Uint8Array): Uint8Array[] => readZip(bytes, limits).map(({ read }) => read());

  it.each([
    ["deflated", good],
    ["stored", stored],
    ["with a comment", patched(Uint8Array.of(...good, 104, 105), end + 20, 2, 0)],
  ])("gives what was packed, %s", (_, bytes) => {
    expect(readZip(bytes, limits).map(({ name, size }) => [name, size])).toEqual([
      ["a/b.txt", 34],
      ["a/c.bin", 3],
    ]);
    expect(all(bytes)).toEqual(Object.values(files));
  });

  it("reads folders that old programs part by backslashes", () => {
    const names = readZip(zipSync({ "a\\b\\1.png": Uint8Array.of(1), "c\\": new Uint8Array() }), limits).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["a/b/1.png"]);
  });

  it.each([
    ["empty", new Uint8Array(), "zip.none"],
    ["a text", strToU8("no zip at all, but quite long enough"), "zip.none"],
    ["cut off", good.subarray(0, good.length - 5), "zip.none"],
    ["its beginning cut off", good.subarray(20), "zip.damaged"],
    ["more entries than it holds", patched(good, end + 10, 9), "zip.damaged"],
    ["too many entries", patched(good, end + 10, 11), "zip.entries"],
    ["zip64", patched(good, end + 16, 255, 255, 255, 255), "zip.zip64"],
    ["zip64 in an entry", patched(good, directory + 24, 255, 255, 255, 255), "zip.zip64"],
    ["over several disks", patched(good, end + 4, 1), "zip.disks"],
    ["a directory outside", patched(good, end + 16, 255, 255, 255, 0), "zip.damaged"],
    ["encrypted", patched(good, directory + 8, 1), "zip.encrypted"],
    ["packed by LZMA", patched(good, directory + 10, 14), "zip.method"],
    ["2 GB by an entry's word", patched(good, directory + 24, 0, 0, 0, 0x80), "zip.entry"],
    ["a size that is too small", patched(good, directory + 24, 2, 0), "archive.large"],
    ["a size that is too large", patched(good, directory + 24, 9, 0), "archive.size"],
    ["a wrong checksum", patched(good, directory + 16, 1, 2, 3, 4), "archive.checksum"],
    ["an entry elsewhere", patched(good, directory + 42, good[directory + 42] + 3), "archive.damaged"],
    ["an entry that is cut off", patched(stored, placeOf(stored, 0x50, 0x4b, 1, 2) + 20, 200), "archive.damaged"],
    ["a path upwards", zipSync({ "a/../../b.png": Uint8Array.of(1) }), "zip.path"],
    ["a path from the root", zipSync({ "/b.png": Uint8Array.of(1) }), "zip.path"],
    ["a path of Windows", zipSync({ "a\\..\\b.png": Uint8Array.of(1) }), "zip.path"],
    ["a drive", zipSync({ "C:b.png": Uint8Array.of(1) }), "zip.path"],
    ["more than the limit in one", zipSync({ a: new Uint8Array(1001) }), "zip.entry"],
    ["more than the limit together", zipSync(bundle(3, 999)), "zip.total"],
  ])("%s is refused", (_, bytes, key) => {
    expect(problemOf(() => all(bytes))).toBe(key);
  });

  it("two entries of one name are refused", () => {
    const twins = zipSync({ "a/b.txt": Uint8Array.of(1), "a/c.txt": Uint8Array.of(2) });
    const at = placeOf(twins, ...strToU8("a/c.txt"));
    expect(problemOf(() => all(patched(twins, at + 2, 98)))).toBe("zip.twice");
  });

  it("a bomb that lies about its size is stopped at the size that it says", () => {
    const bomb = zipSync({ a: new Uint8Array(30 * megabyte) }, { level: 9 });
    expect(problemOf(() => all(patched(bomb, placeOf(bomb, 0x50, 0x4b, 1, 2) + 24, 100, 0, 0, 0)))).toBe(
      "archive.large",
    );
  });
});

/** `count` files of `size` zeros. */
function bundle(count: number, size: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`file${i}`, new Uint8Array(size)]));
}

describe("PNG", () => {
  const good = strokePng(3, 2);
  const ink = readPng(good, "good");

  it("is ink on paper, whether it is dark on light or light on dark", () => {
    expect([ink.width, ink.height, ink.grey[2 * 20 + 5], ink.grey[0]]).toEqual([20, 20, 255, 0]);
    const lines = (value: (row: number, column: number) => number): Uint8Array =>
      Uint8Array.from({ length: 3 * 4 }, (_, i) => (i % 4 === 0 ? 0 : value(Math.floor(i / 4), (i % 4) - 1)));
    const dot = (row: number, column: number): boolean => row === 1 && column === 1;
    const dark = readPng(
      pngOf(
        [3, 3],
        lines((r, c) => (dot(r, c) ? 40 : 250)),
      ),
      "dark",
    );
    const light = readPng(
      pngOf(
        [3, 3],
        lines((r, c) => (dot(r, c) ? 215 : 5)),
      ),
      "light",
    );
    expect([...dark.grey]).toEqual([5, 5, 5, 5, 215, 5, 5, 5, 5]);
    expect([...light.grey]).toEqual([5, 5, 5, 5, 215, 5, 5, 5, 5]);
  });

  it.each([
    ["one bit", [3, 2, 1, 0], [0, 0b11100000, 0, 0b10100000], []],
    ["two bits", [3, 2, 2, 0], [0, 0b11111100, 0, 0b11001100], []],
    ["four bits", [3, 2, 4, 0], [0, 255, 240, 0, 240, 240], []],
    ["sixteen bits", [3, 2, 16, 0], [0, 255, 255, 255, 255, 255, 255, 0, 255, 255, 0, 0, 255, 255], []],
    ["grey and alpha", [3, 2, 8, 4], [0, 9, 0, 9, 0, 9, 0, 0, 9, 0, 9, 255, 9, 0], []],
    ["colours", [3, 2, 8, 2], [0, ...Array(9).fill(255), 0, 255, 255, 255, 0, 0, 0, 255, 255, 255], []],
    [
      "colours and alpha",
      [3, 2, 8, 6],
      [0, ...Array(12).fill(255), 0, ...Array(4).fill(255), 0, 0, 0, 255, 255, 255, 255, 255],
      [],
    ],
    ["a palette", [3, 2, 1, 3], [0, 0b00000000, 0, 0b01000000], [["PLTE", Uint8Array.of(255, 255, 255, 0, 0, 0)]]],
    [
      "a palette with alpha",
      [3, 2, 1, 3],
      [0, 0b00000000, 0, 0b01000000],
      [
        ["PLTE", Uint8Array.of(0, 0, 0, 0, 0, 0)],
        ["tRNS", Uint8Array.of(0, 255)],
      ],
    ],
    ["a colour that is nothing", [3, 2, 8, 0], [0, 7, 7, 7, 0, 7, 0, 7], [["tRNS", Uint8Array.of(0, 7)]]],
  ] as [string, number[], number[], [string, Uint8Array][]][])(
    "with %s shows the same dot",
    (_, header, lines, chunks) => {
      const { width, height, grey } = readPng(pngOf(header, Uint8Array.from(lines), chunks), "dot");
      expect([width, height, [...grey]]).toEqual([3, 2, [0, 0, 0, 0, 255, 0]]);
    },
  );

  it.each([
    ["empty", new Uint8Array(), "png.none"],
    ["a GIF", strToU8("GIF89a and so on, for a while"), "png.none"],
    ["cut off", good.subarray(0, good.length - 20), "png.damaged"],
    ["one bit turned over", patched(good, 50, (good[50] ?? 0) ^ 4), "archive.checksum"],
    ["513 pixels wide", pngOf([513, 1], new Uint8Array(514)), "png.side"],
    ["no pixels high", pngOf([3, 0], new Uint8Array()), "png.side"],
    ["2 GB by its header", pngOf([0x7fffffff, 1], new Uint8Array(9)), "png.side"],
    ["too little data", pngOf([3, 3], new Uint8Array(9)), "archive.size"],
    ["a bomb in its data", pngOf([3, 3], new Uint8Array(300_000)), "archive.large"],
    ["an unknown filter", pngOf([3, 1], Uint8Array.of(9, 1, 2, 3)), "png.damaged"],
    ["an unknown colour", pngOf([3, 1, 8, 5], Uint8Array.of(0, 1, 2, 3)), "png.damaged"],
    ["no palette", pngOf([3, 1, 8, 3], Uint8Array.of(0, 1, 2, 3)), "png.damaged"],
    ["interlaced bits", pngOf([3, 1, 1, 0, 1], Uint8Array.of(0, 0)), "png.interlaced"],
    ["more than the limit", new Uint8Array(4 * megabyte + 1), "png.large"],
  ])("%s is refused", (_, bytes, key) => {
    expect(problemOf(() => readPng(bytes, "x"))).toBe(key);
  });

  it("a profile that would unpack to anything is not even looked at", () => {
    const bomb = Uint8Array.of(65, 0, 0, ...gzipBomb(5 * megabyte).subarray(10));
    const bytes = pngOf([3, 1], Uint8Array.of(0, 255, 0, 255), [["iCCP", bomb]]);
    expect(() => decode(bytes)).toThrow();
    expect([...readPng(bytes, "x").grey]).toEqual([0, 255, 0]);
  });
});

describe("a picture made small", () => {
  it("has its ink in the middle, three quarters of the side long, at its darkest black", () => {
    const [width, height] = [60, 40];
    const grey = new Uint8Array(width * height);
    for (let row = 5; row < 35; row++) for (let column = 1; column < 7; column++) grey[row * width + column] = 120;
    const small = fitInto({ width, height, grey }, 14);
    const inked = [...small].flatMap((value, i) => (value > 30 ? [i] : []));
    expect(new Set(inked.map((i) => i % 14))).toEqual(new Set([6, 7]));
    expect([Math.floor((inked[0] ?? 0) / 14), Math.floor((inked.at(-1) ?? 0) / 14)]).toEqual([1, 12]);
    expect(Math.max(...small)).toBe(255);
    expect(small.toReversed()).toEqual(small);
  });

  it("stays empty without ink", () => {
    expect(Math.max(...fitInto({ width: 9, height: 5, grey: new Uint8Array(45).fill(20) }, 14))).toBe(0);
  });

  it.each([
    [1, 1],
    [14, 14],
    [3, 100],
  ])("from %i × %i pixels has as much ink on the left as on the right", (width, height) => {
    const small = fitInto({ width, height, grey: new Uint8Array(width * height).fill(255) }, 14);
    const half = (isLeft: boolean): number =>
      small.reduce((sum, value, i) => sum + (i % 14 < 7 === isLeft ? value : 0), 0);
    expect(half(true)).toBe(half(false));
    expect(half(true)).toBeGreaterThan(0);
  });
});

describe("a zip of characters", () => {
  it("gives a class per folder, and counts what is no drawing", () => {
    const nested = zipSync({ "x/y.png": strokePng(1, 1) });
    const archive = omniglotOf(4, 3, {
      "readme.txt": strToU8("hello"),
      "small/inner.zip": nested,
      "__MACOSX/small/Bars/character01/._0_0.png": Uint8Array.of(1, 2),
      "small/.DS_Store": Uint8Array.of(0),
      "small/Bars/character09/one.png": strokePng(1, 1),
    });
    const read = readGlyphs(archive, 14);
    expect(read.classes.map(({ name, drawings }) => [name, drawings.length])).toEqual([
      ["Bars/character01", 3],
      ["Bars/character02", 3],
      ["Bars/character03", 3],
      ["Bars/character04", 3],
    ]);
    expect([read.drawings, read.ignored, read.single]).toEqual([12, 4, 1]);
  });

  it.each([
    ["empty", new Uint8Array(), "idx.empty"],
    ["of texts", zipSync({ "a/b.txt": strToU8("hello") }), "glyphs.none"],
    ["of pictures without folders", zipSync({ "a.png": strokePng(1, 1) }), "glyphs.none"],
    [
      "with a picture that is none",
      omniglotOf(2, 2, { "small/x/a.png": strToU8("hm"), "small/x/b.png": strToU8("hm") }),
      "png.none",
    ],
  ])("%s is refused", (_, bytes, key) => {
    expect(problemOf(() => readGlyphs(bytes, 14))).toBe(key);
  });
});

describe("anything at all", () => {
  const readers: Readonly<Record<string, readonly [(bytes: Uint8Array) => unknown, Uint8Array]>> = {
    gzip: [(bytes) => gunzip(bytes, megabyte, "x"), gzipSync(images)],
    "IDX images": [(bytes) => readPictures(bytes, labels), images],
    "IDX labels": [(bytes) => readPictures(images, bytes), gzipSync(labels)],
    zip: [
      (bytes) => readZip(bytes, { entries: 99, entry: megabyte, total: megabyte }).map(({ read }) => read()),
      omniglotOf(1, 2),
    ],
    PNG: [(bytes) => readPng(bytes, "x"), strokePng(1, 1)],
    "a zip of characters": [(bytes) => readGlyphs(bytes, 14), omniglotOf(2, 2)],
  };

  it.each(Object.entries(readers))("gives %s or a Problem, and soon", (_, [read, good]) => {
    const change = fc.record({ at: fc.nat(good.length - 1), value: fc.nat(255) });
    const mutated = fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
      const bytes = Uint8Array.from(good);
      for (const { at, value } of changes) bytes[at] = value;
      return bytes;
    });
    const cut = fc.tuple(mutated, fc.nat(good.length)).map(([bytes, length]) => bytes.subarray(0, length));
    const started = fc.uint8Array({ maxLength: 60 }).map((rest) => Uint8Array.of(...good.subarray(0, 12), ...rest));
    const strange = fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated, cut, started);
    expect(read(good)).toBeDefined();
    fc.assert(
      fc.property(strange, (bytes) => {
        const start = performance.now();
        try {
          read(bytes);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
        // Thousands of times what the file itself takes, on a machine that does much else.
        return performance.now() - start < 4000;
      }),
      { numRuns: 400 },
    );
  });

  it("gives back every picture that is packed as IDX and zipped as stored", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.integer({ min: 0, max: 9 }), (pixels, level) => {
        const packed = gzipSync(idxOf([1, 1, pixels.length], pixels), { level: level as 0 });
        const read = readPictures(packed, idxOf([1], Uint8Array.of(level)));
        expect([...read.pixels]).toEqual([...pixels]);
        expect([...read.labels]).toEqual([level]);
      }),
    );
  });
});
