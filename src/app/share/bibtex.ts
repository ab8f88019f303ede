/** References as BibTeX. */
import type { Paper } from "../../models/paper.ts";

export interface Reference extends Omit<Paper, "kind" | "year"> {
  readonly kind: Paper["kind"] | "software";
  readonly year?: number;
  /** The authors are no persons: nothing of their name is a surname. */
  readonly isGroup?: boolean;
  readonly note?: string;
}

export function bibtex(reference: Reference): string {
  const {
    key,
    kind,
    title,
    authors,
    isGroup = false,
    year,
    venue,
    volume,
    issue,
    pages,
    arxiv,
    doi,
    url,
    note,
  } = reference;
  const within = kind === "article" ? "journal" : kind === "inproceedings" ? "booktitle" : "howpublished";
  const fields: Readonly<Record<string, string | number | undefined>> = {
    title: `{${escaped(title)}}`,
    author: isGroup ? `{${escaped(authors.join(", "))}}` : escaped(authors.join(" and ")),
    [within]: venue && escaped(venue),
    volume,
    number: issue?.replace("–", "--"),
    pages: pages?.replace("–", "--"),
    year,
    eprint: arxiv,
    archivePrefix: arxiv && "arXiv",
    doi,
    url,
    note: note && escaped(note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`  ${name} = {${value}}`])); // prettier-ignore
  return `@${kind}{${key},\n${lines.join(",\n")}\n}`;
}

const accents: Readonly<Record<string, string>> = {
  "–": "--",
  á: "{\\'a}",
  ä: '{\\"a}',
  é: "{\\'e}",
  ë: '{\\"e}',
  ç: "{\\c{c}}",
  ł: "{\\l}",
  Ł: "{\\L}",
  ń: "{\\'n}",
  ó: "{\\'o}",
  ć: "{\\'c}",
  č: "{\\v{c}}",
  š: "{\\v{s}}",
  ý: "{\\'y}",
  ö: '{\\"o}',
  ü: '{\\"u}',
};

/** As every BibTeX reads it, old ones too. */
function escaped(text: string): string {
  return text.replaceAll(/[&%$#_]/g, "\\$&").replaceAll(/[^\u0020-\u007E]/g, (letter) => accents[letter] ?? letter);
}

/** "Graves, Wayne and Danihelka (2014). Neural Turing Machines. arXiv:1410.5401". */
export function referenceLine({ authors, year, title, venue, volume, issue, arxiv, doi }: Paper): string {
  const surnames = authors.map((author) => author.split(",")[0] ?? author);
  const names = surnames.length > 3 ? `${surnames[0] ?? ""} et al.` : joinedNames(surnames);
  const journal = [venue, volume && `${volume}${issue ? `(${issue})` : ""}`].filter(Boolean).join(" ");
  const place = [journal || undefined, arxiv && `arXiv:${arxiv}`, doi && `doi:${doi}`]
    .filter((part) => part !== undefined)
    .join(", ");
  return `${names} (${year}). ${title}. ${place}`;
}

function joinedNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
