/** The form of the glossary's tables. */

/** The term, its other forms, what it is, and where it is seen. */
type Entry = readonly [term: string, forms: readonly string[], what: string, where: string];
export type Table<Id extends string = string> = Readonly<Record<Id, Entry>>;
