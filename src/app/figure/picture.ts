/** A sheet as pixels. */
import { Problem } from "../../core/problem.ts";
import { linkKeyword } from "../../figure/link.ts";
import { withTexts } from "../../figure/png.ts";
import type { SheetWords } from "../../figure/sheet.ts";

/** The document as a picture that can be drawn. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode().finally(() => URL.revokeObjectURL(address));
  return image;
}

/** @throws Problem where it is larger than the browser can draw. */
export async function pngOf(svg: string, scale: number, words: SheetWords): Promise<Uint8Array<ArrayBuffer>> {
  const image = await imageOf(svg);
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Problem("figure.large", { width, height });
  return withTexts(new Uint8Array(await blob.arrayBuffer()), textsIn(words));
}

/** Keywords as the format knows them, and the link by our own. */
function textsIn({
  title,
  subject,
  description,
  citation,
  program,
  link,
}: SheetWords): Readonly<Record<string, string>> {
  const texts = { Title: `${title} – ${subject}`, Description: description, Source: citation, Software: program };
  return link === "" ? texts : { ...texts, [linkKeyword]: link };
}
