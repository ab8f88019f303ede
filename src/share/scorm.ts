/** A lesson for a learning management system: a SCORM 1.2 package, the page as one file and its manifest. */
import { strToU8, zipSync } from "fflate";

export interface Packed {
  /** Of the lesson. */
  readonly id: string;
  readonly title: string;
  /** The page as one file. */
  readonly page: string;
}

export const pagePath = "mnemoscope.html";
const root = '<html lang="en">';

/** @throws Error where `page` is not the page as one file. */
export function scormPackage({ id, title, page }: Packed): Uint8Array<ArrayBuffer> {
  if (!page.includes(root)) throw new Error(`the page's file has no ${root}`);
  const marked = page.replace(root, `<html lang="en" data-scorm="${escaped(id)}">`);
  const files = { "imsmanifest.xml": strToU8(manifestOf(id, title)), [pagePath]: strToU8(marked) };
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}

/** One lesson, one file, nothing to be done before it. */
export function manifestOf(id: string, title: string): string {
  const name = escaped(title);
  const key = `mnemoscope-${id.replaceAll(/[^\w-]/g, "-")}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${key}" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${key}-organization">
    <organization identifier="${key}-organization">
      <title>${name}</title>
      <item identifier="${key}-item" identifierref="${key}-page" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${key}-page" type="webcontent" adlcp:scormtype="sco" href="${pagePath}">
      <file href="${pagePath}"/>
    </resource>
  </resources>
</manifest>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
