/**
 * The text field itself: CodeMirror, coloured and completed by the language's own tables. It lives in a shadow root, whose
 * style sheets are adopted: the page's policy forbids style elements. Imported with the workshop only.
 */
import {
  autocompletion,
  acceptCompletion,
  completionKeymap,
  completionStatus,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyField,
  historyKeymap,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from "@codemirror/commands";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";
import type { Place } from "../../core/problem.ts";
import type { SettingValues } from "../../core/setting.ts";
import { changedLines } from "./changed.ts";
import { editorTheme } from "./editor-theme.ts";
import { folding, foldUnused, foldWords, valueWords, type FoldWords } from "./folds.ts";
import { spansOf, tokensOf } from "./spans.ts";

/** What the editor shows that changes with the language of the page. */
export interface EditorWords {
  /** Name of the field, for screen readers. */
  readonly label: string;
  /** CodeMirror's own sentences → ours. */
  readonly phrases: Readonly<Record<string, string>>;
  /** In place of lines that the settings leave out. */
  readonly unused: FoldWords;
  /** Of a value that nothing uses, by its name. */
  readonly unusedValue: (name: string) => string;
}

/** The text, with what can be undone: plain data. */
export type SavedText = Readonly<Record<string, unknown>>;

/** How many steps can be undone, and done again. */
export interface HistoryDepths {
  readonly undo: number;
  readonly redo: number;
}

export interface EditorEvents {
  readonly onText: (text: string) => void;
  readonly onHistory: (depths: HistoryDepths) => void;
  readonly onRun: () => void;
  readonly complete: (text: string, position: number) => CompletionResult | null;
}

export interface Editor {
  readonly text: () => string;
  /** As one step that can be undone. */
  readonly replace: (text: string) => void;
  /** Underlines the word at `place`, or nothing. */
  readonly mark: (problem: { readonly place: Place; readonly message: string } | null) => void;
  /** Marks the lines that differ from `text`. */
  readonly compareWith: (text: string) => void;
  /** Folds what the settings leave out. */
  readonly fold: (settings: SettingValues) => void;
  readonly goTo: (place: Place) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly speak: (words: EditorWords) => void;
  readonly save: () => SavedText;
  readonly destroy: () => void;
}

export interface EditorOptions {
  readonly events: EditorEvents;
  readonly parent: HTMLElement;
  readonly text: string;
  readonly saved: SavedText | null;
  readonly words: EditorWords;
}

const savedFields = { history: historyField };

export function createEditor(options: EditorOptions): Editor {
  const root = options.parent.shadowRoot ?? options.parent.attachShadow({ mode: "open", delegatesFocus: true });
  const wording = new Compartment();
  const config = { extensions: [...extensionsOf(options.events), wording.of(spoken(options.words))] };
  const state = options.saved
    ? EditorState.fromJSON(options.saved, config, savedFields)
    : EditorState.create({ doc: options.text, ...config });
  const view = new EditorView({ state, parent: root, root });
  options.events.onText(view.state.doc.toString());
  options.events.onHistory(depthsOf(view.state));
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => replaceText(view, text),
    fold: (settings) => view.dispatch({ effects: foldUnused.of(settings) }),
    mark: (problem) => view.dispatch(setDiagnostics(view.state, problem ? [diagnosticOf(view.state, problem)] : [])),
    compareWith: (text) => view.dispatch({ effects: setBase.of(text) }),
    goTo: (place) => {
      view.dispatch({ selection: { anchor: positionOf(view.state, place) }, scrollIntoView: true });
      view.focus();
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    speak: (words) => view.dispatch({ effects: wording.reconfigure(spoken(words)) }),
    save: () => view.state.toJSON(savedFields) as SavedText,
    destroy: () => view.destroy(),
  };
}

function extensionsOf({ onText, onHistory, onRun, complete }: EditorEvents): Extension[] {
  const run = (): boolean => {
    onRun();
    return true;
  };
  const runKeys = ["Mod-Enter", "Shift-Enter"].map((key) => ({ key, run, preventDefault: true }));
  return [
    keymap.of([...runKeys, { key: "Tab", run: completeNow }]),
    keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
    history(),
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    colouring,
    changedField,
    folding,
    autocompletion({
      override: [(context: CompletionContext) => completionsOf(context, complete)],
      icons: false,
      maxRenderedOptions: 60,
    }),
    EditorView.domEventHandlers({ beforeinput: replaceSelected }),
    EditorState.languageData.of(() => [{ commentTokens: { line: "#" } }]),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      onText(update.state.doc.toString());
      onHistory(depthsOf(update.state));
    }),
    editorTheme,
  ];
}

/** A browser that types over a selection keeps its looks as an inline style, which the page's policy forbids: done here instead. */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || event.data === null || event.isComposing) return false;
  const { from, to } = selectedRange(view);
  if (from === to) return false;
  const insert = view.state.toText(event.data);
  const selection = { anchor: from + insert.length };
  const userEvent = insert.length === 1 ? "input.type" : "input.paste";
  view.dispatch({ changes: { from, to, insert }, selection, userEvent, scrollIntoView: true });
  return true;
}

/** What is selected; where the editor has not been told of it yet, what is selected on screen. */
function selectedRange(view: EditorView): { readonly from: number; readonly to: number } {
  const { main } = view.state.selection;
  // Not in every browser's types: a shadow root's own selection.
  const root = view.root as { readonly getSelection?: () => Selection | null };
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = root.getSelection?.() ?? {};
  if (!main.empty || !anchorNode || !focusNode) return main;
  if (!view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return main;
  // Lines far from the screen are not there; a selection that ends in their gap, or beyond, was meant for all of the text.
  const isBeyond = (node: Node): boolean =>
    node === view.contentDOM ||
    node.parentElement?.className === "cm-gap" ||
    (node instanceof HTMLElement && node.className === "cm-gap");
  if (isBeyond(anchorNode) || isBeyond(focusNode)) return { from: 0, to: view.state.doc.length };
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** With suggestions open, Tab takes one (or, too soon after they opened, nothing); else it leaves the text. */
function completeNow(view: EditorView): boolean {
  return acceptCompletion(view) || completionStatus(view.state) === "active";
}

function depthsOf(state: EditorState): HistoryDepths {
  return { undo: undoDepth(state), redo: redoDepth(state) };
}

function spoken({ label, phrases, unused, unusedValue }: EditorWords): Extension {
  const attributes = {
    "aria-label": label,
    "aria-multiline": "true",
    tabindex: "0",
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
    translate: "no",
  };
  return [
    EditorView.contentAttributes.of(attributes),
    EditorState.phrases.of(phrases),
    foldWords.of(unused),
    valueWords.of(unusedValue),
  ];
}

/** Unasked only after two letters, since one may be all of a name; asked for (Ctrl+Space) anywhere. */
function completionsOf(context: CompletionContext, complete: EditorEvents["complete"]): CompletionResult | null {
  const result = complete(context.state.doc.toString(), context.pos);
  return result && (context.explicit || context.pos > result.from + 1) ? result : null;
}

/** Changes only what differs, so that the cursor and the scroll stay where they can. */
function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  let start = 0;
  const most = Math.min(before.length, text.length);
  while (start < most && before[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const changes = { from: start, to: before.length - end, insert: text.slice(start, text.length - end) };
  const last = start + changes.insert.length;
  const effects = EditorView.scrollIntoView(last, { y: "center" });
  view.dispatch({ changes, selection: { anchor: last }, effects, userEvent: "input.paste" });
}

function positionOf(state: EditorState, { line, column }: Place): number {
  const found = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return Math.min(found.from + column - 1, found.to);
}

/** From the word at the place to its end; at the end of a line, its last character. */
function diagnosticOf(state: EditorState, { place, message }: { readonly place: Place; readonly message: string }) {
  const position = positionOf(state, place);
  const line = state.doc.lineAt(position);
  const column = position - line.from;
  const token =
    line.length > 2000 ? undefined : tokensOf(line.text).tokens.find(({ from, to }) => from <= column && column < to);
  const to = token ? line.from + token.to : Math.min(position + 1, line.to);
  const from = Math.max(line.from, Math.min(position, to - 1));
  return { from, to: Math.max(to, from), severity: "error" as const, message };
}

const marks = new Map<string, Decoration>();

function markOf(kind: string): Decoration {
  const known = marks.get(kind) ?? Decoration.mark({ class: `cell-${kind}` });
  marks.set(kind, known);
  return known;
}

function coloured(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      for (const span of spansOf(line.text)) builder.add(line.from + span.from, line.from + span.to, markOf(span.kind));
      at = line.to + 1;
    }
  return builder.finish();
}

/** Colours what is on screen. */
const colouring = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = coloured(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = coloured(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const setBase = StateEffect.define<string>();
const changedLine = Decoration.line({ class: "cell-changed" });
const removedAbove = Decoration.line({ class: "cell-removedAbove" });
const removedBelow = Decoration.line({ class: "cell-removedBelow" });

/** What is missing at the end of the text is marked below its last line. */
function removedLine(line: number, { doc }: EditorState) {
  return line > doc.lines ? removedBelow.range(doc.line(doc.lines).from) : removedAbove.range(doc.line(line).from);
}

interface Difference {
  readonly base: string | null;
  readonly lines: DecorationSet;
}

/** Lines that differ from the text that runs. */
const changedField = StateField.define<Difference>({
  create: () => ({ base: null, lines: Decoration.none }),
  update: (value, transaction) => {
    const base = transaction.effects.findLast((effect) => effect.is(setBase))?.value ?? value.base;
    if (base === value.base && !transaction.docChanged) return value;
    return { base, lines: base === null ? Decoration.none : differing(base, transaction.state) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
});

function differing(base: string, state: EditorState): DecorationSet {
  const { added, removed } = changedLines(base, state.doc.toString());
  const ranges = [
    ...added.map((line) => changedLine.range(state.doc.line(line).from)),
    ...removed.map((line) => removedLine(line, state)),
  ];
  return Decoration.set(ranges, true);
}
