import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { models } from "../../models/all.ts";
import { bibtex, referenceLine } from "./bibtex.ts";
import { citation, citationBibtex, citationLine, readCitation } from "./citation.ts";
import { papersOf } from "./papers.ts";

const offered = models.filter(({ isPart }) => !isPart);
const all = offered.flatMap(({ id }) => papersOf(id));

/** Braces close, and every field is `name = {…}`. */
function fieldsOf(entry: string): Readonly<Record<string, string>> {
  const [, body = ""] = /^@\w+\{[^,]+,\n([\s\S]*)\n\}$/.exec(entry) ?? [];
  const fields = body.split(",\n").map((line) => /^ {2}(\w+) = \{(.*)\}$/.exec(line));
  expect(fields.every((field) => field !== null)).toBe(true);
  for (const line of body.split(",\n")) expect(line.split("{").length).toBe(line.split("}").length);
  return Object.fromEntries(fields.map((field) => [field?.[1], field?.[2]]));
}

describe("the page's own citation", () => {
  const file = readFileSync(new URL("../../../CITATION.cff", import.meta.url), "utf8");

  test("is what CITATION.cff says, whose version is that of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
    expect(citation).toEqual(readCitation(file));
    expect(citation.version).toBe(version);
    expect(citationLine("https://example.org/")).toBe(
      `The Mnemoscope authors. ${citation.title}. Version ${version}. https://example.org/`,
    );
  });

  test("is BibTeX whose author is one name", () => {
    expect(fieldsOf(citationBibtex("https://example.org/")).author).toBe(`{${citation.authors}}`);
  });

  test("that lacks a line is refused", () => {
    expect(() => readCitation(file.replace(/^version.*$/m, ""))).toThrow("version");
  });
});

describe("the papers of the models", () => {
  test("are there for every model that is offered", () => {
    expect(offered.filter(({ id }) => papersOf(id).length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("have the one that the cell text names, with its year", () => {
    for (const { id, text } of offered) {
      const [, title, year] = /^paper "([^"]+)".* (\d{4})$/m.exec(text) ?? [];
      if (title === undefined) continue;
      const named = papersOf(id).filter((paper) => paper.title.startsWith(title));
      expect([id, ...named.map((paper) => String(paper.year))]).toEqual([id, year]);
    }
  });

  test("can be found: each has a number in arXiv, a DOI or the address of its proceedings, and a key of its own", () => {
    expect(all.filter(({ arxiv, doi, url }) => (arxiv ?? doi ?? url) === undefined)).toEqual([]);
    expect(all.filter(({ arxiv = "1234.56789" }) => !/^\d{4}\.\d{4,5}$/.test(arxiv))).toEqual([]);
    const titles = new Map(all.map(({ key, title }) => [key, title]));
    expect(new Set(all.map(({ key, title }) => `${key} ${title}`)).size).toBe(titles.size);
  });

  test("are BibTeX that any program reads: plain letters, closed braces, authors by surname", () => {
    for (const paper of all) {
      const entry = bibtex(paper);
      expect(entry).toMatch(/^[\n\u0020-\u007E]+$/);
      const { title, author, year } = fieldsOf(entry);
      expect([title?.startsWith("{"), Number(year)]).toEqual([true, paper.year]);
      expect(author?.split(" and ").length).toBe(paper.authors.length);
      expect(paper.authors.filter((name) => name !== "others" && !/^[^,]+, [^,]+$/.test(name))).toEqual([]);
    }
  });
});

test("a journal's volume and issue are fields of their own, and stand together in one line", () => {
  const [paper] = papersOf("lstm");
  if (!paper) throw new Error("no paper");
  expect(fieldsOf(bibtex(paper))).toMatchObject({ journal: "Neural Computation", volume: "9", number: "8" });
  expect(referenceLine(paper)).toContain("Neural Computation 9(8), doi:");
  expect(all.filter(({ kind, venue = "" }) => kind === "article" && /\d/.test(venue))).toEqual([]);
});

test("a paper in one line has three names at most", () => {
  const [ntm] = papersOf("ntm");
  const [dnc] = papersOf("dnc");
  expect(ntm && referenceLine(ntm)).toBe("Graves, Wayne and Danihelka (2014). Neural Turing Machines. arXiv:1410.5401");
  expect(dnc && referenceLine(dnc)).toMatch(/^Graves et al\. \(2016\)\./);
});
