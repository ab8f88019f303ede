/**
 * Branches that the settings leave out, folded to one line that says so: pressed, or when the cursor is put into them, they
 * open, and are dim. The arrows step over them, and what a person writes is never folded under the cursor.
 */
import { Facet, StateEffect, StateField, type EditorState, type Extension, type Transaction } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import type { SettingValues } from "../../core/setting.ts";
import { unusedBranches, type UnusedBranch } from "./branches.ts";
import { unusedValues } from "./unused-values.ts";

/** What stands in place of a branch. */
export type FoldWords = (branch: UnusedBranch) => string;

/** What is said of a value that nothing uses, by its name. */
export const valueWords = Facet.define<(name: string) => string, (name: string) => string>({
  combine: ([first]) => first ?? ((name) => name),
});

/** Folds all that the settings of the run leave out. */
export const foldUnused = StateEffect.define<SettingValues>();
const openFold = StateEffect.define<number>();

export const foldWords = Facet.define<FoldWords, FoldWords>({
  combine: ([first]) => first ?? (({ from, to }) => `${from}–${to}`),
});

interface Folds {
  readonly settings: SettingValues;
  readonly unused: readonly UnusedBranch[];
  /** Where those that are folded begin, in characters. */
  readonly folded: ReadonlySet<number>;
}

const none: Folds = { settings: {}, unused: [], folded: new Set() };

const field = StateField.define<Folds>({ create: () => none, update: updated });

export const folding: Extension = [
  field,
  EditorView.decorations.compute([field, foldWords], decorated),
  EditorView.decorations.compute([field], dimmed),
  EditorView.decorations.compute([field, valueWords], struck),
];

function updated(before: Folds, transaction: Transaction): Folds {
  const { state, docChanged, selection, changes } = transaction;
  let now = before;
  if (docChanged) {
    const unused = unusedBranches(state.doc.toString(), now.settings);
    const starts = new Set(unused.map(({ from }) => state.doc.line(from).from));
    const kept = now.unused.flatMap((branch) => {
      const { from, to } = charsOf(transaction.startState, branch);
      const start = changes.mapPos(from, 1);
      return now.folded.has(from) && !changes.touchesRange(from, to) && starts.has(start) ? [start] : [];
    });
    now = { ...now, unused, folded: new Set(kept) };
  }
  for (const effect of transaction.effects) {
    if (effect.is(foldUnused)) now = allFolded(state, effect.value);
    if (effect.is(openFold)) now = { ...now, folded: without(now.folded, effect.value) };
  }
  const at = selection?.main.empty ? selection.main.head : -1;
  const entered = now.unused.map((branch) => charsOf(state, branch)).find(({ from, to }) => from <= at && at <= to);
  return entered && now.folded.has(entered.from) ? { ...now, folded: without(now.folded, entered.from) } : now;
}

function allFolded(state: EditorState, settings: SettingValues): Folds {
  const unused = unusedBranches(state.doc.toString(), settings);
  return { settings, unused, folded: new Set(unused.map((branch) => charsOf(state, branch).from)) };
}

function without(folded: ReadonlySet<number>, start: number): ReadonlySet<number> {
  return new Set([...folded].filter((other) => other !== start));
}

function charsOf({ doc }: EditorState, { from, to }: UnusedBranch): { readonly from: number; readonly to: number } {
  return { from: doc.line(from).from, to: doc.line(to).to };
}

function decorated(state: EditorState) {
  const { unused, folded } = state.field(field);
  const say = state.facet(foldWords);
  const ranges = unused.flatMap((branch) => {
    const { from, to } = charsOf(state, branch);
    if (!folded.has(from)) return [];
    return [Decoration.replace({ widget: new FoldLine(say(branch), from), block: true }).range(from, to)];
  });
  return Decoration.set(ranges);
}

const dim = Decoration.line({ class: "cell-unused" });

function dimmed(state: EditorState) {
  const { unused, folded } = state.field(field);
  const open = unused.filter((branch) => !folded.has(charsOf(state, branch).from));
  const lines = open.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return Decoration.set(lines.map((line) => dim.range(state.doc.line(line).from)));
}

/** Values that nothing uses, as gates that an equation lost. */
function struck(state: EditorState) {
  const say = state.facet(valueWords);
  const { unused } = state.field(field);
  return Decoration.set(
    unusedValues(state.doc.toString(), unused).map(({ line, name }) => {
      const { from } = state.doc.line(line);
      return Decoration.line({ class: "cell-unused cell-struck", attributes: { title: say(name) } }).range(from);
    }),
  );
}

class FoldLine extends WidgetType {
  readonly text: string;
  readonly start: number;

  constructor(text: string, start: number) {
    super();
    this.text = text;
    this.start = start;
  }

  override eq(other: FoldLine): boolean {
    return other.text === this.text && other.start === this.start;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cell-fold";
    button.textContent = `▸ ${this.text}`;
    button.ariaExpanded = "false";
    button.addEventListener("click", () => {
      view.dispatch({ effects: openFold.of(this.start) });
      view.focus();
    });
    return button;
  }
}
