/** What a model is to the rest: its text, and what it says of itself. */

/** Headings under which models are offered, in their order; the words are `group.<id>`. */
export const modelGroups = ["recurrent", "external", "matrix", "attention", "fewShot"] as const;
export type ModelGroup = (typeof modelGroups)[number];

interface CellText {
  readonly id: string;
  /** The cell text: the only definition of the model. */
  readonly text: string;
}

interface OfferedModel extends CellText {
  readonly group: ModelGroup;
  readonly isPart?: false;
  /** Still being made: what it has no Chinese words for is said in English, and only reported. */
  readonly isDraft?: boolean;
}

/** Parts of other models are not offered on their own: without a state they remember nothing. */
interface PartModel extends CellText {
  readonly isPart: true;
  readonly group?: undefined;
  readonly isDraft?: undefined;
}

export type Model = OfferedModel | PartModel;
