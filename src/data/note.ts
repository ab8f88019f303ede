/** Something to tell of how data were read: a key of words, `fact.table.…`, with its parameters. */
export interface Note {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
