/** The part of Papa Parse that `table.ts` uses: its own types bring those of Node and the DOM, which this folder is without. */
declare namespace Papa {
  interface Step<Row> {
    readonly data: Row;
    readonly meta: { readonly cursor: number };
  }
  interface Options<Row> {
    readonly delimiter: string;
    readonly newline: "\n";
    readonly preview?: number;
    readonly step?: (step: Step<Row>) => void;
  }
  function parse<Row>(text: string, options: Options<Row>): { readonly data: readonly Row[] };
}
export = Papa;
