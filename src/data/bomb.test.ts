/** Archives whose size says nothing of the work that they make. */
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { readGlyphs } from "./glyph-zip.ts";
import { omniglotOf, problemOf } from "./testing/files.ts";
import { readZip } from "./zip.ts";

it("entries that share their data are refused before anything is unpacked", () => {
  const files = Array.from({ length: 10 }, (_, i) => [`file${i}`, new Uint8Array(200)] as const);
  const bytes = zipSync(Object.fromEntries(files), { level: 9 });
  const limits = { entries: 10, entry: 200, total: 2000 };
  expect(readZip(bytes, limits).map(({ read }) => read().length)).toEqual(Array(10).fill(200));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // In each record of the directory: where its entry begins.
  for (let at = view.getUint32(bytes.length - 6, true); at < bytes.length - 22; at += 46 + "file0".length)
    view.setUint32(at + 42, 0, true);
  expect(problemOf(() => readZip(bytes, limits))).toBe("zip.overlap");
});

it("drawings of too many pixels together are refused, however few bytes they take", () => {
  const archive = omniglotOf(2, 2);
  expect(readGlyphs(archive, 14, undefined, 4 * 400).drawings).toBe(4);
  expect(problemOf(() => readGlyphs(archive, 14, undefined, 4 * 400 - 1))).toBe("glyphs.pixels");
});
