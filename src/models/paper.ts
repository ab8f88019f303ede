/** A publication that a model follows. */
export interface Paper {
  /** Of BibTeX: "graves2014neural". */
  readonly key: string;
  readonly kind: "article" | "inproceedings" | "misc";
  readonly title: string;
  /** "Surname, Given names". */
  readonly authors: readonly string[];
  readonly year: number;
  /** Journal or conference. */
  readonly venue?: string;
  /** Of a journal; `issue` is BibTeX's number. */
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Its number there. */
  readonly arxiv?: string;
  readonly doi?: string;
  readonly url?: string;
}
