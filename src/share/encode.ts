/**
 * Bookmark → link. The first run whole, every setting by name, so that later defaults do not change old links; each further
 * run as what is different, with its number before the key.
 */
import { Problem } from "../core/problem.ts";
import type { Focus } from "../core/focus.ts";
import type { Setting, SettingValue } from "../core/setting.ts";
import { readReference } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";
import type { LiveChange } from "../train/experiment.ts";
import type { Probe } from "../train/probe.ts";
import { encodeChanges } from "./changes.ts";
import { mostRuns, type Bookmark, type SharedRun, type TextReference } from "./bookmark.ts";
import { groupOf, isReserved, linkLimit, nameLimit, packedTextLimit, version } from "./form.ts";
import { pack } from "./pack.ts";

type Pair = readonly [key: string, value: string];

/** `#v1&model=…`. @throws Problem when it would be longer than the limit. */
export async function encodeLink(bookmark: Bookmark): Promise<string> {
  const { runs } = bookmark;
  if (runs.length > mostRuns) throw new Problem("link.runs", { got: runs.length, limit: mostRuns });
  const [first = [], ...others] = await Promise.all(runs.map(runPairs));
  const pairs = [
    ...first,
    ...others.flatMap((run, i) => differences(first, run, i + 2)),
    ...(await pagePairs(bookmark)),
  ];
  const link = `#${version}&${pairs.map(([key, value]) => `${escape(key)}=${escape(value)}`).join("&")}`;
  if (link.length > linkLimit) throw new Problem("link.long", { got: link.length, limit: linkLimit });
  return link;
}

/** All that a run follows from, and what is known of it. */
async function runPairs(run: SharedRun): Promise<readonly Pair[]> {
  const { model, task, training, seed, engine, changes } = run.experiment;
  const pairs: Pair[] = [["model", model.id]];
  if (model.text !== undefined) pairs.push(["cell", await pack(model.text)]);
  for (const [key, value] of Object.entries(model.settings))
    pairs.push([isReserved(key) ? `model.${key}` : key, String(value)]);
  pairs.push(["task", task.id]);
  for (const setting of aboutTask(task.id).settings)
    pairs.push(...(await taskPairs(setting, task.settings[setting.key] ?? setting.default, run)));
  if (run.textName !== "") pairs.push(["file", named(run.textName)]);
  for (const [key, value] of Object.entries(training)) pairs.push([key, String(value)]);
  pairs.push(["seed", String(seed)], ["engine", engine]);
  if (changes.length > 0) pairs.push(["changes", changes.map((change) => encodeChange(change)).join(",")]);
  return [...pairs, ...knownPairs(run)];
}

function knownPairs({ name, update, fingerprint, fork }: SharedRun): readonly Pair[] {
  const pairs: Pair[] = [];
  if (name !== "") pairs.push(["name", named(name)]);
  if (update > 0 || fingerprint !== null) pairs.push(["update", String(update)]);
  if (fingerprint !== null) pairs.push(["fingerprint", fingerprint]);
  if (fork) pairs.push(["fork", `${fork.of + 1}:${fork.update}`]);
  return pairs;
}

/**
 * Run number `number` where it differs from the first. Another model, or task, is said whole; of the same one, what the first
 * has and this one has not is said as empty. Its update is said even when it is 0, so that there is the run.
 */
function differences(first: readonly Pair[], run: readonly Pair[], number: number): readonly Pair[] {
  const [before, now] = [new Map(first), new Map(run)];
  const isSame = (...keys: readonly string[]): boolean => keys.every((key) => before.get(key) === now.get(key));
  const isTaken = { model: isSame("model", "cell"), task: isSame("task"), training: true, alone: false };
  const said = run.filter(([key, value]) => !isTaken[groupOf(key)] || before.get(key) !== value);
  const gone = first.filter(([key]) => isTaken[groupOf(key)] && !now.has(key)).map(([key]): Pair => [key, ""]);
  const begun: readonly Pair[] = now.has("update") ? [] : [["update", "0"]];
  return [...said, ...gone, ...begun].map(([key, value]) => [`${number}.${key}`, value]);
}

async function taskPairs(setting: Setting, value: SettingValue, run: SharedRun): Promise<readonly Pair[]> {
  const key = `task.${setting.key}`;
  if (setting.kind === "data") return [[key, await encodeData(String(value))]];
  if (setting.kind !== "text") return [[key, String(value)]];
  if (run.missing?.key === setting.key) return [[key, encodeReference(run.missing)]];
  const text = String(value);
  const packed = await packShort(text);
  if (packed !== null) return [[key, text === "" ? "" : `packed:${packed}`]];
  const reference = { key: setting.key, name: run.textName, length: text.length };
  return [[key, encodeReference({ ...reference, fingerprint: fingerprintOfText(text) })]];
}

/** Null when it is too long for a link. */
async function packShort(text: string): Promise<string | null> {
  const packed = text.length > packedTextLimit * 8 ? null : await pack(text);
  return packed !== null && packed.length <= packedTextLimit ? packed : null;
}

/** A short text of one's own, packed, or the name of a file. */
async function encodeData(value: string): Promise<string> {
  return value === "" || readReference(value) ? value : `packed:${await pack(value)}`;
}

function encodeReference({ length, fingerprint }: TextReference): string {
  return `file:${length}:${fingerprint}`;
}

function encodeChange({ update, key, value }: LiveChange): string {
  return `${update}:${key}:${value}`;
}

function pairsOf(settings: Probe["settings"]): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}:${value}`)
    .join(",");
}

/** How the page stands; what is at its beginning is left out. */
async function pagePairs({ shown, beside, pace, overlaid, look, probe, view }: Bookmark): Promise<readonly Pair[]> {
  const pairs: (Pair | false)[] = [
    shown !== 0 && ["shown", String(shown + 1)],
    beside.length > 0 && ["beside", beside.map((place) => place + 1).join(",")],
    pace !== "updates" && ["pace", pace],
    overlaid.length > 0 && ["overlaid", overlaid.map((place) => place + 1).join(",")],
    look !== null && ["look", String(look)],
    probe.episode !== 0 && ["episode", String(probe.episode)],
    probe.edits.length > 0 && ["edits", probe.edits.map(({ time, channel }) => `${time}:${channel}`).join(",")],
    probe.noise.length > 0 && ["drawn", probe.noise.map((value) => value ?? "").join(",")],
    Object.keys(probe.settings).length > 0 && ["with", pairsOf(probe.settings)],
    probe.changes.length > 0 && ["intervene", encodeChanges(probe.changes, inList)],
    probe.lens !== undefined && ["lens", probe.lens],
    probe.lens === undefined && view.isDifference && ["lens", "difference"],
    probe.given !== null && ["given", await encodeText("link.given", probe.given)],
    view.step !== null && ["step", String(view.step)],
    view.language !== null && ["lang", view.language],
    view.isProjector && ["projector", "on"],
    view.hasGates !== null && ["gates", view.hasGates ? "on" : "off"],
    view.hasMore && ["more", "on"],
    view.large !== null && ["large", view.large],
    view.isStored && ["rows", "stored"],
    view.panel !== null && ["panel", view.panel],
    view.question !== null && ["why", view.question],
    view.lesson !== null && ["lesson", view.lesson],
    view.lessonFile !== null && ["lessonFile", await encodeText("link.lesson", view.lessonFile)],
    view.hides.length > 0 && ["hide", view.hides.join(",")],
    view.touch !== null && ["touch", view.touch.join(",")],
    view.pin !== null && ["pin", encodePin(view.pin)],
    Object.keys(view.copies).length > 0 && ["copies", encodeIndices(view.copies)],
  ];
  return pairs.filter((pair) => pair !== false);
}

/** What no file of the receiver could stand for: too long a text can not travel. */
async function encodeText(tooLong: "link.given" | "link.lesson", text: string): Promise<string> {
  if (text === "") return "";
  const packed = await packShort(text);
  if (packed === null) throw new Problem(tooLong, { got: text.length, limit: packedTextLimit });
  return `packed:${packed}`;
}

function encodePin({ signal = "", also = [], at }: Focus): string {
  const names = signal === "" && also.length === 0 ? [] : [signal, ...also];
  const indices = encodeIndices(at);
  return [...names.map(inList), ...(indices === "" ? [] : [indices])].join(",");
}

function encodeIndices(indices: Readonly<Record<string, number>>): string {
  return Object.entries(indices)
    .map(([axis, index]) => `${inList(axis)}:${index}`)
    .join(",");
}

/** A name whose own `,` and `:` are not taken for those of the list. */
function inList(name: string): string {
  return encodeURIComponent(whole(name));
}

/** As much of a name as a link takes. */
function named(name: string): string {
  return Array.from(name).slice(0, nameLimit).join("");
}

/** Percent-encoding that leaves `:` and `,` readable. */
function escape(value: string): string {
  return encodeURIComponent(whole(value)).replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** Half a character has no encoding. */
function whole(value: string): string {
  return value.replace(/\p{Surrogate}/gu, "\uFFFD");
}
