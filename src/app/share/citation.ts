/** How the page itself is cited: what CITATION.cff says, read here and nowhere else said again. */
import { bibtex } from "./bibtex.ts";

export interface Citation {
  readonly title: string;
  readonly authors: string;
  readonly version: string;
  readonly license: string;
}

/** Of the few lines of the file that are `key: value`. @throws Error where one is not there. */
export function readCitation(file: string): Citation {
  const value = (key: string): string => {
    const found = new RegExp(`^(?:  - )?${key}: *"?([^"\\n]+?)"? *$`, "m").exec(file)?.[1];
    if (found === undefined) throw new Error(`CITATION.cff has no ${key}`);
    return found;
  };
  return { title: value("title"), authors: value("name"), version: value("version"), license: value("license") };
}

export const citation = readCitation(citationFile);

/** One line, as it stands under a figure. `address`: of the page; "" leaves it out. */
export function citationLine(address: string): string {
  const { title, authors, version } = citation;
  const from = address === "" ? "" : ` ${address}`;
  return `${authors[0]?.toUpperCase() ?? ""}${authors.slice(1)}. ${title}. Version ${version}.${from}`;
}

export function citationBibtex(address: string): string {
  const { title, authors, version, license } = citation;
  const note = `Version ${version}, ${license} licence`;
  return bibtex({ key: "mnemoscope", kind: "software", title, authors: [authors], isGroup: true, note, url: address });
}

/** Of the page, without the run. */
export function pageAddress(): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}`;
}
