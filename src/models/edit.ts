/** A guided edit: a small change of a model's text that a class can try. An edit is data, with its words. */
export interface Edit {
  /** Unique among the edits of its model. */
  readonly id: string;
  /** Made one after another; each `find` stands exactly once in the text that it is looked for in. */
  readonly changes: readonly { readonly find: string; readonly replace: string }[];
  readonly en: EditWords;
  /** Where they are missing, the page says it in English. */
  readonly zh?: EditWords;
}

export interface EditWords {
  /** What is done, as a short command. */
  readonly name: string;
  /** What to look for. What it claims of losses was measured with the settings of a preset. */
  readonly expect: string;
}
