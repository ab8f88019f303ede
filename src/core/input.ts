/**
 * A named part of a task's input with named axes, row-major: a story's sentence is `sentence [word, symbol]`; an episode of
 * pictures with labels has two parts, `image [pixel]` and `label [class]`.
 */
export interface InputPart {
  readonly name: string;
  readonly axes: readonly { readonly axis: string; readonly size: number }[];
}
