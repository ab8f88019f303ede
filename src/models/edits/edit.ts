/** The form of a guided edit. */
export interface Edit {
  /** Unique among the edits of its model. */
  readonly id: string;
  /** Made one after another; each `find` stands exactly once in the text that it is looked for in. */
  readonly changes: readonly { readonly find: string; readonly replace: string }[];
}
