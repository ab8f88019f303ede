/**
 * A figure that stands alone: a drawing with its title over it, a citation under it, and in its metadata (Dublin Core, which
 * drawing programs keep) the link that opens its run. Always on white: it goes into slides and print.
 */
import { textWidth } from "../draw/text-width.ts";
import { escapeXml } from "./xml.ts";

/** Marks of an SVG, without the document around them. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

export interface SheetWords {
  readonly title: string;
  /** What the figure is of: model, task, update, step. */
  readonly subject: string;
  readonly citation: string;
  /** All settings, for who reads the metadata. */
  readonly description: string;
  /** Opens the run; "" where it is too long for a link. */
  readonly link: string;
  readonly program: string;
}

export const sheetFont = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', sans-serif"; // prettier-ignore
const margin = 16;
const titleSize = 15;
const smallSize = 11;
const ink = "#1b1e23";
const muted = "#6a6c70";

/** One document. */
export function sheetSvg(drawing: Drawing, words: SheetWords): string {
  const width = Math.ceil(drawing.width) + 2 * margin;
  const lines = [
    ...wrapped(words.title, titleSize, drawing.width),
    ...wrapped(words.subject, smallSize, drawing.width),
  ];
  const titles = lines.length - wrapped(words.subject, smallSize, drawing.width).length;
  const head = lines.map((line, i) => text(line, margin + titleSize + i * 18, i < titles));
  const top = margin + titleSize + lines.length * 18;
  const foot = wrapped(words.citation, smallSize, drawing.width);
  const bottom = top + Math.ceil(drawing.height);
  const height = bottom + 10 + foot.length * 15 + margin / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${sheetFont}" font-size="12">
<title>${escapeXml(`${words.title} – ${words.subject}`)}</title>
<desc>${escapeXml(words.description)}</desc>
${metadata(words)}
<rect width="${width}" height="${height}" fill="#ffffff"/>
${head.join("\n")}
<g transform="translate(${margin} ${top})">
${drawing.markup}
</g>
${foot.map((line, i) => text(line, bottom + 20 + i * 15, false)).join("\n")}
</svg>
`;
}

function text(line: string, y: number, isTitle: boolean): string {
  const looks = isTitle ? `font-size="${titleSize}" font-weight="650" fill="${ink}"` : `font-size="${smallSize}" fill="${muted}"`; // prettier-ignore
  return `<text x="${margin}" y="${y}" ${looks}>${escapeXml(line)}</text>`;
}

function metadata({ title, subject, description, citation, link, program }: SheetWords): string {
  const part = (name: string, value: string): string => (value === "" ? "" : `\n<dc:${name}>${escapeXml(value)}</dc:${name}>`); // prettier-ignore
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${part("title", `${title} – ${subject}`)}${part("description", description)}${part("rights", citation)}${part("publisher", program)}${part("source", link)}
</rdf:Description></rdf:RDF></metadata>`;
}

/** Lines of at most `width` pixels, broken at spaces, or anywhere in what has none. */
export function wrapped(line: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = "";
  for (const word of line.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    if (rest !== "" && textWidth((rest + word).trimEnd(), size) > width) {
      lines.push(rest.trimEnd());
      rest = "";
    }
    rest += word;
  }
  return rest.trim() === "" ? lines : [...lines, rest.trimEnd()];
}

/** The link of such a document; null where it has none. */
export function linkOfSvg(document: string): string | null {
  const from = document.indexOf("<metadata");
  const end = document.indexOf("</metadata>", from);
  if (from < 0 || end < 0) return null;
  const part = document.slice(from, end);
  const start = part.indexOf("<dc:source>");
  const stop = part.indexOf("</dc:source>", start);
  if (start < 0 || stop < 0) return null;
  return part.slice(start + "<dc:source>".length, stop);
}
