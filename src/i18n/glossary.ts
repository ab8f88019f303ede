/** The glossary: what the words of the field mean. Tables of its own, since the page fetches them when they are first wanted. */
import { englishTerms, type TermId } from "./glossary/en.ts";
import type { Table } from "./glossary/table.ts";
import { chineseTerms } from "./glossary/zh.ts";
import { factsOf, type Language } from "./language.ts";

export interface Term {
  readonly id: TermId;
  readonly term: string;
  /** How it stands in texts, itself included. */
  readonly forms: readonly string[];
  readonly what: string;
  readonly where: string;
}

/** Of each language that has one; what it lacks is said in English. */
const tables: Readonly<Partial<Record<Language, Partial<Table<TermId>>>>> = { en: englishTerms, zh: chineseTerms };

/** In the order of the alphabet, or of pinyin. */
export const glossaryOf = oncePerLanguage((language): readonly Term[] => {
  const ids = Object.keys(englishTerms) as TermId[];
  const terms = ids.map((id): Term => {
    const [term, forms, what, where] = tables[language]?.[id] ?? englishTerms[id];
    return { id, term, forms: [term, ...forms], what, where };
  });
  return terms.toSorted((a, b) => a.term.localeCompare(b.term, language));
});

function oncePerLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const found = made.get(language) ?? make(language);
    made.set(language, found);
    return found;
  };
}

/** Words that anybody knows, or that mean something else as often: they are in the glossary, and not marked in texts. */
const everyday: ReadonlySet<TermId> = new Set([
  "step",
  "sequence",
  "unit",
  "state",
  "value",
  "run",
  "goal",
  "chance",
  "link",
  "memory",
  "key",
  "cell",
  "engine",
  "episode",
  "hidden",
  "head",
  "shift",
  "recall",
  "layer",
  "candidate",
]);

export function isEveryday({ id }: Term): boolean {
  return everyday.has(id);
}

/** A text in pieces: those with a term are where it first stands. */
export interface Piece {
  readonly text: string;
  readonly term: Term | null;
}

/** Finds the marked terms in texts that are read one after the other: each once in all of them. */
export type TermFinder = (texts: readonly string[]) => readonly (readonly Piece[])[];

export const termFinder = oncePerLanguage((language): TermFinder => {
  const marked = glossaryOf(language).filter((term) => !isEveryday(term));
  const byForm = new Map(marked.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const)));
  // Longest first, so that "forget gate" is no "gate".
  const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const [start, end] = factsOf(language).isSpaced ? ["(?<![\\w-])", "(?![\\w-])"] : ["", ""];
  const anyForm = new RegExp(`${start}(?:${forms.join("|")})${end}`, "giu");
  return (texts) => {
    const met = new Set<TermId>();
    const meet = (form: string): Term | null => {
      const term = byForm.get(form.toLowerCase());
      if (!term || met.has(term.id)) return null;
      met.add(term.id);
      return term;
    };
    return texts.map((text) => piecesOf(text, anyForm, meet));
  };
});

/** The terms that stand in `texts`, in the order in which they come. */
export function termsIn(language: Language, texts: readonly string[]): readonly Term[] {
  return termFinder(language)(texts).flatMap((pieces) => pieces.flatMap(({ term }) => term ?? []));
}

function piecesOf(text: string, anyForm: RegExp, meet: (form: string) => Term | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: form, index } of text.matchAll(anyForm)) {
    const term = meet(form);
    if (!term) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), term: null });
    pieces.push({ text: form, term });
    from = index + form.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const heads: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: [
    "# Glossary",
    "What the words on the page mean. In the page: the menu ⋯, Glossary, a press on a word that is underlined by dots, or Terms at the head of a panel.",
    "| term | what it is | where it is seen |",
  ],
  zh: [
    "# 术语",
    "页面上的词是什么意思。在页面里：菜单 ⋯ 的“术语”，点一下带点线的词，或面板顶端的“本页术语”。",
    "| 术语 | 是什么 | 在哪里看到 |",
  ],
};

/** docs/glossary.md, or its Chinese page. */
export function glossaryPage(language: Language): string {
  const [title = "", about = "", head = ""] = heads[language] ?? heads.en ?? [];
  const rows = glossaryOf(language).map(({ term, what, where }) => `| ${term} | ${what} | ${where} |`);
  return `${title}\n\n${about}\n\n${head}\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}
