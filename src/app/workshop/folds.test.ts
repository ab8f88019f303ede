import { EditorState, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { folding, foldUnused, valueWords } from "./folds.ts";

const text = "option a = x | y\nif a == y\nfirst\nsecond\nelse\nthird\nend";

/** Where the text is folded, as "from–to" in characters, and how many lines are dim. */
function shown(state: EditorState): readonly [folded: readonly string[], dim: number] {
  const [folded = [], dim = []] = state.facet(EditorView.decorations).map((set) => {
    const found: string[] = [];
    if (typeof set !== "function") set.between(0, state.doc.length, (from, to) => void found.push(`${from}–${to}`));
    return found;
  });
  return [folded, dim.length];
}

const start = EditorState.create({ doc: text, extensions: folding });
const folded = start.update({ effects: foldUnused.of({}) }).state;
const at = text.indexOf("first");
const after = (change: TransactionSpec): ReturnType<typeof shown> => shown(folded.update(change).state);

test("a branch that is left out is folded, and follows the settings", () => {
  expect(shown(start)).toEqual([[], 0]);
  expect(shown(folded)).toEqual([[`${at}–${at + 12}`], 0]);
  const third = text.indexOf("third");
  expect(after({ effects: foldUnused.of({ a: "y" }) })).toEqual([[`${third}–${third + 5}`], 0]);
});

test("it opens where the cursor is put into it, and is dim then; all that is selected leaves it folded", () => {
  expect(after({ selection: { anchor: at + 2 } })).toEqual([[], 2]);
  expect(after({ selection: { anchor: 0, head: text.length } })[0]).toHaveLength(1);
});

test("it stays folded where something is written elsewhere, and opens where it is changed itself", () => {
  expect(after({ changes: { from: 0, insert: "# more\n" } })).toEqual([[`${at + 7}–${at + 19}`], 0]);
  expect(after({ changes: { from: at, to: at + 5, insert: "other" } })).toEqual([[], 2]);
});

test("a branch that is being written is not folded under the cursor", () => {
  const written = "\nif a == y\nfourth\nend";
  expect(after({ changes: { from: text.length, insert: written } })[0]).toHaveLength(1);
});

test("a value that nothing uses is struck out, until something uses it", () => {
  const doc = "gate f = 1\nh' = h";
  const state = EditorState.create({ doc, extensions: [folding, valueWords.of((name) => `Nothing uses ${name}`)] });
  const struck = (now: EditorState): readonly unknown[] => {
    const found: unknown[] = [];
    for (const set of now.facet(EditorView.decorations))
      if (typeof set !== "function")
        set.between(0, now.doc.length, (from, _, { spec }) => void found.push([from, spec.attributes.title]));
    return found;
  };
  expect(struck(state)).toEqual([[0, "Nothing uses f"]]);
  expect(struck(state.update({ changes: { from: doc.length, insert: " * f" } }).state)).toEqual([]);
});
