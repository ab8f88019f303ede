/** The keyboard, once: help sheet, handler and test all read this table. */
import type { SignalAct } from "../cell/intervene.ts";
import type { TextKey } from "../i18n/en.ts";
import { matchAddressing } from "../views/addressing/match.ts";
import { dismissLast } from "../store/notice.ts";
import { aboutTask } from "../tasks/about.ts";
import { isComposing } from "../ui/composing.ts";
import type { StaveGroup } from "../views/lane.ts";
import { staveNamed, stepIndex, stepStave } from "../views/score/keys.ts";
import { changeOf, dragged, numberAt, reachOf, targetOf, withChange } from "./intervene/acts.ts";
import { nextTheme, redo, togglePanel, toggleProjector, trainOrPause, undo } from "./action.ts";
import { isClicked } from "../ui/clicked.ts";
import type { Page } from "./context.tsx";
import { shownOrders } from "./stage/drawn.tsx";
import { offeredLenses, seeThrough, shownLens } from "./stage/lens.ts";
import { moveTime, togglePlay } from "./stage/playback.ts";
import { shownPicture } from "./shown.ts";

export interface KeyBinding {
  /** `KeyboardEvent.key`, a single letter in lower case. */
  readonly key: string;
  readonly shift?: boolean;
  /** With Ctrl, or with Command on a Mac. */
  readonly ctrl?: boolean;
  /** What is written on the key, where that is not the key itself. */
  readonly cap?: string | undefined;
  readonly capKey?: TextKey;
  readonly does: TextKey;
  readonly run: (page: Page) => void;
}

const far = 10;
/** So many presses of + go through the reach of a value. */
const nudges = 20;

function attempt(page: Page, work: Promise<unknown>): void {
  work.catch((error: unknown) => page.playground.complain(error));
}

function moveIndex(page: Page, by: number): void {
  const picture = shownPicture(page);
  if (!picture) return;
  page.focus.setState((state) => ({
    focus: stepIndex(picture.trace, state.focus, by, shownOrders(page)),
    isPinned: true,
  }));
}

function moveStave(page: Page, by: number): void {
  const picture = shownPicture(page);
  if (!picture) return;
  const { hasGates, hasMore } = page.view.getState();
  const groups = new Set<StaveGroup>(["task", "head", "state", ...(hasGates ? ["gate" as const] : [])]);
  if (hasMore) groups.add("more");
  const orders = shownOrders(page);
  page.focus.setState(({ focus }) => ({ focus: stepStave(picture.trace, focus, by, groups, orders), isPinned: true }));
}

/** The bit of Input under the playhead, in the row that is focused; first that stave gets the focus. */
function flip(page: Page): void {
  const { playground } = page;
  const picture = shownPicture(page);
  const { task } = playground.run.getState().experiment;
  if (!picture || aboutTask(task.id).canFlip !== true) return;
  const { focus, time } = page.focus.getState();
  const channel = focus?.signal === "input" ? focus.at["input"] : undefined;
  if (channel === undefined) page.focus.setState({ focus: staveNamed(picture.trace, "input"), isPinned: true });
  else attempt(page, playground.episode.flip({ time: Math.min(time, picture.trace.steps - 1), channel }));
}

/** The next of what staves can show. */
function nextLens(page: Page): void {
  const { probe } = page.playground.looking.getState();
  const offered = offeredLenses(probe);
  const at = offered.indexOf(shownLens(probe, page.view.getState()));
  attempt(page, seeThrough(page, offered[(at + 1) % offered.length] ?? "values"));
}

/** Does something to the value that is pinned, at the playhead. */
function intervene(page: Page, act: SignalAct): void {
  const { focus, time, isPinned } = page.focus.getState();
  const picture = shownPicture(page);
  const target = picture && isPinned ? targetOf(picture.trace, focus, time) : null;
  if (!target) return;
  const { changes } = page.playground.looking.getState().probe;
  const change = changeOf(target, target.at, "here", act);
  attempt(page, page.playground.episode.intervene(withChange(changes, change)));
}

/** Moves the value that is pinned by a share of its reach. */
function nudge(page: Page, by: 1 | -1): void {
  const { focus, time, isPinned } = page.focus.getState();
  const trace = shownPicture(page)?.trace;
  const target = trace && isPinned ? targetOf(trace, focus, time) : null;
  const value = target ? numberAt(target, target.at) : undefined;
  if (!trace || !target || value === undefined) return;
  const [low, high] = reachOf(target);
  const place = { signal: target.signal.name, at: { ...target.at, time: target.time } };
  const deed = dragged(
    trace,
    page.playground.looking.getState().probe.changes,
    place,
    value + (by * (high - low)) / nudges,
  );
  if (deed) attempt(page, page.playground.episode.intervene(deed.changes, deed.key));
}

/** What else can be done to it, asked beside it. */
function openChange(): void {
  document.querySelector<HTMLElement>(".interveneButton [aria-haspopup]")?.click();
}

/** As many steps as the longest addressing on screen has. */
function moveAddressing(page: Page, by: number): void {
  const picture = shownPicture(page);
  const steps = (picture ? matchAddressing(picture.trace) : []).map(({ stages }) => stages.length);
  const last = Math.max(-1, ...steps);
  page.focus.setState(({ addressing }) => ({ addressing: Math.min(last, Math.max(-1, addressing + by)) }));
}

function clicker(page: Page, by: 1 | -1): void {
  attempt(
    page,
    import("./presenter/clicker.ts").then(({ step }) => step(page, by)),
  );
}

function blank({ view }: Page): void {
  view.setState({ isBlank: true });
}

/** Dismisses the newest message, else puts back what is enlarged, else closes what is open, else frees what is pinned. */
function leave(page: Page): void {
  const { view, focus, playground } = page;
  const { panel, large } = view.getState();
  if (dismissLast(playground.notices)) return;
  if (large !== null && panel !== "help") view.setState({ large: null });
  else if (panel) togglePanel(page, panel);
  else focus.setState({ focus: null, isPinned: false });
}

export const keyBindings: readonly KeyBinding[] = [
  { key: " ", capKey: "key.name.space", does: "key.play", run: togglePlay },
  { key: "ArrowLeft", cap: "←", does: "key.timeBack", run: (page) => moveTime(page, -1) },
  { key: "ArrowRight", cap: "→", does: "key.timeOn", run: (page) => moveTime(page, 1) },
  { key: "ArrowLeft", shift: true, cap: "←", does: "key.timeBackFar", run: (page) => moveTime(page, -far) },
  { key: "ArrowRight", shift: true, cap: "→", does: "key.timeOnFar", run: (page) => moveTime(page, far) },
  { key: "Home", capKey: "key.name.home", does: "key.timeFirst", run: (page) => moveTime(page, -Infinity) },
  { key: "End", capKey: "key.name.end", does: "key.timeLast", run: (page) => moveTime(page, Infinity) },
  { key: "ArrowUp", cap: "↑", does: "key.indexUp", run: (page) => moveIndex(page, -1) },
  { key: "ArrowDown", cap: "↓", does: "key.indexDown", run: (page) => moveIndex(page, 1) },
  { key: "ArrowUp", shift: true, cap: "↑", does: "key.indexUpFar", run: (page) => moveIndex(page, -far) },
  { key: "ArrowDown", shift: true, cap: "↓", does: "key.indexDownFar", run: (page) => moveIndex(page, far) },
  { key: "[", does: "key.staveUp", run: (page) => moveStave(page, -1) },
  { key: "]", does: "key.staveDown", run: (page) => moveStave(page, 1) },
  { key: "f", does: "key.flip", run: flip },
  { key: "c", does: "key.change", run: openChange },
  { key: "h", does: "key.hold", run: (page) => intervene(page, { op: "hold" }) },
  { key: "w", does: "key.wipe", run: (page) => intervene(page, { op: "set", value: 0 }) },
  { key: "+", does: "key.more", run: (page) => nudge(page, 1) },
  { key: "-", cap: "−", does: "key.less", run: (page) => nudge(page, -1) },
  { key: ",", does: "key.addressingBack", run: (page) => moveAddressing(page, -1) },
  { key: ".", does: "key.addressingOn", run: (page) => moveAddressing(page, 1) },
  { key: "Enter", capKey: "key.name.enter", does: "key.train", run: (page) => attempt(page, trainOrPause(page)) },
  { key: "z", ctrl: true, cap: "Z", does: "key.undo", run: (page) => attempt(page, undo(page)) },
  { key: "z", ctrl: true, shift: true, cap: "Z", does: "key.redo", run: (page) => attempt(page, redo(page)) },
  { key: "y", ctrl: true, cap: "Y", does: "key.redo", run: (page) => attempt(page, redo(page)) },
  { key: "r", does: "key.reset", run: (page) => attempt(page, page.playground.reset()) },
  { key: "n", does: "key.newEpisode", run: (page) => attempt(page, page.playground.episode.next()) },
  { key: "e", does: "key.examples", run: (page) => togglePanel(page, "examples") },
  { key: "o", does: "key.own", run: (page) => togglePanel(page, "data") },
  { key: "m", does: "key.report", run: (page) => togglePanel(page, "report") },
  { key: "g", does: "key.gates", run: ({ view }) => view.setState(({ hasGates }) => ({ hasGates: !hasGates })) },
  { key: "l", does: "key.lens", run: nextLens },
  { key: "p", does: "key.projector", run: toggleProjector },
  { key: "s", does: "key.spotlight", run: ({ view }) => view.setState(({ isSpotlit }) => ({ isSpotlit: !isSpotlit })) },
  { key: "t", does: "key.theme", run: nextTheme },
  { key: "?", does: "key.help", run: (page) => togglePanel(page, "help") },
  { key: "Escape", capKey: "key.name.escape", does: "key.unpin", run: leave },
];

/** Before a class: what presenters' remotes send. */
export const projectorBindings: readonly KeyBinding[] = [
  { key: "PageDown", capKey: "key.name.pageDown", does: "key.clicker.on", run: (page) => clicker(page, 1) },
  { key: "PageUp", capKey: "key.name.pageUp", does: "key.clicker.back", run: (page) => clicker(page, -1) },
  { key: "b", does: "key.clicker.blank", run: blank },
  { key: ".", does: "key.clicker.blank", run: blank },
];

/** The part of a KeyboardEvent that decides what a key does. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The place of the key on the keyboard. */
  readonly code?: string;
}

/** What stands at the places of a keyboard with Latin letters. */
const latin: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => [`Key${letter.toUpperCase()}`, letter])),
  BracketLeft: "[",
  BracketRight: "]",
};

/** A letter in lower case. Where a keyboard writes other letters than Latin ones, the one that stands at that place. */
function nameOf({ key, code = "" }: KeyPress): string {
  if (key.length !== 1) return key;
  const isForeign = key > "\u007f" && code in latin;
  return isForeign ? (latin[code] ?? key) : key.toLowerCase();
}

/** A letter or a sign alone: who dictates to the machine can do without. */
export function isLetterKey({ key, ctrl = false }: KeyBinding): boolean {
  return !ctrl && key.length === 1 && key !== " ";
}

/** The binding of a key press, if it has one; before a class, those of a remote come first. Shift counts for arrows and with Ctrl only: `?` needs it on most keyboards. */
export function bindingOf(press: KeyPress, isProjector = false): KeyBinding | undefined {
  if (press.altKey) return undefined;
  const key = nameOf(press);
  const isCommand = press.ctrlKey || press.metaKey;
  // Command+Y is the browser's own.
  if (press.metaKey && key !== "z") return undefined;
  const countsShift = isCommand || key.startsWith("Arrow");
  return (isProjector ? [...projectorBindings, ...keyBindings] : keyBindings).find(
    (binding) =>
      binding.key === key &&
      (binding.ctrl ?? false) === isCommand &&
      (!countsShift || (binding.shift ?? false) === press.shiftKey),
  );
}

/** Inputs in which nothing is typed: they have no undo of their own. */
const untyped: readonly string[] = ["range", "checkbox", "radio", "color", "file", "button", "submit"];

/**
 * Which keys an element needs for itself: all while typing, Enter and Space on what can be pressed. `isCommand`: with Ctrl or
 * Command; then only typing needs it.
 */
export function ownsKey(tag: string, type: string, isEditable: boolean, key: string, isCommand = false): boolean {
  if (isCommand) return isEditable || tag === "TEXTAREA" || (tag === "INPUT" && !untyped.includes(type));
  if (key === "Escape") return false;
  const isRange = tag === "INPUT" && type === "range";
  if (isRange) return key.startsWith("Arrow") || key === "Home" || key === "End";
  if (isEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(tag)) return true;
  return ["BUTTON", "A", "SUMMARY"].includes(tag) && (key === "Enter" || key === " ");
}

/** Whether these keys move a text that does not fit in its place, in which somebody is by keyboard. */
function isScrolled(target: HTMLElement): boolean {
  for (let around: HTMLElement | null = target; around && around !== document.body; around = around.parentElement)
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY))
      return true;
  return false;
}

export function handleKey(page: Page, event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  // Within a shadow root the event's own target is the root's host; what was typed in is the first of its path.
  const [origin] = event.composedPath();
  const target = origin instanceof HTMLElement ? origin : document.body;
  const type = target.getAttribute("type") ?? "";
  // A field in which nothing is being typed has nothing of its own to undo.
  const isCommand = event.ctrlKey || event.metaKey;
  const isSettled = isCommand && target.dataset["settled"] !== undefined;
  const isFree = isSettled || isClicked(target);
  if (!isFree && ownsKey(target.tagName, type, target.isContentEditable, event.key, isCommand)) return;
  const { isProjector, hasLetterKeys } = page.view.getState();
  const binding = bindingOf(event, isProjector);
  if (!binding || (isLetterKey(binding) && !hasLetterKeys)) return;
  if (binding.key.startsWith("Page") && !isFree && isScrolled(target)) return;
  // Under a dialog nothing moves, and Escape is the browser's: it closes the dialog.
  if (binding.does !== "key.help" && document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (binding.key !== " ") page.view.setState({ isPlaying: false });
  binding.run(page);
}
