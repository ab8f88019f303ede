import { encode } from "fast-png";
import { assert, constantFrom, property, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { whitePaper } from "../draw/palette.ts";
import { crc32 } from "../data/crc.ts";
import { GifWriter } from "./gif.ts";
import { linkInPicture, linkKeyword, pictureKind } from "./link.ts";
import { textsOf, withTexts } from "./png.ts";
import { quantiserOf } from "./quantise.ts";
import { sheetSvg, wrapped, type SheetWords } from "./sheet.ts";
import { escapeXml, unescapeXml } from "./xml.ts";

const fragment = "#v1&model=ntm&slots=20&task=copy&file=a%26b%3C";
const link = `https://example.org/mnemoscope/?lang=en${fragment}`;
const words: SheetWords = {
  title: "Score <1> & more",
  subject: "NTM · Copy · update 3,000 · step 11",
  citation: "The authors: “Mnemoscope”",
  description: "model ntm, slots 20",
  link,
  program: "Mnemoscope 0.1.0",
};
const svg = sheetSvg({ width: 300, height: 100, markup: `<rect width="3" height="4"/>` }, words);
const png = withTexts(encode({ width: 2, height: 2, data: new Uint8Array(16), channels: 4 }), { Title: "Über 忆镜", [linkKeyword]: link }); // prettier-ignore
const gif = ((): Uint8Array => {
  const writer = new GifWriter({ width: 1, height: 1, quantiser: quantiserOf(whitePaper), comment: link });
  writer.add(Uint8ClampedArray.of(0, 0, 0, 255), 100);
  return writer.bytes();
})();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const pictures = [png, gif, bytesOf(svg)];

describe("a picture of ours", () => {
  test("gives its link back, whatever kind it is", () => {
    expect(pictures.map(linkInPicture)).toEqual([fragment, fragment, fragment]);
    expect(pictures.map(pictureKind)).toEqual(["png", "gif", "svg"]);
  });

  test("as a PNG has chunks whose checksums are right, the header first and the end last", () => {
    const types: string[] = [];
    const view = new DataView(png.buffer);
    let at = 8;
    while (at < png.length) {
      const length = view.getUint32(at);
      types.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
      expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    expect([types[0], types[1], types[2], types.at(-1)]).toEqual(["IHDR", "iTXt", "iTXt", "IEND"]);
    expect(textsOf(png)).toEqual({ Title: "Über 忆镜", [linkKeyword]: link });
  });

  test("as an SVG is well formed, and tells title, subject, citation and settings as text", () => {
    const opened = [...svg.matchAll(/<([\w:]+)(?: [^>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/([\w:]+)>/g)].map(([, name]) => name);
    expect(opened.toSorted()).toEqual(closed.toSorted());
    for (const said of [
      "Score &lt;1&gt; &amp; more</text>",
      ">NTM · Copy · update 3,000 · step 11</text>",
      "Mnemoscope”</text>",
      "<desc>model ntm, slots 20</desc>",
    ])
      // prettier-ignore
      expect(svg).toContain(said);
  });
});

describe("any other picture", () => {
  test("has no link: cut off, damaged or somebody else's", () => {
    for (const picture of pictures) expect(linkInPicture(picture.subarray(0, 40))).toBeNull();
    const damaged = png.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    expect(linkInPicture(damaged)).toBeNull();
    expect(linkInPicture(bytesOf(`<svg xmlns="http://www.w3.org/2000/svg"/>`))).toBeNull();
    expect(pictureKind(bytesOf("<html><svg></svg></html>"))).toBeNull();
    expect(pictureKind(bytesOf("hello <svg"))).toBeNull();
  });

  test("is read without an error, whatever its bytes are", () => {
    const heads = pictures.map((picture) => picture.subarray(0, 24));
    assert(
      property(constantFrom(...heads, new Uint8Array(0)), uint8Array({ maxLength: 400 }), (head, rest) => {
        const found = linkInPicture(Uint8Array.from([...head, ...rest]));
        expect(found === null || found.startsWith("#v1&")).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("with one byte changed gives the same link, another or none, and never throws", () => {
    assert(
      property(
        constantFrom(...pictures),
        uint8Array({ minLength: 4, maxLength: 4 }),
        (picture, [a = 0, b = 0, c = 0, d = 0]) => {
          // prettier-ignore
          const changed = picture.slice();
          changed[((a << 16) | (b << 8) | c) % changed.length] = d;
          const found = linkInPicture(changed);
          expect(found === null || found.startsWith("#v1&")).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("XML holds any text, and gives it back", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      expect(unescapeXml(escaped)).toBe(
        text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""),
      );
    }),
  );
  expect(unescapeXml("&#65;&#x42;&nbsp;&#9999999;&constructor;")).toBe("AB&nbsp;&#9999999;&constructor;");
});

test("a line is broken where it is too long, and nothing of it is lost", () => {
  const line = "忆镜：一个神经记忆的浏览器实验室 a browser playground for neural memory";
  const lines = wrapped(line, 12, 150);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join("").replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
});
