/** The link in a picture that this page made: a PNG, an SVG or a GIF. */
import { fromUtf8 } from "./bytes.ts";
import { commentOf, isGif } from "./gif.ts";
import { isPng, textsOf } from "./png.ts";
import { linkOfSvg } from "./sheet.ts";
import { unescapeXml } from "./xml.ts";

/** The keyword of the text in a PNG. */
export const linkKeyword = "Mnemoscope link";

export type PictureKind = "png" | "svg" | "gif";

/** By its first bytes; null: no picture that could have a link. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (isPng(bytes)) return "png";
  if (isGif(bytes)) return "gif";
  const head = fromUtf8(bytes.subarray(0, 1024));
  return /^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE\s+svg|<svg[\s>])/i.test(head) && fromUtf8(bytes.subarray(0, 65_536)).includes("<svg") ? "svg" : null; // prettier-ignore
}

/** The fragment of the link (`#v1&…`) that a picture has; null where it has none. */
export function linkInPicture(bytes: Uint8Array): string | null {
  const found = read(bytes)?.trim() ?? "";
  const at = found.indexOf("#v1&");
  return at < 0 ? null : found.slice(at);
}

function read(bytes: Uint8Array): string | null {
  switch (pictureKind(bytes)) {
    case "png":
      return textsOf(bytes)[linkKeyword] ?? null;
    case "gif":
      return commentOf(bytes);
    case "svg": {
      const link = linkOfSvg(fromUtf8(bytes));
      return link === null ? null : unescapeXml(link);
    }
    case null:
      return null;
  }
}
