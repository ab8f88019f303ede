/** An index outside of a typed array throws where our own code reads it; for unit tests. */
export function indexPlugin(): {
  readonly name: string;
  readonly enforce: "post";
  readonly transform: (code: string, id: string) => { readonly code: string; readonly map: null } | null;
};
