/**
 * Link → experiment and view. Total: whatever the text, the outcome is a valid experiment or a Problem that names the
 * part at fault; sizes are bounded before anything is unpacked.
 */
import { Problem } from "../core/problem.ts";
import { inlineLimit, type Setting, type SettingValue } from "../core/setting.ts";
import { readReference as readFile } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { updateLimit, liveSettings, changeLimit } from "../train/changes.ts";
import { cellTextLimit, checkExperiment, settingsOfModel } from "../train/check.ts";
import { trainingSettings } from "../train/experiment.ts";
import { isReserved, linkLimit, nameLimit, ownKeys, packedTextLimit, partLimit, version } from "./form.ts";
import { unpack } from "./pack.ts";
import { viewLanguages, type Proof, type Shared, type TextReference, type View } from "./shared.ts";

const nameForm = new RegExp(`^.{0,${nameLimit}}$`, "su");

/** The fragment of an address, with or without its `#`. @throws Problem. */
export async function decodeLink(fragment: string): Promise<Shared> {
  const pairs = readPairs(fragment);
  const id = pairs.take("model") ?? missing("model");
  const packedCell = pairs.take("cell");
  const text = packedCell === undefined ? {} : { text: await unpack("cell", packedCell, 4 * cellTextLimit) };
  const model = { id, ...text, settings: takeModelSettings(pairs, settingsOfModel({ id, ...text })) };
  const task = aboutTask(pairs.take("task") ?? missing("task"));
  const name = takeMatching(pairs, "name", nameForm, `at most ${nameLimit} characters`) ?? "";
  const taken = await takeTaskSettings(pairs, task.settings, name);
  const training = takeSettings(pairs, trainingSettings, (key) => [key]);
  const seed = Number(takeMatching(pairs, "seed", /^\d{1,10}$/, "a whole number") ?? 1);
  const engine = pairs.take("engine") ?? "auto";
  const changes = readChanges(pairs.take("changes"), task.id);
  const view = takeView(pairs);
  const proof = takeProof(pairs);
  const [left] = pairs.left();
  if (left !== undefined) throw unknownKey(left, model.id, text.text, task.settings);
  const experiment = { model, task: { id: task.id, settings: taken.values }, training, seed, engine, changes };
  return { experiment: checkExperiment(experiment), view, proof, textName: name, missing: taken.missing };
}

/** The parts of a link, each to be taken once. */
interface Pairs {
  readonly take: (key: string) => string | undefined;
  readonly left: () => readonly string[];
}

function readPairs(fragment: string): Pairs {
  const link = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  if (link.length > linkLimit) throw new Problem("link.long", { got: link.length, limit: linkLimit });
  const [first = "", ...parts] = link.split("&");
  if (first !== version) throw new Problem("link.version", { got: first.slice(0, 20) || "nothing" });
  if (parts.length > partLimit) throw new Problem("link.many", { got: parts.length, limit: partLimit });
  const pairs = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    if (equals < 1) throw new Problem("link.part", { part: part.slice(0, 40) });
    const key = unescape(part.slice(0, equals), part.slice(0, Math.min(equals, 40)));
    if (pairs.has(key)) throw new Problem("link.duplicate", { key: key.slice(0, 40) });
    pairs.set(key, unescape(part.slice(equals + 1), key.slice(0, 40)));
  }
  function take(key: string): string | undefined {
    const value = pairs.get(key);
    pairs.delete(key);
    return value;
  }
  return { take, left: () => [...pairs.keys()] };
}

function unescape(value: string, key: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Problem("link.encoding", { key });
  }
}

function missing(key: string): never {
  throw new Problem("link.missing", { key });
}

function takeModelSettings(pairs: Pairs, settings: readonly Setting[]): Record<string, SettingValue> {
  return takeSettings(pairs, settings, (key) => (isReserved(key) ? [`model.${key}`] : [key, `model.${key}`]));
}

/** The values of `settings` that the link has, each under one of the keys that `keysOf` gives. */
function takeSettings(
  pairs: Pairs,
  settings: readonly Setting[],
  keysOf: (key: string) => readonly string[],
): Record<string, SettingValue> {
  const values: Record<string, SettingValue> = {};
  for (const setting of settings) {
    const given = keysOf(setting.key).flatMap((key) => pairs.take(key) ?? []);
    if (given.length > 1) throw new Problem("link.duplicate", { key: setting.key });
    if (given[0] !== undefined) values[setting.key] = readValue(setting, given[0]);
  }
  return values;
}

/** Numbers as numbers; what is no number stays a text, for the check to refuse by name. */
function readValue(setting: Pick<Setting, "kind">, value: string): SettingValue {
  const isNumber = setting.kind === "number" && /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/.test(value);
  return isNumber ? Number(value) : value;
}

interface TakenTask {
  readonly values: Record<string, SettingValue>;
  readonly missing: TextReference | null;
}

async function takeTaskSettings(pairs: Pairs, settings: readonly Setting[], name: string): Promise<TakenTask> {
  const short = settings.filter(({ kind }) => kind !== "text" && kind !== "data");
  const values = takeSettings(pairs, short, (key) => [`task.${key}`]);
  for (const { key } of settings.filter(({ kind }) => kind === "data")) {
    const given = pairs.take(`task.${key}`);
    if (given !== undefined) values[key] = await readData(key, given);
  }
  let reference: TextReference | null = null;
  for (const { key, kind } of settings) {
    const given = kind === "text" ? pairs.take(`task.${key}`) : undefined;
    if (given === undefined || given === "") continue;
    if (given.startsWith("packed:")) values[key] = await unpackText(key, given.slice(7));
    else reference = readReference(key, given, name);
  }
  return { values, missing: reference };
}

/** A packed text, or the name of a file. */
async function readData(key: string, given: string): Promise<string> {
  if (given.startsWith("packed:")) return unpack(`task.${key}`, given.slice(7), 4 * inlineLimit);
  if (given === "" || readFile(given)) return given;
  const wanted = "packed:… or file:size:mark:name";
  throw new Problem("link.value", { key: `task.${key}`, wanted, got: given.slice(0, 40) });
}

async function unpackText(key: string, packed: string): Promise<string> {
  if (packed.length > packedTextLimit) throw new Problem("link.large", { key: `task.${key}`, limit: packedTextLimit });
  return unpack(`task.${key}`, packed, 4 * 8 * packedTextLimit);
}

function readReference(key: string, given: string, name: string): TextReference {
  const match = /^file:(\d{1,9}):([0-9a-z]{12})$/.exec(given);
  if (!match)
    throw new Problem("link.value", {
      key: `task.${key}`,
      wanted: "packed:… or file:length:mark",
      got: given.slice(0, 40),
    });
  return { key, name, length: Number(match[1]), fingerprint: match[2] ?? "" };
}

/** `update:key:value`, separated by commas. */
function readChanges(given: string | undefined, taskId: string): readonly unknown[] {
  if (given === undefined || given === "") return [];
  const kinds = new Map(liveSettings(taskId).map((setting) => [setting.key, setting]));
  return given.split(",", changeLimit + 1).map((change) => {
    const [update = "", key = "", value, ...more] = change.split(":");
    if (!/^\d{1,10}$/.test(update) || value === undefined || more.length > 0)
      throw new Problem("link.value", { key: "changes", wanted: "update:key:value", got: change.slice(0, 40) });
    return { update: Number(update), key, value: readValue(kinds.get(key) ?? { kind: "text" }, value) };
  });
}

function takeView(pairs: Pairs): View {
  const time = takeMatching(pairs, "time", /^\d{1,6}$/, "a whole number");
  const language = pairs.take("lang");
  const known = viewLanguages.find((one) => one === language);
  if (language !== undefined && !known)
    throw new Problem("link.value", { key: "lang", wanted: viewLanguages.join(" or "), got: language.slice(0, 40) });
  const projector = takeMatching(pairs, "projector", /^(on|off)$/, "on or off");
  return { time: time === undefined ? null : Number(time), language: known ?? null, projector: projector === "on" };
}

function takeProof(pairs: Pairs): Proof | null {
  const update = takeMatching(pairs, "update", /^\d{1,10}$/, "a whole number");
  const fingerprint = takeMatching(pairs, "fingerprint", /^[0-9a-z]{12}$/, "12 letters and digits");
  if (update === undefined && fingerprint === undefined) return null;
  if (update === undefined) missing("update");
  if (fingerprint === undefined) missing("fingerprint");
  if (Number(update) > updateLimit)
    throw new Problem("link.value", { key: "update", wanted: `at most ${updateLimit}`, got: update });
  return { update: Number(update), fingerprint };
}

function takeMatching(pairs: Pairs, key: string, form: RegExp, wanted: string): string | undefined {
  const value = pairs.take(key);
  if (value !== undefined && !form.test(value))
    throw new Problem("link.value", { key, wanted, got: value.slice(0, 40) || "nothing" });
  return value;
}

function unknownKey(key: string, id: string, text: string | undefined, ofTask: readonly Setting[]): Problem {
  const ofModel = settingsOfModel(text === undefined ? { id } : { id, text });
  const known = [
    ...ownKeys,
    ...ofModel.map((setting) => (isReserved(setting.key) ? `model.${setting.key}` : setting.key)),
    ...ofTask.map((setting) => `task.${setting.key}`),
    ...trainingSettings.map((setting) => setting.key),
  ];
  return new Problem("link.unknown", { key: key.slice(0, 40), known: known.join(", ") });
}
