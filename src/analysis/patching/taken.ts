/** A program whose named values can be taken from elsewhere, step by step: by data, so that one program serves every try. */
import { intervene, type ChangeColumns, type SignalChange } from "../../cell/intervene.ts";
import type { Program } from "../../cell/program.ts";

/** A value that can be taken: whole, or, with `axis`, at one index of that axis. */
export interface Taking {
  readonly signal: string;
  readonly axis: string | null;
}

export interface Place extends Taking {
  /** Where the input of a step says what is taken. */
  readonly columns: ChangeColumns;
}

export interface Taken {
  readonly program: Program;
  /** One per taking. */
  readonly places: readonly Place[];
}

export function taken(program: Program, takings: readonly Taking[]): Taken {
  const changes = takings.map(({ signal, axis }): SignalChange => ({
    op: "take",
    episode: 0,
    signal,
    from: 0,
    to: null,
    at: axis === null ? {} : { [axis]: 0 },
  }));
  const { program: changed, columns } = intervene(program, changes);
  return { program: changed, places: takings.map((taking, i) => ({ ...taking, columns: columns[i] })) };
}
